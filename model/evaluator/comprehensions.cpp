// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Comprehensions and generator expressions.
// https://docs.python.org/3/reference/expressions.html#displays-for-lists-sets-and-dictionaries
//
// The first iterable is evaluated in the surrounding frame; everything else runs in a frame of its own whose
// slot 0 holds the iterator. Since 3.12 (PEP 709) that frame is not visible for list, set and dict
// comprehensions.

#include "model/coroutines/async_generator.h"
#include "model/coroutines/coroutine.h"
#include "model/evaluator/block.h"
#include "model/evaluator/frame.h"
#include "model/evaluator/function.h"
#include "model/evaluator/statement_nodes.h"
#include "model/rules/language.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/values/set.h"

namespace weft::model {

Completion<Value> ComprehensionNode::eval(Frame& frame) const
{
    // 1. The first iterable, and its iterator, at once: a generator expression raises here, not at its first
    // next().
    Value iterable = TRY(first_iterable->eval(frame));
    frame.position = first_iterable;
    Value iterator = TRY(first_is_async ? async_iter(iterable) : iter(iterable));
    iterable = Value();
    // 2. A frame that shares the variables it uses from around it.
    frame.position = this;
    Ref<Frame> inner = Frame::create(code.get(), frame.globals.get());
    inner->slot(0) = std::move(iterator);
    for (std::size_t i = 0; i < code->cell_names.size(); ++i)
        inner->slot(code->cell_start() + static_cast<int>(i)) = make<Cell>();
    int free_slot = code->free_start();
    for (const int slot : closure_slots)
        inner->slot(free_slot++) = frame.slot(slot);
    // 3. A generator expression waits for its first next(); the others run now. With `async` in it, the first
    // is an async generator, and the others were coroutines before 3.12.
    if (code->body_kind == BodyKind::AsyncGenerator)
        return new_async_generator(std::move(inner), Value::borrow(code->name),
                                   Value::borrow(code->qualname));
    if (code->body_kind == BodyKind::Coroutine)
        return frame.generator->delegate_to(
            new_coroutine(std::move(inner), Value::borrow(code->name), Value::borrow(code->qualname)));
    if (comprehension == ComprehensionKind::Generator)
        return new_generator(std::move(inner), Value::borrow(code->name), Value::borrow(code->qualname));
    inner->generator = frame.generator;
    return run_frame(std::move(inner));
}

Completion<Value> ComprehensionBodyNode::eval(Frame& frame) const
{
    Value result = Value::none();
    switch (comprehension) {
    case ComprehensionKind::List:
        result = new_list();
        break;
    case ComprehensionKind::Set:
        result = new_set();
        break;
    case ComprehensionKind::Dict:
        result = new_dict();
        break;
    case ComprehensionKind::Generator:
        break;
    }
    TRY(run_clause(frame, 0, result));
    return result;
}

Completion<void> ComprehensionBodyNode::begin_clause(Frame& frame, const Clause& clause) const
{
    if (!clause.iterable)
        return {};
    Value iterable = TRY(clause.iterable->eval(frame));
    frame.position = clause.iterable;
    frame.slot(clause.iterator_slot) = TRY(clause.is_async ? async_iter(iterable) : iter(iterable));
    return {};
}

// One turn of a loop: false at its end; otherwise the target is bound, and `is_wanted` says what the
// conditions think of it.
Completion<bool> ComprehensionBodyNode::next_wanted(Frame& frame, const Clause& clause, bool& is_wanted) const
{
    if (--world().steps_left < 0) [[unlikely]]
        TRY(refill_steps());
    frame.position = clause.iterable ? static_cast<const Node*>(clause.iterable) : this;
    Value item = TRY(next_item(frame, clause));
    if (item.is_exhausted()) {
        // The iterator dies when its loop ends.
        frame.slot(clause.iterator_slot) = Value();
        return false;
    }
    TRY(clause.target->assign(frame, std::move(item)));
    is_wanted = true;
    for (const ExprNode* condition : clause.conditions) {
        is_wanted = TRY(condition->test(frame));
        if (!is_wanted)
            break;
    }
    return true;
}

Completion<void> ComprehensionBodyNode::run_clause(Frame& frame, std::size_t index, const Value& result) const
{
    const Clause& clause = clauses[index];
    TRY(begin_clause(frame, clause));
    bool is_wanted = false;
    while (TRY(next_wanted(frame, clause, is_wanted))) {
        if (!is_wanted)
            continue;
        if (index + 1 < clauses.size())
            TRY(run_clause(frame, index + 1, result));
        else
            TRY(produce(frame, result));
    }
    return {};
}

// OPTIMIZATION: a generator expression needs no stack of its own (suspension_statements.cpp). It pauses only
// in its innermost loop, so where it stood is known without a note.
Flow GeneratorExpressionStatement::exec(Frame& frame) const
{
    return run(frame, 0);
}

Flow GeneratorExpressionStatement::resume(Frame& frame) const
{
    if (!frame.generator->drop_received()) [[unlikely]]
        return raised(frame);
    return run(frame, loops->clauses.size() - 1);
}

// The iterators of the inner loops die before the variables; the outermost one is a variable itself.
Flow GeneratorExpressionStatement::raised(Frame& frame) const
{
    const Flow flow = frame.raised();
    for (std::size_t i = loops->clauses.size(); i-- > 1;)
        frame.slot(loops->clauses[i].iterator_slot) = Value();
    return flow;
}

Flow GeneratorExpressionStatement::run(Frame& frame, std::size_t index) const
{
    // 1. To the next item that all conditions want.
    Completion<bool> outcome = advance(frame, index);
    if (outcome.raised()) [[unlikely]]
        return raised(frame);
    if (!outcome.release())
        return Flow::Next;
    // 2. Its element is yielded.
    Completion<Value> element = evaluate(loops->element, frame);
    if (element.raised()) [[unlikely]]
        return raised(frame);
    frame.position = loops->element;
    Value item = element.release();
    if (world().is_aborting()) [[unlikely]]
        return Flow::Raised;
    frame.generator->leave_item(std::move(item));
    return Flow::Paused;
}

// Goes on with the loop of this index. False when the outermost has ended.
Completion<bool> GeneratorExpressionStatement::advance(Frame& frame, std::size_t& index) const
{
    for (;;) {
        bool is_wanted = false;
        const bool goes_on = TRY(loops->next_wanted(frame, loops->clauses[index], is_wanted));
        if (!goes_on) {
            if (index == 0)
                return false;
            --index;
            continue;
        }
        if (!is_wanted)
            continue;
        if (index + 1 == loops->clauses.size())
            return true;
        ++index;
        TRY(loops->begin_clause(frame, loops->clauses[index]));
    }
}

Completion<Value> ComprehensionBodyNode::next_item(Frame& frame, const Clause& clause) const
{
    if (!clause.is_async)
        return next_or_exhausted(frame.slot(clause.iterator_slot));
    Value iterator = frame.slot(clause.iterator_slot);
    return async_next(*frame.generator, iterator);
}

Completion<void> ComprehensionBodyNode::produce(Frame& frame, const Value& result) const
{
    switch (comprehension) {
    case ComprehensionKind::List: {
        Value item = TRY(element->eval(frame));
        result.as<List>()->items.push_back(std::move(item));
        return {};
    }
    case ComprehensionKind::Set: {
        Value item = TRY(element->eval(frame));
        frame.position = element;
        return result.as<Set>()->add(item);
    }
    case ComprehensionKind::Dict: {
        // PEP 572 made the key come first; before 3.8 the value did.
        const bool key_first = rule(Rule::DictComprehensionKeyFirst);
        Value first = TRY((key_first ? element : value)->eval(frame));
        Value second = TRY((key_first ? value : element)->eval(frame));
        frame.position = element;
        return key_first ? result.as<Dict>()->set(first, second) : result.as<Dict>()->set(second, first);
    }
    default:
        break;
    }
    Value item = TRY(element->eval(frame));
    frame.position = element;
    if (frame.code->body_kind == BodyKind::AsyncGenerator)
        Value answer = TRY(static_cast<AsyncGenerator*>(frame.generator)->yield_item(std::move(item)));
    else
        Value sent = TRY(frame.generator->yield_(std::move(item)));
    return {};
}

} // namespace weft::model

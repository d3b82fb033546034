// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// try with except*: the group is split clause by clause.
// https://docs.python.org/3/reference/compound_stmts.html#except-star
// https://peps.python.org/pep-0654/#except
//
// Nothing but running through leaves an except* clause: the compiler forbids break, continue and return
// there.

#include "model/evaluator/frame.h"
#include "model/evaluator/handling.h"
#include "model/evaluator/statement_nodes.h"
#include "model/rules/library.h"
#include "model/values/exception_groups.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

bool is_group(const Value& exception)
{
    return is_instance_of(exception, types().BaseExceptionGroup);
}

// The two halves of a group; an empty value stands for None.
struct Split {
    Value match;
    Value rest;
};

Completion<Value> new_group(Value exceptions)
{
    return call(Value::borrow(types().BaseExceptionGroup), new_str(""), std::move(exceptions));
}

// CPython's _PyEval_CheckExceptStarTypeValid.
Completion<void> check_clause_type(const Value& wanted)
{
    std::vector<Value> members{wanted};
    if (wanted.try_as<Tuple>())
        members = wanted.as<Tuple>()->items;
    for (const Value& member : members)
        if (!member.try_as<Type>() || !member.as<Type>()->is_exception)
            return raise(types().TypeError,
                         "catching classes that do not inherit from BaseException is not allowed");
    for (const Value& member : members)
        if (member.as<Type>()->is_subtype_of(types().BaseExceptionGroup))
            return raise(types().TypeError,
                         "catching ExceptionGroup with except* is not allowed. Use except instead.");
    return {};
}

// A single exception that a clause takes is wrapped, so that the clause always sees a group.
Completion<Value> wrapped(Frame& frame, const Value& exception)
{
    Value group = TRY(new_group(new_tuple(std::span(&exception, 1))));
    // Since 3.14 the wrapper says where it was made.
    if (rule(Rule::ExceptStarWrapperHasTraceback))
        group.as<Exception>()->traceback = make<Traceback>(nullptr, Ref<Frame>::borrow(&frame), frame.line());
    return group;
}

// CPython's _PyEval_ExceptionGroupMatch.
Completion<Split> split(Frame& frame, const Value& exception, const Value& wanted)
{
    TRY(check_clause_type(wanted));
    if (!exception)
        return Split{};
    // 1. All of it is wanted.
    if (TRY(exception_matches(exception, wanted))) {
        if (is_group(exception))
            return Split{exception, Value()};
        Value group = TRY(wrapped(frame, exception));
        return Split{std::move(group), Value()};
    }
    // 2. A group is asked to split itself; the method may be the program's.
    if (!is_group(exception))
        return Split{Value(), exception};
    Value pair = TRY(call_method(exception, intern("split"), wanted));
    if (!pair.try_as<Tuple>() || pair.as<Tuple>()->size() < 2) {
        if (!rule(Rule::ExceptStarChecksSplit))
            return unsupported("a split method that returns no pair: CPython crashes here");
        const std::string name = type_of(exception)->name;
        if (!pair.try_as<Tuple>())
            return raise(types().TypeError,
                         concat(name, ".split must return a tuple, not ", type_of(pair)->name));
        return raise(types().TypeError, concat(name, ".split must return a 2-tuple, got tuple of size ",
                                               pair.as<Tuple>()->size()));
    }
    const std::vector<Value>& halves = pair.as<Tuple>()->items;
    return Split{halves[0].is_none() ? Value() : halves[0], halves[1].is_none() ? Value() : halves[1]};
}

// The exceptions inside a group, those of nested groups too.
Completion<void> add_leaves(const Value& exception, std::vector<Value>& leaves)
{
    if (!is_group(exception)) {
        leaves.push_back(exception);
        return {};
    }
    Value inside = TRY(get_attribute(exception, intern("exceptions")));
    std::vector<Value> members = TRY(collect(inside));
    for (const Value& member : members)
        TRY(add_leaves(member, leaves));
    return {};
}

// The part of the original group whose leaves are wanted, with the nesting of the original.
Completion<Value> projection(const Value& original, const std::vector<Value>& groups)
{
    std::vector<Value> leaves;
    for (const Value& group : groups)
        TRY(add_leaves(group, leaves));
    return group_of_leaves(original, std::move(leaves));
}

// A part that was not touched by any clause, or was raised again by a bare `raise`.
bool is_part_of(const Value& exception, const Value& original)
{
    const auto* one = exception.as<Exception>();
    const auto* other = original.as<Exception>();
    return one->traceback.get() == other->traceback.get() && one->cause.is(other->cause) &&
           one->context.is(other->context);
}

// CPython's _PyExc_PrepReraiseStar: what goes on after the clauses; empty: nothing.
Completion<Value> prepare_reraise(const Value& original, const std::vector<Value>& left)
{
    // 1. A single exception went to at most one clause.
    if (!is_group(original))
        return left.empty() ? Value() : left.front();
    // 2. What the clauses raised anew is told from what is left of the original.
    std::vector<Value> raised;
    std::vector<Value> unhandled;
    for (const Value& exception : left)
        (is_part_of(exception, original) ? unhandled : raised).push_back(exception);
    // 3. The rest is put together again in its old nesting.
    Value rest = TRY(projection(original, unhandled));
    if (raised.empty())
        return rest;
    if (rest)
        raised.push_back(std::move(rest));
    // 4. Several exceptions become one group.
    if (raised.size() == 1)
        return raised.front();
    return new_group(new_list(std::move(raised)));
}

// Runs one clause with its part of the group; what it raises is kept for later.
void run_clause(Frame& frame, const TryStatement::Handler& handler, const Value& match,
                std::vector<Value>& left)
{
    Flow flow = Flow::Next;
    if (handler.name && handler.name->assign(frame, match).raised())
        flow = frame.raised();
    else
        flow = handler.body.exec(frame);
    if (world().is_aborting())
        return;
    if (flow == Flow::Raised)
        left.push_back(take_pending());
    if (!handler.name || handler.name->assign(frame, Value::none()).raised())
        return;
    static_cast<void>(handler.name->remove(frame).raised());
}

} // namespace

Flow TryStarStatement::exec_handlers(Frame& frame) const
{
    if (world().is_aborting())
        return Flow::Raised;
    HandledException& place = *world().handled;
    HandledScope scope(take_pending());
    const Value original = scope.exception();
    Value rest = original;
    std::vector<Value> left;
    // 1. Each clause takes its part.
    for (const TryStatement::Handler& handler : handlers) {
        Completion<Value> wanted = handler.type->eval(frame);
        if (wanted.raised())
            return frame.raised();
        frame.position = handler.type;
        Value type = wanted.release();
        Completion<Split> outcome = split(frame, rest, type);
        if (outcome.raised())
            return frame.raised();
        Split halves = outcome.release();
        rest = std::move(halves.rest);
        if (!halves.match)
            continue;
        place.exception = halves.match;
        run_clause(frame, handler, halves.match, left);
        if (world().is_aborting())
            return Flow::Raised;
    }
    // 2. What no clause took, and what the clauses raised, goes on.
    if (rest)
        left.push_back(std::move(rest));
    Completion<Value> outcome = prepare_reraise(original, left);
    if (outcome.raised())
        return frame.raised();
    Value further = outcome.release();
    scope.leave();
    if (!further)
        return Flow::Next;
    reraise(std::move(further));
    return Flow::Raised;
}

Flow TryStarStatement::exec(Frame& frame) const
{
    const Flow flow = body.exec(frame);
    if (flow == Flow::Raised)
        return exec_handlers(frame);
    return flow == Flow::Next ? or_else.exec(frame) : flow;
}

} // namespace weft::model

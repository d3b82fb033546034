// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Deferred annotations: the functions that give them, and the names that these look up.
// https://peps.python.org/pep-0649/

#include "model/evaluator/annotation_nodes.h"
#include "model/evaluator/frame.h"
#include "model/evaluator/name_errors.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/values/set.h"

namespace weft::model {

// The formats that a compiled `__annotate__` knows: 1 (the values) and 2 (the same, for callers that replace
// its globals).
static constexpr int k_format_known_max = 2;

// https://docs.python.org/3/reference/datamodel.html#object.__annotate__
Completion<Value> AnnotateNode::eval(Frame& frame) const
{
    frame.position = this;
    // 1. Other formats are the business of annotationlib.
    Value is_unknown = TRY(compare(CompareOp::Gt, frame.slot(0), Value::small(k_format_known_max)));
    const bool refuses = TRY(truth(is_unknown));
    if (refuses)
        return raise(types().NotImplementedError);
    // 2. The annotations in order, without those that were not reached.
    Value reached_ones;
    if (reached)
        reached_ones = TRY(reached->eval(frame));
    const Ref<Dict> made = new_dict();
    for (const Entry& entry : entries) {
        if (entry.condition >= 0) {
            const bool counts = TRY(contains(reached_ones, Value::small(entry.condition)));
            if (!counts)
                continue;
        }
        const Value value = TRY(entry.annotation->eval(frame));
        made->set(entry.name, value);
    }
    return made;
}

Completion<void> NoteAnnotationStatement::run(Frame& frame) const
{
    const Value numbers = TRY(reached->eval(frame));
    if (type_of(numbers) != types().set)
        return unsupported("rebinding __conditional_annotations__");
    return set_add(numbers, Value::small(index));
}

Flow NoteAnnotationStatement::exec(Frame& frame) const
{
    return run(frame).raised() ? frame.raised() : Flow::Next;
}

// The dict in the namespace, or an empty value if there is none.
static Completion<Value> annotations_in(Frame& frame)
{
    Str* const name = names().dunder_annotations;
    if (frame.names_mapping) {
        Completion<Value> found = get_item(frame.names_mapping, Value::borrow(name));
        if (!found.raised() || world().is_aborting() || !pending_matches(types().KeyError))
            return found;
        const Value missing = take_pending();
        return Value();
    }
    const Value* known = frame.names->find(name);
    return known ? *known : Value();
}

// What a program deleted, or what 3.10 does not make for annotations inside `match` alone, is looked up by
// CPython as any other name would be.
Completion<Value> namespace_annotations(Frame& frame)
{
    Value known = TRY(annotations_in(frame));
    if (known.is_empty())
        return unsupported("an annotation where __annotations__ is missing");
    return known;
}

// Before anything else in the body, whether or not an annotation will be reached.
// https://docs.python.org/3/reference/simple_stmts.html#annotated-assignment-statements
static Completion<void> set_up_annotations(Frame& frame)
{
    const Value known = TRY(annotations_in(frame));
    if (!known.is_empty())
        return {};
    const Value made = new_dict();
    Str* const name = names().dunder_annotations;
    if (frame.names_mapping)
        return set_item(frame.names_mapping, Value::borrow(name), made);
    frame.names->set(name, made);
    return {};
}

Flow SetUpAnnotationsStatement::exec(Frame& frame) const
{
    frame.position = this;
    return set_up_annotations(frame).raised() ? frame.raised() : Flow::Next;
}

Completion<Value> EmptySetNode::eval(Frame&) const
{
    return new_set();
}

// The namespace of the class comes first, then the functions around the class or the globals.
// https://docs.python.org/3/reference/executionmodel.html#annotation-scopes
Completion<Value> ClassScopeNode::eval(Frame& frame) const
{
    const Value space = frame.slot(class_dict_slot).as<Cell>()->content;
    if (Dict* dict = space.try_as<Dict>(); dict && type_of(space) == types().dict) {
        if (const Value* found = dict->find(name))
            return *found;
    } else {
        Completion<Value> found = get_item(space, Value::borrow(name));
        if (!found.raised() || world().is_aborting() || !pending_matches(types().KeyError))
            return found;
        const Value missing = take_pending();
    }
    if (free_slot >= 0) {
        const Value& content = frame.slot(free_slot).as<Cell>()->content;
        if (content)
            return content;
        frame.position = this;
        return raise_unbound_free(name);
    }
    if (const Value* global = frame.globals->find(name))
        return *global;
    if (const Value* builtin = world().builtins->find(name))
        return *builtin;
    frame.position = this;
    return raise_name_not_defined(name);
}

} // namespace weft::model

// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Exception groups (PEP 654): construction, subgroup, split and derive.
//
// https://docs.python.org/3/library/exceptions.html#exception-groups
#include "model/values/exception_groups.h"
#include "model/rules/objects.h"

#include "model/values/exception_classes.h"
#include "model/values/operations.h"
#include "model/values/recursion_guard.h"
#include "model/world.h"

namespace weft::model {

namespace {

enum : std::size_t { k_message, k_exceptions, k_count };

const Tuple& members_of(const Exception& group)
{
    return *group.fields[k_exceptions].as<Tuple>();
}

bool is_group(const Value& exception)
{
    return is_instance_of(exception, types().BaseExceptionGroup);
}

// Checks the members; says whether some of them are not Exceptions.
Completion<bool> check_members(const std::vector<Value>& members)
{
    if (members.empty())
        return raise(types().ValueError, "second argument (exceptions) must be a non-empty sequence");
    bool has_base_exceptions = false;
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (members[i].kind() != Kind::Exception)
            return raise(types().ValueError,
                         concat("Item ", i, " of second argument (exceptions) is not an exception"));
        has_base_exceptions = has_base_exceptions || !is_instance_of(members[i], types().Exception);
    }
    return has_base_exceptions;
}

// BaseExceptionGroup(message, exceptions): gives an ExceptionGroup where all members are Exceptions.
// https://docs.python.org/3/library/exceptions.html#BaseExceptionGroup
Completion<Value> create_group(Type* type, const CallArgs& args)
{
    // 1. The arguments.
    if (args.count != 2)
        return raise(types().TypeError, concat("BaseExceptionGroup.__new__() takes exactly 2 arguments (",
                                               args.count, " given)"));
    if (args[0].kind() != Kind::Str)
        return raise(types().TypeError, concat("BaseExceptionGroup.__new__() argument 1 must be str, not ",
                                               type_of(args[0])->name));
    const Slots& slots = type_of(args[1])->slots;
    if (slots.get_item == nullptr || args[1].kind() == Kind::Dict)
        return raise(types().TypeError, "second argument (exceptions) must be a sequence");
    std::vector<Value> members = TRY(collect(args[1]));

    // 2. What may be nested in which class.
    const bool has_base_exceptions = TRY(check_members(members));
    if (type == types().BaseExceptionGroup && !has_base_exceptions)
        type = types().ExceptionGroup;
    if (has_base_exceptions && type == types().ExceptionGroup)
        return raise(types().TypeError, "Cannot nest BaseExceptions in an ExceptionGroup");
    if (has_base_exceptions && type->is_subtype_of(types().Exception))
        return raise(types().TypeError, concat("Cannot nest BaseExceptions in '", type->name, "'"));

    // 3. The group.
    Value made = TRY(create_exception(type, args));
    Exception& group = *made.as<Exception>();
    group.fields.resize(k_count);
    group.fields[k_message] = args[0];
    group.fields[k_exceptions] = new_tuple(std::move(members));
    return made;
}

Completion<Value> group_str(const Value& self)
{
    const Exception& group = *self.as<Exception>();
    const std::size_t count = members_of(group).size();
    const Ref<Str> message = TRY(str(group.fields[k_message]));
    return new_str(concat(message->text, " (", count, " sub-exception", count == 1 ? "" : "s", ")"));
}

// --- Matching

enum class MatchBy : std::uint8_t { Class, Predicate, Identity };
struct Matcher {
    MatchBy by = MatchBy::Class;
    Value value;
};

bool is_exception_class(const Value& value)
{
    const Type* type = value.try_as<Type>();
    return type && type->is_exception;
}

Completion<Matcher> read_matcher(const Value& value)
{
    Matcher matcher{MatchBy::Class, value};
    if (is_exception_class(value))
        return matcher;
    if (const Tuple* classes = value.try_as<Tuple>()) {
        bool all = true;
        for (const Value& item : classes->items)
            all = all && is_exception_class(item);
        if (all)
            return matcher;
    } else if (value.kind() != Kind::Type && is_callable(value) &&
               (rule(Rule::GroupMatcherIsAnyCallable) || value.kind() == Kind::Function)) {
        matcher.by = MatchBy::Predicate;
        return matcher;
    }
    return raise(
        types().TypeError,
        rule(Rule::GroupMatcherIsAnyCallable)
            ? "expected an exception type, a tuple of exception types, or a callable (other than a class)"
            : "expected a function, exception type or tuple of exception types");
}

Completion<bool> matches(const Matcher& matcher, const Value& exception)
{
    if (matcher.by == MatchBy::Class)
        return is_instance(exception, matcher.value);
    if (matcher.by == MatchBy::Identity) {
        for (const Value& leaf : matcher.value.as<Tuple>()->items) {
            if (leaf.is(exception))
                return true;
        }
        return false;
    }
    const Value answer = TRY(call(matcher.value, exception));
    return truth(answer);
}

// A group of some members, made by derive(), with what the original knows besides.
Completion<Value> derive_subset(const Value& original, std::vector<Value>&& members)
{
    Value made = TRY(call_method(original, intern("derive"), new_list(std::move(members))));
    if (made.kind() != Kind::Exception || !is_group(made))
        return raise(types().TypeError, "derive must return an instance of BaseExceptionGroup");
    const Exception& from = *original.as<Exception>();
    Exception& to = *made.as<Exception>();
    to.traceback = from.traceback;
    to.context = from.context;
    to.cause = from.cause;
    to.suppress_context = from.suppress_context || !from.cause.is_empty();
    const Value notes = TRY(find_attribute(original, names().dunder_notes));
    if (!notes.is_empty() && type_of(notes)->slots.get_item) {
        std::vector<Value> copied = TRY(collect(notes));
        TRY(set_attribute(made, names().dunder_notes, new_list(std::move(copied))));
    }
    return made;
}

// What matches and what does not; empty where there is none.
struct GroupSplit {
    Value match;
    Value rest;
};

Completion<GroupSplit> split_with(const Value& exception, const Matcher& matcher, bool want_rest)
{
    GroupSplit split;
    // 1. The whole matches.
    if (TRY(matches(matcher, exception))) {
        split.match = exception;
        return split;
    }

    // 2. A leaf that does not match.
    if (!is_group(exception)) {
        if (want_rest)
            split.rest = exception;
        return split;
    }

    // 3. Each member by itself; both sides keep the shape of the group.
    RecursionGuard guard;
    if (guard.exceeded())
        return raise_recursion(" in exceptiongroup_split_recursive");
    std::vector<Value> matched;
    std::vector<Value> rest;
    const Value members = exception.as<Exception>()->fields[k_exceptions];
    for (const Value& member : members.as<Tuple>()->items) {
        GroupSplit part = TRY(split_with(member, matcher, want_rest));
        if (!part.match.is_empty())
            matched.push_back(std::move(part.match));
        if (!part.rest.is_empty())
            rest.push_back(std::move(part.rest));
    }
    if (!matched.empty())
        split.match = TRY(derive_subset(exception, std::move(matched)));
    if (!rest.empty())
        split.rest = TRY(derive_subset(exception, std::move(rest)));
    return split;
}

Value or_none(const Value& value)
{
    return value.is_empty() ? Value::none() : value;
}

// https://docs.python.org/3/library/exceptions.html#BaseExceptionGroup.split
Completion<Value> group_split(const CallArgs& args)
{
    const Matcher matcher = TRY(read_matcher(args[1]));
    const GroupSplit split = TRY(split_with(args[0], matcher, true));
    return new_tuple(std::vector<Value>{or_none(split.match), or_none(split.rest)});
}

// https://docs.python.org/3/library/exceptions.html#BaseExceptionGroup.subgroup
Completion<Value> group_subgroup(const CallArgs& args)
{
    const Matcher matcher = TRY(read_matcher(args[1]));
    const GroupSplit split = TRY(split_with(args[0], matcher, false));
    return or_none(split.match);
}

// https://docs.python.org/3/library/exceptions.html#BaseExceptionGroup.derive
Completion<Value> group_derive(const CallArgs& args)
{
    const Value message = args[0].as<Exception>()->fields[k_message];
    return call(Value::borrow(types().BaseExceptionGroup), message, args[1]);
}

Completion<Value> group_class_item(const CallArgs&)
{
    return unsupported("generic aliases of exception groups");
}

} // namespace

Completion<Value> group_of_leaves(const Value& group, std::vector<Value>&& leaves)
{
    const Matcher matcher{MatchBy::Identity, new_tuple(std::move(leaves))};
    GroupSplit split = TRY(split_with(group, matcher, false));
    return split.match;
}

void build_exception_groups(Realm& realm)
{
    Type* type = realm.types.BaseExceptionGroup;
    type->slots.create = create_group;
    type->slots.str = group_str;
    TypeBuilder(type)
        .property("message", get_field<k_message>)
        .property("exceptions", get_field<k_exceptions>)
        .method("derive", "excs, /", group_derive)
        .method("split", "matcher_value, /", group_split)
        .method("subgroup", "matcher_value, /", group_subgroup)
        .class_method("__class_getitem__", "item, /", group_class_item)
        .finish();
}

} // namespace weft::model

// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Mapping patterns and class patterns, and which classes count as sequences and mappings.
// https://docs.python.org/3/reference/compound_stmts.html#mapping-patterns
// https://docs.python.org/3/reference/compound_stmts.html#class-patterns

#include <algorithm>

#include "model/evaluator/frame.h"
#include "model/evaluator/pattern_nodes.h"
#include "model/values/dict.h"
#include "model/values/instance.h"
#include "model/values/operations.h"

namespace weft::model {

// The first class of the MRO that is a sequence or mapping decides, as CPython's inherit_patma_flags has it.
Collection collection_of(const Type* type)
{
    const Types& known = types();
    for (const Type* each : type->mro) {
        if (each->collection != Collection::None)
            return each->collection;
        if (each == known.tuple || each == known.list || each == known.range || each == known.memoryview)
            return Collection::Sequence;
        if (each == known.dict || each == known.mapping_proxy)
            return Collection::Mapping;
    }
    return Collection::None;
}

namespace {

// An object that no value is identical to: the default of `get`.
Value new_sentinel()
{
    return make<Instance>(types().object);
}

// Looks every attribute name up once in a class pattern.
class AttributeReader {
public:
    AttributeReader(const Value& subject, const Type* type) : m_subject(subject), m_type(type) {}

    // Empty where the subject has no such attribute: the pattern fails.
    Completion<Value> read(Str* name)
    {
        for (const Str* earlier : m_seen)
            if (earlier->text == name->text) {
                Ref<Str> text = TRY(repr(Value::borrow(name)));
                return raise(types().TypeError,
                             concat(m_type->name, "() got multiple sub-patterns for attribute ", text->text));
            }
        m_seen.push_back(name);
        return find_attribute(m_subject, intern(name));
    }

private:
    const Value& m_subject;
    const Type* m_type;
    std::vector<Str*> m_seen;
};

// bool, int, str and the like match a single positional pattern with the subject itself.
bool matches_itself(const Type* type)
{
    const Types& known = types();
    for (const Type* builtin : {known.boolean, known.bytearray, known.bytes, known.dict, known.float_,
                                known.frozenset, known.int_, known.list, known.set, known.str, known.tuple})
        if (type->is_subtype_of(builtin))
            return true;
    return false;
}

// The names of the positional patterns: `__match_args__`, which must be a tuple.
Completion<Ref<Tuple>> match_arguments(const Value& type_value, bool& subject_itself)
{
    const Type* type = type_value.as<Type>();
    Value declared = TRY(find_attribute(type_value, names().dunder_match_args));
    subject_itself = !declared && matches_itself(type);
    if (!declared)
        return empty_tuple();
    if (type_of(declared) != types().tuple)
        return raise(types().TypeError, concat(type->name, ".__match_args__ must be a tuple (got ",
                                               type_of(declared)->name, ")"));
    return Ref<Tuple>::borrow(declared.as<Tuple>());
}

// The attributes that the positional patterns look at; false: one is missing.
Completion<bool> read_positional(const Value& type_value, const Value& subject, std::size_t count,
                                 AttributeReader& reader, std::vector<Value>& found)
{
    const Type* type = type_value.as<Type>();
    bool subject_itself = false;
    Ref<Tuple> arguments = TRY(match_arguments(type_value, subject_itself));
    const std::size_t allowed = subject_itself ? 1 : arguments->size();
    if (allowed < count)
        return raise(types().TypeError, concat(type->name, "() accepts ", allowed, " positional sub-pattern",
                                               allowed == 1 ? "" : "s", " (", count, " given)"));
    if (subject_itself) {
        found.push_back(subject);
        return true;
    }
    for (std::size_t i = 0; i < count; ++i) {
        const Value& name = arguments->items[i];
        if (type_of(name) != types().str)
            return raise(types().TypeError,
                         concat("__match_args__ elements must be strings (got ", type_of(name)->name, ")"));
        Value attribute = TRY(reader.read(name.as<Str>()));
        if (!attribute)
            return false;
        found.push_back(std::move(attribute));
    }
    return true;
}

} // namespace

// https://docs.python.org/3/reference/compound_stmts.html#class-patterns
Completion<bool> ClassPattern::try_match(Frame& frame, const Value& subject, Captures& captures) const
{
    // 1. The class.
    Value wanted = TRY(type->eval(frame));
    frame.position = this;
    if (!wanted.try_as<Type>())
        return raise(types().TypeError, "called match pattern must be a class");
    // 2. The subject is an instance of it.
    if (!TRY(is_instance(subject, wanted)))
        return false;
    // 3. All attributes are read before any is matched.
    AttributeReader reader(subject, wanted.as<Type>());
    std::vector<Value> found;
    if (!positional.empty()) {
        if (!TRY(read_positional(wanted, subject, positional.size(), reader, found)))
            return false;
    }
    for (Str* name : keyword_names) {
        Value attribute = TRY(reader.read(name));
        if (!attribute)
            return false;
        found.push_back(std::move(attribute));
    }
    // 4. The subpatterns in order.
    for (std::size_t i = 0; i < found.size(); ++i) {
        const Subpattern* part =
            i < positional.size() ? positional[i] : keyword_patterns[i - positional.size()];
        Value attribute = std::move(found[i]);
        if (!TRY(part->try_match(frame, attribute, captures)))
            return false;
    }
    return true;
}

// CPython's match_keys: each key is asked for once, through the subject's `get`; false: one is missing.
Completion<bool> MappingPattern::find_values(const Value& subject, const std::vector<Value>& found_keys,
                                             std::vector<Value>& values) const
{
    Value get = TRY(get_attribute(subject, names().name_get));
    Ref<Dict> seen = new_dict();
    const Value missing = new_sentinel();
    for (const Value& key : found_keys) {
        if (TRY(seen->find(key))) {
            Ref<Str> text = TRY(repr(key));
            return raise(types().ValueError,
                         concat("mapping pattern checks duplicate key (", text->text, ")"));
        }
        TRY(seen->set(key, Value::none()));
        Value value = TRY(call(get, key, missing));
        if (value.is(missing))
            return false;
        values.push_back(std::move(value));
    }
    return true;
}

// https://docs.python.org/3/reference/compound_stmts.html#mapping-patterns
Completion<bool> MappingPattern::try_match(Frame& frame, const Value& subject, Captures& captures) const
{
    // 1. Only mappings match, and only those that have at least as many items as the pattern has keys.
    if (collection_of(type_of(subject)) != Collection::Mapping)
        return false;
    frame.position = this;
    if (!keys.empty()) {
        const std::int64_t size = TRY(length(subject));
        if (size < static_cast<std::int64_t>(keys.size()))
            return false;
    }
    // 2. The keys are evaluated and looked up.
    std::vector<Value> found_keys;
    for (const ExprNode* key : keys)
        found_keys.push_back(TRY(key->eval(frame)));
    frame.position = this;
    std::vector<Value> values;
    if (!keys.empty() && !TRY(find_values(subject, found_keys, values)))
        return false;
    // 3. Their values are matched.
    for (std::size_t i = 0; i < values.size(); ++i) {
        Value value = std::move(values[i]);
        if (!TRY(patterns[i]->try_match(frame, value, captures)))
            return false;
    }
    // 4. The rest: a new dict of everything else.
    if (!rest)
        return true;
    frame.position = this;
    Value others = TRY(call(Value::borrow(types().dict), subject));
    for (const Value& key : found_keys)
        TRY(delete_item(others, key));
    captures.push_back({rest_name, rest, std::move(others)});
    return true;
}

void MappingPattern::add_names(std::vector<Str*>& names_bound) const
{
    for (const Subpattern* part : patterns)
        part->add_names(names_bound);
    if (rest)
        names_bound.push_back(rest_name);
}

void ClassPattern::add_names(std::vector<Str*>& names_bound) const
{
    for (const Subpattern* part : positional)
        part->add_names(names_bound);
    for (const Subpattern* part : keyword_patterns)
        part->add_names(names_bound);
}

} // namespace weft::model

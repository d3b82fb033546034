// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The class statement.
// https://docs.python.org/3/reference/datamodel.html#customizing-class-creation

#include <algorithm>

#include "model/evaluator/expression_nodes.h"
#include "model/evaluator/frame.h"
#include "model/evaluator/function.h"
#include "model/evaluator/starred_arguments.h"
#include "model/rules/language.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/values/type_attributes.h"

namespace weft::model {

namespace {

struct ClassHeader {
    std::vector<Value> bases;          // as written
    std::vector<Value> resolved_bases; // after __mro_entries__
    std::vector<Str*> keyword_names;
    std::vector<Value> keyword_values;
    Value metaclass;
};

// A class statement calls __build_class__ with what stands between its parentheses.
Completion<void> evaluate_header(Frame& frame, const ClassNode& node, ClassHeader& header)
{
    const Value* const callee = world().builtins->find(intern("__build_class__"));
    GatheredArguments gathered;
    TRY(gather_arguments(frame, {node.bases, node.is_starred, node.keywords, node, true},
                         callee ? *callee : Value::none(), gathered));
    header.bases = std::move(gathered.values);
    for (std::size_t i = 0; i < gathered.keyword_names.size(); ++i) {
        Str* const name = intern(gathered.keyword_names[i]->text);
        if (name->text == "metaclass") {
            header.metaclass = std::move(gathered.keyword_values[i]);
            continue;
        }
        header.keyword_names.push_back(name);
        header.keyword_values.push_back(std::move(gathered.keyword_values[i]));
    }
    return {};
}

// Before PEP 560 only the generics of typing could be bases without being classes: by a metaclass of their
// own.
bool is_asked_for_bases(const Value& base)
{
    return rule(Rule::MroEntries) || module_of(*type_of(base)) == "typing";
}

// PEP 560: https://docs.python.org/3/reference/datamodel.html#object.__mro_entries__
Completion<void> resolve_bases(ClassHeader& header)
{
    for (const Value& base : header.bases) {
        if (base.try_as<Type>() || !is_asked_for_bases(base)) {
            header.resolved_bases.push_back(base);
            continue;
        }
        Value method = TRY(find_attribute(base, names().dunder_mro_entries));
        if (!method) {
            header.resolved_bases.push_back(base);
            continue;
        }
        Value entries = TRY(call(method, new_tuple(std::span<const Value>(header.bases))));
        if (!entries.try_as<Tuple>())
            return raise(types().TypeError, "__mro_entries__ must return a tuple");
        for (const Value& entry : entries.as<Tuple>()->items)
            header.resolved_bases.push_back(entry);
    }
    return {};
}

// https://docs.python.org/3/reference/datamodel.html#determining-the-appropriate-metaclass
Completion<void> determine_metaclass(ClassHeader& header)
{
    if (!header.metaclass)
        header.metaclass = header.resolved_bases.empty()
                               ? Value::borrow(types().type)
                               : Value::borrow(type_of(header.resolved_bases.front()));
    if (!header.metaclass.try_as<Type>())
        return {};
    Type* winner = header.metaclass.as<Type>();
    for (const Value& base : header.resolved_bases) {
        Type* candidate = type_of(base);
        if (winner->is_subtype_of(candidate))
            continue;
        if (!candidate->is_subtype_of(winner))
            return raise(
                types().TypeError,
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
                "metaclasses of all its bases");
        winner = candidate;
    }
    header.metaclass = Value::borrow(winner);
    return {};
}

Completion<Value> call_metaclass_hook(const Value& callee, Str* name, const Value& bases,
                                      const Value* namespace_, const ClassHeader& header)
{
    std::vector<Value> values{Value::borrow(name), bases};
    if (namespace_)
        values.push_back(*namespace_);
    const std::size_t positional = values.size();
    for (const Value& keyword : header.keyword_values)
        values.push_back(keyword);
    return call(callee, CallArgs{values.data(), positional, header.keyword_names.data(),
                                 header.keyword_names.size()});
}

// https://docs.python.org/3/reference/datamodel.html#preparing-the-class-namespace
Completion<Value> prepare_namespace(Str* name, const Value& bases, const ClassHeader& header)
{
    if (header.metaclass.is(Value::borrow(types().type)))
        return new_dict();
    Value prepare = TRY(find_attribute(header.metaclass, names().dunder_prepare));
    if (!prepare)
        return new_dict();
    Value made = TRY(call_metaclass_hook(prepare, name, bases, nullptr, header));
    if (!made.try_as<Dict>() && !type_of(made)->slots.get_item)
        return raise(types().TypeError,
                     concat(header.metaclass.try_as<Type>() ? header.metaclass.as<Type>()->name
                                                            : std::string("<metaclass>"),
                            ".__prepare__() must return a mapping, not ", type_of(made)->name));
    return made;
}

} // namespace

Completion<Value> ClassNode::eval(Frame& frame) const
{
    // 1. Bases and keywords, in order.
    ClassHeader header;
    TRY(evaluate_header(frame, *this, header));
    frame.position = this;
    TRY(resolve_bases(header));
    TRY(determine_metaclass(header));
    // 2. The namespace.
    Value base_tuple = new_tuple(std::span<const Value>(header.resolved_bases));
    Value namespace_ = TRY(prepare_namespace(name, base_tuple, header));
    // 3. The body runs in it.
    Ref<Frame> inner = Frame::create(code.get(), frame.globals.get());
    if (type_of(namespace_) == types().dict)
        inner->names = Ref<Dict>::borrow(namespace_.as<Dict>());
    else
        inner->names_mapping = namespace_;
    for (std::size_t i = 0; i < code->cell_names.size(); ++i)
        inner->slot(code->cell_start() + static_cast<int>(i)) = make<Cell>();
    int free_slot = code->free_start();
    for (const int slot : closure_slots)
        inner->slot(free_slot++) = frame.slot(slot);
    Value class_cell = class_cell_slot >= 0 ? inner->slot(class_cell_slot) : Value();
    Value dict_cell = class_dict_slot >= 0 ? inner->slot(class_dict_slot) : Value();
    if (dict_cell)
        dict_cell.as<Cell>()->content = namespace_;
    Value body_result = TRY(run_frame(std::move(inner)));
    if (dict_cell)
        TRY(set_item(namespace_, Value::borrow(intern("__classdictcell__")), dict_cell));
    if (class_cell)
        TRY(set_item(namespace_, Value::borrow(intern("__classcell__")), class_cell));
    if (header.bases.size() != header.resolved_bases.size() ||
        !std::equal(header.bases.begin(), header.bases.end(), header.resolved_bases.begin(),
                    [](const Value& a, const Value& b) { return a.is(b); }))
        TRY(set_item(namespace_, Value::borrow(intern("__orig_bases__")),
                     new_tuple(std::span<const Value>(header.bases))));
    // 4. The metaclass makes the class.
    Value made = TRY(call_metaclass_hook(header.metaclass, name, base_tuple, &namespace_, header));
    if (class_cell && made.try_as<Type>() && !class_cell.as<Cell>()->content)
        return raise(types().RuntimeError,
                     concat("__class__ not set defining '", name->text, "' as <class '",
                            made.as<Type>()->qualname, "'>. Was __classcell__ propagated to type.__new__?"));
    return made;
}

} // namespace weft::model

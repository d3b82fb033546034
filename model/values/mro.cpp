// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The method resolution order of a class.
//
// https://docs.python.org/3/howto/mro.html
#include "model/rules/objects.h"
#include <algorithm>

#include "model/values/descriptors.h"
#include "model/values/exception.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

using Sequence = std::vector<Type*>;

bool in_a_tail(const Type* candidate, const std::vector<Sequence>& sequences,
               const std::vector<std::size_t>& heads)
{
    for (std::size_t i = 0; i < sequences.size(); ++i) {
        const Sequence& sequence = sequences[i];
        if (heads[i] >= sequence.size())
            continue;
        const auto tail = sequence.begin() + static_cast<std::ptrdiff_t>(heads[i]) + 1;
        if (std::find(tail, sequence.end(), candidate) != sequence.end())
            return true;
    }
    return false;
}

Raised raise_inconsistent(const std::vector<Sequence>& sequences, const std::vector<std::size_t>& heads)
{
    std::string text = concat("Cannot create a consistent method resolution",
                              rule(Rule::MroErrorIsOneLine) ? " " : "\n", "order (MRO) for bases");
    std::vector<const Type*> named;
    for (std::size_t i = 0; i < sequences.size(); ++i) {
        if (heads[i] >= sequences[i].size())
            continue;
        const Type* blocked = sequences[i][heads[i]];
        if (std::find(named.begin(), named.end(), blocked) != named.end())
            continue;
        text += concat(named.empty() ? " " : ", ", blocked->name);
        named.push_back(blocked);
    }
    return raise(types().TypeError, text);
}

} // namespace

// The C3 linearisation: the merge of the orders of the bases and of the list of bases.
// https://docs.python.org/3/howto/mro.html#the-c3-method-resolution-order
Completion<std::vector<Type*>> c3_mro(Type& type)
{
    // 1. A base may be given once.
    std::vector<Sequence> sequences;
    Sequence bases;
    for (const Ref<Type>& base : type.bases) {
        if (std::find(bases.begin(), bases.end(), base.get()) != bases.end())
            return raise(types().TypeError, concat("duplicate base class ", base->name));
        sequences.push_back(base->mro);
        bases.push_back(base.get());
    }
    sequences.push_back(std::move(bases));

    // 2. Take the first head that is in no tail, until all sequences are used up.
    std::vector<std::size_t> heads(sequences.size(), 0);
    Sequence order{&type};
    for (;;) {
        bool finished = true;
        Type* next = nullptr;
        for (std::size_t i = 0; i < sequences.size() && next == nullptr; ++i) {
            if (heads[i] >= sequences[i].size())
                continue;
            finished = false;
            if (!in_a_tail(sequences[i][heads[i]], sequences, heads))
                next = sequences[i][heads[i]];
        }
        if (finished)
            return order;
        if (next == nullptr)
            return raise_inconsistent(sequences, heads);
        order.push_back(next);
        for (std::size_t i = 0; i < sequences.size(); ++i) {
            if (heads[i] < sequences[i].size() && sequences[i][heads[i]] == next)
                ++heads[i];
        }
    }
}

// A metaclass may have its own mro().
// https://docs.python.org/3/reference/datamodel.html#type.mro
Completion<void> compute_mro(Type& type)
{
    const Value self = Value::borrow(&type);
    const Value* own = type_of(self)->lookup(names().name_mro);
    const Value* plain = types().type->lookup(names().name_mro);
    if (own == nullptr || plain == nullptr || own->is(*plain)) {
        type.mro = TRY(c3_mro(type));
        return {};
    }
    const Value method = *own;
    const Value answer = TRY(call_found(method, self, {}));
    const std::vector<Value> classes = TRY(collect(answer));
    std::vector<Type*> order;
    for (const Value& cls : classes) {
        Type* member = cls.try_as<Type>();
        if (member == nullptr)
            return raise(types().TypeError,
                         concat("mro() returned a non-class ('", type_of(cls)->name, "')"));
        order.push_back(member);
    }
    type.mro = std::move(order);
    return {};
}

} // namespace weft::model

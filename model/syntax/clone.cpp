// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Cloning, field by field; positions and spelling are copied too.
#include "model/syntax/clone.h"

#include <optional>
#include <type_traits>
#include <vector>

#include "model/syntax/fields.h"

namespace weft::syntax {

namespace {

template <typename T>
concept Part = requires
{
    Fields<T>::all;
};

class Cloner {
public:
    explicit Cloner(Tree& into) : m_into(into) {}

    template <typename Base>
    Base* node(const Base* from)
    {
        if (from == nullptr)
            return nullptr;
        return dispatch(from->kind, [&]<typename T>() -> Base* {
            if constexpr (std::is_base_of_v<Base, T>) {
                T* made = m_into.make<T>(from->position);
                fields(as<T>(*from), *made);
                if constexpr (std::is_same_v<T, Constant>)
                    made->has_u_prefix = as<Constant>(*from).has_u_prefix;
                return made;
            } else {
                return nullptr; // not reached: the kind is one of Base's
            }
        });
    }

    template <typename T>
    void value(const T& from, T& to)
    {
        if constexpr (Part<T>) {
            if constexpr (requires { to.position; })
                to.position = from.position;
            fields(from, to);
        } else {
            to = from;
        }
    }
    template <typename T>
    void value(T* const& from, T*& to)
    {
        to = node(from);
    }
    template <typename T>
    void value(const std::vector<T>& from, std::vector<T>& to)
    {
        to.resize(from.size());
        for (std::size_t i = 0; i < from.size(); ++i)
            value(from[i], to[i]);
    }
    template <typename T>
    void value(const std::optional<T>& from, std::optional<T>& to)
    {
        if (from)
            value(*from, to.emplace());
    }

private:
    template <typename T>
    void fields(const T& from, T& to)
    {
        std::apply([&](auto... field) { (value(from.*field, to.*field), ...); }, Fields<T>::all);
    }

    Tree& m_into;
};

} // namespace

std::unique_ptr<Tree> clone(const Tree& tree)
{
    auto copy = std::make_unique<Tree>();
    Cloner(*copy).value(tree.body, copy->body);
    copy->warnings = tree.warnings;
    return copy;
}

Expr* clone(const Expr& node, Tree& into)
{
    return Cloner(into).node(&node);
}
Statement* clone(const Statement& node, Tree& into)
{
    return Cloner(into).node(&node);
}
Pattern* clone(const Pattern& node, Tree& into)
{
    return Cloner(into).node(&node);
}

} // namespace weft::syntax

// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Equality, field by field; floats by their bits, so that a tree with a NaN or -0.0 equals its own copy and
// no other.
#include "model/syntax/equal.h"

#include <bit>
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

struct Equality {
    template <typename T>
    bool operator()(const T& one, const T& other) const
    {
        if constexpr (Part<T>)
            return parts(one, other);
        else if constexpr (std::is_same_v<T, double>)
            return std::bit_cast<std::uint64_t>(one) == std::bit_cast<std::uint64_t>(other);
        else
            return one == other;
    }
    template <typename T>
    bool operator()(T* const& one, T* const& other) const
    {
        if (one == nullptr || other == nullptr)
            return one == other;
        return equal(*one, *other);
    }
    template <typename T>
    bool operator()(const std::vector<T>& one, const std::vector<T>& other) const
    {
        if (one.size() != other.size())
            return false;
        for (std::size_t i = 0; i < one.size(); ++i)
            if (!(*this)(one[i], other[i]))
                return false;
        return true;
    }
    template <typename T>
    bool operator()(const std::optional<T>& one, const std::optional<T>& other) const
    {
        return one.has_value() == other.has_value() && (!one || (*this)(*one, *other));
    }
    template <typename T>
    bool parts(const T& one, const T& other) const
    {
        return std::apply([&](auto... field) { return ((*this)(one.*field, other.*field) && ...); },
                          Fields<T>::all);
    }
};

} // namespace

bool equal(const Node& one, const Node& other)
{
    if (one.kind != other.kind)
        return false;
    return dispatch(one.kind, [&]<typename T>() { return Equality{}.parts(as<T>(one), as<T>(other)); });
}

bool equal(const Tree& one, const Tree& other)
{
    return Equality{}(one.body, other.body);
}

} // namespace weft::syntax

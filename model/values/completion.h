// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// How a fallible operation of the model ends: with a result, or with a Python exception pending.
//
// A Python exception is data, never a C++ exception. `Completion<T>` carries the result; `Raised` says that
// the exception is in `World::pending`. Completions of values are plain words returned in a register: they
// own the reference until `release()` takes it, which is why they may not be dropped ([[nodiscard]]) and why
// `TRY` is the way to read them. One TRY per statement.
#pragma once

#include <cstdint>
#include <optional>
#include <type_traits>
#include <utility>

#include "model/values/value.h"

namespace weft::model {

// An exception is pending in the world.
struct Raised {};

template <typename T>
class [[nodiscard]] Completion {
public:
    Completion(Raised) {}
    Completion(T result) : m_result(std::move(result)) {}
    bool raised() const { return !m_result.has_value(); }
    T release() { return std::move(*m_result); }

private:
    std::optional<T> m_result;
};

template <>
class [[nodiscard]] Completion<Value> {
public:
    Completion(Raised) : m_bits(k_raised) {}
    Completion(Value&& value) : m_bits(value.release_bits()) {}
    Completion(const Value& value) : m_bits(Value(value).release_bits()) {}
    template <typename T>
    Completion(Ref<T> object) : m_bits(Value(std::move(object)).release_bits())
    {
    }
    bool raised() const { return m_bits == k_raised; }
    // May be the empty value, where the operation says so.
    Value release() { return Value::from_bits(m_bits); }

private:
    static constexpr std::uint64_t k_raised = 62; // no encoding of Value uses it
    std::uint64_t m_bits;
};

template <typename T>
class [[nodiscard]] Completion<Ref<T>> {
public:
    Completion(Raised) : m_object(nullptr) {}
    Completion(Ref<T> object) : m_object(object.leak()) {}
    bool raised() const { return m_object == nullptr; }
    Ref<T> release() { return Ref<T>::adopt(m_object); }

private:
    T* m_object;
};

template <>
class [[nodiscard]] Completion<bool> {
public:
    Completion(Raised) : m_state(2) {}
    Completion(bool truth) : m_state(truth ? 1 : 0) {}
    // Nothing else converts silently to bool.
    template <typename T>
    requires(!std::is_same_v<T, bool> && !std::is_same_v<T, Raised>) Completion(T)
    = delete;
    bool raised() const { return m_state == 2; }
    bool release() const { return m_state == 1; }

private:
    std::uint8_t m_state;
};

template <>
class [[nodiscard]] Completion<void> {
public:
    Completion(Raised) : m_raised(true) {}
    Completion() : m_raised(false) {}
    bool raised() const { return m_raised; }
    void release() const {}

private:
    bool m_raised;
};

} // namespace weft::model

// The result of `expression`, or return from this function with the exception still pending.
#define TRY(expression)                                                                                      \
    __extension__({                                                                                          \
        auto completion_ = (expression);                                                                     \
        if (completion_.raised()) [[unlikely]]                                                               \
            return ::weft::model::Raised{};                                                                  \
        completion_.release();                                                                               \
    })

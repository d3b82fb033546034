// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The Mersenne Twister of the random module, seeded as CPython seeds it.
// https://docs.python.org/3/library/random.html
//
// The algorithm: Makoto Matsumoto and Takuji Nishimura, "Mersenne Twister: A 623-Dimensionally
// Equidistributed Uniform Pseudo-Random Number Generator", ACM TOMACS 8 (1998).

#include <algorithm>
#include <array>

#include "model/library/native_modules.h"
#include "model/values/instance.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

class Twister {
public:
    void seed(const std::vector<std::uint32_t>& key)
    {
        seed(19650218u);
        std::size_t i = 1;
        std::size_t j = 0;
        for (std::size_t k = std::max(k_size, key.size()); k > 0; --k) {
            m_state[i] = (m_state[i] ^ mixed(i, 1664525u)) + key[j] + static_cast<std::uint32_t>(j);
            advance(i);
            if (++j >= key.size())
                j = 0;
        }
        for (std::size_t k = k_size - 1; k > 0; --k) {
            m_state[i] = (m_state[i] ^ mixed(i, 1566083941u)) - static_cast<std::uint32_t>(i);
            advance(i);
        }
        m_state[0] = 0x80000000u;
    }

    std::uint32_t next()
    {
        if (m_index >= k_size)
            refill();
        std::uint32_t y = m_state[m_index++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680u;
        y ^= (y << 15) & 0xefc60000u;
        return y ^ (y >> 18);
    }

    static constexpr std::size_t k_size = 624;
    std::array<std::uint32_t, k_size>& state() { return m_state; }
    std::size_t& index() { return m_index; }

private:
    void seed(std::uint32_t number)
    {
        m_state[0] = number;
        for (std::size_t i = 1; i < k_size; ++i)
            m_state[i] =
                1812433253u * (m_state[i - 1] ^ (m_state[i - 1] >> 30)) + static_cast<std::uint32_t>(i);
        m_index = k_size;
    }
    std::uint32_t mixed(std::size_t i, std::uint32_t factor) const
    {
        return (m_state[i - 1] ^ (m_state[i - 1] >> 30)) * factor;
    }
    void advance(std::size_t& i)
    {
        if (++i >= k_size) {
            m_state[0] = m_state[k_size - 1];
            i = 1;
        }
    }
    void refill()
    {
        constexpr std::size_t k_shift = 397;
        for (std::size_t i = 0; i < k_size; ++i) {
            const std::uint32_t y = (m_state[i] & 0x80000000u) | (m_state[(i + 1) % k_size] & 0x7fffffffu);
            m_state[i] = m_state[(i + k_shift) % k_size] ^ (y >> 1) ^ ((y & 1) != 0 ? 0x9908b0dfu : 0);
        }
        m_index = 0;
    }

    std::array<std::uint32_t, k_size> m_state{};
    std::size_t m_index = k_size;
};

class Random : public Object {
public:
    explicit Random(Type* type) : Object(Kind::Other, type) { twister.seed(std::vector<std::uint32_t>{0}); }

    Twister twister;
};

Twister& twister_of(const Value& self)
{
    return static_cast<Random*>(self.object())->twister;
}

Completion<Value> random_create(Type* type, const CallArgs&)
{
    return allocate<Random>(type);
}

// seed_words(list of 32-bit words, least significant first)
Completion<Value> random_seed_words(const CallArgs& args)
{
    std::vector<Value> words = TRY(collect(args[1]));
    std::vector<std::uint32_t> key;
    for (const Value& word : words)
        key.push_back(static_cast<std::uint32_t>(word.is_small() ? word.small_value() : 0));
    if (key.empty())
        key.push_back(0);
    twister_of(args[0]).seed(key);
    return Value::none();
}

// https://docs.python.org/3/library/random.html#random.random
Completion<Value> random_random(const CallArgs& args)
{
    Twister& twister = twister_of(args[0]);
    const std::uint32_t high = twister.next() >> 5;
    const std::uint32_t low = twister.next() >> 6;
    return new_float((high * 67108864.0 + low) * (1.0 / 9007199254740992.0));
}

// 32 bits at most; the module puts larger numbers together.
Completion<Value> random_bits(const CallArgs& args)
{
    const std::int64_t count = TRY(index_as_size(args[1]));
    return new_int(static_cast<std::int64_t>(twister_of(args[0]).next() >> (32 - count)));
}

Completion<Value> random_get_words(const CallArgs& args)
{
    Twister& twister = twister_of(args[0]);
    std::vector<Value> words;
    for (const std::uint32_t word : twister.state())
        words.push_back(Value::small(word));
    words.push_back(Value::small(static_cast<std::int64_t>(twister.index())));
    return new_tuple(std::move(words));
}

Completion<Value> random_set_words(const CallArgs& args)
{
    std::vector<Value> words = TRY(collect(args[1]));
    if (words.size() != Twister::k_size + 1)
        return raise(types().ValueError, "state vector is the wrong size");
    Twister& twister = twister_of(args[0]);
    for (std::size_t i = 0; i < Twister::k_size; ++i)
        twister.state()[i] = static_cast<std::uint32_t>(words[i].small_value());
    twister.index() = static_cast<std::size_t>(words.back().small_value());
    return Value::none();
}

Type* make_random_type()
{
    Type* const type = make_library_type("_random", "Random", Kind::Other);
    type->slots.create = random_create;
    TypeBuilder(type)
        .method("_seed_words", "words, /", random_seed_words)
        .method("random", "", random_random)
        .method("_bits", "count, /", random_bits)
        .method("_get_words", "", random_get_words)
        .method("_set_words", "words, /", random_set_words)
        .finish();
    return type;
}

void declare_random(Dict& names)
{
    ModuleBuilder("_random", names).type(realm().library_type(make_random_type));
}

} // namespace

void fill_weft_random(Module& module)
{
    furnish(module, declare_random);
}

} // namespace weft::model

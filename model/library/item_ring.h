// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The items of a collections.deque: a ring of values that grows and shrinks at both ends.
//
// Unlike std::deque it takes no memory before its first item, since most queues of those who wait never have
// one. Iterators are positions: they are valid while no item comes or goes before them.
#pragma once

#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

#include "model/values/value.h"

namespace weft::model {

class ItemRing {
public:
    template <typename Ring, typename Item>
    class Position {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = Value;
        using difference_type = std::ptrdiff_t;
        using pointer = Item*;
        using reference = Item&;

        Position() = default;
        Position(Ring* ring, std::ptrdiff_t at) : m_ring(ring), m_at(at) {}
        Item& operator*() const { return (*m_ring)[static_cast<std::size_t>(m_at)]; }
        Item* operator->() const { return &**this; }
        Item& operator[](std::ptrdiff_t offset) const { return *(*this + offset); }
        Position& operator++() { return *this += 1; }
        Position& operator--() { return *this -= 1; }
        Position operator++(int) { return std::exchange(*this, *this + 1); }
        Position operator--(int) { return std::exchange(*this, *this - 1); }
        Position& operator+=(std::ptrdiff_t offset)
        {
            m_at += offset;
            return *this;
        }
        Position& operator-=(std::ptrdiff_t offset) { return *this += -offset; }
        friend Position operator+(Position position, std::ptrdiff_t offset) { return position += offset; }
        friend Position operator+(std::ptrdiff_t offset, Position position) { return position += offset; }
        friend Position operator-(Position position, std::ptrdiff_t offset) { return position -= offset; }
        friend std::ptrdiff_t operator-(const Position& a, const Position& b) { return a.m_at - b.m_at; }
        friend bool operator==(const Position& a, const Position& b) { return a.m_at == b.m_at; }
        friend auto operator<=>(const Position& a, const Position& b) { return a.m_at <=> b.m_at; }

    private:
        Ring* m_ring = nullptr;
        std::ptrdiff_t m_at = 0;
    };
    using iterator = Position<ItemRing, Value>;
    using const_iterator = Position<const ItemRing, const Value>;

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    Value& operator[](std::size_t position) { return m_room[place(position)]; }
    const Value& operator[](std::size_t position) const { return m_room[place(position)]; }
    Value& front() { return (*this)[0]; }
    const Value& front() const { return (*this)[0]; }
    Value& back() { return (*this)[m_size - 1]; }
    const Value& back() const { return (*this)[m_size - 1]; }
    iterator begin() { return {this, 0}; }
    iterator end() { return {this, static_cast<std::ptrdiff_t>(m_size)}; }
    const_iterator begin() const { return {this, 0}; }
    const_iterator end() const { return {this, static_cast<std::ptrdiff_t>(m_size)}; }

    void push_back(Value item)
    {
        make_room();
        m_room[place(m_size++)] = std::move(item);
    }
    void push_front(Value item)
    {
        make_room();
        m_first = place(m_room.size() - 1);
        ++m_size;
        m_room[m_first] = std::move(item);
    }
    // The item is out of the ring when it dies.
    void pop_back() { const Value gone = take(m_size - 1, m_first); }
    void pop_front() { const Value gone = take(0, place(1)); }
    void insert(iterator before, Value item)
    {
        std::size_t position = static_cast<std::size_t>(before - begin());
        push_back(std::move(item));
        for (std::size_t i = m_size - 1; i > position; --i)
            (*this)[i].swap((*this)[i - 1]);
    }
    void erase(iterator at)
    {
        for (std::size_t i = static_cast<std::size_t>(at - begin()); i + 1 < m_size; ++i)
            (*this)[i].swap((*this)[i + 1]);
        pop_back();
    }
    void swap(ItemRing& other) noexcept
    {
        m_room.swap(other.m_room);
        std::swap(m_first, other.m_first);
        std::swap(m_size, other.m_size);
    }

private:
    static constexpr std::size_t k_room_min = 4;

    std::size_t place(std::size_t position) const { return (m_first + position) & (m_room.size() - 1); }
    Value take(std::size_t position, std::size_t first)
    {
        Value item = std::move((*this)[position]);
        m_first = first;
        --m_size;
        return item;
    }
    // The room is a power of two.
    void make_room()
    {
        if (m_size < m_room.size())
            return;
        std::vector<Value> wider(m_room.empty() ? k_room_min : m_room.size() * 2);
        for (std::size_t i = 0; i < m_size; ++i)
            wider[i] = std::move((*this)[i]);
        m_room.swap(wider);
        m_first = 0;
    }

    std::vector<Value> m_room;
    std::size_t m_first = 0;
    std::size_t m_size = 0;
};

} // namespace weft::model

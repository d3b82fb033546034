// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The heap budget: how many bytes the objects of a run hold, and what they may.
//
// Counted are objects, by the size class that the allocator gives them, and the storage of their items, text
// and digits. The sums depend on the program alone, not on the host's allocator, so that a run ends at the
// same step on every machine. Counting is an addition; who makes something large asks room_for() before.
// What runs over without asking is noticed at the program's next step.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>

namespace weft::model {

struct HeapMeter {
    std::int64_t used = 0;
    std::int64_t limit = INT64_MAX; // of the run that is going on in this thread
    bool is_exceeded = false;
};

extern constinit thread_local HeapMeter t_heap __attribute__((tls_model("initial-exec")));

// Ends the run at its next step.
void heap_exceeded();

// For memory in small pieces: the limit is looked at when the next chunk of steps is handed out.
inline void heap_count(std::size_t bytes)
{
    t_heap.used += static_cast<std::int64_t>(bytes);
}
inline void heap_take(std::size_t bytes)
{
    t_heap.used += static_cast<std::int64_t>(bytes);
    if (t_heap.used > t_heap.limit) [[unlikely]]
        heap_exceeded();
}
inline void heap_give_back(std::size_t bytes)
{
    t_heap.used -= static_cast<std::int64_t>(bytes);
}

// Text beyond what a std::string holds within itself.
inline std::size_t heap_bytes_of_text(std::size_t size)
{
    constexpr std::size_t k_within = 15;
    return size > k_within ? size + 1 : 0;
}

// Storage that counts.
template <typename T>
class HeapAllocator {
public:
    using value_type = T;
    using is_always_equal = std::true_type;
    using propagate_on_container_move_assignment = std::true_type;

    constexpr HeapAllocator() noexcept = default;
    template <typename Other>
    constexpr HeapAllocator(const HeapAllocator<Other>&) noexcept
    {
    }
    T* allocate(std::size_t count)
    {
        if (count > static_cast<std::size_t>(std::numeric_limits<std::ptrdiff_t>::max()) / sizeof(T))
            std::__throw_bad_array_new_length();
        heap_take(count * sizeof(T));
        return static_cast<T*>(::operator new(count * sizeof(T)));
    }
    void deallocate(T* place, std::size_t count) noexcept
    {
        heap_give_back(count * sizeof(T));
        ::operator delete(place, count * sizeof(T));
    }
    template <typename Other>
    constexpr bool operator==(const HeapAllocator<Other>&) const noexcept
    {
        return true;
    }
};

} // namespace weft::model

// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The stacks that fibers run on, pooled per thread of the host.
//
// Stacks are cut from large mappings that reserve addresses and no memory: a stack costs the one page that a
// light body touches. A stack goes back when its body ends and is the next one handed out, still warm.
// The record of a stack (StackSlot) lives at its own top, in that same page, so that a switch touches one
// page; tops are spread over 16 cache lines, because tops at equal page offsets fight for the same cache
// sets. The stride is an odd number of pages for the same reason one level up: the address translation cache.
//
// The lowest page of every stack is never used. Where the kernel has cheap guards it is a real guard;
// otherwise only for the first stacks, because each costs two mappings. So callers ask stack_is_low() before
// they go deep. Nothing here knows how a switch is done: see sim/fiber.cpp.
#pragma once

#include <cstddef>
#include <exception>
#include <vector>

#if defined(__SANITIZE_ADDRESS__)
#define WEFT_SIM_ASAN 1
#else
#define WEFT_SIM_ASAN 0
#endif

namespace weft::sim {

class Fiber;

inline constexpr std::size_t k_page = 4096;

// Room for one body. Frames under AddressSanitizer are three to five times as large.
inline constexpr std::size_t k_stack_usable = (WEFT_SIM_ASAN ? 256 : 64) * std::size_t{1024};
inline constexpr std::size_t k_stack_stride = k_stack_usable + k_page;

struct alignas(64) StackSlot {
    void* context = nullptr; // where to jump to run this stack; parked in the entry loop when not in use
    void* back = nullptr;    // where the body goes when it suspends or ends
    char* limit = nullptr;   // lowest address that the body may use
    Fiber* fiber = nullptr;  // whose body runs here
    StackSlot* next = nullptr;
    std::exception_ptr failure; // what escaped the body, on its way to the resumer
    bool deep = false;          // the body nearly used the stack up, so more than one page of it is resident
#if WEFT_SIM_ASAN
    const void* back_bottom = nullptr; // the bounds of the resumer's stack, for the sanitizer
    std::size_t back_size = 0;
#endif

    // The bytes that a body may use.
    std::size_t size() const
    {
        return static_cast<std::size_t>(reinterpret_cast<const char*>(this) - limit);
    }
};
static_assert(WEFT_SIM_ASAN || sizeof(StackSlot) == 64);

class StackPool {
public:
    StackPool() = default;
    ~StackPool();
    StackPool(const StackPool&) = delete;
    StackPool& operator=(const StackPool&) = delete;

    // A stack that was never used before, or nullptr when the host has no more addresses.
    StackSlot* fresh();
    bool can_fresh();

    // A deep stack comes back: beyond a few, their pages below the first are given back to the host.
    void put_deep(StackSlot& slot);
    void took_deep(StackSlot& slot);

    // Gives back what lightly used stacks do not need: all pages below the first of every stack on the list.
    static void trim(StackSlot* list);

    // All stacks are idle from here on, or their slabs must outlive the pool.
    void keep_mappings() { m_keep = true; }

private:
    bool grow();

    struct Slab {
        char* base;
        std::size_t count;
    };
    std::vector<Slab> m_slabs;
    std::size_t m_used_of_last = 0;
    std::size_t m_total = 0;
    std::size_t m_deep_idle = 0;
    bool m_keep = false;
};

} // namespace weft::sim

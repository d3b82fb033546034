// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Slabs of stacks: mapping, cutting, guarding and trimming. See the header for why stacks look as they do.

#include "sim/stack_pool.h"

#include "sim/check.h"

#include <algorithm>
#include <cstdint>
#include <new>
#include <sys/mman.h>

#if WEFT_SIM_ASAN
#include <sanitizer/lsan_interface.h>
#endif
#if __has_include(<valgrind/valgrind.h>)
#include <valgrind/valgrind.h>
#else
#define VALGRIND_STACK_REGISTER(low, high) static_cast<void>(0)
#endif

namespace weft::sim {

namespace {

constexpr std::size_t k_first_slab = 64;
constexpr std::size_t k_largest_slab = 4096;
// MADV_GUARD_INSTALL of Linux 6.13, which splits no mapping; older headers do not name it.
constexpr int k_guard_install = 102;
// Without it each guard may cost the host two mappings, and a process has about 65,000.
constexpr std::size_t k_guarded_stacks = 512;
constexpr std::size_t k_deep_idle_kept = 64;
constexpr std::size_t k_colours = 16;
constexpr std::size_t k_cache_line = 64;

char* top_page(const StackSlot& slot)
{
    return reinterpret_cast<char*>(reinterpret_cast<std::uintptr_t>(&slot) & ~(k_page - 1));
}

// Makes the page fault when touched, if that is cheap here; the depth check does not depend on it.
void guard(char* page, std::size_t stacks_so_far)
{
#if !WEFT_SIM_ASAN // the leak checker reads whole slabs and knows nothing of these guards
    static const bool s_light_guards = madvise(page, k_page, k_guard_install) == 0;
    if (s_light_guards) {
        madvise(page, k_page, k_guard_install);
        return;
    }
#endif
    if (stacks_so_far <= k_guarded_stacks)
        mprotect(page, k_page, PROT_NONE);
}

} // namespace

StackPool::~StackPool()
{
    if (m_keep)
        return;
    for (const Slab& slab : m_slabs) {
#if WEFT_SIM_ASAN
        __lsan_unregister_root_region(slab.base, slab.count * k_stack_stride);
#endif
        munmap(slab.base, slab.count * k_stack_stride);
    }
}

bool StackPool::grow()
{
    std::size_t count = m_slabs.empty() ? k_first_slab : std::min(m_slabs.back().count * 2, k_largest_slab);
    std::size_t bytes = count * k_stack_stride;
    void* base =
        mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (base == MAP_FAILED)
        return false;
    // A huge page would make thirty stacks resident when one is touched. The host may not know the advice.
    madvise(base, bytes, MADV_NOHUGEPAGE);
#if WEFT_SIM_ASAN
    // Pointers that live only on suspended stacks keep their blocks alive for the leak checker.
    __lsan_register_root_region(base, bytes);
#endif
    m_slabs.push_back({static_cast<char*>(base), count});
    m_used_of_last = 0;
    return true;
}

bool StackPool::can_fresh()
{
    return (!m_slabs.empty() && m_used_of_last < m_slabs.back().count) || grow();
}

StackSlot* StackPool::fresh()
{
    if (!can_fresh())
        return nullptr;
    char* base = m_slabs.back().base + m_used_of_last * k_stack_stride;
    std::size_t colour = m_total % k_colours;
    ++m_used_of_last;
    ++m_total;
    guard(base, m_total);

    char* record = base + k_stack_stride - colour * k_cache_line - sizeof(StackSlot);
    CHECK(reinterpret_cast<std::uintptr_t>(record) % alignof(StackSlot) == 0);
    StackSlot* slot = new (record) StackSlot;
    slot->limit = base + k_page;
    static_cast<void>(VALGRIND_STACK_REGISTER(slot->limit, record));
    return slot;
}

void StackPool::put_deep(StackSlot& slot)
{
    if (m_deep_idle < k_deep_idle_kept) {
        ++m_deep_idle;
        return;
    }
    madvise(slot.limit, static_cast<std::size_t>(top_page(slot) - slot.limit), MADV_DONTNEED);
    slot.deep = false;
}

void StackPool::took_deep(StackSlot& slot)
{
    CHECK(m_deep_idle > 0);
    --m_deep_idle;
    slot.deep = false;
}

void StackPool::trim(StackSlot* list)
{
    for (StackSlot* slot = list; slot; slot = slot->next)
        madvise(slot->limit, static_cast<std::size_t>(top_page(*slot) - slot->limit), MADV_DONTNEED);
}

} // namespace weft::sim

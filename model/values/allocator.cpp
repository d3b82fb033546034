// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Where objects live: per-thread free lists, one for each multiple of sixteen bytes, carved from slabs.
//
// A value is made and dropped at nearly every step of a program, so an allocation must cost a few
// instructions. Freed memory stays with its size class and its thread; slabs are never given back before the
// thread ends. What is alive counts towards the heap budget: see heap.h. Objects must die on the thread that
// made them, which holds since a world belongs to one thread. Under AddressSanitizer every object is its own
// allocation, so that a use after death is seen.
#include <array>
#include <memory>
#include <new>
#include <vector>

#include "model/values/value.h"

namespace weft::model {

namespace {

constexpr std::size_t k_granule = 16;

// The size class.
constexpr std::size_t granules(std::size_t bytes)
{
    return (bytes + k_granule - 1) / k_granule;
}

} // namespace

#if defined(__SANITIZE_ADDRESS__)

void* Object::operator new(std::size_t bytes)
{
    heap_count(granules(bytes) * k_granule);
    return ::operator new(bytes);
}

void Object::operator delete(void* memory, std::size_t bytes)
{
    heap_give_back(granules(bytes) * k_granule);
    ::operator delete(memory, bytes);
}

#else

namespace {

constexpr std::size_t k_bytes_max = 512;
constexpr std::size_t k_class_count = k_bytes_max / k_granule + 1;
constexpr std::size_t k_slab_bytes = 64 * 1024;

struct FreeBlock {
    FreeBlock* next;
};

thread_local std::array<FreeBlock*, k_class_count> t_free{};

// Fills an empty size class from a new slab and takes its first block. The slabs are found again through the
// free lists or the objects in them, and live until the process ends: a realm of this thread may outlast any
// owner.
void* carve_slab(std::size_t size_class)
{
    const std::size_t block_bytes = size_class * k_granule;
    const std::size_t count = k_slab_bytes / block_bytes;
    auto* slab = static_cast<std::byte*>(::operator new(count* block_bytes));
    FreeBlock* head = nullptr;
    for (std::size_t i = count; i-- > 1;)
        head = new (slab + i * block_bytes) FreeBlock{head};
    t_free[size_class] = head;
    return slab;
}

} // namespace

void* Object::operator new(std::size_t bytes)
{
    const std::size_t size_class = granules(bytes);
    heap_count(size_class * k_granule);
    if (size_class >= k_class_count) [[unlikely]]
        return ::operator new(bytes);
    FreeBlock* block = t_free[size_class];
    if (block == nullptr) [[unlikely]]
        return carve_slab(size_class);
    t_free[size_class] = block->next;
    return block;
}

void Object::operator delete(void* memory, std::size_t bytes)
{
    const std::size_t size_class = granules(bytes);
    heap_give_back(size_class * k_granule);
    if (size_class >= k_class_count) [[unlikely]] {
        ::operator delete(memory, bytes);
        return;
    }
    t_free[size_class] = new (memory) FreeBlock{t_free[size_class]};
}

#endif

} // namespace weft::model

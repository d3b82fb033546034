// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// A hash for asyncio's tasks that is no address.
//
// asyncio keeps tasks in sets (all_tasks(), wait()), and sets are gone through in the order of hashes. With
// addresses that order is another in each process. Here a task is hashed by the order in which it was made,
// as in the model (model/asyncio/task.h), so it repeats, and most often is the order in which the tasks were
// made.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace {

// From the address of a task to the number of its creation; grown when it is half full, and never emptied: a
// task that takes the place of one that is gone overwrites its number.
struct {
    struct Entry {
        const void* task;
        std::intptr_t number;
    };
    Entry* entries = nullptr;
    std::size_t size = 0; // a power of two
    std::size_t used = 0;
    std::intptr_t made = 0;
    void* (*make)(void* type, void* args, void* keywords) = nullptr; // what the type made tasks with

    Entry& find(const void* task)
    {
        std::size_t at = (reinterpret_cast<std::uintptr_t>(task) >> 4) & (size - 1);
        while (entries[at].task && entries[at].task != task)
            at = (at + 1) & (size - 1);
        return entries[at];
    }
    void grow()
    {
        Entry* const old = entries;
        const std::size_t old_size = size;
        size = size ? size * 2 : 1024;
        entries = static_cast<Entry*>(std::calloc(size, sizeof(Entry)));
        if (!entries)
            std::abort();
        for (std::size_t i = 0; i < old_size; ++i)
            if (old[i].task)
                find(old[i].task) = old[i];
        std::free(old);
    }
} g_tasks;

void* make_task(void* type, void* args, void* keywords)
{
    void* const task = g_tasks.make(type, args, keywords);
    if (!task)
        return nullptr;
    if (g_tasks.used * 2 >= g_tasks.size)
        g_tasks.grow();
    auto& entry = g_tasks.find(task);
    g_tasks.used += entry.task == nullptr;
    entry = {task, ++g_tasks.made};
    return task;
}

std::intptr_t hash_task(const void* task)
{
    return g_tasks.size ? g_tasks.find(task).number : 0;
}

} // namespace

// The number of a task's creation.
extern "C" std::int64_t weft_task_number(const void* task)
{
    return hash_task(task);
}

// Gives a type of tasks a hash that is no address, so that sets of them are gone through in an order that
// repeats. The offsets of the two slots in PyTypeObject are the same in every CPython from 3.6 on.
extern "C" void weft_number_tasks(char* type)
{
    constexpr std::size_t k_hash = 15 * sizeof(void*), k_new = 39 * sizeof(void*);
    std::memcpy(&g_tasks.make, type + k_new, sizeof(void*));
    auto* const make = make_task;
    auto* const hash = hash_task;
    std::memcpy(type + k_new, &make, sizeof(void*));
    std::memcpy(type + k_hash, &hash, sizeof(void*));
}

// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Asking about threads without Python, because a thread may end where Python can no longer be called; only
// the line where one stands is asked of the recorder.
#include "traces/reference/companion/questions.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <unistd.h>

namespace weft::companion {
namespace {

struct Questions {
    int ask = -1;
    int answer = -1;
    Time (*late)(Time duration) = nullptr;
    int (*line)(pthread_t thread) = nullptr;
} g_questions;

constexpr int k_actors_from = 1 << 20; // the recorder numbers tasks and callbacks from 0

void send_all(const char* text, int size)
{
    while (size > 0) {
        const ssize_t sent = write(g_questions.ask, text, static_cast<std::size_t>(size));
        if (sent < 0 && errno != EINTR)
            _exit(70);
        if (sent > 0) {
            text += sent;
            size -= static_cast<int>(sent);
        }
    }
}

Thread* runnable_at(long index)
{
    Thread* thread = g_time.runnable_first;
    while (index-- > 0)
        thread = thread->next_runnable;
    return thread;
}

void ask_which(int count)
{
    char text[4096];
    int size = std::snprintf(text, sizeof text, "ask\tthread\tthreads\t%d\t", count);
    for (Thread* thread = g_time.runnable_first; thread && size < 4000; thread = thread->next_runnable) {
        const char* const between = thread->next_runnable ? "," : "";
        size += std::snprintf(text + size, sizeof text - static_cast<std::size_t>(size), "%d%s",
                              k_actors_from + thread->number, between);
    }
    text[size++] = '\n';
    send_all(text, size);
}

// Python's own locks come through here, so the lock is open meanwhile; every other thread waits for its turn.
void name_option(const Thread& thread)
{
    pthread_mutex_unlock(&g_time.lock);
    const int line = g_questions.line ? g_questions.line(thread.handle) : 0;
    pthread_mutex_lock(&g_time.lock);
    char text[128];
    send_all(text, std::snprintf(text, sizeof text, "named\tthread %d@%d\n", thread.number, line));
}

} // namespace

Thread* choose_runnable()
{
    int count = 0;
    for (Thread* thread = g_time.runnable_first; thread; thread = thread->next_runnable)
        ++count;
    if (g_questions.ask < 0 || count < 2)
        return g_time.runnable_first;
    const int saved = errno;
    ask_which(count);
    while (true) {
        char text[64] = {};
        const ssize_t size = read(g_questions.answer, text, sizeof text - 1);
        if (size < 0 && errno == EINTR)
            continue;
        const long index = size > 5 ? std::strtol(text + 5, nullptr, 10) : count;
        if (index < 0 || index >= count) // told to stop, or nobody is there
            _exit(4);
        if (std::strncmp(text, "take ", 5) == 0) {
            errno = saved;
            return runnable_at(index);
        }
        name_option(*runnable_at(index));
    }
}

Time with_lateness(Time duration)
{
    if (!g_questions.late || duration <= 0)
        return duration;
    const Time late = g_questions.late(duration);
    return late > k_never - duration ? k_never : duration + late;
}

} // namespace weft::companion

// From here on whoever reads `ask` and writes `answer` decides which thread goes on. `late` says by how many
// nanoseconds a sleep is longer, and `line` at which line of the program a thread stands.
extern "C" void weft_ask_schedule(int ask, int answer, std::int64_t (*late)(std::int64_t duration),
                                  int (*line)(pthread_t thread))
{
    weft::companion::g_questions = {ask, answer, late, line};
}

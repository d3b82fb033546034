// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The scheduler of simulated threads: choose a runnable one, run it until it gives way.

#include "sim/thread.h"

#include "sim/check.h"

namespace weft::sim {

namespace {

constinit thread_local Thread* t_current = nullptr;

// How often a body that swallows Unwound may suspend again before its stack is dropped.
constexpr int k_unwind_attempts = 100;

} // namespace

Thread::Thread(ThreadGroup& group, std::string name, std::function<void()> body, std::size_t stack_bytes)
    : m_group(group), m_name(std::move(name)), m_body(std::move(body)),
      m_strand(
          [](void* self) {
              Thread& thread = *static_cast<Thread*>(self);
              try {
                  thread.m_body();
              } catch (const ThreadGroup::Unwound&) {
                  CHECK(thread.m_group.m_unwinding);
              }
          },
          this, stack_bytes)
{
}

Thread* Thread::current()
{
    return t_current;
}

ThreadGroup::~ThreadGroup()
{
    m_unwinding = true;
    for (const std::unique_ptr<Thread>& thread : m_threads) {
        if (!thread->m_strand.started())
            continue;
        for (int attempt = 0; attempt < k_unwind_attempts && !thread->finished(); ++attempt) {
            t_current = thread.get();
            // What a body throws while it is taken down has no one left to go to.
            static_cast<void>(thread->m_strand.try_resume());
            t_current = nullptr;
        }
        if (!thread->finished())
            thread->m_strand.abandon();
    }
}

Thread& ThreadGroup::spawn(std::string name, std::function<void()> body, std::size_t stack_bytes)
{
    m_threads.push_back(
        std::unique_ptr<Thread>(new Thread(*this, std::move(name), std::move(body), stack_bytes)));
    return *m_threads.back();
}

ThreadsEnd ThreadGroup::run()
{
    CHECK(t_current == nullptr);
    std::vector<Thread*> runnable;
    for (;;) {
        // 1. Who can go on, in the order of creation.
        runnable.clear();
        bool unfinished = false;
        for (const std::unique_ptr<Thread>& thread : m_threads) {
            unfinished = unfinished || !thread->finished();
            if (!thread->finished() && !thread->m_blocked)
                runnable.push_back(thread.get());
        }
        if (runnable.empty())
            return unfinished ? ThreadsEnd::Deadlock : ThreadsEnd::Done;

        // 2. Choose one and run it.
        if (!m_meter.take(Budget::Steps))
            return ThreadsEnd::Exhausted;
        std::optional<std::size_t> chosen = choose(runnable);
        if (!chosen)
            return ThreadsEnd::Impossible;
        Thread& thread = *runnable[*chosen];
        t_current = &thread;
        struct Reset {
            ~Reset() { t_current = nullptr; }
        } reset;
        if (!thread.m_strand.resume()) {
            static_cast<void>(m_meter.reach(Budget::Fibers, UINT64_MAX)); // no addresses for one more stack
            return ThreadsEnd::Exhausted;
        }
    }
}

std::optional<std::size_t> ThreadGroup::choose(const std::vector<Thread*>& runnable)
{
    ChoicePoint point{ChoiceKind::Thread, "threads", runnable.size(), nullptr, &runnable};
    point.name_option = [](const void* threads, std::size_t index) {
        return (*static_cast<const std::vector<Thread*>*>(threads))[index]->name();
    };
    return m_chooser.choose(point);
}

void ThreadGroup::yield()
{
    CHECK(t_current != nullptr);
    pause(*t_current);
}

void ThreadGroup::block(std::string reason)
{
    CHECK(t_current != nullptr);
    Thread& thread = *t_current;
    thread.m_waits_for = std::move(reason);
    thread.m_blocked = true;
    pause(thread);
    CHECK(m_unwinding || !thread.m_blocked);
}

void ThreadGroup::pause(Thread& thread)
{
    CHECK(&thread.m_group == this);
    Strand::suspend();
    // A destructor that gives way while an exception passes may not throw a second one.
    if (m_unwinding && std::uncaught_exceptions() == 0)
        throw Unwound{};
}

void ThreadGroup::wake(Thread& thread)
{
    thread.m_blocked = false;
}

std::string ThreadGroup::describe_blocked() const
{
    std::string text;
    for (const std::unique_ptr<Thread>& thread : m_threads) {
        if (thread->finished() || !thread->m_blocked)
            continue;
        if (!text.empty())
            text += ", ";
        text += thread->m_name + " waits for " + thread->m_waits_for;
    }
    return text;
}

} // namespace weft::sim

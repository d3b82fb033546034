// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Fibers: bodies that run on their own stack and switch by a call.
//
// A Fiber is resumed from anywhere and suspends back to whoever resumed it. It takes a small pooled stack at
// its first resume and gives it back when its body ends. A Strand is a large call stack together with all
// fibers that run on top of it: suspending a strand pauses the whole pile, which is what a simulated thread
// needs.
//
// Work that would not fit on a small stack hops to the call stack of the current strand with
// run_on_large_stack(). The hops are strictly last in, first out, so one call stack serves any number of
// fibers.
//
// What a caller may rely on: C++ exceptions that are being handled stay with the fiber that handles them,
// also when it suspends inside a catch; an exception that leaves a body arrives at the resumer. What is asked
// of it: a fiber stays on the host thread that started it, and a suspended one is finished or abandoned by
// its owner. Only sim/fiber.* knows how a switch is done. Nothing here decides who runs next: see
// sim/event_loop.h.
#pragma once

#include "sim/check.h"
#include "sim/stack_pool.h"

#include <boost/context/detail/fcontext.hpp>
#include <cstddef>
#include <exception>
#include <string>

namespace weft::sim {

class Strand;

// What code may use below itself without asking: library calls, formatting, destructors.
inline constexpr std::size_t k_default_reserve = (WEFT_SIM_ASAN ? 64 : 16) * std::size_t{1024};
inline constexpr std::size_t k_default_call_stack = (WEFT_SIM_ASAN ? 1024 : 256) * std::size_t{1024 * 1024};

namespace detail {

// The layout that the C++ ABI gives to __cxa_eh_globals: it belongs to the thread and not to a stack, so
// without care two fibers that suspend inside a catch and wake in the other order trade exceptions.
struct HandledExceptions {
    void* caught;
    unsigned int uncaught;
};

// What is running now on this host thread.
struct Now {
    char* limit = nullptr;           // lowest address the current stack may use
    Fiber* fiber = nullptr;          // the innermost running fiber
    StackSlot* above_call = nullptr; // the stack resumed from the call stack; nullptr while running on it
    HandledExceptions* handled = nullptr; // nullptr until the thread's first switch
    char* call_limit = nullptr;           // lowest usable address of the call stack
    Strand* strand = nullptr;             // whose call stack it is; nullptr for the host thread's own
    StackSlot* idle = nullptr;            // stacks ready to be taken, the last one returned first
    std::size_t live = 0;                 // fibers that hold a stack
    std::size_t live_limit = static_cast<std::size_t>(-1);
};

// Constant initialisation and the named model keep each access one instruction, also in position independent
// code, where the default would be a call.
extern constinit thread_local Now t_now __attribute__((tls_model("initial-exec")));

// Takes the handled exceptions off the thread while another stack runs, and puts them back: a switch is only
// ever crossed with none. A destructor would not do: nothing unwinds through a switch.
struct HandledHere {
    HandledExceptions kept{nullptr, 0};

    [[gnu::always_inline]] inline void take()
    {
        HandledExceptions& now = *t_now.handled;
        if (__builtin_expect(now.caught != nullptr || now.uncaught != 0, false)) {
            kept = now;
            now = {nullptr, 0};
        }
    }
    [[gnu::always_inline]] inline void put_back()
    {
        if (__builtin_expect(kept.caught != nullptr || kept.uncaught != 0, false))
            *t_now.handled = kept;
    }
};

// The sanitizer's view of a switch.
#if WEFT_SIM_ASAN
void leaving(void** fake_stack, const void* bottom, std::size_t size);
void arrived(void* fake_stack, const void** bottom, std::size_t* size);
#endif

} // namespace detail

class Fiber {
public:
    using Body = void (*)(void* argument);

    Fiber() = default;
    // Holds the body and takes no stack yet.
    Fiber(Body body, void* argument) : m_body(body), m_argument(argument) {}
    // The owner has finished or abandoned the body before.
    ~Fiber();
    // A fiber may move whenever it is not running.
    Fiber(Fiber&& other) noexcept;
    Fiber& operator=(Fiber&& other) noexcept;
    Fiber(const Fiber&) = delete;
    Fiber& operator=(const Fiber&) = delete;

    // Whether one more body can get a stack: below the limit, and the host still has addresses.
    [[nodiscard]] static bool can_start();
    // Runs the body until it suspends or ends. An exception that leaves the body is thrown from here.
    void resume();
    // The same, but answers with the exception, or nullptr.
    [[nodiscard]] std::exception_ptr try_resume();
    // On a fiber: back to whoever resumed it. Not from inside run_on_large_stack().
    static void suspend();
    // Forgets a suspended body: its frames are dropped, not unwound. For owners whose state lives elsewhere.
    void abandon();

    bool started() const { return m_state != State::NotStarted; }
    bool finished() const { return m_state == State::Finished; }
    bool running() const { return m_state == State::Running; } // itself, or a fiber that it resumed
    bool suspended() const { return m_state == State::Suspended; }
    // The innermost running fiber; nullptr on a call stack that runs none.
    static Fiber* current() { return detail::t_now.fiber; }

    // How many fibers hold a stack on this thread, and the most that may.
    static std::size_t live() { return detail::t_now.live; }
    static void set_live_limit(std::size_t most) { detail::t_now.live_limit = most; }
    static std::size_t live_limit() { return detail::t_now.live_limit; }
    // Gives idle stacks' memory back to the host, save the first page of each.
    static void trim_idle_stacks();

private:
    friend struct FiberEntry;
    friend void run_on_large_stack(void (*function)(void*), void* argument);
    enum class State : unsigned char { NotStarted, Suspended, Running, Finished };

    void begin();
    void end();

    Body m_body = nullptr;
    void* m_argument = nullptr;
    StackSlot* m_slot = nullptr;
    State m_state = State::NotStarted;
};

// A call stack of its own, for a whole simulation or for one simulated thread.
class Strand {
public:
    Strand(Fiber::Body body, void* argument, std::size_t bytes = k_default_call_stack);
    ~Strand();
    Strand(const Strand&) = delete;
    Strand& operator=(const Strand&) = delete;

    // Runs the body until something on it calls Strand::suspend() or the body ends.
    // The call stack is mapped at the first resume; without addresses for it, false and nothing has run.
    [[nodiscard]] bool resume();
    // For a strand that has started: resumes it and answers with the exception that left it, or nullptr.
    [[nodiscard]] std::exception_ptr try_resume();
    // On a strand, also from within its fibers and hops: pause all of it.
    static void suspend();
    // Forgets a suspended body as Fiber::abandon() does. The fibers that ran on it stay marked as running, so
    // they must live in memory that is dropped with it.
    void abandon();

    bool started() const { return m_state != State::NotStarted; }
    bool finished() const { return m_state == State::Finished; }
    bool running() const { return m_state == State::Running; }
    static Strand* current() { return detail::t_now.strand; }

private:
    friend struct StrandEntry;
    enum class State : unsigned char { NotStarted, Suspended, Running, Finished };

    Fiber::Body m_body;
    void* m_argument;
    std::size_t m_bytes;
    char* m_base = nullptr; // a guard page, then the usable bytes
    void* m_context = nullptr;
    void* m_back = nullptr;
    std::exception_ptr m_failure;
    const void* m_back_bottom = nullptr;
    std::size_t m_back_size = 0;
    State m_state = State::NotStarted;
};

// Whether fewer than these bytes are left below the caller's frame.
[[gnu::always_inline]] inline bool stack_is_low(std::size_t needed_bytes = k_default_reserve)
{
    return static_cast<char*>(__builtin_frame_address(0)) < detail::t_now.limit + needed_bytes;
}

// Whether the caller runs on a call stack already, where a hop gains nothing.
inline bool on_large_stack()
{
    return detail::t_now.above_call == nullptr;
}

// Whether a hop would find fewer than these bytes: then the recursion is too deep for any stack, and the
// caller reports that instead of hopping.
[[gnu::always_inline]] inline bool large_stack_is_low(std::size_t needed_bytes = k_default_reserve)
{
    if (on_large_stack())
        return stack_is_low(needed_bytes);
    return static_cast<char*>(detail::t_now.above_call->back) < detail::t_now.call_limit + needed_bytes;
}

// Calls the function on the current strand's call stack, below whatever is suspended there; on the host
// thread's own stack when there is no strand. It may resume fibers, which may hop again; it may not suspend
// the fiber that hopped. An exception that leaves it arrives here.
void run_on_large_stack(void (*function)(void*), void* argument);

// Calls the function on a fresh call stack of its own and returns when it has ended.
void run_on_root_stack(void (*function)(void*), void* argument, std::size_t bytes = k_default_call_stack);

// What the exception says of itself, for a report.
std::string text_of(const std::exception_ptr& failure);

// ---- The two halves of a switch ----
//
// They are inline because the processor predicts returns by counting calls, and a switch leaves that count
// wrong: each return between a switch and the loop around it is mispredicted, at ten times the cost of the
// jump.

[[gnu::always_inline]] inline void Fiber::resume()
{
    if (m_state != State::Suspended)
        begin();
    StackSlot* slot = m_slot;
    m_state = State::Running;

    // 1. Keep what is ours, and set up the body's side.
    detail::Now& now = detail::t_now;
    char* limit = now.limit;
    Fiber* fiber = now.fiber;
    StackSlot* above_call = now.above_call;
    detail::HandledHere handled;
    handled.take();
    now.above_call = above_call ? above_call : slot;
    now.limit = slot->limit;
    now.fiber = this;

    // 2. Run it.
#if WEFT_SIM_ASAN
    void* fake_stack = nullptr;
    detail::leaving(&fake_stack, slot->limit, slot->size());
#endif
    slot->context = boost::context::detail::jump_fcontext(slot->context, slot).fctx;
#if WEFT_SIM_ASAN
    detail::arrived(fake_stack, nullptr, nullptr);
#endif

    // 3. Put back what is ours.
    now.limit = limit;
    now.fiber = fiber;
    now.above_call = above_call;
    handled.put_back();
    if (m_state == State::Finished)
        end();
}

[[gnu::always_inline]] inline void Fiber::suspend()
{
    Fiber* self = detail::t_now.fiber;
    CHECK(self != nullptr);
    CHECK(!on_large_stack()); // otherwise this runs inside a hop, whose frames could not be kept
    StackSlot* slot = self->m_slot;
    detail::HandledHere handled;
    handled.take();
    self->m_state = State::Suspended;
#if WEFT_SIM_ASAN
    void* fake_stack = nullptr;
    detail::leaving(&fake_stack, slot->back_bottom, slot->back_size);
#endif
    slot->back = boost::context::detail::jump_fcontext(slot->back, nullptr).fctx;
#if WEFT_SIM_ASAN
    detail::arrived(fake_stack, &slot->back_bottom, &slot->back_size);
#endif
    handled.put_back();
}

} // namespace weft::sim

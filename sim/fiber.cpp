// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// How a switch is done: Boost.Context's fcontext, the runtime's exception globals, the sanitizer's hooks.
//
// Both sides of a switch keep what is theirs in locals and put it back when they run again: the side that
// resumes sets up the stack limit and the current fiber for the other, and each side carries its own handled
// exceptions. The invariant that keeps this cheap: a switch is only ever crossed with no handled exception in
// the globals.
//
// A finished body does not end its context: the entry function waits, parked, for the next body, so starting
// a fiber from the warm pool is one pop and one jump.

#include "sim/fiber.h"

#include "sim/check.h"

#include <algorithm>
#include <boost/context/detail/fcontext.hpp>
#include <cstdint>
#include <cxxabi.h>
#include <pthread.h>
#include <sys/mman.h>
#include <utility>

#if defined(__SSE__)
#include <xmmintrin.h>
#endif
#if WEFT_SIM_ASAN
#include <sanitizer/asan_interface.h>
#include <sanitizer/common_interface_defs.h>
#include <sanitizer/lsan_interface.h>
#endif

namespace weft::sim {

namespace context = boost::context::detail;
using detail::HandledExceptions;
using detail::HandledHere;
using detail::t_now;

namespace detail {

constinit thread_local Now t_now __attribute__((tls_model("initial-exec")));

#if WEFT_SIM_ASAN
void leaving(void** fake_stack, const void* bottom, std::size_t size)
{
    __sanitizer_start_switch_fiber(fake_stack, bottom, size);
}
void arrived(void* fake_stack, const void** bottom, std::size_t* size)
{
    __sanitizer_finish_switch_fiber(fake_stack, bottom, size);
}
#endif

} // namespace detail

namespace {

// What the code that switched away may still use below the address where it was left.
constexpr std::size_t k_red_zone = 256;

#if WEFT_SIM_ASAN
using detail::arrived;
using detail::leaving;
void forget_frames(char* low, char* high)
{
    __asan_unpoison_memory_region(low, static_cast<std::size_t>(high - low));
}
#else
inline void leaving(void**, const void*, std::size_t) {}
inline void arrived(void*, const void**, std::size_t*) {}
inline void forget_frames(char*, char*) {}
#endif

// ---- What each host thread has one of. ----

struct CallStackRegion {
    char* base;
    std::size_t bytes;
};

constexpr std::size_t k_regions_kept = 8;

struct PerThread {
    StackPool pool;
    std::vector<CallStackRegion> regions;
    unsigned regions_returned = 0;

    ~PerThread()
    {
        // Bodies that are still suspended keep their stacks for the rest of the process.
        if (t_now.live != 0)
            pool.keep_mappings();
        for (const CallStackRegion& region : regions)
            munmap(region.base, region.bytes);
        t_now.idle = nullptr;
        t_now.handled = nullptr;
    }
};

thread_local PerThread t_thread;

// Prepares the host thread before its first switch.
[[gnu::noinline]] void prepare_thread()
{
    t_now.handled = reinterpret_cast<HandledExceptions*>(abi::__cxa_get_globals());
#if defined(__SSE__)
    // A switch between stacks whose sticky floating-point flags differ costs fifteen times as much.
    _mm_setcsr(_mm_getcsr() | 0x3f);
#endif
    pthread_attr_t attributes;
    CHECK(pthread_getattr_np(pthread_self(), &attributes) == 0);
    void* bottom = nullptr;
    std::size_t size = 0;
    CHECK(pthread_attr_getstack(&attributes, &bottom, &size) == 0);
    pthread_attr_destroy(&attributes);
    t_now.limit = t_now.call_limit = static_cast<char*>(bottom) + k_page;
}

inline void ensure_thread()
{
    if (__builtin_expect(t_now.handled == nullptr, false))
        prepare_thread();
}

} // namespace

// ---- Fiber ----

// The entry function of every pooled stack: one body after another.
struct FiberEntry {
    [[noreturn]] static void loop(context::transfer_t from) noexcept
    {
        StackSlot* slot = static_cast<StackSlot*>(from.data);
        for (;;) {
            slot->back = from.fctx;
#if WEFT_SIM_ASAN
            arrived(nullptr, &slot->back_bottom, &slot->back_size);
#endif
            run_body(slot);
            slot->fiber->m_state = Fiber::State::Finished;
#if WEFT_SIM_ASAN
            leaving(nullptr, slot->back_bottom, slot->back_size);
#endif
            from = context::jump_fcontext(slot->back, nullptr);
        }
    }

    static void run_body(StackSlot* slot)
    {
        Fiber* fiber = slot->fiber;
        try {
            fiber->m_body(fiber->m_argument);
        } catch (...) {
            slot->failure = std::current_exception();
        }
    }
};

Fiber::~Fiber()
{
    CHECK(m_state == State::NotStarted || m_state == State::Finished);
}

Fiber::Fiber(Fiber&& other) noexcept
    : m_body(other.m_body), m_argument(other.m_argument), m_slot(other.m_slot), m_state(other.m_state)
{
    CHECK(m_state != State::Running);
    if (m_slot)
        m_slot->fiber = this;
    other.m_slot = nullptr;
    other.m_state = State::Finished;
}

Fiber& Fiber::operator=(Fiber&& other) noexcept
{
    CHECK(this != &other);
    CHECK(m_state == State::NotStarted || m_state == State::Finished);
    CHECK(other.m_state != State::Running);
    m_body = other.m_body;
    m_argument = other.m_argument;
    m_slot = std::exchange(other.m_slot, nullptr);
    m_state = std::exchange(other.m_state, State::Finished);
    if (m_slot)
        m_slot->fiber = this;
    return *this;
}

bool Fiber::can_start()
{
    ensure_thread();
    return t_now.live < t_now.live_limit && (t_now.idle != nullptr || t_thread.pool.can_fresh());
}

// The first resume: takes a stack, warm from the last body if there is one.
void Fiber::begin()
{
    CHECK(m_state == State::NotStarted);
    CHECK(m_body != nullptr);
    ensure_thread();
    CHECK(t_now.live < t_now.live_limit);
    StackSlot* slot = t_now.idle;
    if (__builtin_expect(slot != nullptr, true)) {
        t_now.idle = slot->next;
        if (__builtin_expect(slot->deep, false))
            t_thread.pool.took_deep(*slot);
    } else {
        slot = t_thread.pool.fresh();
        CHECK(slot != nullptr);
    }
    if (__builtin_expect(slot->context == nullptr, false))
        slot->context = context::make_fcontext(slot, slot->size(), &FiberEntry::loop);
    ++t_now.live;
    slot->fiber = this;
    m_slot = slot;
}

// After the body's end: gives the stack back and passes on what escaped the body.
void Fiber::end()
{
    StackSlot* slot = std::exchange(m_slot, nullptr);
    slot->fiber = nullptr;
    if (__builtin_expect(slot->deep, false))
        t_thread.pool.put_deep(*slot);
    slot->next = t_now.idle;
    t_now.idle = slot;
    --t_now.live;
    if (__builtin_expect(slot->failure != nullptr, false))
        std::rethrow_exception(std::exchange(slot->failure, nullptr));
}

std::exception_ptr Fiber::try_resume()
{
    try {
        resume();
    } catch (...) {
        return std::current_exception();
    }
    return nullptr;
}

void Fiber::abandon()
{
    if (m_state == State::NotStarted)
        m_state = State::Finished;
    if (m_state == State::Finished)
        return;
    CHECK(m_state == State::Suspended);
    // The frames are not unwound, so the parked loop is gone with them: the next body makes a new one.
    forget_frames(m_slot->limit, reinterpret_cast<char*>(m_slot));
    m_slot->context = nullptr;
    m_state = State::Finished;
    end();
}

void Fiber::trim_idle_stacks()
{
    StackPool::trim(t_now.idle);
}

// ---- Strand ----

namespace {

// A call stack of at least these usable bytes: one kept from before, or a new mapping with its guard.
char* take_region(std::size_t bytes)
{
    std::vector<CallStackRegion>& kept = t_thread.regions;
    for (std::size_t i = kept.size(); i-- > 0;) {
        if (kept[i].bytes == bytes) {
            char* base = kept[i].base;
            kept.erase(kept.begin() + static_cast<std::ptrdiff_t>(i));
            return base;
        }
    }
    void* base =
        mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (base == MAP_FAILED)
        return nullptr;
    madvise(base, bytes, MADV_NOHUGEPAGE);
    mprotect(base, k_page, PROT_NONE);
#if WEFT_SIM_ASAN
    __lsan_register_root_region(static_cast<char*>(base) + k_page, bytes - k_page);
#endif
    return static_cast<char*>(base);
}

// Keeps the region for the next strand. What deep runs made resident goes back to the host, looked after now
// and then only, because asking the host costs as much as the rest of a short run's set-up.
void give_region_back(char* base, std::size_t bytes)
{
    constexpr std::size_t k_kept_warm = 1024 * 1024;
    constexpr unsigned k_looked_after_each = 16;
    char* top = base + bytes;
    unsigned char resident = 0;
    bool look = ++t_thread.regions_returned % k_looked_after_each == 0 && bytes > 2 * k_kept_warm;
    if (look && mincore(top - k_kept_warm, k_page, &resident) == 0 && (resident & 1) != 0)
        madvise(base + k_page, bytes - k_kept_warm - k_page, MADV_DONTNEED);
    forget_frames(base + k_page, top);
    if (t_thread.regions.size() < k_regions_kept) {
        t_thread.regions.push_back({base, bytes});
        return;
    }
#if WEFT_SIM_ASAN
    __lsan_unregister_root_region(base + k_page, bytes - k_page);
#endif
    munmap(base, bytes);
}

std::size_t whole_pages(std::size_t bytes)
{
    return (bytes + 2 * k_page - 1) / k_page * k_page;
}

} // namespace

struct StrandEntry {
    [[noreturn]] static void run(context::transfer_t from) noexcept
    {
        Strand* strand = static_cast<Strand*>(from.data);
        strand->m_back = from.fctx;
        arrived(nullptr, &strand->m_back_bottom, &strand->m_back_size);
        try {
            strand->m_body(strand->m_argument);
        } catch (...) {
            strand->m_failure = std::current_exception();
        }
        strand->m_state = Strand::State::Finished;
        leaving(nullptr, strand->m_back_bottom, strand->m_back_size);
        context::jump_fcontext(strand->m_back, nullptr);
        std::terminate(); // a finished strand is not resumed
    }
};

Strand::Strand(Fiber::Body body, void* argument, std::size_t bytes)
    : m_body(body), m_argument(argument), m_bytes(whole_pages(bytes))
{
}

Strand::~Strand()
{
    CHECK(m_state == State::NotStarted || m_state == State::Finished);
}

bool Strand::resume()
{
    ensure_thread();
    if (m_state == State::NotStarted) {
        m_base = take_region(m_bytes);
        if (!m_base)
            return false;
        m_context = context::make_fcontext(m_base + m_bytes, m_bytes - k_page, &StrandEntry::run);
    } else {
        CHECK(m_state == State::Suspended);
    }
    // A strand that starts runs on its own call stack; one that goes on puts its own view back in suspend().
    m_state = State::Running;
    detail::Now ours = t_now;
    HandledHere handled;
    handled.take();
    t_now.limit = t_now.call_limit = m_base + k_page;
    t_now.above_call = nullptr;
    t_now.fiber = nullptr;
    t_now.strand = this;

    void* fake_stack = nullptr;
    leaving(&fake_stack, m_base + k_page, m_bytes - k_page);
    m_context = context::jump_fcontext(m_context, this).fctx;
    arrived(fake_stack, nullptr, nullptr);

    t_now.limit = ours.limit;
    t_now.call_limit = ours.call_limit;
    t_now.above_call = ours.above_call;
    t_now.fiber = ours.fiber;
    t_now.strand = ours.strand;
    handled.put_back();
    if (m_state == State::Finished) {
        give_region_back(std::exchange(m_base, nullptr), m_bytes);
        if (m_failure)
            std::rethrow_exception(std::exchange(m_failure, nullptr));
    }
    return true;
}

void Strand::suspend()
{
    Strand* self = t_now.strand;
    CHECK(self != nullptr);
    detail::Now ours = t_now;
    HandledHere handled;
    handled.take();
    self->m_state = State::Suspended;
    void* fake_stack = nullptr;
    leaving(&fake_stack, self->m_back_bottom, self->m_back_size);
    self->m_back = context::jump_fcontext(self->m_back, nullptr).fctx;
    arrived(fake_stack, &self->m_back_bottom, &self->m_back_size);
    t_now.limit = ours.limit;
    t_now.call_limit = ours.call_limit;
    t_now.above_call = ours.above_call;
    t_now.fiber = ours.fiber;
    handled.put_back();
}

std::exception_ptr Strand::try_resume()
{
    CHECK(m_state == State::Suspended);
    try {
        CHECK(resume());
    } catch (...) {
        return std::current_exception();
    }
    return nullptr;
}

void Strand::abandon()
{
    CHECK(m_state == State::Suspended);
    m_state = State::Finished;
    give_region_back(std::exchange(m_base, nullptr), m_bytes);
}

// ---- Hops ----

namespace {

struct Hop {
    void (*function)(void*);
    void* argument;
    std::exception_ptr failure;
};

[[noreturn]] void hop_entry(context::transfer_t from) noexcept
{
    Hop* hop = static_cast<Hop*>(from.data);
    const void* back_bottom = nullptr;
    std::size_t back_size = 0;
    arrived(nullptr, &back_bottom, &back_size);
    try {
        hop->function(hop->argument);
    } catch (...) {
        hop->failure = std::current_exception();
    }
    leaving(nullptr, back_bottom, back_size);
    context::jump_fcontext(from.fctx, nullptr);
    std::terminate();
}

} // namespace

void run_on_large_stack(void (*function)(void*), void* argument)
{
    if (on_large_stack()) {
        function(argument);
        return;
    }
    // The hop is a plain call in all but its address: the fiber and its handled exceptions stay current.
    char* limit = t_now.limit;
    StackSlot* above_call = t_now.above_call;
    char* top = static_cast<char*>(above_call->back) - k_red_zone;
    CHECK(top > t_now.call_limit);
    if (t_now.fiber)
        t_now.fiber->m_slot->deep = true; // it hops because its own stack is nearly used up
    std::size_t size = static_cast<std::size_t>(top - t_now.call_limit);
    context::fcontext_t there = context::make_fcontext(top, size, &hop_entry);
    t_now.limit = t_now.call_limit;
    t_now.above_call = nullptr;
    Hop hop{function, argument, nullptr};
    void* fake_stack = nullptr;
    leaving(&fake_stack, t_now.call_limit, size);
    context::jump_fcontext(there, &hop);
    arrived(fake_stack, nullptr, nullptr);
    t_now.limit = limit;
    t_now.above_call = above_call;
    if (__builtin_expect(hop.failure != nullptr, false))
        std::rethrow_exception(std::move(hop.failure));
}

void run_on_root_stack(void (*function)(void*), void* argument, std::size_t bytes)
{
    Strand root(function, argument, bytes);
    CHECK(root.resume());
    CHECK(root.finished());
}

std::string text_of(const std::exception_ptr& failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const std::exception& exception) {
        return exception.what();
    } catch (...) {
        return "an exception that is no std::exception";
    }
}

} // namespace weft::sim

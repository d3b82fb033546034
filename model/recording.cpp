// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The rules of docs/trace_format.md, "Rules", as the model carries them out.

#include "model/recording.h"

#include "model/asyncio/loop.h"
#include "model/coroutines/generator.h"
#include "model/library/simulated_threads.h"
#include "model/values/number.h"
#include "model/values/summary.h"
#include "model/world.h"

namespace weft::model {

namespace {

bool is_of_program(const Generator& body)
{
    return body.code && body.code->file && body.code->file->is_program;
}

// Shown already, or to be shown when it starts.
bool is_shown(const Generator& body)
{
    return body.number != 0 || (!body.has_started() && is_of_program(body));
}

const Generator* as_body(const Value& value)
{
    const Kind kind = value.is_object() ? value.kind() : Kind::None;
    const bool is_body = kind == Kind::Generator || kind == Kind::Coroutine || kind == Kind::AsyncGenerator;
    return is_body ? static_cast<const Generator*>(value.object()) : nullptr;
}

// What an awaitable of the language's own drives: its first referent, which is how the recorder finds it.
Value driven_by(const Value& awaitable)
{
    struct First : Visitor {
        Object* found = nullptr;
    };
    First first;
    first.visit = [](Visitor& self, Object* object) {
        Object*& found = static_cast<First&>(self).found;
        found = found ? found : object;
    };
    awaitable.object()->traverse(first);
    return first.found ? Value::borrow(first.found) : Value();
}

// Whether following what is waited for inwards comes to a shown body.
bool leads_to_shown(Value waited_for)
{
    while (waited_for.is_object()) {
        if (const Generator* body = as_body(waited_for)) {
            if (is_shown(*body))
                return true;
            waited_for = body->waits_for();
        } else if (waited_for.kind() == Kind::Awaitable) {
            waited_for = driven_by(waited_for);
        } else {
            return false;
        }
    }
    return false;
}

// The innermost shown body of the chain from `leaf` out to `root`, or null.
const Generator* innermost_shown(const Generator& leaf, const Generator& root)
{
    for (const Generator* body = &leaf; body != nullptr; body = body->delegator()) {
        if (body->number != 0)
            return body;
        if (body == &root)
            break;
    }
    return nullptr;
}

std::uint32_t line_of(const Generator& body)
{
    return body.frame ? static_cast<std::uint32_t>(body.frame->line()) : 0;
}

traces::BodyKind what_is(const Generator& body)
{
    switch (body.kind) {
    case Kind::Coroutine:
        return traces::BodyKind::Coroutine;
    case Kind::AsyncGenerator:
        return traces::BodyKind::AsyncGenerator;
    default:
        return traces::BodyKind::Generator;
    }
}

} // namespace

// A text of the program's own may have several lines.
static std::string in_one_line(std::string text)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\n' || text[at] == '\t')
            text.replace(at, 1, text[at] == '\n' ? "\\n" : "\\t");
    }
    return text;
}

void Recording::add(traces::Event event)
{
    if (shows_loop()) [[unlikely]]
        note_clock_and_thread();
    append(std::move(event));
}

void Recording::add_of_loop(traces::EventKind kind, std::uint32_t subject, std::string text)
{
    traces::Event event;
    event.kind = kind;
    event.subject = subject;
    event.text = in_one_line(std::move(text));
    add(std::move(event));
}

// "Time and threads" of docs/trace_format.md.
void Recording::note_clock_and_thread()
{
    const auto write = [this](traces::EventKind kind, std::uint32_t subject, std::string text) {
        traces::Event event;
        event.kind = kind;
        event.subject = subject;
        event.text = std::move(text);
        append(std::move(event));
    };
    if (m_clock_ns != world().clock_ns) {
        m_clock_ns = world().clock_ns;
        write(traces::EventKind::Time, 1, summary(new_float(clock_seconds())));
    }
    const std::uint64_t thread = threads_exist() ? current_thread() : 0;
    if (m_thread != thread) {
        m_thread = thread;
        write(traces::EventKind::Thread, static_cast<std::uint32_t>(thread) + 1, thread_name(thread));
    }
}

void Recording::append(traces::Event&& event)
{
    if (is_full()) {
        world().abort_run(Abort::EventsExhausted, "");
        return;
    }
    m_events.push_back(std::move(event));
}

// Rule 1: a body is numbered when it starts, and not before.
void Recording::start(Generator& body)
{
    if (!is_of_program(body))
        return;
    body.number = static_cast<std::uint32_t>(m_silent.size());
    m_silent.push_back(0);
    add(traces::Event::started(body.number, what_is(body), body.code->name->text,
                               static_cast<std::uint32_t>(body.code->first_line)));
}

// Rules 2 and 3: only the innermost shown body says that it goes on, and only if it did not pause silently.
void Recording::entered(const Generator& outermost, Generator& leaf, Entry how)
{
    if (!leaf.has_started() && is_of_program(leaf)) {
        start(leaf);
        return;
    }
    const Generator* body = innermost_shown(leaf, outermost);
    if (!body || m_silent[body->number])
        return;
    if (how == Entry::Throw)
        add(traces::Event::thrown(body->number, shown_name(world().pending), line_of(*body)));
    else
        add(traces::Event::sent(body->number, line_of(*body)));
}

// Rule 2: it is silent if what it waits for is a shown body, or leads to one through bodies that are not.
void Recording::began_to_wait(const Generator& body, const Generator& root)
{
    const Generator* waiting = innermost_shown(body, root);
    if (!waiting)
        return;
    m_silent[waiting->number] = leads_to_shown(body.waits_for());
}

void Recording::yielded(const Generator& leaf, const Generator& root, const Value& value)
{
    const Generator* body = innermost_shown(leaf, root);
    if (!body)
        return;
    // What passes through an awaitable from a shown body is that body's event.
    m_silent[body->number] = leads_to_shown(leaf.waits_for());
    if (m_silent[body->number])
        return;
    add(traces::Event::yielded(body->number, summary(value), line_of(*body)));
}

void Recording::returned(const Generator& body, const Value& value)
{
    if (body.number != 0)
        add(traces::Event::returned(body.number, summary(value), line_of(body)));
}

// Rule 4: what leaves is what the caller gets.
void Recording::raised(const Generator& body, const Value& exception)
{
    if (body.number != 0)
        add(traces::Event::raised(body.number, summary(exception), line_of(body)));
}

} // namespace weft::model

// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Exceptions as text: the chain of causes and contexts, and the tree of exception groups.
//
// As in traceback.py every exception is looked at first, each once, and printed afterwards.

#include "model/library/traceback_text.h"

#include <unordered_set>

#include "model/evaluator/frame.h"
#include "model/library/exception_lines.h"
#include "model/library/traceback_frames.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

constexpr std::string_view k_cause =
    "\nThe above exception was the direct cause of the following exception:\n\n";
constexpr std::string_view k_context =
    "\nDuring handling of the above exception, another exception occurred:\n\n";

// What traceback.TracebackException holds.
struct Snapped {
    const Exception* exception = nullptr;
    std::vector<std::string> lines; // the last lines: class, message, notes
    int cause = -1;
    int context = -1;
    bool is_group = false;
    std::vector<int> members; // of a group
};

class Snapshot {
public:
    explicit Snapshot(const TracebackOptions& options) : m_options(options) {}

    Completion<void> take(const Value& exception)
    {
        TRY(add(exception));
        std::vector<int> waiting{0};
        while (!waiting.empty()) {
            const int index = waiting.back();
            waiting.pop_back();
            TRY(add_relatives(index, waiting));
        }
        return {};
    }
    const Snapped& at(int index) const { return m_nodes[static_cast<std::size_t>(index)]; }

private:
    Completion<int> add(const Value& exception)
    {
        m_kept.push_back(exception);
        Snapped node;
        node.exception = exception.as<Exception>();
        m_seen.insert(node.exception);
        node.lines = TRY(format_exception_only(exception, m_options.writer));
        node.is_group =
            realm().types.BaseExceptionGroup && is_instance_of(exception, realm().types.BaseExceptionGroup);
        m_nodes.push_back(std::move(node));
        return static_cast<int>(m_nodes.size()) - 1;
    }

    bool is_new(const Value& other) const
    {
        return other.try_as<Exception>() && !m_seen.contains(other.as<Exception>());
    }

    Completion<void> add_relatives(int index, std::vector<int>& waiting)
    {
        const Exception* exception = at(index).exception;
        if (is_new(exception->cause)) {
            const int cause = TRY(add(exception->cause));
            m_nodes[static_cast<std::size_t>(index)].cause = cause;
            waiting.push_back(cause);
        }
        if (is_new(exception->context)) {
            const int context = TRY(add(exception->context));
            m_nodes[static_cast<std::size_t>(index)].context = context;
            waiting.push_back(context);
        }
        if (!at(index).is_group)
            return {};
        Value members = TRY(find_attribute(Value::borrow(exception), intern("exceptions")));
        const Tuple* tuple = members ? members.try_as<Tuple>() : nullptr;
        for (std::size_t i = 0; tuple && i < tuple->size(); ++i) {
            if (!tuple->items[i].try_as<Exception>())
                continue;
            const int member = TRY(add(tuple->items[i]));
            m_nodes[static_cast<std::size_t>(index)].members.push_back(member);
            waiting.push_back(member);
        }
        return {};
    }

    const TracebackOptions& m_options;
    std::vector<Snapped> m_nodes;
    std::vector<Value> m_kept;
    std::unordered_set<const Exception*> m_seen;
};

// Prints a snapshot: traceback.TracebackException.format.
class Printer {
public:
    Printer(const Snapshot& snapshot, const TracebackOptions& options)
        : m_snapshot(snapshot), m_options(options)
    {
    }

    void print(int index)
    {
        // From the last exception back to the first; then the other way round.
        std::vector<std::pair<std::string_view, int>> order;
        while (index >= 0) {
            const Snapped& node = m_snapshot.at(index);
            std::string_view link;
            int next = -1;
            if (m_options.chain && node.cause >= 0) {
                link = k_cause;
                next = node.cause;
            } else if (m_options.chain && node.context >= 0 && !node.exception->suppress_context &&
                       !has_seen_cause(node)) {
                link = k_context;
                next = node.context;
            }
            order.emplace_back(link, index);
            index = next;
        }
        for (auto step = order.rbegin(); step != order.rend(); ++step) {
            if (!step->first.empty())
                emit(step->first);
            print_one(m_snapshot.at(step->second));
        }
    }

    std::vector<std::string> take() { return std::move(m_out); }

private:
    // CPython's C code looks at the context only where there is no cause at all.
    bool has_seen_cause(const Snapped& node) const
    {
        return m_options.writer == TracebackWriter::Interpreter && node.exception->cause &&
               !node.exception->cause.is_none();
    }

    std::string indent() const { return std::string(2 * m_depth, ' '); }

    // Every line of the text gets the margin of the group it is in.
    void emit(std::string_view text, char margin = '|')
    {
        if (m_depth == 0) {
            m_out.emplace_back(text);
            return;
        }
        std::string result;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
            result += concat(indent(), margin, ' ', text.substr(0, end));
            text.remove_prefix(end);
        }
        m_out.push_back(std::move(result));
    }

    void print_stack(const Snapped& node, std::string_view headline, char margin)
    {
        if (!node.exception->traceback)
            return;
        emit(headline, margin);
        for (const std::string& entry : format_traceback(node.exception->traceback.get(), m_options.limit))
            emit(entry);
    }

    void print_one(const Snapped& node)
    {
        if (node.is_group) {
            print_group(node);
            return;
        }
        print_stack(node, "Traceback (most recent call last):\n", '|');
        for (const std::string& line : node.lines)
            emit(line);
    }

    void print_group(const Snapped& node)
    {
        if (m_depth > m_options.group_depth) {
            emit(concat("... (max_group_depth is ", m_options.group_depth, ")\n"));
            return;
        }
        const bool is_outermost = m_depth == 0;
        m_depth += is_outermost;
        print_stack(node, "Exception Group Traceback (most recent call last):\n", is_outermost ? '+' : '|');
        for (const std::string& line : node.lines)
            emit(line);
        const std::size_t count = node.members.size();
        const std::size_t shown = std::min(count, m_options.group_width + 1);
        m_needs_close = false;
        for (std::size_t i = 0; i < shown; ++i)
            print_member(node, i, i + 1 == shown);
        m_depth -= is_outermost;
    }

    void print_member(const Snapped& node, std::size_t i, bool is_last)
    {
        // The closing line may be drawn by a group further in.
        if (is_last)
            m_needs_close = true;
        const bool is_cut = i >= m_options.group_width;
        const std::string title = is_cut ? "..." : std::to_string(i + 1);
        m_out.push_back(
            concat(indent(), i == 0 ? "+-" : "  ", "+---------------- ", title, " ----------------\n"));
        ++m_depth;
        if (is_cut) {
            const std::size_t more = node.members.size() - m_options.group_width;
            emit(concat("and ", more, " more exception", more > 1 ? "s" : "", "\n"));
        } else {
            print(node.members[i]);
        }
        if (is_last && m_needs_close) {
            m_out.push_back(concat(indent(), "+------------------------------------\n"));
            m_needs_close = false;
        }
        --m_depth;
    }

    const Snapshot& m_snapshot;
    const TracebackOptions& m_options;
    std::vector<std::string> m_out;
    std::size_t m_depth = 0;
    bool m_needs_close = false;
};

} // namespace

Completion<std::vector<std::string>> format_exception(const Value& exception, const TracebackOptions& options)
{
    Snapshot snapshot(options);
    TRY(snapshot.take(exception));
    Printer printer(snapshot, options);
    printer.print(0);
    return printer.take();
}

std::vector<std::string> format_traceback(const Traceback* traceback, std::optional<std::int64_t> limit)
{
    std::vector<FrameSummary> frames;
    for (const Traceback* entry = traceback; entry; entry = entry->next.get()) {
        const Code& code = *entry->frame->code;
        frames.push_back({code.file.get(), entry->line, code.name->text,
                          entry->position ? entry->position->span : Span{}});
    }
    if (limit) {
        const auto most = static_cast<std::size_t>(*limit < 0 ? -*limit : *limit);
        if (most < frames.size() && *limit < 0)
            frames.erase(frames.begin(), frames.end() - static_cast<std::ptrdiff_t>(most));
        else if (most < frames.size())
            frames.resize(most);
    }
    return format_frames(frames);
}

} // namespace weft::model

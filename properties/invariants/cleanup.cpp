// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The log says which try and with blocks were entered, by which activation; the events say which bodies
// ended.
#include "properties/invariants/cleanup.h"

#include "properties/steps.h"

#include <map>
#include <sstream>
#include <vector>

namespace weft::properties {

namespace {

// One try or with block that was entered.
struct Block {
    std::string kind; // "try" or "with"
    unsigned owner = 0;
    unsigned left = 0;     // how often its finally or __exit__ was entered
    unsigned finished = 0; // how often the finally came to its end
};

struct Cleanup {
    std::map<unsigned, Block> blocks;
    std::map<unsigned, std::vector<unsigned>> open; // per activation, the blocks that were not left yet
    std::map<unsigned, bool> ended;                 // per activation, did its body end
    std::string out_of_order;
    std::string not_entered; // a finally that finished and was never entered
};

// The n-th activation of a name in the log is the n-th body of that name in the events.
std::map<unsigned, bool> ended_activations(const traces::Trace& trace,
                                           const std::map<unsigned, std::string>& names)
{
    std::map<std::string, std::vector<std::uint32_t>> subjects;
    std::map<std::uint32_t, bool> ended;
    for (const traces::Event& event : trace.events) {
        if (event.kind == traces::EventKind::Started)
            subjects[event.text].push_back(event.subject);
        if (event.kind == traces::EventKind::Returned || event.kind == traces::EventKind::Raised)
            ended[event.subject] = true;
    }
    std::map<unsigned, bool> result;
    std::map<std::string, std::size_t> seen;
    for (const auto& [activation, name] : names) {
        std::size_t index = seen[name]++;
        const auto& list = subjects[name];
        result[activation] = index < list.size() && ended[list[index]];
    }
    return result;
}

void leave(Cleanup& cleanup, unsigned serial)
{
    Block& block = cleanup.blocks[serial];
    ++block.left;
    auto& open = cleanup.open[block.owner];
    if (!open.empty() && open.back() != serial && cleanup.out_of_order.empty())
        cleanup.out_of_order =
            "block " + std::to_string(serial) + " is left before block " + std::to_string(open.back());
    std::erase(open, serial);
}

Cleanup read_cleanup(const traces::Trace& trace)
{
    Cleanup cleanup;
    std::map<unsigned, std::string> names;
    for (const Step& step : read_steps(trace)) {
        for (const std::string& line : step.log) {
            std::istringstream words(line);
            std::string word;
            unsigned serial = 0;
            if (!(words >> word >> serial))
                continue;
            if (word == "enter") {
                words >> names[serial];
            } else if (word == "try" || word == "with") {
                Block& block = cleanup.blocks[serial];
                block.kind = word;
                words >> block.owner;
                cleanup.open[block.owner].push_back(serial);
            } else if (word == "finally" || word == "exit") {
                leave(cleanup, serial);
            } else if (word == "finished") {
                Block& block = cleanup.blocks[serial];
                if (++block.finished > block.left)
                    cleanup.not_entered =
                        "block " + std::to_string(serial) + " finishes more often than it is entered";
            }
        }
    }
    cleanup.ended = ended_activations(trace, names);
    return cleanup;
}

std::optional<std::string> left_once(const traces::Trace& trace, const std::string& kind, bool if_ended)
{
    Cleanup cleanup = read_cleanup(trace);
    for (const auto& [serial, block] : cleanup.blocks) {
        if (block.kind != kind)
            continue;
        if (block.left > 1)
            return kind + " block " + std::to_string(serial) + " is left " + std::to_string(block.left) +
                   " times";
        if (if_ended && block.left == 0 && cleanup.ended[block.owner])
            return kind + " block " + std::to_string(serial) + " is not left although its body ended";
    }
    return std::nullopt;
}

std::optional<std::string> unless_empty(std::string text)
{
    return text.empty() ? std::nullopt : std::optional(std::move(text));
}

} // namespace

// https://docs.python.org/3/reference/compound_stmts.html#finally-clause
std::optional<std::string> a_finally_is_entered_at_most_once(const traces::Trace& trace)
{
    return left_once(trace, "try", false);
}

// https://docs.python.org/3/reference/compound_stmts.html#finally-clause
std::optional<std::string> a_finally_is_entered_when_its_body_ends(const traces::Trace& trace)
{
    return left_once(trace, "try", true);
}

// https://docs.python.org/3/reference/compound_stmts.html#finally-clause
std::optional<std::string> a_finally_is_finished_only_when_entered(const traces::Trace& trace)
{
    return unless_empty(read_cleanup(trace).not_entered);
}

// https://docs.python.org/3/reference/compound_stmts.html#the-with-statement
std::optional<std::string> a_with_block_is_left_exactly_once(const traces::Trace& trace)
{
    return left_once(trace, "with", true);
}

// https://docs.python.org/3/reference/compound_stmts.html#finally-clause
std::optional<std::string> cleaning_up_goes_from_the_inside_out(const traces::Trace& trace)
{
    return unless_empty(read_cleanup(trace).out_of_order);
}

} // namespace weft::properties

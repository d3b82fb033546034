// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Asking, and naming what disagrees.
#include "properties/fuzz/oracle.h"

#include "model/engine.h"
#include "properties/invariants/invariant.h"
#include "traces/diff.h"
#include "traces/trace_json.h"

namespace weft::properties::fuzz {

namespace {

using traces::OutcomeKind;

bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// What an outcome of the model means for asking: a program that it cannot run says nothing.
std::optional<Answer> cannot_ask(const traces::Trace& trace)
{
    Answer answer;
    switch (trace.outcome.kind) {
    case OutcomeKind::Unsupported:
    case OutcomeKind::SyntaxError:
        answer.asked = Asked::Refused;
        answer.refusal = trace.outcome.type + ": " + trace.outcome.message;
        return answer;
    case OutcomeKind::Exhausted:
        answer.asked = Asked::Exhausted;
        answer.refusal = trace.outcome.type;
        return answer;
    default:
        return std::nullopt;
    }
}

std::string bucket_of(const traces::Difference& difference)
{
    static constexpr std::string_view k_places[]{"program", "event", "output", "errors", "outcome"};
    return std::string(k_places[static_cast<std::size_t>(difference.place)]) + ": " +
           made_alike(difference.left.shown) + " | " + made_alike(difference.right.shown);
}

Answer disagree(Disagreement disagreement)
{
    Answer answer;
    answer.asked = Asked::Disagrees;
    answer.disagreement = std::move(disagreement);
    return answer;
}

} // namespace

std::string made_alike(std::string_view line)
{
    std::string result;
    for (std::size_t i = 0; i < line.size();) {
        // An address says nothing.
        if (line.substr(i).starts_with("0x")) {
            i += 2;
            while (i < line.size() && (is_digit(line[i]) || (line[i] >= 'a' && line[i] <= 'f')))
                ++i;
            result += "address";
            continue;
        }
        // A number is a number; names that are a letter and a number are the generator's.
        if (is_digit(line[i])) {
            while (i < line.size() && is_digit(line[i]))
                ++i;
            // A line of values says no more than one value.
            if (!result.ends_with('#'))
                result += '#';
        } else if (is_letter(line[i])) {
            const std::size_t begin = i;
            while (i < line.size() && (is_letter(line[i]) || is_digit(line[i])))
                ++i;
            std::string_view word = line.substr(begin, i - begin);
            result += word.size() > 1 && is_digit(word[1]) ? "name" : word;
        } else {
            result += line[i++];
        }
    }
    return result;
}

traces::Trace run_model(const traces::Program& program, traces::Profile profile, const OracleOptions& options,
                        traces::Level level)
{
    traces::RunOptions run;
    run.profile = profile;
    run.level = level;
    run.budgets = options.budgets;
    return model::ModelEngine().run(program, run);
}

Answer ask_model(const traces::Program& program, traces::Profile profile, const OracleOptions& options,
                 Again again)
{
    traces::Trace trace = run_model(program, profile, options, traces::Level::Calls);
    if (auto answer = cannot_ask(trace))
        return *answer;
    const std::vector<Violation> found = violations(trace);
    if (!found.empty())
        return disagree({"invariant " + found.front().invariant,
                         "invariant " + found.front().invariant,
                         found.front().text,
                         std::move(trace),
                         {}});
    if (again == Again::Yes) {
        traces::Trace second = run_model(program, profile, options, traces::Level::Calls);
        if (traces::to_json(trace) != traces::to_json(second))
            return disagree({"same program twice", "same program twice", "two runs of the model differ",
                             std::move(trace), std::move(second)});
    }
    return {};
}

Answer ask_target(const traces::Program& program, const Target& target, const OracleOptions& options,
                  const traces::Trace* ran)
{
    traces::Trace model = ran != nullptr ? *ran : run_model(program, target.profile, options, options.level);
    if (auto answer = cannot_ask(model))
        return *answer;
    traces::RunOptions run;
    run.profile = target.profile;
    run.level = options.level;
    run.budgets = options.budgets;
    traces::Trace trace = target.engine->run(program, run);
    // A target that dies or does not answer is a finding of its own kind.
    if (trace.outcome.kind == OutcomeKind::Crashed)
        return disagree({"crash", "crash: " + made_alike(trace.outcome.message),
                         "the target died: " + trace.outcome.message, std::move(model), std::move(trace)});
    if (trace.outcome.kind == OutcomeKind::Hung)
        return disagree({"hang", "hang", "the target did not end within " + trace.outcome.message,
                         std::move(model), std::move(trace)});
    const std::optional<traces::Difference> difference = traces::diff(model, trace);
    if (!difference)
        return {};
    std::string text =
        "the model: " + difference->left.shown + "; " + target.name + ": " + difference->right.shown;
    return disagree(
        {"model and target", bucket_of(*difference), std::move(text), std::move(model), std::move(trace)});
}

} // namespace weft::properties::fuzz

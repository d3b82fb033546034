// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Failures told in terms of the source, and what was covered.
#include "tools/explore_report.h"

#include "properties/explore/explain.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

namespace weft::tools {
namespace {

using properties::Deviation;
using properties::ProgramExploration;

std::vector<Deviation> deviations(const ExploreReport& report, const ProgramExploration::Found& found)
{
    return properties::explain(report.subject, found.choices, report.options.family, report.options.budgets);
}

void print_failure(std::ostream& out, const ExploreReport& report, std::size_t number)
{
    const ProgramExploration::Found& found = report.result.found[number];
    out << number + 1 << ". " << found.failure.to_text() << "\n";
    out << "   in " << found.count << " of " << report.result.executions << " runs, first in run "
        << found.run + 1 << "\n";
    std::vector<int> lines;
    const std::vector<Deviation> all = deviations(report, found);
    if (all.empty())
        out << "   without any choice: first come, first served shows it\n";
    for (const Deviation& deviation : all) {
        out << "   " << deviation.to_text() << "\n";
        for (const int line : deviation.lines()) {
            if (std::find(lines.begin(), lines.end(), line) == lines.end())
                lines.push_back(line);
        }
    }
    std::sort(lines.begin(), lines.end());
    for (const int line : lines)
        out << "   " << properties::source_line(report.subject.program().main.source, line) << "\n";
    for (const std::string& note : found.notes)
        out << "   note: " << note << "\n";
    if (number < report.traces.size())
        out << "   weft replay " << report.traces[number] << (report.python.empty() ? "" : " --on ")
            << report.python << "\n";
}

// What comes of each fault where it strikes, by line. A table of one kind has it in its title.
void print_struck(std::ostream& out, const ProgramExploration& result)
{
    if (result.struck.empty())
        return;
    const bool one_kind = std::all_of(result.struck.begin(), result.struck.end(), [&](const auto& struck) {
        return struck.what == result.struck.front().what;
    });
    struct Row {
        int line;
        std::string text;
    };
    std::vector<Row> rows;
    for (const ProgramExploration::Struck& struck : result.struck) {
        const std::size_t at = struck.place.rfind('@');
        const std::string task = struck.place.substr(0, at);
        const int line = at == std::string::npos ? 0 : std::atoi(struck.place.c_str() + at + 1);
        rows.push_back(
            {line, task + (one_kind && struck.what == "cancelled" ? ": " : ", " + struck.what + ": ") +
                       struck.came});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.line < b.line; });
    const bool cancels = one_kind && result.struck.front().what == "cancelled";
    out << (cancels ? "cancelled while it waits at\n" : "struck at\n");
    for (const Row& row : rows)
        out << "  line " << row.line << ", " << row.text << "\n";
}

} // namespace

std::string explore_text(const ExploreReport& report)
{
    std::ostringstream out;
    const ProgramExploration& result = report.result;
    for (std::size_t i = 0; i < result.found.size(); ++i)
        print_failure(out, report, i);
    print_struck(out, result);
    out << (result.found.empty() ? "nothing found" : "") << (result.found.empty() ? ": " : "");
    out << result.executions << (result.executions == 1 ? " run, " : " runs, ") << result.outcomes
        << (result.outcomes == 1 ? " outcome" : " distinct outcomes");
    if (result.partial_orders > 0)
        out << ", " << result.partial_orders
            << (result.partial_orders == 1 ? " partial order" : " distinct partial orders");
    out << ", family " << model::name_of(report.options.family) << ", strategy " << report.strategy << "\n";
    out << "at most " << result.choices_most << " choices in a run; ";
    if (result.exhausted)
        out << "all schedules of this strategy were run\n";
    else if (result.progress > 0)
        out << "there are more schedules: about " << static_cast<double>(result.progress) / 1e4
            << " % were run\n";
    else
        out << "there are more schedules than were run\n";
    if (!result.guarantee.empty())
        out << result.guarantee << "\n";
    return out.str();
}

std::string explore_json(const ExploreReport& report)
{
    using Json = nlohmann::ordered_json;
    const ProgramExploration& result = report.result;
    Json failures = Json::array();
    for (std::size_t i = 0; i < result.found.size(); ++i) {
        const ProgramExploration::Found& found = result.found[i];
        Json choices = Json::array();
        for (const Deviation& deviation : deviations(report, found))
            choices.push_back({{"choice", deviation.choice + 1},
                               {"kind", std::string(sim::name_of(deviation.kind))},
                               {"taken", deviation.taken},
                               {"instead_of", deviation.instead}});
        Json failure{{"kind", std::string(properties::name_of(found.failure.kind))},
                     {"what", found.failure.what},
                     {"place", found.failure.place},
                     {"runs", found.count},
                     {"first_run", found.run + 1},
                     {"without_schedule", found.without_schedule},
                     {"choices", found.choices},
                     {"deviations", choices}};
        if (!found.notes.empty())
            failure["notes"] = found.notes;
        if (i < report.traces.size())
            failure["trace"] = report.traces[i];
        failures.push_back(std::move(failure));
    }
    Json struck = Json::array();
    for (const ProgramExploration::Struck& one : result.struck)
        struck.push_back({{"what", one.what}, {"place", one.place}, {"came", one.came}, {"runs", one.count}});
    Json json{{"family", std::string(model::name_of(report.options.family))},
              {"strategy", std::string(report.strategy)},
              {"runs", result.executions},
              {"outcomes", result.outcomes},
              {"partial_orders", result.partial_orders},
              {"choices_most", result.choices_most},
              {"exhausted", result.exhausted},
              {"guarantee", result.guarantee},
              {"failures", failures}};
    if (!struck.empty())
        json["cancelled"] = struck;
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace weft::tools

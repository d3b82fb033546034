// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// From the raw record of the recorder to a trace.
#include "traces/reference/interpreter_engine.h"

#include "traces/event_line.h"
#include "traces/normalise.h"
#include "traces/reference/find_interpreter.h"
#include "traces/utf8.h"

#include <charconv>
#include <csignal>
#include <optional>
#include <string_view>
#include <vector>

#include <sys/wait.h>

namespace weft::traces {
namespace {

constexpr std::string_view k_main_name = "__weft_program__.py"; // as in recorder.py
// No file of the program: its frames are those of the interpreter's library.
constexpr std::string_view k_recorder_name = "sitecustomize.py", k_recorder_shown = "/weft/recorder.py";

void replace_all(std::string& text, std::string_view from, std::string_view to)
{
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

// The record of one program, on its way to a trace.
class Interpretation {
public:
    Interpretation(RawRecord record, const std::string& folder, ScheduledRun& run, const Budgets& budgets)
        : m_record(std::move(record)), m_folder(folder + "/"), m_run(run), m_trace(run.trace),
          m_budgets(budgets)
    {
    }

    void fill();

private:
    std::string clean(std::string_view text) const;
    void read_line(std::string_view line);
    bool read_event(const std::vector<std::string_view>& fields);
    void decide_outcome();

    RawRecord m_record;
    std::string m_folder;
    ScheduledRun& m_run;
    Trace& m_trace;
    const Budgets& m_budgets;
    Outcome m_uncaught; // the last exception that was about to be printed
    bool m_any_uncaught = false;
    std::optional<Outcome> m_stopped; // the recorder ended it: nobody could run any more, or time was over
    bool m_damaged = false;
};

// The text without the private folder, and with the program's own name.
std::string Interpretation::clean(std::string_view text) const
{
    std::string result = to_utf8(text);
    replace_all(result, m_folder + std::string(k_recorder_name), k_recorder_shown);
    replace_all(result, m_folder, "");
    replace_all(result, k_main_name, m_trace.program.main.name);
    return result;
}

void Interpretation::fill()
{
    m_trace.level = m_record.level;
    m_trace.shows = shown_kinds(m_record.level);
    m_trace.out = clean(m_record.out);
    m_trace.err = clean(m_record.err);
    std::string_view events = m_record.events;
    while (!events.empty() && !m_damaged) {
        auto end = std::min(events.find('\n'), events.size());
        read_line(events.substr(0, end));
        events.remove_prefix(std::min(end + 1, events.size()));
    }
    drop_unanswered_exits(m_trace.events);
    decide_outcome();
}

void Interpretation::read_line(std::string_view line)
{
    std::vector<std::string_view> fields;
    for (std::size_t begin = 0; begin <= line.size();) {
        auto end = std::min(line.find('\t', begin), line.size());
        fields.push_back(line.substr(begin, end - begin));
        begin = end + 1;
    }
    if (fields[0] == "uncaught" && fields.size() == 4) {
        m_any_uncaught = true;
        m_uncaught.kind = fields[3].empty() ? OutcomeKind::Raised : OutcomeKind::SyntaxError;
        m_uncaught.type = clean(fields[1]);
        m_uncaught.message = clean(fields[2]);
        m_uncaught.where = clean(fields[3]);
        return;
    }
    if (fields[0] == "deadlock" && fields.size() == 2) {
        m_stopped = Outcome{OutcomeKind::Deadlock, "", clean(fields[1]), ""};
        return;
    }
    if (fields[0] == "exhausted" && fields.size() == 3) {
        m_stopped = Outcome{OutcomeKind::Exhausted, clean(fields[1]), clean(fields[2]), ""};
        return;
    }
    if (fields[0] == "refused" && fields.size() == 3) {
        const std::string what = clean(fields[1]);
        m_stopped = Outcome{OutcomeKind::Unsupported, what, what + ": " + clean(fields[2]), ""};
        return;
    }
    if ((fields[0] == "note" || fields[0] == "broken") && fields.size() == 2) {
        (fields[0] == "note" ? m_run.notes : m_run.broken).push_back(clean(fields[1]));
        return;
    }
    m_damaged = !read_event(fields);
}

bool Interpretation::read_event(const std::vector<std::string_view>& fields)
{
    auto number = [](std::string_view text, std::uint32_t& value) {
        auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        return error == std::errc{} && end == text.data() + text.size();
    };
    std::uint32_t subject = 0, line = 0;
    // Of the loop: the line of a recording.
    if (fields[0] == "loop" && fields.size() == 2) {
        std::optional<Event> event = event_from_line(clean(fields[1]));
        if (event && is_of_loop(event->kind))
            m_trace.events.push_back(std::move(*event));
        return event.has_value();
    }
    if (fields.size() < 3)
        return false;
    // CPython has no line for some instructions that it adds itself, and says None.
    if (!number(fields[1], subject) || (fields[2] != "None" && !number(fields[2], line)))
        return false;

    std::string_view kind = fields[0];
    if (kind == "sent" && fields.size() == 3) {
        m_trace.events.push_back(Event::sent(subject, line));
        return true;
    }
    if (kind == "started" && fields.size() == 5) {
        for (BodyKind what : {BodyKind::Generator, BodyKind::Coroutine, BodyKind::AsyncGenerator}) {
            if (to_string(what) == fields[3])
                m_trace.events.push_back(Event::started(subject, what, clean(fields[4]), line));
        }
        return true;
    }
    if (fields.size() != 4)
        return false;
    if (kind == "thrown")
        m_trace.events.push_back(Event::thrown(subject, clean(fields[3]), line));
    else if (kind == "yielded")
        m_trace.events.push_back(Event::yielded(subject, clean(fields[3]), line));
    else if (kind == "returned")
        m_trace.events.push_back(Event::returned(subject, clean(fields[3]), line));
    else if (kind == "raised")
        m_trace.events.push_back(Event::raised(subject, clean(fields[3]), line));
    else
        return false;
    return true;
}

void Interpretation::decide_outcome()
{
    using enum OutcomeKind;
    Outcome& outcome = m_trace.outcome;
    int status = m_record.wait_status;
    bool killed = !m_record.hung && WIFSIGNALED(status);
    int signal_number = killed ? WTERMSIG(status) : SIGKILL;
    m_trace.exit_status = m_record.hung || killed ? 128 + signal_number : WEXITSTATUS(status);

    bool interrupted = killed && signal_number == SIGINT && m_any_uncaught;
    if (m_record.too_much) {
        outcome = {Exhausted, "output_bytes", std::to_string(m_budgets.output_bytes), ""};
        m_trace.out.resize(std::min<std::size_t>(m_trace.out.size(), m_budgets.output_bytes));
    } else if (m_trace.events.size() > m_budgets.events) {
        outcome = {Exhausted, "events", std::to_string(m_budgets.events), ""};
        m_trace.events.resize(m_budgets.events);
    } else if (m_record.hung || (killed && signal_number == SIGXCPU)) {
        outcome = {Hung, "", std::to_string(m_budgets.host_time.count()) + " ms", ""};
    } else if (killed && !interrupted) {
        outcome = {Crashed, "", "signal " + std::to_string(signal_number), ""};
    } else if (m_damaged) {
        outcome = {Crashed, "", "the record of its events is damaged", ""};
    } else if (m_stopped) {
        outcome = *m_stopped;
    } else if (m_trace.exit_status == 0) {
        outcome = {Finished, "", "", ""};
    } else if (m_any_uncaught && (m_trace.exit_status == 1 || interrupted)) {
        outcome = m_uncaught;
    } else {
        outcome = {Exited, "", "", ""};
    }
}

ScheduledRun understand(Result<RawRecord> record, const std::string& folder, Trace trace,
                        const Budgets& budgets)
{
    ScheduledRun run{std::move(trace), {}, {}};
    if (!record.ok()) {
        run.trace.outcome = {OutcomeKind::Crashed, "", record.error().message(), ""};
        run.trace.exit_status = 128 + SIGKILL;
        return run;
    }
    Interpretation(std::move(record).value(), folder, run, budgets).fill();
    return run;
}

} // namespace

Result<std::unique_ptr<InterpreterEngine>> InterpreterEngine::open(const std::string& name,
                                                                   InterpreterOptions options)
{
    Result<std::string> path = find_interpreter(name);
    if (!path.ok())
        return path.error();
    std::unique_ptr<InterpreterEngine> engine(new InterpreterEngine(path.value(), options));
    Result<Done> started = engine->ensure_worker();
    if (!started.ok())
        return started.error();
    return engine;
}

EngineIdentity InterpreterEngine::identity() const
{
    return {"interpreter", m_identity.implementation, m_identity.version};
}

Result<Done> InterpreterEngine::ensure_worker()
{
    if (m_worker && m_worker->alive() && m_programs < m_options.programs_per_worker)
        return Done{};
    m_worker.reset();
    Result<std::unique_ptr<WorkerProcess>> worker = WorkerProcess::start(m_path);
    if (!worker.ok())
        return worker.error();
    m_worker = std::move(worker).value();
    m_identity = m_worker->identity();
    m_programs = 0;
    return Done{};
}

Result<RawRecord> InterpreterEngine::record(const Program& program, Level level, const Budgets& budgets,
                                            const Choosing* choosing)
{
    Result<Done> ready = ensure_worker();
    if (!ready.ok())
        return ready.error();
    ++m_programs;
    return m_worker->run(program, level, budgets, choosing);
}

Trace InterpreterEngine::empty_trace(const Program& program, const RunOptions& options) const
{
    Trace trace;
    trace.program = program;
    trace.profile = m_identity.profile;
    trace.engine = identity();
    trace.schedule = options.schedule;
    return trace;
}

Trace InterpreterEngine::run(const Program& program, const RunOptions& options)
{
    Result<RawRecord> record = this->record(program, options.level, options.budgets);
    std::string folder = m_worker ? m_worker->folder() : "";
    // Near the recursion limit the recorder's own calls fail, and their failure is the program's.
    const auto hit_limit = [](const RawRecord& raw) {
        return raw.events.find("RecursionError(") != std::string::npos;
    };
    bool traced = record.ok() && record.value().level != Level::Output && !record.value().hung;
    if (traced && m_options.verify_tracing) {
        Result<RawRecord> plain = this->record(program, Level::Output, options.budgets);
        bool undisturbed = plain.ok() && !plain.value().hung && !hit_limit(record.value()) &&
                           plain.value().out == record.value().out &&
                           plain.value().wait_status == record.value().wait_status;
        if (!undisturbed)
            record = std::move(plain);
        folder = m_worker ? m_worker->folder() : "";
    }
    return understand(std::move(record), folder, empty_trace(program, options), options.budgets).trace;
}

std::string InterpreterEngine::cannot_choose() const
{
    if (m_identity.implementation == "cpython" && m_identity.profile.minor >= 8)
        return {};
    return m_identity.implementation + " " + m_identity.version +
           " cannot be run under a schedule: it takes CPython 3.8 or later";
}

ScheduledRun InterpreterEngine::run_under(const Program& program, const RunOptions& options,
                                          const Choosing& choosing)
{
    Result<RawRecord> record = this->record(program, options.level, options.budgets, &choosing);
    ScheduledRun run = understand(std::move(record), m_worker ? m_worker->folder() : "",
                                  empty_trace(program, options), options.budgets);
    Trace& trace = run.trace;
    if (choosing.chooser.failed())
        trace.outcome = {OutcomeKind::Exhausted, "schedule", choosing.chooser.failure(), ""};
    trace.schedule.strategy = "replay";
    trace.schedule.family = choosing.family;
    trace.schedule.choices.clear();
    trace.schedule.names.clear();
    const sim::Schedule taken = choosing.chooser.taken();
    for (const sim::Choice& choice : taken.choices()) {
        trace.schedule.choices.push_back(static_cast<std::uint32_t>(choice.chosen));
        trace.schedule.names.push_back(std::string(sim::name_of(choice.kind)) + ": " + choice.option);
    }
    return run;
}

} // namespace weft::traces

// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Starting a target's worker, asking it and understanding its answers.
#include "traces/targets/target_process.h"

#include "traces/files.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <filesystem>
#include <optional>
#include <sstream>

#include <sys/wait.h>

namespace weft::traces {
namespace {

constexpr int k_protocol = 1;
constexpr auto k_start_limit = std::chrono::seconds(60);
constexpr auto k_transfer_limit = std::chrono::seconds(30);     // for an answer that has begun
constexpr auto k_look_interval = std::chrono::milliseconds(50); // between two looks at the memory
constexpr std::uint64_t k_look_programs = 64;                   // the same for programs that end sooner
constexpr std::uint64_t k_text_bytes = 64u << 20;               // longest text of an answer
constexpr std::size_t k_shown_bytes = 60;

std::string shown(std::string_view text)
{
    std::string result;
    for (char c : text.substr(0, k_shown_bytes))
        result += c >= ' ' && c < 0x7f ? c : '?';
    return result + (text.size() > k_shown_bytes ? "..." : "");
}

std::optional<OutcomeKind> outcome_kind(std::string_view word)
{
    using enum OutcomeKind;
    for (OutcomeKind kind :
         {Finished, Raised, Exited, Exhausted, Unsupported, OutcomeKind::SyntaxError, Crashed, Deadlock}) {
        if (to_string(kind) == word)
            return kind;
    }
    return std::nullopt;
}

} // namespace

std::string_view to_string(TargetFailure failure)
{
    switch (failure) {
    case TargetFailure::None:
        return "none";
    case TargetFailure::Hang:
        return "hang";
    case TargetFailure::Crash:
        return "crash";
    case TargetFailure::Garbage:
        return "garbage";
    case TargetFailure::Memory:
        return "memory";
    }
    return "unknown";
}

Result<std::unique_ptr<TargetProcess>> TargetProcess::start(const Target& target)
{
    std::unique_ptr<TargetProcess> process(new TargetProcess);
    process->m_memory_limit = target.memory_limit;
    Result<Done> made = process->make_folder(target);
    if (!made.ok())
        return made.error();
    std::vector<std::string> environment = plain_environment();
    environment.insert(environment.end(), target.environment.begin(), target.environment.end());
    Result<std::unique_ptr<ChildProcess>> child =
        ChildProcess::start({target.command, std::move(environment), process->m_folder});
    if (!child.ok())
        return child.error();
    process->m_child = std::move(child).value();
    Result<Done> greeted = process->greet(target);
    if (!greeted.ok())
        return greeted.error();
    return process;
}

TargetProcess::~TargetProcess()
{
    m_child.reset();
    std::error_code ignored;
    if (!m_folder.empty())
        std::filesystem::remove_all(m_folder, ignored);
}

Result<Done> TargetProcess::make_folder(const Target& target)
{
    Result<std::string> folder = make_private_folder();
    if (!folder.ok())
        return folder.error();
    m_folder = folder.value();
    for (const WorkerFile& file : target.files) {
        Result<Done> written = write_whole_file(m_folder + "/" + file.name, file.text);
        if (!written.ok())
            return written;
    }
    return Done{};
}

// The first line says who answers: weft-target PROTOCOL NAME VERSION PYTHON
Result<Done> TargetProcess::greet(const Target& target)
{
    bool late = false;
    Result<std::string> line = m_child->receive_line(Clock::now() + k_start_limit, late);
    auto refuse = [this, &target](const std::string& what) {
        m_child->kill();
        std::string said = m_child->last_words();
        return Error{target.name, what + (said.empty() ? "" : ", and said: " + said)};
    };
    if (late)
        return refuse("is no target: it did not greet in time");
    if (!line.ok())
        return refuse("is no target: it " + line.error().what);
    std::istringstream words(line.value());
    std::string magic, python;
    int protocol = 0;
    words >> magic >> protocol >> m_identity.implementation >> m_identity.version >> python;
    if (magic != "weft-target" || words.fail())
        return refuse("is no target: it greeted with '" + shown(line.value()) + "'");
    if (protocol != k_protocol)
        return refuse("speaks version " + std::to_string(protocol) + " of the protocol, and weft " +
                      std::to_string(k_protocol));
    auto profile = Profile::parse(python);
    if (!profile)
        return refuse("follows Python " + python + ", and weft knows " + k_all_profiles.front().name() +
                      " to " + k_all_profiles.back().name());
    m_identity.profile = *profile;
    return Done{};
}

void TargetProcess::set_limits()
{
    m_child->limit(RLIMIT_CORE, 0);
    if (m_memory_limit == MemoryLimit::AddressSpace)
        m_child->limit(RLIMIT_AS, m_budgets.heap_bytes);
}

// Pages that a program takes faster than this is asked are the kernel's business.
bool TargetProcess::over_memory() const
{
    return m_child->resident_bytes() > m_budgets.heap_bytes;
}

void TargetProcess::send(const std::string& source, const Budgets& budgets)
{
    bool same_limits = m_programs > 0 && budgets.heap_bytes == m_budgets.heap_bytes;
    m_budgets = budgets;
    if (!same_limits)
        set_limits();
    ++m_programs;
    m_deadline = Clock::now() + budgets.host_time;
    m_sent = m_child->send("run " + std::to_string(source.size()) + "\n" + source, m_deadline);
}

TargetAnswer TargetProcess::receive()
{
    if (!m_sent)
        return Clock::now() < m_deadline ? ended() : timed_out();
    while (true) {
        bool late = false;
        auto next_look = std::min(m_deadline, Clock::now() + k_look_interval);
        Result<std::string> head = m_child->receive_line(next_look, late);
        if (late && over_memory())
            return fail(TargetFailure::Memory, std::to_string(m_budgets.heap_bytes));
        if (late && Clock::now() < m_deadline)
            continue;
        if (late)
            return timed_out();
        if (head.ok())
            return receive_texts({}, head.value());
        std::string_view unread = m_child->unread();
        if (unread.find('\n') == std::string_view::npos && unread.empty())
            return ended();
        return fail(TargetFailure::Garbage, "answered with '" + shown(unread) + "'");
    }
}

// done OUTCOME EXIT_STATUS OUT ERR TYPE MESSAGE, and that many bytes of each
TargetAnswer TargetProcess::receive_texts(TargetAnswer answer, std::string_view head)
{
    std::istringstream words{std::string(head)};
    std::string magic, outcome, more;
    std::array<std::uint64_t, 4> sizes{};
    words >> magic >> outcome >> answer.exit_status;
    for (std::uint64_t& size : sizes)
        words >> size;
    std::optional<OutcomeKind> kind = outcome_kind(outcome);
    bool understood = magic == "done" && !words.fail() && !(words >> more) && kind &&
                      answer.exit_status >= 0 && answer.exit_status < 256 &&
                      std::all_of(sizes.begin(), sizes.end(), [](auto size) { return size <= k_text_bytes; });
    if (!understood)
        return fail(TargetFailure::Garbage, "answered with '" + shown(head) + "'");
    answer.outcome.kind = *kind;
    std::array<std::string*, 4> texts{&answer.out, &answer.err, &answer.outcome.type,
                                      &answer.outcome.message};
    // The program has ended: what is left is only the way through the socket.
    auto deadline = Clock::now() + k_transfer_limit;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (m_child->receive(*texts[i], sizes[i], deadline) != ChildProcess::Received::Data)
            return fail(TargetFailure::Garbage, "broke off in the middle of an answer");
    }
    answer.too_much = answer.out.size() + answer.err.size() > m_budgets.output_bytes;
    if (m_programs % k_look_programs == 0 && over_memory())
        m_child->kill(); // what it gathers over many programs is no program's fault
    return answer;
}

TargetAnswer TargetProcess::fail(TargetFailure failure, std::string detail)
{
    m_child->kill();
    TargetAnswer answer;
    answer.failure = failure;
    answer.detail = std::move(detail);
    return answer;
}

TargetAnswer TargetProcess::ended()
{
    int status = m_child->end();
    std::string how = WIFSIGNALED(status) ? "signal " + std::to_string(WTERMSIG(status))
                                          : "exit status " + std::to_string(WEXITSTATUS(status));
    std::string said = m_child->last_words();
    TargetAnswer answer = fail(TargetFailure::Crash, said.empty() ? how : how + ": " + shown(said));
    answer.exit_status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    return answer;
}

TargetAnswer TargetProcess::timed_out()
{
    return fail(TargetFailure::Hang, std::to_string(m_budgets.host_time.count()) + " ms");
}

} // namespace weft::traces

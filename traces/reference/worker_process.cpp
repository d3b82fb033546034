// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Starting, feeding, limiting and killing a worker.
#include "traces/reference/worker_process.h"

#include "traces/files.h"
#include "traces/reference/recorder_source.h"
#include "traces/reference/virtual_time_library.h"

#include <array>
#include <filesystem>
#include <sstream>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace weft::traces {
namespace {

constexpr auto k_start_limit = std::chrono::seconds(120);
constexpr std::uint64_t k_file_bytes = 65u << 20; // EVENTS_MAX of recorder.py, and a little more
constexpr int k_event_fd = 202, k_out_fd = 203, k_err_fd = 204; // as in recorder.py
constexpr const char* k_main_name = "__weft_program__.py";
constexpr const char* k_companion = "weft_virtual_time.so"; // COMPANION of recorder.py
constexpr int k_protocol = 3;                               // PROTOCOL of recorder.py

std::vector<std::string> environment(const std::string& folder)
{
    std::vector<std::string> result = plain_environment();
    for (std::string variable :
         {std::string("PYTHONHASHSEED=0"), std::string("PYTHONIOENCODING=utf-8:strict"),
          std::string("PYTHONNOUSERSITE=1"), std::string("PYTHONDONTWRITEBYTECODE=1"), "PYTHONPATH=" + folder,
          // Relative, because the folder's own name might hold a space.
          std::string("LD_PRELOAD=./") + k_companion})
        result.push_back(std::move(variable));
    return result;
}

} // namespace

Result<std::unique_ptr<WorkerProcess>> WorkerProcess::start(const std::string& interpreter)
{
    std::unique_ptr<WorkerProcess> worker(new WorkerProcess);
    for (auto step : {&WorkerProcess::spawn, &WorkerProcess::greet}) {
        Result<Done> result = ((*worker).*step)(interpreter);
        if (!result.ok())
            return result.error();
    }
    return worker;
}

WorkerProcess::~WorkerProcess()
{
    m_child.reset();
    std::error_code ignored;
    if (!m_folder.empty())
        std::filesystem::remove_all(m_folder, ignored);
}

Result<Done> WorkerProcess::make_folder()
{
    Result<std::string> folder = make_private_folder();
    if (!folder.ok())
        return folder.error();
    m_folder = folder.value();
    Result<Done> companion = write_whole_file(m_folder + "/" + k_companion, virtual_time_library());
    if (!companion.ok())
        return companion;
    return write_whole_file(m_folder + "/sitecustomize.py", recorder_source());
}

Result<Done> WorkerProcess::spawn(const std::string& interpreter)
{
    Result<Done> made = make_folder();
    if (!made.ok())
        return made;
    Result<std::unique_ptr<ChildProcess>> child =
        ChildProcess::start({{interpreter, k_main_name}, environment(m_folder), m_folder});
    if (!child.ok())
        return child.error();
    m_child = std::move(child).value();
    return Done{};
}

// The first line says who answers: weft PROTOCOL IMPLEMENTATION VERSION TRACES
Result<Done> WorkerProcess::greet(const std::string& interpreter)
{
    bool timed_out = false;
    Result<std::string> line = m_child->receive_line(Clock::now() + k_start_limit, timed_out);
    auto refuse = [this, &interpreter](const std::string& what) {
        m_child->kill();
        std::string said = m_child->last_words();
        return Error{interpreter, what + (said.empty() ? "" : ", and said: " + said)};
    };
    if (timed_out)
        return refuse("is not a Python that weft can drive: it did not answer");
    if (!line.ok())
        return refuse("is not a Python that weft can drive: it " + line.error().what);

    std::istringstream words(line.value());
    std::string magic, implementation, version;
    int protocol = 0, traces = 0;
    words >> magic >> protocol >> implementation >> version >> traces;
    if (magic != "weft" || protocol != k_protocol || words.fail())
        return refuse("is not a Python that weft can drive: it answered with something else");
    auto profile = Profile::parse(version);
    if (!profile)
        return refuse("is Python " + version + ", and weft knows " + k_all_profiles.front().name() + " to " +
                      k_all_profiles.back().name());
    m_identity = {implementation, version, *profile, traces == 1};
    return Done{};
}

void WorkerProcess::set_limits(const Budgets& budgets)
{
    auto seconds = std::chrono::duration_cast<std::chrono::seconds>(budgets.host_time).count();
    m_child->limit(RLIMIT_AS, budgets.heap_bytes);
    m_child->limit(RLIMIT_CORE, 0);
    m_child->limit(RLIMIT_FSIZE, std::max<std::uint64_t>(budgets.output_bytes + (1u << 20), k_file_bytes));
    // A net for the case that this process dies and nobody is left to watch the clock.
    m_child->limit(RLIMIT_CPU, static_cast<std::uint64_t>(seconds) * 2 + 600);
}

Result<RawRecord> WorkerProcess::run(const Program& program, Level level, const Budgets& budgets,
                                     const Choosing* choosing)
{
    set_limits(budgets);
    m_faults_left = choosing ? choosing->faults_max : 0;
    auto deadline = Clock::now() + budgets.host_time;
    const std::string& name = program.main.name;
    std::string request = "run ";
    request.append(to_string(level)).append(" ");
    request += std::to_string(name.size()) + " " + std::to_string(program.helpers.size() + 1) + " " +
               std::to_string(budgets.output_bytes + 1) + " " + std::to_string(budgets.virtual_time_ns) +
               " " + std::string(choosing ? choosing->family : "-") + " " + std::to_string(budgets.steps) +
               "\n" + name;
    auto add = [&request](const SourceFile& file) {
        request += std::to_string(file.name.size()) + " " + std::to_string(file.source.size()) + "\n";
        request += file.name + file.source;
    };
    add(program.main);
    for (const SourceFile& helper : program.helpers)
        add(helper);
    if (!m_child->send(request, deadline)) {
        m_child->kill();
        return Error{"", "the interpreter ended before it took the program"};
    }
    return receive_record(budgets, deadline, choosing);
}

Result<RawRecord> WorkerProcess::receive_record(const Budgets& budgets, Clock::time_point deadline,
                                                const Choosing* choosing)
{
    bool timed_out = false;
    Result<std::string> line = receive_head(deadline, choosing, timed_out);
    if (timed_out)
        return hung_record(budgets);
    auto fail = [this](const std::string& what) {
        m_child->kill();
        return Error{"", what};
    };
    if (!line.ok())
        return fail("the interpreter " + line.error().what);

    RawRecord record;
    std::istringstream words(line.value());
    std::string magic, level;
    std::array<std::size_t, 3> sizes{};
    words >> magic >> record.wait_status >> level >> sizes[0] >> sizes[1] >> sizes[2];
    bool understood =
        magic == "done" && !words.fail() && (level == "output" || level == "calls" || level == "loop");
    for (std::size_t size : sizes)
        understood = understood && size <= budgets.output_bytes + k_file_bytes;
    if (!understood)
        return fail("the interpreter answered with something that is not a record");

    record.level = level == "loop" ? Level::Loop : level == "calls" ? Level::Calls : Level::Output;
    std::array<std::string*, 3> parts{&record.out, &record.err, &record.events};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        // The program has ended: what is left is only the way through the socket.
        if (m_child->receive(*parts[i], sizes[i], Clock::now() + k_start_limit) !=
            ChildProcess::Received::Data)
            return fail("the interpreter broke off in the middle of a record");
    }
    record.too_much = record.out.size() + record.err.size() > budgets.output_bytes;
    return record;
}

RawRecord WorkerProcess::hung_record(const Budgets& budgets)
{
    RawRecord record;
    record.hung = true;
    record.out = peek(k_out_fd, budgets.output_bytes);
    record.err = peek(k_err_fd, budgets.output_bytes);
    record.events = peek(k_event_fd, k_file_bytes);
    auto last_newline = record.events.rfind('\n');
    record.events.resize(last_newline == std::string::npos ? 0 : last_newline + 1);
    m_child->kill();
    return record;
}

// What the worker has in one of its scratch files, read while it is stopped by nothing but its program.
std::string WorkerProcess::peek(int descriptor, std::size_t most)
{
    std::string path = "/proc/" + std::to_string(m_child->pid()) + "/fd/" + std::to_string(descriptor);
    std::string text;
    int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return text;
    char buffer[1 << 16];
    ssize_t count;
    while (text.size() < most && (count = read(file, buffer, sizeof buffer)) > 0)
        text.append(buffer, static_cast<std::size_t>(count));
    close(file);
    return text;
}

} // namespace weft::traces

// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Starting, feeding, limiting and killing a worker.
#include "traces/reference/worker_process.h"

#include "traces/files.h"
#include "traces/reference/recorder_source.h"
#include "traces/reference/virtual_time_library.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <sstream>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace weft::traces {
namespace {

constexpr auto k_start_limit = std::chrono::seconds(120);
constexpr std::size_t k_line_bytes = 256;         // longest line of the protocol
constexpr std::uint64_t k_file_bytes = 65u << 20; // EVENTS_MAX of recorder.py, and a little more
constexpr int k_event_fd = 202, k_out_fd = 203, k_err_fd = 204; // as in recorder.py
constexpr const char* k_main_name = "__weft_program__.py";
constexpr const char* k_companion = "weft_virtual_time.so"; // COMPANION of recorder.py
constexpr int k_protocol = 2;                               // PROTOCOL of recorder.py

std::string system_error(const char* action)
{
    return std::string(action) + ": " + std::strerror(errno);
}

std::vector<std::string> environment(const std::string& folder)
{
    std::vector<std::string> result{
        "LC_ALL=C.UTF-8",
        "TZ=UTC",
        "PYTHONHASHSEED=0",
        "PYTHONIOENCODING=utf-8:strict",
        "PYTHONNOUSERSITE=1",
        "PYTHONDONTWRITEBYTECODE=1",
        "PYTHONPATH=" + folder,
        std::string("LD_PRELOAD=./") + k_companion, // the folder's own name might hold a space
    };
    for (const char* name : {"PATH", "HOME", "LD_LIBRARY_PATH"}) {
        if (const char* value = std::getenv(name))
            result.push_back(std::string(name) + "=" + value);
    }
    return result;
}

std::vector<char*> pointers(std::vector<std::string>& texts)
{
    std::vector<char*> result;
    for (std::string& text : texts)
        result.push_back(text.data());
    result.push_back(nullptr);
    return result;
}

void limit(pid_t pid, decltype(RLIMIT_AS) resource, std::uint64_t amount)
{
    // Only the soft limit: it must be possible to raise it again for the next program.
    rlimit value{};
    if (prlimit(pid, resource, nullptr, &value) == 0) {
        value.rlim_cur = std::min<rlim_t>(amount, value.rlim_max);
        prlimit(pid, resource, &value, nullptr);
    }
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
    kill_and_forget();
    if (m_errors >= 0)
        close(m_errors);
    std::error_code ignored;
    if (!m_folder.empty())
        std::filesystem::remove_all(m_folder, ignored);
}

Result<Done> WorkerProcess::make_folder()
{
    std::error_code error;
    std::filesystem::path base =
        std::filesystem::canonical(std::filesystem::temp_directory_path(error), error);
    if (error)
        return Error{"", "there is no folder for temporary files: " + error.message()};
    std::string pattern = (base / "weft-XXXXXX").string();
    if (!mkdtemp(pattern.data()))
        return Error{base.string(), system_error("no folder can be made here")};
    m_folder = pattern;
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
    int sockets[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0)
        return Error{"", system_error("no socket pair")};
    m_socket = sockets[0];
    m_errors = memfd_create("weft-stderr", MFD_CLOEXEC);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, sockets[1], 0);
    posix_spawn_file_actions_adddup2(&actions, sockets[1], 1);
    posix_spawn_file_actions_adddup2(&actions, m_errors, 2);
    posix_spawn_file_actions_addchdir_np(&actions, m_folder.c_str());
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK);

    std::vector<std::string> arguments{interpreter, k_main_name};
    std::vector<std::string> variables = environment(m_folder);
    int failure = posix_spawn(&m_pid, interpreter.c_str(), &actions, &attributes, pointers(arguments).data(),
                              pointers(variables).data());
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    close(sockets[1]);
    if (failure != 0) {
        m_pid = -1;
        return Error{interpreter, std::string("cannot be started: ") + std::strerror(failure)};
    }
    return Done{};
}

// The first line says who answers: weft PROTOCOL IMPLEMENTATION VERSION TRACES
Result<Done> WorkerProcess::greet(const std::string& interpreter)
{
    bool timed_out = false;
    Result<std::string> line = receive_line(Clock::now() + k_start_limit, timed_out);
    auto refuse = [this, &interpreter](const std::string& what) {
        kill_and_forget();
        std::string said = last_words();
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
    limit(m_pid, RLIMIT_AS, budgets.heap_bytes);
    limit(m_pid, RLIMIT_CORE, 0);
    limit(m_pid, RLIMIT_FSIZE, std::max<std::uint64_t>(budgets.output_bytes + (1u << 20), k_file_bytes));
    // A net for the case that this process dies and nobody is left to watch the clock.
    limit(m_pid, RLIMIT_CPU, static_cast<std::uint64_t>(seconds) * 2 + 600);
}

Result<RawRecord> WorkerProcess::run(const Program& program, Level level, const Budgets& budgets)
{
    set_limits(budgets);
    auto deadline = Clock::now() + budgets.host_time;
    const std::string& name = program.main.name;
    std::string request = "run ";
    request.append(to_string(level)).append(" ");
    request += std::to_string(name.size()) + " " + std::to_string(program.helpers.size() + 1) + " " +
               std::to_string(budgets.output_bytes + 1) + " " + std::to_string(budgets.virtual_time_ns) +
               "\n" + name;
    auto add = [&request](const SourceFile& file) {
        request += std::to_string(file.name.size()) + " " + std::to_string(file.source.size()) + "\n";
        request += file.name + file.source;
    };
    add(program.main);
    for (const SourceFile& helper : program.helpers)
        add(helper);
    if (!send_all(request)) {
        kill_and_forget();
        return Error{"", "the interpreter ended before it took the program"};
    }
    return receive_record(budgets, deadline);
}

Result<RawRecord> WorkerProcess::receive_record(const Budgets& budgets, Clock::time_point deadline)
{
    bool timed_out = false;
    Result<std::string> line = receive_line(deadline, timed_out);
    if (timed_out)
        return hung_record(budgets);
    auto fail = [this](const std::string& what) {
        kill_and_forget();
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
        if (receive(*parts[i], sizes[i], Clock::now() + k_start_limit) != Received::Data)
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
    kill_and_forget();
    return record;
}

// What the worker has in one of its scratch files, read while it is stopped by nothing but its program.
std::string WorkerProcess::peek(int descriptor, std::size_t most)
{
    std::string path = "/proc/" + std::to_string(m_pid) + "/fd/" + std::to_string(descriptor);
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

bool WorkerProcess::send_all(std::string_view data)
{
    while (!data.empty()) {
        ssize_t sent = send(m_socket, data.data(), data.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            return false;
        data.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

// Moves `wanted` bytes into `buffer`; with 0 wanted, waits until there is anything at all in m_received.
WorkerProcess::Received WorkerProcess::receive(std::string& buffer, std::size_t wanted,
                                               Clock::time_point deadline)
{
    bool anything = wanted == 0 && &buffer == &m_received;
    while (anything || m_received.size() < wanted) {
        auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        pollfd waiting{m_socket, POLLIN, 0};
        int ready = left <= 0 ? 0 : poll(&waiting, 1, static_cast<int>(std::min<long long>(left, 1 << 30)));
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready <= 0)
            return Received::Timeout;
        char bytes[1 << 16];
        ssize_t count = recv(m_socket, bytes, sizeof bytes, 0);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return Received::End;
        m_received.append(bytes, static_cast<std::size_t>(count));
        if (anything)
            return Received::Data;
    }
    buffer.append(m_received, 0, wanted);
    m_received.erase(0, wanted);
    return Received::Data;
}

Result<std::string> WorkerProcess::receive_line(Clock::time_point deadline, bool& timed_out)
{
    while (true) {
        auto newline = m_received.find('\n');
        if (std::min(newline, m_received.size()) > k_line_bytes)
            return Error{"", "answered with something that is not a line of the protocol"};
        if (newline != std::string::npos) {
            std::string line = m_received.substr(0, newline);
            m_received.erase(0, newline + 1);
            return line;
        }
        Received received = receive(m_received, 0, deadline);
        timed_out = received == Received::Timeout;
        if (timed_out)
            return Error{"", "did not answer in time"};
        if (received == Received::End)
            return Error{"", "ended without an answer"};
    }
}

// The last line that the interpreter wrote to standard error while it started, cut.
std::string WorkerProcess::last_words()
{
    std::string text(4096, '\0');
    off_t size = lseek(m_errors, 0, SEEK_END);
    off_t from = std::max<off_t>(0, size - static_cast<off_t>(text.size()));
    ssize_t count = size <= 0 ? 0 : pread(m_errors, text.data(), text.size(), from);
    text.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    auto newline = text.rfind('\n');
    return text.substr(newline == std::string::npos ? 0 : newline + 1).substr(0, 200);
}

void WorkerProcess::kill_and_forget()
{
    if (m_socket >= 0)
        close(m_socket);
    m_socket = -1;
    if (m_pid > 0) {
        kill(-m_pid, SIGKILL);
        kill(m_pid, SIGKILL);
        while (waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
    m_pid = -1;
}

} // namespace weft::traces

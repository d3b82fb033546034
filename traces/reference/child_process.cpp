// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Starting, feeding, reading and ending a process that answers.
#include "traces/reference/child_process.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace weft::traces {
namespace {

constexpr int k_end_ms = 2000; // how long a process may take to die after it closed its ends

std::string system_error(const char* action)
{
    return std::string(action) + ": " + std::strerror(errno);
}

std::vector<char*> pointers(std::vector<std::string>& texts)
{
    std::vector<char*> result;
    for (std::string& text : texts)
        result.push_back(text.data());
    result.push_back(nullptr);
    return result;
}

int milliseconds_until(ChildProcess::Clock::time_point deadline)
{
    auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - ChildProcess::Clock::now()).count();
    return static_cast<int>(std::clamp<long long>(left, 0, 1 << 30));
}

} // namespace

std::vector<std::string> plain_environment()
{
    std::vector<std::string> result{"LC_ALL=C.UTF-8", "TZ=UTC"};
    for (const char* name : {"PATH", "HOME", "LD_LIBRARY_PATH"}) {
        if (const char* value = std::getenv(name))
            result.push_back(std::string(name) + "=" + value);
    }
    return result;
}

Result<std::string> make_private_folder()
{
    std::error_code error;
    std::filesystem::path base =
        std::filesystem::canonical(std::filesystem::temp_directory_path(error), error);
    if (error)
        return Error{"", "there is no folder for temporary files: " + error.message()};
    std::string pattern = (base / "weft-XXXXXX").string();
    if (!mkdtemp(pattern.data()))
        return Error{base.string(), system_error("no folder can be made here")};
    return pattern;
}

Result<std::unique_ptr<ChildProcess>> ChildProcess::start(const ChildCommand& command)
{
    std::unique_ptr<ChildProcess> child(new ChildProcess);
    int sockets[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0)
        return Error{"", system_error("no socket pair")};
    child->m_socket = sockets[0];
    child->m_errors = memfd_create("weft-stderr", MFD_CLOEXEC);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, sockets[1], 0);
    posix_spawn_file_actions_adddup2(&actions, sockets[1], 1);
    posix_spawn_file_actions_adddup2(&actions, child->m_errors, 2);
    posix_spawn_file_actions_addchdir_np(&actions, command.folder.c_str());
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK);

    std::vector<std::string> arguments = command.arguments, variables = command.environment;
    int failure = posix_spawn(&child->m_pid, arguments.front().c_str(), &actions, &attributes,
                              pointers(arguments).data(), pointers(variables).data());
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    close(sockets[1]);
    if (failure != 0) {
        child->m_pid = -1;
        return Error{command.arguments.front(), std::string("cannot be started: ") + std::strerror(failure)};
    }
    return child;
}

ChildProcess::~ChildProcess()
{
    kill();
    if (m_errors >= 0)
        close(m_errors);
}

void ChildProcess::limit(decltype(RLIMIT_AS) resource, std::uint64_t amount)
{
    rlimit value{};
    if (prlimit(m_pid, resource, nullptr, &value) != 0)
        return;
    rlim_t wanted = std::min<rlim_t>(amount, value.rlim_max);
    if (wanted == value.rlim_cur)
        return;
    value.rlim_cur = wanted;
    prlimit(m_pid, resource, &value, nullptr);
}

bool ChildProcess::send(std::string_view data, Clock::time_point deadline)
{
    while (!data.empty()) {
        ssize_t sent = ::send(m_socket, data.data(), data.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent > 0) {
            data.remove_prefix(static_cast<std::size_t>(sent));
            continue;
        }
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent == 0 || errno != EAGAIN)
            return false;
        pollfd waiting{m_socket, POLLOUT, 0};
        int ready = poll(&waiting, 1, milliseconds_until(deadline));
        if (ready == 0 || (ready < 0 && errno != EINTR))
            return false;
    }
    return true;
}

ChildProcess::Received ChildProcess::wait_for_data(Clock::time_point deadline)
{
    while (true) {
        pollfd waiting{m_socket, POLLIN, 0};
        int ready = poll(&waiting, 1, milliseconds_until(deadline));
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
        return Received::Data;
    }
}

ChildProcess::Received ChildProcess::receive(std::string& buffer, std::size_t wanted,
                                             Clock::time_point deadline)
{
    while (m_received.size() < wanted) {
        Received received = wait_for_data(deadline);
        if (received != Received::Data)
            return received;
    }
    buffer.append(m_received, 0, wanted);
    m_received.erase(0, wanted);
    return Received::Data;
}

Result<std::string> ChildProcess::receive_line(Clock::time_point deadline, bool& timed_out,
                                               std::size_t longest)
{
    while (true) {
        auto newline = m_received.find('\n');
        timed_out = false;
        if (std::min(newline, m_received.size()) > longest)
            return Error{"", "answered with something that is not a line of the protocol"};
        if (newline != std::string::npos) {
            std::string line = m_received.substr(0, newline);
            m_received.erase(0, newline + 1);
            return line;
        }
        Received received = wait_for_data(deadline);
        timed_out = received == Received::Timeout;
        if (timed_out)
            return Error{"", "did not answer in time"};
        if (received == Received::End)
            return Error{"", "ended without an answer"};
    }
}

std::string ChildProcess::last_words() const
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

std::uint64_t ChildProcess::resident_bytes() const
{
    std::ifstream pages("/proc/" + std::to_string(m_pid) + "/statm");
    std::uint64_t all = 0, resident = 0;
    pages >> all >> resident;
    return pages ? resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE)) : 0;
}

void ChildProcess::kill()
{
    if (m_socket >= 0)
        close(m_socket);
    m_socket = -1;
    if (m_pid > 0) {
        ::kill(-m_pid, SIGKILL);
        ::kill(m_pid, SIGKILL);
        while (waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
    m_pid = -1;
}

int ChildProcess::end()
{
    if (m_pid <= 0)
        return 0;
    // Not reaped before the group is killed: until then no other process can have its number.
    if (int watched = static_cast<int>(syscall(SYS_pidfd_open, m_pid, 0)); watched >= 0) {
        pollfd waiting{watched, POLLIN, 0};
        while (poll(&waiting, 1, k_end_ms) < 0 && errno == EINTR) {
        }
        close(watched);
    }
    ::kill(-m_pid, SIGKILL);
    ::kill(m_pid, SIGKILL);
    int status = 0;
    while (waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {
    }
    m_pid = -1;
    kill();
    return status;
}

} // namespace weft::traces

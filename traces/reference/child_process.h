// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// A process that is asked and answers: what all workers share, whatever protocol they speak.
//
// It runs in a private folder, in a process group of its own, with the environment that it is given, and
// talks over one socket pair, its standard input and output. Nothing here waits longer than the deadline that
// the caller gives, whatever the process does: not reading, half a line, or closing its ends and living on.
// Killing it kills its group.
#pragma once

#include "traces/result.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <sys/resource.h>
#include <sys/types.h>

namespace weft::traces {

struct ChildCommand {
    std::vector<std::string> arguments;   // the first is the path of the program
    std::vector<std::string> environment; // whole: nothing is inherited
    std::string folder;                   // where it runs
};

// LC_ALL, TZ, and what of our own environment a program needs to start at all.
std::vector<std::string> plain_environment();

// A new folder for a worker's files, below the system's folder for temporary ones.
Result<std::string> make_private_folder();

class ChildProcess {
public:
    using Clock = std::chrono::steady_clock;

    static Result<std::unique_ptr<ChildProcess>> start(const ChildCommand& command);
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    pid_t pid() const { return m_pid; }
    bool alive() const { return m_pid > 0; }

    // The soft limit only: it must be possible to raise it again for the next program.
    void limit(decltype(RLIMIT_AS) resource, std::uint64_t amount);

    // False when the process ended, or did not read in time.
    bool send(std::string_view data, Clock::time_point deadline);

    enum class Received { Data, End, Timeout };
    // Moves `wanted` bytes into `buffer`; what came meanwhile is kept after a timeout.
    Received receive(std::string& buffer, std::size_t wanted, Clock::time_point deadline);
    // A line of the protocol, without its newline. After a timeout it may be asked for again.
    Result<std::string> receive_line(Clock::time_point deadline, bool& timed_out,
                                     std::size_t longest = k_line_bytes);
    // What came and was not taken: the half of a line, for a message.
    const std::string& unread() const { return m_received; }

    // The last line that it wrote to standard error, cut.
    std::string last_words() const;
    // Bytes of memory that its own pages take now; 0 when that cannot be told.
    std::uint64_t resident_bytes() const;

    void kill();
    // Waits a moment for it to end by itself, kills its group, and tells its status as wait() does.
    int end();

    static constexpr std::size_t k_line_bytes = 256; // of a line, where nothing else is said

private:
    ChildProcess() = default;
    Received wait_for_data(Clock::time_point deadline);

    pid_t m_pid = -1;
    int m_socket = -1;
    int m_errors = -1;
    std::string m_received; // bytes that came and were not asked for yet
};

} // namespace weft::traces

// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Reading and writing whole files with the C library, whose errors say what happened.
#include "traces/files.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

namespace weft::traces {

namespace {
struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;
} // namespace

Result<std::string> read_whole_file(const std::string& path, std::size_t limit)
{
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        return Error{path, "is a directory"};
    File file(std::fopen(path.c_str(), "rb"));
    if (!file)
        return Error{path, std::string("cannot be read: ") + std::strerror(errno)};

    std::string text;
    char buffer[1 << 16];
    while (std::size_t count = std::fread(buffer, 1, sizeof buffer, file.get())) {
        if (text.size() + count > limit)
            return Error{path, "is larger than " + std::to_string(limit) + " bytes"};
        text.append(buffer, count);
    }
    if (std::ferror(file.get()))
        return Error{path, std::string("cannot be read: ") + std::strerror(errno)};
    return text;
}

Result<Done> write_whole_file(const std::string& path, std::string_view text)
{
    auto failure = [&path] { return Error{path, std::string("cannot be written: ") + std::strerror(errno)}; };
    // Something that is not a plain file, such as /dev/stdout, is written to directly.
    std::error_code error;
    auto status = std::filesystem::status(path, error);
    bool in_place = std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
    std::string target = in_place ? path : path + ".part";

    File file(std::fopen(target.c_str(), "wb"));
    if (!file)
        return failure();
    bool written = std::fwrite(text.data(), 1, text.size(), file.get()) == text.size();
    written = std::fclose(file.release()) == 0 && written;
    if (!written || (!in_place && std::rename(target.c_str(), path.c_str()) != 0)) {
        Error reason = failure();
        if (!in_place)
            std::remove(target.c_str());
        return reason;
    }
    return Done{};
}

} // namespace weft::traces

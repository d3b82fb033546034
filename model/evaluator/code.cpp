// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Code objects and source files.

#include "model/evaluator/code.h"

#include "model/evaluator/frame.h"
#include "model/world.h"

namespace weft::model {

SourceFile::SourceFile(std::string file_name, std::string source) : name(std::move(file_name)), text(std::move(source))
{
    line_starts.push_back(0);
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n')
            line_starts.push_back(i + 1);
}

std::string_view SourceFile::line(int number) const
{
    if (number < 1 || static_cast<std::size_t>(number) > line_starts.size())
        return {};
    const std::size_t start = line_starts[static_cast<std::size_t>(number) - 1];
    std::size_t end = text.find('\n', start);
    if (end == std::string::npos)
        end = text.size();
    if (end > start && text[end - 1] == '\r')
        --end;
    return std::string_view(text).substr(start, end - start);
}

Code::Code(Type* code_type) : Object(Kind::Code, code_type) {}

Code::~Code()
{
    delete free_frame;
}

Ref<Code> make_code()
{
    return make<Code>(types().code);
}

}  // namespace weft::model

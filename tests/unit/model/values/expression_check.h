// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Asks the model the expressions of a file of tests/unit/model/values/expressions/, under every version for
// which an answer of CPython is recorded there (record.py makes the answers).
#pragma once

#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "model/evaluator/compiler.h"
#include "model/evaluator/frame.h"
#include "model/evaluator/function.h"
#include "model/values/instance.h"
#include "tests/unit/model/world_fixture.h"

namespace weft::model {

// Runs a program in a world of its own; the text of `answer`, or of the exception.
inline std::string run(const std::string& program)
{
    const auto file = std::make_shared<SourceFile>("expression.py", program);
    const auto code = compile_source(file, realm().profile);
    if (!code)
        return "SyntaxError: " + code.error().message;
    const Ref<Module> module = make<Module>("__main__");
    module->attributes->set(names().dunder_name, new_str(std::string_view("__main__")));
    module->attributes->set(names().dunder_builtins, world().builtins);
    Ref<Frame> frame = Frame::create(code.value().get(), module->attributes.get());
    frame->names = module->attributes;
    auto outcome = run_frame(std::move(frame));
    if (outcome.raised())
        return taken_error();
    outcome.release();
    const Value* answer = module->attributes->find(intern(std::string_view("answer")));
    return (*answer).as<Str>()->text;
}

// "a;;b;;c" is a program of three lines whose last one is the expression.
inline std::string program_of(const std::string& expression)
{
    std::string program;
    std::size_t start = 0;
    for (std::size_t found = expression.find(";;"); found != std::string::npos;
         found = expression.find(";;", start)) {
        program.append(expression, start, found - start).append("\n");
        start = found + 2;
    }
    return program.append("answer = repr(").append(expression, start).append(")\n");
}

// One line of answers: "  3.6-3.10 text".
struct Answer {
    int first = 0;
    int last = 0;
    std::string text;
};

inline Answer parse_answer(const std::string& line)
{
    Answer answer;
    char* end = nullptr;
    answer.first = static_cast<int>(std::strtol(line.c_str() + 4, &end, 10));
    answer.last = static_cast<int>(std::strtol(end + 3, &end, 10));
    answer.text = end + 1;
    return answer;
}

inline void check_file(const std::string& name)
{
    std::ifstream file(std::string(WEFT_SOURCE_DIR) + "/tests/unit/model/values/expressions/" + name);
    ASSERT_TRUE(file) << name;
    std::string expression;
    int compared = 0;
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with("  ")) {
            expression = line;
            continue;
        }
        const Answer answer = parse_answer(line);
        for (int minor = answer.first; minor <= answer.last; ++minor) {
            const WorldScope scope(minor);
            EXPECT_EQ(run(program_of(expression)), answer.text) << expression << " under 3." << minor;
            ++compared;
        }
    }
    EXPECT_GT(compared, 100);
}

} // namespace weft::model

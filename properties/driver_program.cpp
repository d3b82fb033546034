// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The driver's text, one line a step.
#include "properties/driver_program.h"

#include "properties/body_text.h"
#include "properties/prelude.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace weft::properties {

namespace {

constexpr std::size_t k_steps_max = 60;

struct StepText {
    std::string word; // as the log shows it
    std::string call; // a Python expression to be called
};

StepText throw_step(unsigned choice, const ProgramForm& form)
{
    static constexpr std::array k_exceptions{
        "ValueError(\"t\")",  "Boom(\"t\")",         "ValueError",    "KeyError, \"t\"",
        "StopIteration(700)", "RuntimeError(\"t\")", "GeneratorExit", "GeneratorExit(\"t\")"};
    std::string exception = k_exceptions[choice % k_exceptions.size()];
    if (!form.throws_exit && exception.starts_with("GeneratorExit"))
        exception = "KeyError(\"no exit\")";
    if (!form.throws_stop && exception.starts_with("StopIteration"))
        exception = "KeyError(\"no stop\")";
    std::string name = exception.substr(0, exception.find_first_of("(,"));
    return {"throw " + name, "lambda: current[0].throw(" + exception + ")"};
}

StepText step_text(std::uint16_t decision, const ProgramForm& form)
{
    unsigned choice = decision / 16;
    switch (decision % 16) {
    default:
        return {"next",
                form.next == NextForm::Next ? "lambda: next(current[0])" : "lambda: current[0].send(None)"};
    case 5:
    case 6:
    case 7: {
        std::string value = std::to_string(choice % 10 + 600);
        return {"send " + value, "lambda: current[0].send(" + value + ")"};
    }
    case 8:
    case 9:
    case 10:
        return throw_step(choice, form);
    case 11:
    case 12:
        return {"close", "close"};
    case 13:
        return {"rest", "rest"};
    case 14:
        return {"drop", "drop"};
    case 15:
        return {"fresh", "fresh"};
    }
}

std::string driver_text(const Tape& tape, const ProgramForm& form)
{
    std::string text;
    unsigned number = 0;
    auto add = [&](const StepText& step) {
        text += "attempt(" + std::to_string(++number) + ", \"" + step.word + "\", " + step.call + ")\n";
    };
    bool alive = false;
    for (std::uint16_t decision : tape.steps) {
        if (number >= k_steps_max)
            break;
        StepText step = step_text(decision, form);
        if (!alive && step.word != "fresh")
            add({"fresh", "fresh"});
        if (form.closes_before_drop && alive && (step.word == "drop" || step.word == "fresh"))
            add({"close", "close"});
        alive = step.word != "drop";
        add(step);
    }
    if (alive && form.closes_before_drop)
        add({"close", "close"});
    if (alive)
        add({"drop", "drop"});
    return text;
}

} // namespace

traces::Program driver_program(const Tape& tape, const ProgramForm& form)
{
    traces::Program program;
    program.main.name = "driver.py";
    program.main.source = prelude(form) + body_text(tape.body).functions + driver_text(tape, form);
    return program;
}

std::set<std::string> shapes_of(const Tape& tape)
{
    std::set<std::string> shapes = body_text(tape.body).shapes;
    for (std::uint16_t decision : tape.steps) {
        std::string word = step_text(decision, {}).word;
        shapes.insert("driver: " + word.substr(0, word.find(' ')));
    }
    return shapes;
}

} // namespace weft::properties

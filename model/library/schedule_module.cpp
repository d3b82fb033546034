// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// A choice of the program's own, what it notes, and promises that were broken.
// https://docs.python.org/3/library/random.html#random.randrange (choose() is the schedule's randrange)

#include "model/library/schedule_module.h"

#include "model/choices.h"
#include "model/library/module_builder.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/str.h"
#include "model/world.h"

namespace weft::model {

namespace {

std::string_view text_of(const Value& value)
{
    const Str* const text = value.try_as<Str>();
    return text ? text->text : std::string_view();
}

// A number below the bound: 0 unless the schedule says otherwise.
Completion<Value> schedule_choose(const CallArgs& args)
{
    const std::int64_t bound = TRY(index_as_size(args[0]));
    if (bound < 1)
        return raise(types().ValueError, "weft.choose() needs at least one option");
    RunChoices* const choices = run_choices();
    if (!choices || bound == 1)
        return Value::small(0);
    const std::string what(text_of(args[1]));
    const std::size_t chosen = TRY(choices->number(what, static_cast<std::size_t>(bound)));
    return new_int(static_cast<std::int64_t>(chosen));
}

Completion<Value> schedule_note(const CallArgs& args)
{
    if (RunChoices* const choices = run_choices())
        choices->notes.push_back(concat(running_place(), ": ", text_of(args[0])));
    return Value::none();
}

Completion<Value> schedule_broken(const CallArgs& args)
{
    if (RunChoices* const choices = run_choices())
        choices->broken.push_back(std::string(text_of(args[0])));
    return Value::none();
}

void declare_schedule(Dict& names)
{
    ModuleBuilder("_weft_schedule", names)
        .function("choose", "bound, what, /", schedule_choose)
        .function("note", "text, /", schedule_note)
        .function("broken", "what, /", schedule_broken);
}

} // namespace

void fill_weft_schedule(Module& module)
{
    furnish(module, declare_schedule);
}

} // namespace weft::model

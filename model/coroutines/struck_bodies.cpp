// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Asking whether a body is struck, and doing it.
// https://docs.python.org/3/reference/expressions.html#generator.close

#include "model/coroutines/struck_bodies.h"

#include "model/choices.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

struct BodyOptions {
    const Generator& body;
    std::vector<BodyStrike> strikes; // the options from 1 on
};

std::string name_of_strike(const void* context, std::size_t index)
{
    const BodyOptions& all = *static_cast<const BodyOptions*>(context);
    const Str* const qualname = all.body.qualname.try_as<Str>();
    const std::string_view what = index == 0                                     ? "goes on: "
                                  : all.strikes[index - 1] == BodyStrike::Thrown ? "thrown into: "
                                                                                 : "closed: ";
    return concat(what, qualname ? qualname->text : std::string_view("a body"), "@", all.body.frame->line());
}

} // namespace

Completion<BodyStrike> strike_body(const Generator& body)
{
    RunChoices* const choices = run_choices();
    const bool is_suspended =
        body.state == GeneratorState::Suspended && !body.is_running() && !world().is_aborting();
    if (!choices || !is_suspended || !body.code->file->is_program)
        return BodyStrike::None;
    BodyOptions all{body, {}};
    if (choices->strikes(Fault::Throw))
        all.strikes.push_back(BodyStrike::Thrown);
    if (choices->strikes(Fault::Close))
        all.strikes.push_back(BodyStrike::Closed);
    if (all.strikes.empty())
        return BodyStrike::None;
    const std::size_t chosen = TRY(choices->choose_fault(
        {sim::ChoiceKind::Fault, "body", all.strikes.size() + 1, name_of_strike, &all, nullptr}));
    return chosen == 0 ? BodyStrike::None : all.strikes[chosen - 1];
}

Value exception_of_strike()
{
    return Value(new_exception(types().RuntimeError, std::string(k_struck_by_weft)));
}

// What the consumer gets instead of the next item: what throw() gives, or the end.
Completion<Value> Generator::go_on_struck(BodyStrike strike)
{
    if (strike == BodyStrike::Thrown) {
        Value exception = exception_of_strike();
        return throw_({&exception, 1, nullptr, 0});
    }
    Value ignored = TRY(close());
    return raise(types().StopIteration);
}

} // namespace weft::model

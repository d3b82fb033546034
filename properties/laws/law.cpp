// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The table of laws, and the comparison of two outputs.
#include "properties/laws/law.h"

#include "traces/diff.h"

#include <string_view>

namespace weft::properties {

namespace {

// What no law speaks about is left out: chains of exceptions know who handled them, close() of an outer
// generator gives no value of an inner one, and the order in which dropped generators end is that of their
// references.
ProgramForm plain_form()
{
    ProgramForm form;
    form.shows_chains = false;
    form.shows_close_value = false;
    form.closes_before_drop = true;
    return form;
}

// PEP 380 does not pass a GeneratorExit on by throw(): it closes the delegate and ends.
ProgramForm form_without_exit(Wrapping wrapping)
{
    ProgramForm form = plain_form();
    form.throws_exit = false;
    form.wrapping = wrapping;
    return form;
}

ProgramForm form_wrapped(Wrapping wrapping)
{
    ProgramForm form = plain_form();
    form.wrapping = wrapping;
    return form;
}

ProgramForm form_closing(CloseForm close)
{
    ProgramForm form = plain_form();
    form.close = close;
    return form;
}

ProgramForm form_asking(NextForm next)
{
    ProgramForm form = plain_form();
    form.next = next;
    return form;
}

ProgramForm form_iterating(RestForm rest)
{
    ProgramForm form = plain_form();
    form.rest = rest;
    return form;
}

std::string_view take_line(std::string_view& text)
{
    std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    return line;
}

} // namespace

const std::vector<Law>& all_laws()
{
    static const std::vector<Law> list{
        {"delegation_is_transparent", "https://peps.python.org/pep-0380/#proposal",
         form_without_exit(Wrapping::None), form_without_exit(Wrapping::YieldFrom)},
        {"yield_from_is_its_expansion", "https://peps.python.org/pep-0380/#formal-semantics",
         form_wrapped(Wrapping::YieldFrom), form_wrapped(Wrapping::Expansion)},
        {"close_is_a_throw_of_generator_exit", "https://peps.python.org/pep-0342/#new-generator-method-close",
         form_closing(CloseForm::Method), form_closing(CloseForm::ThrowExit)},
        {"next_is_send_of_none", "https://peps.python.org/pep-0342/#new-generator-method-send-value",
         form_asking(NextForm::Next), form_asking(NextForm::SendNone)},
        {"a_for_loop_is_next_until_it_stops", "https://peps.python.org/pep-0234/#python-api-specification",
         form_iterating(RestForm::ForLoop), form_iterating(RestForm::WhileLoop)},
    };
    return list;
}

std::optional<std::string> difference(const traces::Trace& left, const traces::Trace& right)
{
    std::string_view left_text = left.out;
    std::string_view right_text = right.out;
    for (unsigned number = 1; !left_text.empty() || !right_text.empty(); ++number) {
        std::string_view left_line = take_line(left_text);
        std::string_view right_line = take_line(right_text);
        if (left_line != right_line)
            return "line " + std::to_string(number) + " of the output: \"" + std::string(left_line) +
                   "\" and \"" + std::string(right_line) + "\"";
        if (left_line.find("ignored GeneratorExit") != std::string_view::npos)
            return std::nullopt;
    }
    if (left.outcome.kind == right.outcome.kind)
        return std::nullopt;
    return "outcome: " + traces::describe(left.outcome, left.exit_status) + " and " +
           traces::describe(right.outcome, right.exit_status);
}

} // namespace weft::properties

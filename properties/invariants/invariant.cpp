// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The list of all invariants.
#include "properties/invariants/invariant.h"

#include "properties/invariants/bodies.h"
#include "properties/invariants/cleanup.h"
#include "properties/invariants/driver.h"
#include "properties/invariants/values.h"

namespace weft::properties {

const std::vector<Invariant>& all_invariants()
{
    static const std::vector<Invariant> list{
        {"a_body_starts_once_and_first",
         "https://docs.python.org/3/reference/expressions.html#generator.__next__",
         a_body_starts_once_and_first},
        {"bodies_are_numbered_by_start", "docs/trace_format.md", bodies_are_numbered_by_start},
        {"a_body_ends_at_most_once", "https://docs.python.org/3/reference/datamodel.html#generator-functions",
         a_body_ends_at_most_once},
        {"nothing_happens_after_the_end",
         "https://docs.python.org/3/reference/datamodel.html#generator-functions",
         nothing_happens_after_the_end},
        {"only_a_paused_body_is_resumed",
         "https://docs.python.org/3/reference/expressions.html#generator.send",
         only_a_paused_body_is_resumed},
        {"only_a_running_body_yields",
         "https://docs.python.org/3/reference/expressions.html#yield-expressions",
         only_a_running_body_yields},
        {"only_a_running_body_ends", "https://docs.python.org/3/reference/expressions.html#yield-expressions",
         only_a_running_body_ends},
        {"no_stop_iteration_leaves_a_body",
         "https://peps.python.org/pep-0479/#exception-handling-inside-a-generator",
         no_stop_iteration_leaves_a_body},
        {"after_the_end_every_next_stops", "https://peps.python.org/pep-0255/#specification-return",
         after_the_end_every_next_stops},
        {"a_finished_generator_runs_no_code",
         "https://docs.python.org/3/reference/expressions.html#generator-iterator-methods",
         a_finished_generator_runs_no_code},
        {"a_throw_into_a_finished_generator_comes_back",
         "https://docs.python.org/3/reference/expressions.html#generator.throw",
         a_throw_into_a_finished_generator_comes_back},
        {"closing_twice_is_closing_once",
         "https://docs.python.org/3/reference/expressions.html#generator.close",
         closing_twice_is_closing_once},
        {"a_fresh_generator_is_closed_without_running",
         "https://peps.python.org/pep-0342/#new-generator-method-close",
         a_fresh_generator_is_closed_without_running},
        {"a_throw_into_a_fresh_generator_runs_no_code",
         "https://docs.python.org/3/reference/expressions.html#generator.throw",
         a_throw_into_a_fresh_generator_runs_no_code},
        {"a_fresh_generator_refuses_a_value",
         "https://docs.python.org/3/reference/expressions.html#generator.send",
         a_fresh_generator_refuses_a_value},
        {"close_answered_by_a_yield_is_a_runtime_error",
         "https://peps.python.org/pep-0342/#new-generator-method-close",
         close_answered_by_a_yield_is_a_runtime_error},
        {"a_closed_generator_is_finished",
         "https://docs.python.org/3/reference/expressions.html#generator.close",
         a_closed_generator_is_finished},
        {"a_running_generator_refuses_to_be_entered",
         "https://docs.python.org/3/reference/expressions.html#generator-iterator-methods",
         a_running_generator_refuses_to_be_entered},
        {"a_generator_is_not_running_between_steps",
         "https://docs.python.org/3/library/inspect.html#inspect.getgeneratorstate",
         a_generator_is_not_running_between_steps},
        {"the_value_yielded_is_the_value_given",
         "https://docs.python.org/3/reference/expressions.html#generator.__next__",
         the_value_yielded_is_the_value_given},
        {"the_value_returned_arrives_in_stop_iteration",
         "https://peps.python.org/pep-0380/#enhancements-to-stopiteration",
         the_value_returned_arrives_in_stop_iteration},
        {"an_exception_not_handled_leaves",
         "https://docs.python.org/3/reference/expressions.html#generator.throw",
         an_exception_not_handled_leaves},
        {"the_value_sent_is_the_value_of_the_yield",
         "https://docs.python.org/3/reference/expressions.html#generator.send",
         the_value_sent_is_the_value_of_the_yield},
        {"a_value_given_means_a_generator_that_lives",
         "https://docs.python.org/3/reference/expressions.html#generator-iterator-methods",
         a_value_given_means_a_generator_that_lives},
        {"a_finally_is_entered_at_most_once",
         "https://docs.python.org/3/reference/compound_stmts.html#finally-clause",
         a_finally_is_entered_at_most_once},
        {"a_finally_is_entered_when_its_body_ends",
         "https://docs.python.org/3/reference/compound_stmts.html#finally-clause",
         a_finally_is_entered_when_its_body_ends},
        {"a_finally_is_finished_only_when_entered",
         "https://docs.python.org/3/reference/compound_stmts.html#finally-clause",
         a_finally_is_finished_only_when_entered},
        {"a_with_block_is_left_exactly_once",
         "https://docs.python.org/3/reference/compound_stmts.html#the-with-statement",
         a_with_block_is_left_exactly_once},
        {"cleaning_up_goes_from_the_inside_out",
         "https://docs.python.org/3/reference/compound_stmts.html#finally-clause",
         cleaning_up_goes_from_the_inside_out},
    };
    return list;
}

std::vector<Violation> violations(const traces::Trace& trace)
{
    std::vector<Violation> result;
    for (const Invariant& invariant : all_invariants())
        if (std::optional<std::string> text = invariant.check(trace))
            result.push_back({invariant.name, *text});
    return result;
}

} // namespace weft::properties

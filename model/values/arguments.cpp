// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Argument checks: see arguments.h.
#include "model/values/arguments.h"
#include "model/rules/containers.h"

#include "model/values/exception.h"
#include "model/values/str.h"
#include "model/world.h"

namespace weft::model {

const Signature& signature_of(std::string_view text)
{
    return *realm().signature(text);
}

Completion<void> refuse_keywords(std::string_view function_name, const CallArgs& args)
{
    if (args.keyword_count == 0) [[likely]]
        return {};
    const std::string_view verb = rule(Rule::ArgumentErrorsNameTheFunction)
                                      ? "() takes no keyword arguments"
                                      : "() does not take keyword arguments";
    return raise(types().TypeError, concat(function_name, verb));
}

Completion<void> refuse_inherited_keywords(std::string_view name, const CallArgs& args, const Type* type,
                                           const Type* base, bool inherits_other)
{
    if (args.keyword_count == 0) [[likely]]
        return {};
    if (type == base || (inherits_other && rule(Rule::SubclassesRefuseKeywords)))
        return refuse_keywords(name, args);
    return {};
}

Completion<void> check_positional(std::string_view function_name, const CallArgs& args, std::size_t least,
                                  std::size_t most)
{
    if (args.count >= least && args.count <= most) [[likely]]
        return {};
    const std::size_t bound = args.count < least ? least : most;
    const std::string_view quantity = least == most ? "" : args.count < least ? "at least " : "at most ";
    const bool singular = bound == 1 && rule(Rule::ArgumentCountHasSingular);
    const std::string_view noun = singular ? " argument, got " : " arguments, got ";
    return raise(types().TypeError, concat(function_name, " expected ", quantity, bound, noun, args.count));
}

Raised raise_unexpected_keyword(std::string_view function_name, std::string_view keyword)
{
    if (rule(Rule::UnexpectedKeywordWording))
        return raise(types().TypeError,
                     concat(function_name, "() got an unexpected keyword argument '", keyword, "'"));
    if (!rule(Rule::ArgumentErrorsNameTheFunction))
        return raise(types().TypeError,
                     concat("'", keyword, "' is an invalid keyword argument for this function"));
    return raise(types().TypeError,
                 concat("'", keyword, "' is an invalid keyword argument for ", function_name, "()"));
}

} // namespace weft::model

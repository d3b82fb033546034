// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Writing a difference as JSON.
#include "tools/difference_json.h"

#include <nlohmann/json.hpp>

namespace weft::tools {
namespace {

using Json = nlohmann::ordered_json;

Json side_json(const traces::DiffSide& side)
{
    Json result{{"shown", side.shown}};
    if (side.line != 0) {
        result["line"] = side.line;
        result["source_line"] = side.source_line;
    }
    return result;
}

} // namespace

std::string_view place_name(traces::DiffPlace place)
{
    switch (place) {
    case traces::DiffPlace::Program:
        return "program";
    case traces::DiffPlace::Events:
        return "events";
    case traces::DiffPlace::Output:
        return "out";
    case traces::DiffPlace::Errors:
        return "err";
    case traces::DiffPlace::Outcome:
        return "outcome";
    }
    return "unknown";
}

std::string difference_json(const std::optional<traces::Difference>& difference, const std::string& left,
                            const std::string& right)
{
    Json result{{"agree", !difference}, {"left", left}, {"right", right}};
    if (difference) {
        result["place"] = place_name(difference->place);
        result["index"] = difference->index;
        result["left_side"] = side_json(difference->left);
        result["right_side"] = side_json(difference->right);
        result["before"] = difference->before;
    }
    return result.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace weft::tools

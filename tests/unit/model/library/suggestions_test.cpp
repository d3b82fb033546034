// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The distance of names, by examples that CPython 3.11 answers in the same way.
#include "model/library/suggestions.h"

#include "tests/unit/model/world_fixture.h"

namespace weft::model {
namespace {

class Suggestions : public WorldTest {};

TEST_F(Suggestions, TheNearestNameIsTaken)
{
    EXPECT_EQ(nearest_name({"print", "repr", "pint"}, "prit"), "print");
    EXPECT_EQ(nearest_name({"append", "extend"}, "apend"), "append");
}

TEST_F(Suggestions, ANameThatIsTooDifferentIsNotTaken)
{
    EXPECT_EQ(nearest_name({"append"}, "xyz"), std::nullopt);
    EXPECT_EQ(nearest_name({"a"}, "b"), std::nullopt);
}

TEST_F(Suggestions, CaseCostsLessThanLetters)
{
    EXPECT_EQ(nearest_name({"valve", "VALUE"}, "value"), "valve");
    EXPECT_EQ(nearest_name({"vxlxe", "Value"}, "value"), "Value");
}

TEST_F(Suggestions, TheNameItselfIsNotSuggested)
{
    EXPECT_EQ(nearest_name({"value"}, "value"), std::nullopt);
}

TEST_F(Suggestions, TooManyCandidatesOrTooLongNamesGiveNothing)
{
    EXPECT_EQ(nearest_name(std::vector<std::string>(751, "values"), "value"), std::nullopt);
    EXPECT_EQ(nearest_name({std::string(41, 'x')}, std::string(41, 'x') + "y"), std::nullopt);
}

} // namespace
} // namespace weft::model

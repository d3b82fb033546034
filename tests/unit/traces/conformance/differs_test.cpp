// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The list of known differences: what a line says, and what is refused.
#include "traces/conformance/differs.h"

#include <gtest/gtest.h>

namespace weft::traces {
namespace {

std::string error_of(const std::string& text)
{
    Result<KnownDifferences> list = KnownDifferences::parse(text, "differs");
    return list.ok() ? "no error" : list.error().message();
}

TEST(KnownDifferences, ALineNamesProgramProfilesAndReason)
{
    Result<KnownDifferences> list =
        KnownDifferences::parse("# a comment\n\nclose/a  3.8-3.10,3.13  A reason.\n", "differs");
    ASSERT_TRUE(list.ok());
    ASSERT_EQ(list.value().all().size(), 1u);
    EXPECT_EQ(list.value().all()[0].versions.size(), 2u);
    EXPECT_EQ(list.value().find("close/a", k_py313, "3.13.0")->reason, "A reason.");
    EXPECT_EQ(list.value().find("close/a", k_py311, "3.11.7"), nullptr);
    EXPECT_EQ(list.value().find("close/b", k_py38, "3.8.18"), nullptr);
}

TEST(KnownDifferences, AllMeansEveryProfile)
{
    Result<KnownDifferences> list = KnownDifferences::parse("a/b all why", "differs");
    ASSERT_TRUE(list.ok());
    for (Profile profile : k_all_profiles)
        EXPECT_NE(list.value().find("a/b", profile, profile.name() + ".2"), nullptr);
}

TEST(KnownDifferences, AVersionMayNamePatchLevels)
{
    Result<KnownDifferences> list =
        KnownDifferences::parse("a/b 3.11.0-3.11.5,3.12.1 why\nc/d 3.10.3-3.11 why", "differs");
    ASSERT_TRUE(list.ok());
    const auto listed = [&list](const char* title, Profile profile, const char* version) {
        return list.value().find(title, profile, version) != nullptr;
    };
    EXPECT_TRUE(listed("a/b", k_py311, "3.11.0"));
    EXPECT_TRUE(listed("a/b", k_py311, "3.11.5"));
    EXPECT_FALSE(listed("a/b", k_py311, "3.11.6"));
    EXPECT_TRUE(listed("a/b", k_py312, "3.12.1"));
    EXPECT_FALSE(listed("a/b", k_py312, "3.12.0rc1"));
    EXPECT_FALSE(listed("c/d", k_py310, "3.10.2"));
    EXPECT_TRUE(listed("c/d", k_py311, "3.11.99"));
}

TEST(KnownDifferences, AMalformedLineIsRefusedWithItsNumber)
{
    EXPECT_EQ(error_of("\na/b\n"),
              "differs:2: the second word must be \"all\" or versions such as 3.8-3.11,3.13 or "
              "3.11.0-3.11.5");
    EXPECT_EQ(error_of("a/b 3.11-3.8 x\n"),
              "differs:1: the second word must be \"all\" or versions such as 3.8-3.11,3.13 or "
              "3.11.0-3.11.5");
    EXPECT_EQ(error_of("a/b 2.7 x\n"),
              "differs:1: the second word must be \"all\" or versions such as 3.8-3.11,3.13 or "
              "3.11.0-3.11.5");
    EXPECT_NE(error_of("a/b 3.11, x\n"), "no error");
    EXPECT_NE(error_of("a/b 3.11.5-3.11.2 x\n"), "no error");
    EXPECT_EQ(error_of("a/b all   \n"), "differs:1: a known difference needs a reason");
}

TEST(KnownDifferences, AMissingFileIsAnEmptyList)
{
    Result<KnownDifferences> list = KnownDifferences::read("/nonexistent/differs");
    ASSERT_TRUE(list.ok());
    EXPECT_TRUE(list.value().all().empty());
}

} // namespace
} // namespace weft::traces

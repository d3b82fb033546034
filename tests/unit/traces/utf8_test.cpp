// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// UTF-8: what is well formed, what is repaired, and where a text is cut.
#include "traces/utf8.h"

#include "traces/summary.h"

#include <gtest/gtest.h>

namespace weft::traces {
namespace {

TEST(Utf8, AcceptsWellFormedSequencesOnly)
{
    for (const char* good : {"", "a", "\xc3\xa9", "\xe2\x82\xac", "\xf0\x9f\x98\x80", "\xed\x9f\xbf"})
        EXPECT_TRUE(is_utf8(good)) << good;
    for (const char* bad :
         {"\x80", "\xc0\xaf", "\xc3", "\xe0\x80\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xff"})
        EXPECT_FALSE(is_utf8(bad));
}

TEST(Utf8, ReplacesEachStrayByte)
{
    EXPECT_EQ(to_utf8("a\xff\xe2\x82z"), "a\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbdz");
}

TEST(Summary, IsCutAtCodePoints)
{
    std::string text;
    for (int i = 0; i < 401; ++i)
        text += "\xc3\xa9";
    std::string exact = text.substr(0, 800);
    finish_summary(text);
    EXPECT_EQ(text, exact + "...");
    finish_summary(exact);
    EXPECT_EQ(exact.size(), 800u);
}

} // namespace
} // namespace weft::traces

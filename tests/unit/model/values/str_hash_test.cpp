// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/model/world_fixture.h"

#include "model/values/str.h"

namespace weft::model {
namespace {

std::int64_t hash_of(std::string_view text)
{
    const Value value = new_str(text);
    return must(hash(value));
}

TEST(StrHash, IsSiphash24OfTheCodeUnitsBefore311)
{
    WorldScope scope(10);
    EXPECT_EQ(hash_of(""), 0);
    EXPECT_EQ(hash_of("a"), -7583489610679606711);
    EXPECT_EQ(hash_of("abc"), 4596069200710135518);
    EXPECT_EQ(hash_of("hello world"), 6266945022561323786);
    EXPECT_EQ(hash_of("\u00e9"), 4954367630624915103);
    EXPECT_EQ(hash_of("\u1234x"), -581179616734468609);
    EXPECT_EQ(hash_of("\U0001F600"), 2694534307785527896);
}

TEST(StrHash, IsSiphash13From311)
{
    WorldScope scope(11);
    EXPECT_EQ(hash_of("a"), 4644417185603328019);
    EXPECT_EQ(hash_of("hello world"), -5642461784034726774);
    EXPECT_EQ(hash_of("12345678"), 3785724242978802311);
}

TEST(StrHash, OfBytesIsThatOfTheEqualAsciiText)
{
    WorldScope scope(11);
    EXPECT_EQ(hash_of_bytes("abc"), hash_of("abc"));
}

TEST(Intern, GivesOneStringForOneText)
{
    WorldScope scope;
    Str* first = intern("some_name");
    const Value other = make<Str>(types().str, std::string("some_name"));
    EXPECT_EQ(intern(other.as<Str>()), first);
    EXPECT_TRUE(first->is_interned);
    EXPECT_FALSE(other.as<Str>()->is_interned);
}

TEST(Str, CountsCodePoints)
{
    WorldScope scope;
    const Value text = new_str("a\u00e9\u1234\U0001F600");
    EXPECT_EQ(text.as<Str>()->length, 4u);
    EXPECT_FALSE(text.as<Str>()->is_ascii);
}

} // namespace
} // namespace weft::model

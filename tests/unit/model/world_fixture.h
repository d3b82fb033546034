// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// A world for tests of the model: one run of one profile that ends with the test.
//
//   class DictTest : public WorldTest {};
//   TEST_F(DictTest, KeepsInsertionOrder) { ... }
//   TEST(Str, HashChangedIn311) { WorldScope old(10); ... }
#pragma once

#include <string>

#include <gtest/gtest.h>

#include "model/values/exception.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

// The world of a profile, for a scope.
class WorldScope {
public:
    explicit WorldScope(int minor_version = Profile::k_minor_default)
        : m_world(Realm::of(Profile(minor_version)), Limits{})
    {
    }

private:
    World m_world;
};

class WorldTest : public ::testing::Test {
private:
    WorldScope m_scope;
};

// The result, where the operation must not raise.
template <typename T>
T must(Completion<T> completion)
{
    EXPECT_FALSE(completion.raised()) << (world().pending.is_empty() ? world().abort_reason : "raised");
    return completion.release();
}

// "TypeError: text" of the pending exception, which is taken away; "nothing" where none is pending.
inline std::string taken_error()
{
    if (world().is_aborting())
        return "unsupported: " + world().abort_reason;
    if (world().pending.is_empty())
        return "nothing";
    const Value exception = take_pending();
    const Ref<Str> text = must(str(exception));
    const std::string& name = type_of(exception)->name;
    return text->text.empty() ? name : name + ": " + text->text;
}

// The text of the exception that the operation must raise.
template <typename T>
std::string error_of(Completion<T> completion)
{
    if (!completion.raised()) {
        (void)completion.release();
        return "did not raise";
    }
    return taken_error();
}

inline std::string repr_of(const Value& value)
{
    const Ref<Str> text = must(repr(value));
    return text->text;
}

} // namespace weft::model

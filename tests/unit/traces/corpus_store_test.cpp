// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The corpus in a folder of its own: listing, grouping equal traces, and refusing stale recordings.
#include "traces/corpus_store.h"

#include "sample_trace.h"
#include "traces/diff.h"
#include "traces/sha256.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace weft::traces {
namespace {

TEST(Sha256, GivesTheDigestsOfTheStandard)
{
    EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(sha256(std::string(1000, 'a')),
              "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3");
}

class Corpus : public testing::Test {
protected:
    Corpus()
        : m_root(std::filesystem::temp_directory_path() /
                 (std::string("weft_corpus_store_test_") +
                  ::testing::UnitTest::GetInstance()->current_test_info()->name())),
          store(m_root.string())
    {
        std::filesystem::create_directories(m_root / "programs" / "close");
    }
    ~Corpus() override { std::filesystem::remove_all(m_root); }

    void write(const std::string& name, const std::string& text)
    {
        std::ofstream(m_root / "programs" / "close" / name) << text;
    }

    static Trace trace_of(const Program& program, Profile profile, const std::string& out)
    {
        Trace trace = sample_trace();
        trace.program = program;
        trace.profile = profile;
        trace.engine.version = profile.name() + ".1";
        trace.out = out;
        return trace;
    }

    std::filesystem::path m_root;
    CorpusStore store;
    CorpusEntry entry{"close", "a"};
};

TEST_F(Corpus, ListsProgramsAndNoHelpers)
{
    std::filesystem::create_directories(m_root / "programs" / "close" / "_package");
    write("_package/module.py", "");
    write("b.py", "");
    write("a.py", "");
    write("_h.py", "");
    write("notes.txt", "");
    auto entries = store.list();
    ASSERT_TRUE(entries.ok());
    ASSERT_EQ(entries.value().size(), 2u);
    EXPECT_EQ(entries.value()[0].title(), "close/a");
}

TEST_F(Corpus, EqualTracesAreStoredOnce)
{
    write("a.py", "print(1)\n");
    Program program = store.load(entry).value();
    Recording recording;
    recording.add(trace_of(program, k_py310, "new\n"));
    recording.add(trace_of(program, k_py39, "old\n"));
    recording.add(trace_of(program, k_py38, "old\n"));
    recording.add(trace_of(program, k_py311, "new\n"));
    ASSERT_TRUE(store.write(entry, program, recording).ok());

    auto again = store.read(entry, program);
    ASSERT_TRUE(again.ok()) << again.error().message();
    ASSERT_TRUE(again.value());
    const auto& groups = again.value()->groups;
    ASSERT_EQ(groups.size(), 2u);
    EXPECT_EQ(groups[0].profiles, (std::vector<Profile>{k_py38, k_py39}));
    EXPECT_EQ(groups[1].versions, (std::vector<std::string>{"3.10.1", "3.11.1"}));
    Trace expected = trace_of(program, k_py311, "new\n");
    expected.err.clear();
    EXPECT_EQ(again.value()->find(k_py311), expected);
    EXPECT_FALSE(again.value()->find(k_py312));
}

TEST_F(Corpus, ANewTraceOfAProfileReplacesTheOldOne)
{
    Program program{{"a.py", "print(1)\n"}, {}};
    Recording recording;
    recording.add(trace_of(program, k_py38, "old\n"));
    recording.add(trace_of(program, k_py39, "old\n"));
    recording.add(trace_of(program, k_py38, "new\n"));
    ASSERT_EQ(recording.groups.size(), 2u);
    EXPECT_EQ(recording.find(k_py38)->out, "new\n");
    EXPECT_EQ(recording.find(k_py39)->out, "old\n");
    EXPECT_EQ(recording.groups[1].trace.profile, k_py39);
}

TEST_F(Corpus, ARecordingOfAnotherTextIsRefused)
{
    write("a.py", "print(1)\n");
    Program program = store.load(entry).value();
    Recording recording;
    recording.add(trace_of(program, k_py38, "1\n"));
    ASSERT_TRUE(store.write(entry, program, recording).ok());
    program.main.source += "\n";
    EXPECT_EQ(store.read(entry, program).error().what,
              "was recorded from another text of the program; record it again");
}

TEST_F(Corpus, AProgramWithoutARecordingIsNoError)
{
    auto recording = store.read(entry, Program{});
    ASSERT_TRUE(recording.ok());
    EXPECT_FALSE(recording.value());
}

TEST_F(Corpus, ADamagedRecordingIsOneError)
{
    Program program{{"a.py", "print(1)\n"}, {}};
    Recording recording;
    recording.add(trace_of(program, k_py38, "1\n"));
    ASSERT_TRUE(store.write(entry, program, recording).ok());
    std::ifstream file(store.recording_path(entry));
    std::string text((std::istreambuf_iterator<char>(file)), {});
    for (std::size_t size = 0; size + 1 < text.size(); size += 7) {
        std::ofstream(store.recording_path(entry)) << text.substr(0, size);
        ASSERT_FALSE(store.read(entry, program).ok()) << size;
    }
}

TEST(RequiredProfile, IsReadFromTheHeader)
{
    EXPECT_EQ(required_profile({{"a.py", "# about\n# requires: 3.10\nx = 1\n"}, {}}), k_py310);
    EXPECT_EQ(required_profile({{"a.py", "x = '# requires: 3.10'\n"}, {}}), k_py36);
}

} // namespace
} // namespace weft::traces

// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Models with one rule broken on purpose (model/canary.h): the corpus must object to each of them, and to
// each that breaks a rule of generators which drivers can see some invariant or law must object too, with no
// Python to compare with.
#include "model/canary.h"
#include "model/engine.h"
#include "properties/driver_program.h"
#include "properties/invariants/invariant.h"
#include "properties/laws/law.h"
#include "sim/random.h"
#include "traces/conformance/differs.h"
#include "traces/corpus_store.h"
#include "traces/diff.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace weft::model {

Canary canary_out = Canary::None;

} // namespace weft::model

namespace weft::properties {
namespace {

using model::Canary;
using traces::CorpusEntry;
using traces::CorpusStore;

constexpr std::string_view k_profile = "3.13";
constexpr unsigned k_drivers = 400;

struct NamedCanary {
    Canary canary;
    const char* name;
};

std::ostream& operator<<(std::ostream& stream, const NamedCanary& named)
{
    return stream << named.name;
}

#define WEFT_NAME_CANARY(name, text) {Canary::name, #name},
const std::vector<NamedCanary> k_canaries{WEFT_CANARIES(WEFT_NAME_CANARY)};
#undef WEFT_NAME_CANARY

class CanaryOut {
public:
    explicit CanaryOut(Canary canary) { model::canary_out = canary; }
    ~CanaryOut() { model::canary_out = Canary::None; }
    CanaryOut(const CanaryOut&) = delete;
    CanaryOut& operator=(const CanaryOut&) = delete;
};

traces::RunOptions short_run()
{
    traces::RunOptions options;
    options.profile = *traces::Profile::parse(k_profile);
    options.budgets.steps = 2'000'000; // a broken model may not come to an end
    return options;
}

// The first program of the corpus on which the model does not do what was recorded; empty if there is none.
std::string first_difference()
{
    const CorpusStore store(WEFT_SOURCE_DIR "/traces/corpus");
    const auto known = traces::KnownDifferences::read(store.root() + "/differs");
    const auto entries = store.list();
    EXPECT_TRUE(known.ok() && entries.ok());
    const traces::RunOptions options = short_run();
    model::ModelEngine engine;
    std::size_t compared = 0;
    for (const CorpusEntry& entry : entries.value()) {
        const auto program = store.load(entry);
        const auto recording = store.read(entry, program.value());
        if (!recording.ok() || !recording.value())
            continue;
        const auto recorded = recording.value()->find(options.profile);
        if (!recorded || known.value().find(entry.title(), options.profile, recorded->engine.version))
            continue;
        ++compared;
        if (traces::diff(engine.run(program.value(), options), *recorded))
            return entry.title();
    }
    EXPECT_GT(compared, 500u);
    return {};
}

// The first invariant or law that random drivers find broken; empty if there is none.
std::string first_violation()
{
    model::ModelEngine engine;
    const traces::RunOptions options = short_run();
    for (unsigned seed = 1; seed <= k_drivers; ++seed) {
        sim::Random random(seed);
        Tape tape;
        for (unsigned i = 0; i < 30; ++i)
            tape.body.push_back(static_cast<std::uint8_t>(random.next()));
        for (unsigned i = 0; i < 20; ++i)
            tape.steps.push_back(static_cast<std::uint16_t>(random.next()));
        const auto found = violations(engine.run(driver_program(tape), options));
        if (!found.empty())
            return found.front().invariant;
        for (const Law& law : all_laws())
            if (difference(engine.run(driver_program(tape, law.left), options),
                           engine.run(driver_program(tape, law.right), options)))
                return law.name;
    }
    return {};
}

class ModelCanaries : public testing::TestWithParam<NamedCanary> {};

TEST_P(ModelCanaries, IsFoundByTheCorpus)
{
    const CanaryOut out(GetParam().canary);
    const std::string found = first_difference();
    EXPECT_NE(found, "") << "the corpus does not notice this fault";
    RecordProperty("found_by", found);
}

std::string name_of(const testing::TestParamInfo<NamedCanary>& info)
{
    return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(All, ModelCanaries, testing::ValuesIn(k_canaries), name_of);

class GeneratorCanaries : public testing::TestWithParam<NamedCanary> {};

TEST_P(GeneratorCanaries, IsFoundByAnInvariantOrLaw)
{
    const CanaryOut out(GetParam().canary);
    const std::string found = first_violation();
    EXPECT_NE(found, "") << "no invariant and no law notices this fault";
    RecordProperty("found_by", found);
}

// What the drivers of properties/driver_program.h can see without a Python to compare with. Their bodies
// delegate to generators only, and no invariant speaks of causes and contexts.
const std::vector<Canary> k_seen_by_properties{
    Canary::IgnoredExitIsAccepted,     Canary::CloseSwallowsEverything,   Canary::FreshBodyTakesValue,
    Canary::FinishedBodySwallowsThrow, Canary::ThrowLeavesFreshBodyFresh, Canary::StopIterationEscapes,
    Canary::ThrowSkipsDelegate,        Canary::ExitIsThrownAtDelegate,    Canary::DelegateResultIsNone,
};

std::vector<NamedCanary> generator_canaries()
{
    std::vector<NamedCanary> chosen;
    for (const NamedCanary& named : k_canaries)
        if (std::count(k_seen_by_properties.begin(), k_seen_by_properties.end(), named.canary))
            chosen.push_back(named);
    return chosen;
}

INSTANTIATE_TEST_SUITE_P(All, GeneratorCanaries, testing::ValuesIn(generator_canaries()), name_of);

TEST(ModelCanaries, AModelWithoutFaultsIsNotAccused)
{
    EXPECT_EQ(first_difference(), "");
    EXPECT_EQ(first_violation(), "");
}

} // namespace
} // namespace weft::properties

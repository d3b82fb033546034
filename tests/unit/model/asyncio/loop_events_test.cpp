// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Traces of level `loop`: that the model writes each kind of event, and when. That CPython writes the same is
// checked by the corpus.
#include <gtest/gtest.h>

#include "model/engine.h"
#include "traces/event_line.h"

namespace weft::model {
namespace {

std::string events_of(const std::string& body, int minor_version = 12)
{
    traces::RunOptions options;
    options.profile = traces::Profile{static_cast<std::uint8_t>(minor_version)};
    options.level = traces::Level::Loop;
    ModelEngine engine;
    const traces::Trace trace =
        engine.run(traces::Program{{"prog.py", "import asyncio\n" + body}, {}}, options);
    EXPECT_EQ(trace.outcome.kind, traces::OutcomeKind::Finished) << trace.outcome.message << trace.err;
    EXPECT_EQ(trace.level, traces::Level::Loop);
    std::string text;
    for (const traces::Event& event : trace.events)
        if (is_of_loop(event.kind))
            text += to_line(event) + "\n";
    return text;
}

TEST(LoopEvents, TellTheLifeOfATask)
{
    EXPECT_EQ(events_of(R"(
async def main():
    await asyncio.sleep(0)
    return 5
loop = asyncio.new_event_loop()
loop.run_until_complete(main())
)"),
              "1 0 task_created main\n1 0 task_stepped\n1 0 task_stepped\n1 0 task_finished returned 5\n");
}

TEST(LoopEvents, TellTheTimeJustBeforeWhatHappens)
{
    EXPECT_EQ(events_of(R"(
def tick(): pass
loop = asyncio.new_event_loop()
loop.call_later(0.5, tick)
loop.call_later(1, loop.stop)
loop.call_later(2, tick).cancel()
loop.call_soon(tick)
loop.call_soon(print)
loop.run_forever()
)"),
              "1 0 timer_set 1000.5 tick\n2 0 timer_set 1001.0\n3 0 timer_set 1002.0 tick\n"
              "3 0 handle_cancelled\n4 0 scheduled tick\n4 0 handle_ran\n"
              "1 0 time 1000.5\n1 0 handle_ran\n1 0 time 1001.0\n2 0 handle_ran\n");
}

TEST(LoopEvents, TellOfRequestsToCancelAndOfTheExceptionHandler)
{
    EXPECT_EQ(events_of(R"(
def fails(): raise KeyError(1)
async def main():
    task = asyncio.ensure_future(asyncio.sleep(9))
    task.cancel()
    await asyncio.wait([task])
loop = asyncio.new_event_loop()
loop.set_exception_handler(lambda loop, context: None)
loop.call_soon(fails)
loop.run_until_complete(main())
)"),
              "1 0 scheduled fails\n1 0 task_created main\n1 0 handle_ran\n"
              "1 0 exception_handler Exception in callback fails() at prog.py:3: KeyError(1)\n"
              "1 0 task_stepped\n2 0 task_created sleep\n2 0 cancel_requested\n2 0 task_stepped\n"
              "2 0 task_finished cancelled\n1 0 task_stepped\n1 0 task_finished returned None\n");
}

TEST(LoopEvents, NameTheThreadThatWrites)
{
    EXPECT_EQ(events_of(R"(
import threading
async def main(): pass
worker = threading.Thread(target=lambda: asyncio.run(main()), name="worker")
worker.start()
worker.join()
)",
                        8),
              "2 0 thread worker\n1 0 task_created main\n1 0 task_stepped\n"
              "1 0 task_finished returned None\n2 0 task_created shutdown_asyncgens\n2 0 task_stepped\n"
              "2 0 task_finished returned None\n");
}

TEST(LoopEvents, AreNotInTracesOfLevelCalls)
{
    traces::RunOptions options;
    options.level = traces::Level::Calls;
    const std::string source = "import asyncio\nasyncio.run(asyncio.sleep(1))\n";
    EXPECT_TRUE(ModelEngine().run(traces::Program{{"prog.py", source}, {}}, options).events.empty());
}

} // namespace
} // namespace weft::model

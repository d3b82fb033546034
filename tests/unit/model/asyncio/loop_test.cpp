// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// asyncio's loop on the virtual clock: what only the model shows. What CPython shows too stands in the
// corpus.
#include <gtest/gtest.h>

#include "model/engine.h"

namespace weft::model {
namespace {

traces::Trace run(const std::string& body, int minor_version = 11)
{
    traces::RunOptions options;
    options.profile = traces::Profile{static_cast<std::uint8_t>(minor_version)};
    options.level = traces::Level::Output;
    ModelEngine engine;
    return engine.run(traces::Program{{"prog.py", "import asyncio\n" + body}, {}}, options);
}

TEST(EventLoop, SleepingTakesVirtualTimeOnly)
{
    const traces::Trace trace = run(R"(
import time
async def main():
    start = time.monotonic(), time.time(), asyncio.get_running_loop().time()
    await asyncio.sleep(3600)
    end = time.monotonic(), time.time(), asyncio.get_running_loop().time()
    print([b - a for a, b in zip(start, end)])
asyncio.run(main())
)");
    EXPECT_EQ(trace.out, "[3600.0, 3600.0, 3600.0]\n");
}

TEST(EventLoop, TimeIsThatOfTheMonotonicClock)
{
    const traces::Trace trace = run(R"(
import time
async def main():
    time.sleep(2)
    print(asyncio.get_running_loop().time() == time.monotonic())
asyncio.run(main())
)");
    EXPECT_EQ(trace.out, "True\n");
}

TEST(EventLoop, ABlockingSleepMakesLaterTimersDueTogether)
{
    const traces::Trace trace = run(R"(
import time
async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(2, print, 'second')
    loop.call_later(1, print, 'first')
    time.sleep(5)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print('after')
asyncio.run(main())
)");
    EXPECT_EQ(trace.out, "first\nsecond\nafter\n");
}

TEST(EventLoop, DeadlockSaysWhoWaits)
{
    const traces::Trace trace = run(R"(
async def main():
    await asyncio.get_running_loop().create_future()
asyncio.run(main())
)");
    EXPECT_EQ(trace.outcome.kind, traces::OutcomeKind::Deadlock);
    EXPECT_NE(trace.outcome.message.find("Task-1 waits for <Future>"), std::string::npos)
        << trace.outcome.message;
    EXPECT_EQ(trace.exit_status, 1);
}

TEST(EventLoop, RunningForeverWithNothingToDoIsADeadlock)
{
    const traces::Trace trace = run("asyncio.new_event_loop().run_forever()\n");
    EXPECT_EQ(trace.outcome.kind, traces::OutcomeKind::Deadlock);
}

TEST(EventLoop, VirtualTimeIsBounded)
{
    const traces::Trace trace = run("asyncio.run(asyncio.sleep(1e12))\n");
    EXPECT_EQ(trace.outcome.kind, traces::OutcomeKind::Exhausted);
    EXPECT_EQ(trace.outcome.type, "virtual_time_ns");
}

TEST(EventLoop, CallbacksWithoutEndExhaustTheSteps)
{
    const traces::Trace trace = run(R"(
loop = asyncio.new_event_loop()
def again():
    loop.call_soon(again)
again()
loop.run_forever()
)");
    EXPECT_EQ(trace.outcome.kind, traces::OutcomeKind::Exhausted);
    EXPECT_EQ(trace.outcome.type, "steps");
}

TEST(EventLoop, SocketsAreRefusedByName)
{
    const traces::Trace trace = run(R"(
async def main():
    await asyncio.open_connection('localhost', 80)
asyncio.run(main())
)");
    EXPECT_EQ(trace.outcome.kind, traces::OutcomeKind::Unsupported);
    EXPECT_EQ(trace.outcome.type, "asyncio.open_connection") << trace.outcome.message;
}

TEST(EventLoop, IsRefusedBefore38)
{
    const traces::Trace trace = run("print(asyncio)\n", 7);
    EXPECT_EQ(trace.outcome.kind, traces::OutcomeKind::Unsupported);
}

TEST(EventLoop, ASubclassMayBringItsOwnClockAndSelector)
{
    const traces::Trace trace = run(R"(
class Selector:
    def __init__(self, loop):
        self.loop = loop
    def select(self, timeout):
        self.loop.now += timeout or 0
        return []
    def close(self):
        pass
class Loop(asyncio.BaseEventLoop):
    def __init__(self):
        super().__init__()
        self.now = 0.0
        self._selector = Selector(self)
    def time(self):
        return self.now
    def _process_events(self, events):
        pass
loop = Loop()
loop.call_later(5, lambda: (print(loop.time()), loop.stop()))
loop.run_forever()
loop.close()
)");
    EXPECT_EQ(trace.out, "5.0\n");
}

TEST(EventLoop, ManyCancelledTimersAreSweptTogether)
{
    // The sweep builds the heap anew, which changes the order of what is equal.
    const traces::Trace trace = run(R"(
async def main():
    loop = asyncio.get_running_loop()
    order = []
    when = loop.time() + 1
    handles = [loop.call_at(when, order.append, i) for i in range(120)]
    for handle in handles[:80]:
        handle.cancel()
    await asyncio.sleep(0)
    print(len(loop._scheduled))
    await asyncio.sleep(2)
    print(sorted(order) == list(range(80, 120)))
asyncio.run(main())
)");
    EXPECT_EQ(trace.out, "40\nTrue\n");
}

} // namespace
} // namespace weft::model

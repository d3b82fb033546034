// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The probes: one small program for each feature. Each prints what every CPython that has the feature prints.
#include "traces/targets/capabilities.h"

namespace weft::traces {
namespace {

constexpr std::string_view k_drive = R"(def drive(c, value=None):
    try:
        return ('yielded', c.send(value))
    except StopIteration as e:
        return ('returned', e.value)
)";

constexpr std::string_view k_await_class = R"(class A:
    def __init__(self, v):
        self.v = v
    def __await__(self):
        return (yield self.v)
)";

} // namespace

// NOLINTNEXTLINE: a table is as long as its rows
const std::vector<FeatureProbe>& feature_probes()
{
    using enum Feature;
    static const std::string drive(k_drive);
    static const std::string coroutine = drive + std::string(k_await_class);
    static const std::string coroutines = coroutine + "async def f():\n    return (await A(1)) + 1\n"
                                                      "c = f()\nprint(c.send(None), drive(c, 4))\n";
    static const std::string coroutine_throw =
        coroutine + "async def f():\n    try:\n        await A(1)\n    except ValueError:\n        return 2\n"
                    "c = f()\nc.send(None)\n"
                    "try:\n    c.throw(ValueError())\nexcept StopIteration as e:\n    print(e.value)\n";
    static const std::string async_with =
        coroutine + "class M:\n    async def __aenter__(self):\n        return await A('in')\n"
                    "    async def __aexit__(self, *a):\n        await A('out')\n"
                    "async def f():\n    async with M() as m:\n        return m\n"
                    "c = f()\nprint(drive(c), drive(c, 5), drive(c))\n";
    static const std::string async_for =
        coroutine + "class I:\n    n = 0\n    def __aiter__(self):\n        return self\n"
                    "    async def __anext__(self):\n        self.n += 1\n        if self.n > 2:\n"
                    "            raise StopAsyncIteration\n        return self.n\n"
                    "async def f():\n    r = []\n    async for x in I():\n        r.append(x)\n    return r\n"
                    "print(drive(f()))\n";
    static const std::string generators_of =
        coroutine + "async def g():\n    try:\n        x = yield 1\n        yield x\n"
                    "    except ValueError:\n        yield 'v'\n";
    static const std::string async_generators =
        generators_of + "it = g()\nprint(drive(it.asend(None)), drive(it.asend(7)), drive(it.aclose()))\n";
    static const std::string async_throw =
        generators_of + "it = g()\ndrive(it.asend(None))\nprint(drive(it.athrow(ValueError())))\n";
    static const std::string async_comprehensions =
        generators_of + "async def f():\n    return [x async for x in g()]\nprint(drive(f()))\n";
    static const std::string awaitable_objects =
        coroutine + "async def f():\n    return await A(3)\nc = f()\nprint(drive(c), drive(c, 4))\n";
    static const std::string types_coroutine =
        drive + "import types\n@types.coroutine\ndef g():\n    return (yield 1)\n"
                "async def f():\n    return await g()\nc = f()\nprint(drive(c), drive(c, 3))\n";
    static const std::vector<FeatureProbe> probes{
        {Send, "send", "def g():\n    x = yield 1\n    yield x\nit = g()\nprint(next(it), it.send(5))\n",
         "1 5\n", ".send("},
        {Throw, "throw",
         "def g():\n    try:\n        yield 1\n    except ValueError:\n        yield 2\n"
         "it = g()\nnext(it)\nprint(it.throw(ValueError()))\n",
         "2\n", ".throw("},
        {Close, "close",
         "def g():\n    try:\n        yield 1\n    finally:\n        print('fin')\n"
         "it = g()\nnext(it)\nprint(it.close())\nprint(list(it))\n",
         "fin\nNone\n[]\n", ".close("},
        {GeneratorReturn, "generator_return",
         "def g():\n    yield 1\n    return 2\nit = g()\nnext(it)\n"
         "try:\n    next(it)\nexcept StopIteration as e:\n    print(e.value)\n",
         "2\n", "e.value"},
        {CloseReturnValue, "close_return_value",
         "def g():\n    try:\n        yield 1\n    except GeneratorExit:\n        return 2\n"
         "it = g()\nnext(it)\nprint(it.close())\n",
         "2\n", ""},
        {YieldFrom, "yield_from",
         "def h():\n    x = yield 1\n    return x\ndef g():\n    r = yield from h()\n    yield r\n"
         "it = g()\nprint(next(it), it.send(5))\n",
         "1 5\n", "yield from"},
        {DelegateThrow, "delegate_throw",
         "def h():\n    try:\n        yield 1\n    except ValueError:\n        return 2\n"
         "def g():\n    yield (yield from h())\nit = g()\nnext(it)\nprint(it.throw(ValueError()))\n",
         "2\n", ""},
        {GeneratorExpressions, "generator_expressions",
         "g = (x * 2 for x in [1, 2])\nprint(next(g), list(g))\n", "2 [4]\n", ""},
        {GeneratorState, "generator_state",
         "def g():\n    yield it.gi_running\nit = g()\nprint(it.gi_frame is None, next(it), it.gi_running)\n"
         "print(list(it), it.gi_frame is None)\n",
         "False True False\n[] True\n", "gi_"},
        {GeneratorStop, "generator_stop",
         "def g():\n    yield 1\n    raise StopIteration\nit = g()\nnext(it)\n"
         "try:\n    next(it)\nexcept Exception as e:\n    print(type(e).__name__)\n",
         "RuntimeError\n", ""},
        {FStrings, "f_strings", "x = 3\nprint(f'{x + 1}')\n", "4\n", "f'"},
        {Walrus, "walrus", "print((y := 4) + y)\n", "8\n", ":="},
        {Match, "match", "match (1, 2):\n    case (a, b):\n        print(a + b)\n", "3\n", "match "},
        {ExceptStar, "except_star",
         "try:\n    raise ExceptionGroup('g', [ValueError(1)])\nexcept* ValueError as e:\n    "
         "print(len(e.exceptions))\n",
         "1\n", "except*"},
        {ExceptionContext, "exception_context",
         "try:\n    try:\n        raise ValueError(1)\n    finally:\n        raise KeyError(2)\n"
         "except KeyError as e:\n    print(type(e.__context__).__name__)\n",
         "ValueError\n", "__context__"},
        {ExcInfo, "exc_info",
         "import sys\ntry:\n    raise ValueError\nexcept ValueError:\n    print(sys.exc_info()[0].__name__)\n"
         "print(sys.exc_info()[0])\n",
         "ValueError\nNone\n", "exc_info"},
        {Coroutines, "coroutines", coroutines, "1 ('returned', 5)\n", "async def"},
        {CoroutineThrow, "coroutine_throw", coroutine_throw, "2\n", ""},
        {AsyncWith, "async_with", async_with, "('yielded', 'in') ('yielded', 'out') ('returned', 5)\n",
         "async with"},
        {AsyncFor, "async_for", async_for, "('returned', [1, 2])\n", "async for"},
        {AsyncGenerators, "async_generators", async_generators,
         "('returned', 1) ('returned', 7) ('returned', None)\n", ".asend("},
        {AsyncGeneratorThrow, "async_generator_throw", async_throw, "('returned', 'v')\n", ".athrow("},
        {AsyncComprehensions, "async_comprehensions", async_comprehensions, "('returned', [1, None])\n", ""},
        {AwaitableObjects, "awaitable_objects", awaitable_objects, "('yielded', 3) ('returned', 4)\n",
         "__await__"},
        {TypesCoroutine, "types_coroutine", types_coroutine, "('yielded', 1) ('returned', 3)\n",
         "types.coroutine"},
        {Asyncio, "asyncio",
         "import asyncio\nasync def w(n):\n    await asyncio.sleep(0)\n    print(n)\n    return n\n"
         "async def m():\n    print(await asyncio.gather(w(1), w(2)))\n"
         "loop = asyncio.new_event_loop()\nloop.run_until_complete(m())\nloop.close()\n",
         "1\n2\n[1, 2]\n", "asyncio"},
        {TaskGroups, "task_groups",
         "import asyncio\nasync def m():\n    async with asyncio.TaskGroup() as g:\n"
         "        t = g.create_task(asyncio.sleep(0, 5))\n    print(t.result())\nasyncio.run(m())\n",
         "5\n", "TaskGroup"},
        {ContextVars, "contextvars",
         "import contextvars\nv = contextvars.ContextVar('v', default=1)\n"
         "contextvars.copy_context().run(v.set, 2)\nprint(v.get())\n",
         "1\n", "contextvars"},
        {ContextLib, "contextlib",
         "import contextlib\n@contextlib.contextmanager\ndef m():\n    try:\n        yield 1\n    finally:\n"
         "        print('out')\nwith m() as x:\n    print(x)\n",
         "1\nout\n", "contextlib"},
        {DelMethod, "del_method", "class C:\n    def __del__(self):\n        print('del')\nc = C()\ndel c\n",
         "del\n", "__del__"},
        {ReferenceCounting, "reference_counting",
         "def g():\n    try:\n        yield 1\n    finally:\n        print('fin')\n"
         "it = g()\nnext(it)\ndel it\nprint('end')\n",
         "fin\nend\n", ""},
        {CloseAtBreak, "close_at_break",
         "def g():\n    try:\n        yield 1\n    finally:\n        print('fin')\n"
         "for x in g():\n    break\nprint('end')\n",
         "fin\nend\n", ""},
        {ExceptionMessages, "exception_messages",
         "def g():\n    yield\nit = g()\ntry:\n    it.send(1)\nexcept TypeError as e:\n    print(e)\n"
         "try:\n    iter(1)\nexcept TypeError as e:\n    print(e)\ntry:\n    (1).x\nexcept AttributeError as "
         "e:\n"
         "    print(e)\n",
         "can't send non-None value to a just-started generator\n'int' object is not iterable\n"
         "'int' object has no attribute 'x'\n",
         ""},
        {RecursionDepth, "recursion_depth",
         "n = 0\ndef f():\n    global n\n    n += 1\n    f()\ntry:\n    f()\nexcept RecursionError:\n"
         "    print(900 < n <= 1000)\n",
         "True\n", "RecursionError"},
        {TracebackText, "traceback_text",
         "import traceback\ntry:\n    raise ValueError(1)\nexcept ValueError:\n"
         "    print(traceback.format_exc().splitlines()[0])\n",
         "Traceback (most recent call last):\n", "traceback"},
    };
    return probes;
}

} // namespace weft::traces

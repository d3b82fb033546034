// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The vocabulary of the log that a generated program prints; properties/steps.h reads it.
//
// Lines of bodies begin with "- ". The generator `op` runs once before each step, so that the events of a
// trace can be cut into steps as the output can. All text runs from 3.6 on and prints exceptions without
// repr(), which changed in 3.7.
#include "properties/prelude.h"

namespace weft::properties {

namespace {

constexpr const char* k_log = R"py(import sys

class Boom(Exception):
    pass

counts = [0, 0]
current = [None]

def note(*words):
    print("-", *words)

def enter(name):
    counts[0] += 1
    note("enter", counts[0], name)
    return counts[0]

def begin(kind, owner):
    counts[1] += 1
    note(kind, counts[1], owner)
    return counts[1]

def got(value):
    note("got", repr(value))
    return value

def result(value):
    note("result", repr(value))
    return value

def words(e):
    return type(e).__name__ + "(" + ", ".join([repr(a) for a in e.args]) + ")"

def reenter(word):
    g = current[0]
    if g is None:
        note("nobody")
        return
    try:
        if word == "next":
            next(g)
        elif word == "send":
            g.send(1)
        elif word == "throw":
            g.throw(Boom("again"))
        else:
            g.close()
    except BaseException as e:
        note("refused", word, words(e))
    else:
        note("entered", word)

)py";

constexpr const char* k_helpers = R"py(class Manager:
    def __init__(self, owner, how):
        self.owner = owner
        self.how = how
    def __enter__(self):
        self.serial = begin("with", self.owner)
        return self
    def __exit__(self, kind, value, traceback):
        note("exit", self.serial, kind.__name__ if kind else None)
        if self.how == 2:
            raise Boom("exit")
        return self.how == 1

def revive(kind, value=None, traceback=None):
    if isinstance(kind, BaseException):
        return kind
    if isinstance(value, BaseException):
        return value
    return kind() if value is None else kind(value)

class Plain:
    def __init__(self, first, how):
        self.at = first
        self.end = first + 2
        self.how = how
    def __iter__(self):
        return self
    def __next__(self):
        note("iterator next")
        if self.at == self.end:
            raise StopIteration(self.at)
        self.at += 1
        return self.at

class Sending(Plain):
    def send(self, value):
        note("iterator send", repr(value))
        return self.__next__()

class Throwing(Plain):
    def throw(self, *args):
        e = revive(*args)
        note("iterator throw", words(e))
        if self.how == 0:
            raise e
        if self.how == 1:
            return 900
        if self.how == 2:
            raise StopIteration(901)
        raise Boom("from throw")

class Closing(Plain):
    def close(self):
        note("iterator close")
        if self.how == 3:
            raise Boom("from close")
        return 902

class Full(Sending, Throwing, Closing):
    pass

)py";

constexpr const char* k_chains = R"py(def told(e, depth=0):
    text = words(e)
    if depth < 4:
        if e.__cause__ is not None:
            text += " from <" + told(e.__cause__, depth + 1) + ">"
        if e.__context__ is not None:
            text += " within <" + told(e.__context__, depth + 1) + ">"
    return text

def seen():
    kind = sys.exc_info()[0]
    note("seen", kind.__name__ if kind else None)

)py";

constexpr const char* k_no_chains = R"py(def told(e):
    return words(e)

def seen():
    pass

)py";

constexpr const char* k_steps = R"py(def op(number):
    yield number

def attempt(number, word, call):
    for _ in op(number):
        pass
    print("op", number, word)
    try:
        value = call()
    except StopIteration as e:
        print("gave stop", repr(e.value))
    except BaseException as e:
        print("gave raised", told(e))
    else:
        print("gave value", repr(value))
    g = current[0]
    if g is None:
        print("state none")
    else:
        print("state", "finished" if g.gi_frame is None else "alive", "running" if g.gi_running else "paused")

def fresh():
    current[0] = None
    current[0] = make()

def drop():
    current[0] = None

)py";

constexpr const char* k_close_method = R"py(def close():
    return current[0].close()

)py";

constexpr const char* k_close_method_silent = R"py(def close():
    current[0].close()

)py";

constexpr const char* k_close_by_throw = R"py(def close():
    try:
        current[0].throw(GeneratorExit)
    except (GeneratorExit, StopIteration):
        pass
    else:
        raise RuntimeError("generator ignored GeneratorExit")

)py";

constexpr const char* k_rest_for = R"py(def rest():
    items = []
    for item in current[0]:
        items.append(item)
    return items

)py";

constexpr const char* k_rest_while = R"py(def rest():
    items = []
    while True:
        try:
            item = next(current[0])
        except StopIteration:
            return items
        items.append(item)

)py";

constexpr const char* k_outer_yield_from = R"py(def outer(g):
    return (yield from g)

)py";

// https://peps.python.org/pep-0380/#formal-semantics with throw() called in its form of one argument.
constexpr const char* k_outer_expansion = R"py(def outer(g):
    i = iter(g)
    try:
        y = next(i)
    except StopIteration as stop:
        r = stop.value
    else:
        while 1:
            try:
                s = yield y
            except GeneratorExit as e:
                try:
                    m = i.close
                except AttributeError:
                    pass
                else:
                    m()
                raise e
            except BaseException as e:
                try:
                    m = i.throw
                except AttributeError:
                    raise e
                else:
                    try:
                        y = m(e)
                    except StopIteration as stop:
                        r = stop.value
                        break
            else:
                try:
                    if s is None:
                        y = next(i)
                    else:
                        y = i.send(s)
                except StopIteration as stop:
                    r = stop.value
                    break
    return r

)py";

} // namespace

std::string prelude(const ProgramForm& form)
{
    std::string text = k_log;
    text += form.shows_chains ? k_chains : k_no_chains;
    text += k_helpers;
    text += k_steps;
    if (form.close == CloseForm::ThrowExit)
        text += k_close_by_throw;
    else
        text += form.shows_close_value ? k_close_method : k_close_method_silent;
    text += form.rest == RestForm::ForLoop ? k_rest_for : k_rest_while;
    if (form.wrapping == Wrapping::YieldFrom)
        text += k_outer_yield_from;
    if (form.wrapping == Wrapping::Expansion)
        text += k_outer_expansion;
    text += form.wrapping == Wrapping::None ? "def make():\n    return body()\n\n"
                                            : "def make():\n    return outer(body())\n\n";
    return text;
}

} // namespace weft::properties

// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The grammar of bodies: one function for each shape.
#include "properties/body_text.h"

#include <array>
#include <cstddef>

namespace weft::properties {

namespace {

constexpr unsigned k_depth_max = 3;
constexpr unsigned k_statements_max = 24;

// Where a statement stands: it decides which statements Python allows there.
struct Place {
    unsigned indent = 1;
    unsigned depth = 0;
    bool in_loop = false;
    bool may_continue = false; // until 3.7 `continue` is not allowed in `finally`

    Place inside() const { return {indent + 1, depth + 1, in_loop, may_continue}; }
};

class BodyWriter {
public:
    explicit BodyWriter(const std::vector<std::uint8_t>& tape) : m_tape(tape) {}

    BodyText write()
    {
        std::string body = function("body", 0);
        m_result.functions += body;
        return std::move(m_result);
    }

private:
    unsigned pick(unsigned choices) { return m_at < m_tape.size() ? m_tape[m_at++] % choices : 0; }
    std::string number() { return std::to_string(++m_numbers); }

    static std::string line(const Place& place, const std::string& text)
    {
        return std::string(4 * place.indent, ' ') + text + "\n";
    }

    std::string function(const std::string& name, unsigned depth);
    std::string block(const Place& place);
    std::string statement(const Place& place);
    std::string plain_yield(const Place& place);
    std::string try_except(const Place& place);
    std::string handler(const Place& place, const std::string& exception);
    std::string try_finally(const Place& place);
    std::string with_block(const Place& place);
    std::string delegate_to_body(const Place& place);
    std::string delegate_to_other(const Place& place);
    std::string loop(const Place& place);
    std::string jump(const Place& place);
    std::string raise_or_reenter(const Place& place);

    const std::vector<std::uint8_t>& m_tape;
    std::size_t m_at = 0;
    unsigned m_numbers = 0;
    unsigned m_statements = 0;
    BodyText m_result;
};

std::string BodyWriter::function(const std::string& name, unsigned depth)
{
    Place place{1, depth};
    std::string text = "def " + name + "():\n";
    text += line(place, "me = enter(\"" + name + "\")");
    // It makes the function a generator function, whatever the block holds.
    text += line(place, "if me < 0: yield");
    return text + block(place) + "\n";
}

std::string BodyWriter::block(const Place& place)
{
    std::string text;
    unsigned count = 1 + pick(3);
    for (unsigned i = 0; i < count; ++i)
        text += statement(place);
    return text;
}

std::string BodyWriter::statement(const Place& place)
{
    ++m_statements;
    if (place.depth >= k_depth_max || m_statements > k_statements_max)
        return plain_yield(place);
    switch (pick(12)) {
    case 0:
    case 1:
        return plain_yield(place);
    case 2:
    case 3:
        return try_except(place);
    case 4:
    case 5:
        return try_finally(place);
    case 6:
        return with_block(place);
    case 7:
        return delegate_to_body(place);
    case 8:
        return delegate_to_other(place);
    case 9:
        return loop(place);
    case 10:
        return jump(place);
    default:
        return raise_or_reenter(place);
    }
}

std::string BodyWriter::plain_yield(const Place& place)
{
    m_result.shapes.insert("yield");
    switch (pick(4)) {
    case 1:
        return line(place, "yield " + number());
    case 2:
        return line(place, "got((yield " + number() + ") if me else None)");
    case 3: {
        std::string first = number();
        return line(place, "got([(yield " + first + "), (yield " + number() + ")])");
    }
    default:
        return line(place, "got((yield " + number() + "))");
    }
}

std::string BodyWriter::try_except(const Place& place)
{
    static constexpr std::array k_types{"ValueError",    "Exception",     "GeneratorExit",
                                        "BaseException", "StopIteration", "(Boom, RuntimeError)"};
    m_result.shapes.insert("except");
    std::string text = line(place, "try:") + block(place.inside());
    std::string exception = "e" + number();
    text += line(place, std::string("except ") + k_types[pick(k_types.size())] + " as " + exception + ":");
    text += line(place.inside(), "note(\"caught\", told(" + exception + "))");
    text += handler(place.inside(), exception);
    if (pick(4) == 1)
        text += line(place, "else:") + block(place.inside());
    text += line(place, "seen()");
    return text;
}

std::string BodyWriter::handler(const Place& place, const std::string& exception)
{
    switch (pick(8)) {
    case 1:
        return line(place, "raise");
    case 2:
        return line(place, "raise Boom(\"replaced\")");
    case 3:
        return line(place, "raise Boom(\"chained\") from " + exception);
    case 4:
        m_result.shapes.insert("yield in except");
        return block(place) + line(place, "seen()") + line(place, "raise");
    case 5:
        return line(place, "return " + number());
    case 6:
        m_result.shapes.insert("yield in except");
        return line(place, "got((yield " + number() + "))") + line(place, "seen()");
    case 7:
        return line(place, "raise StopIteration(" + number() + ")");
    default:
        return line(place, "pass");
    }
}

std::string BodyWriter::try_finally(const Place& place)
{
    m_result.shapes.insert("finally");
    std::string serial = "t" + number();
    std::string text = line(place, serial + " = begin(\"try\", me)");
    text += line(place, "try:") + block(place.inside()) + line(place, "finally:");
    Place last = place.inside();
    last.may_continue = false;
    text += line(last, "note(\"finally\", " + serial + ")");
    switch (pick(6)) {
    case 1:
        m_result.shapes.insert("yield in finally");
        text += block(last);
        break;
    case 2:
        m_result.shapes.insert("return in finally");
        text += line(last, "return " + number());
        break;
    case 3:
        text += line(last, "raise Boom(\"finally\")");
        break;
    case 4:
        text += line(last, last.in_loop ? "break" : "seen()");
        break;
    default:
        break;
    }
    return text + line(last, "note(\"finished\", " + serial + ")");
}

std::string BodyWriter::with_block(const Place& place)
{
    m_result.shapes.insert("with");
    return line(place, "with Manager(me, " + std::to_string(pick(3)) + "):") + block(place.inside());
}

std::string BodyWriter::delegate_to_body(const Place& place)
{
    m_result.shapes.insert("yield from body");
    std::string name = "inner_" + number();
    m_result.functions += function(name, place.depth + 1);
    switch (pick(5)) {
    case 1:
        return line(place, "for item in " + name + "():") + line(place.inside(), "got((yield item))") +
               line(place.inside(), pick(2) == 1 ? "break" : "seen()");
    case 2:
        return line(place, "return (yield from " + name + "())");
    default:
        return line(place, "result((yield from " + name + "()))");
    }
}

std::string BodyWriter::delegate_to_other(const Place& place)
{
    static constexpr std::array k_classes{"Plain", "Sending", "Throwing", "Closing", "Full"};
    m_result.shapes.insert("yield from other");
    unsigned kind = pick(7);
    if (kind == 0)
        return line(place, "result((yield from [801, 802]))");
    if (kind == 1)
        return line(place, "result((yield from (item + 1 for item in [803, 804])))");
    std::string how = std::to_string(pick(4));
    return line(place, std::string("result((yield from ") + k_classes[kind - 2] + "(" + number() + "00, " +
                           how + ")))");
}

std::string BodyWriter::loop(const Place& place)
{
    m_result.shapes.insert("loop");
    std::string variable = "i" + number();
    Place within = place.inside();
    within.in_loop = true;
    within.may_continue = true;
    std::string text = line(place, "for " + variable + " in range(" + std::to_string(2 + pick(2)) + "):");
    unsigned leave = pick(4);
    if (leave == 1)
        text += line(within, "if " + variable + " == 1: break");
    if (leave == 2)
        text += line(within, "if " + variable + " == 0: continue");
    text += block(within);
    if (pick(3) == 1)
        text += line(place, "else:") + line(place.inside(), "note(\"no break\")");
    return text;
}

std::string BodyWriter::jump(const Place& place)
{
    switch (pick(3)) {
    case 1:
        if (place.in_loop)
            return line(place, "break");
        break;
    case 2:
        if (place.may_continue)
            return line(place, "continue");
        break;
    default:
        break;
    }
    m_result.shapes.insert("return");
    return line(place, "return " + number());
}

std::string BodyWriter::raise_or_reenter(const Place& place)
{
    switch (pick(7)) {
    case 0:
        return line(place, "raise ValueError(" + number() + ")");
    case 1:
        return line(place, "raise StopIteration(" + number() + ")");
    case 2:
        return line(place, "raise GeneratorExit");
    case 3:
        m_result.shapes.insert("re-entry");
        return line(place, "reenter(\"next\")");
    case 4:
        m_result.shapes.insert("re-entry");
        return line(place, "reenter(\"send\")");
    case 5:
        m_result.shapes.insert("re-entry");
        return line(place, "reenter(\"throw\")");
    default:
        m_result.shapes.insert("re-entry");
        return line(place, "reenter(\"close\")");
    }
}

} // namespace

BodyText body_text(const std::vector<std::uint8_t>& tape)
{
    return BodyWriter(tape).write();
}

} // namespace weft::properties

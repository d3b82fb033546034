// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The backtracking machine.
//
// One stack holds the choices that are left and, between them, what must be put back when one of them is
// taken. A look-around or an atomic group runs on top of the same stack and leaves only its put-backs there.

#include <algorithm>

#include "model/library/regex/regex.h"

namespace weft::model::regex {

namespace {

constexpr std::int64_t k_steps_max = 50'000'000;

char32_t lower(char32_t c)
{
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
}
bool is_word(char32_t c)
{
    return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z') || c == '_';
}

// https://docs.python.org/3/library/stdtypes.html#str.isspace
bool is_space(char32_t c, bool ascii_only)
{
    if (c == ' ' || (c >= '\t' && c <= '\r'))
        return true;
    if (ascii_only)
        return false;
    return (c >= 0x1c && c <= 0x1f) || c == 0x85 || c == 0xa0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f ||
           c == 0x3000;
}

// Thrown where a character beyond ASCII would have to be classified.
struct Unknown {};
struct Exhausted {};

class Machine {
public:
    Machine(const Program& program, std::u32string_view text, std::int64_t end)
        : m_program(program), m_text(text), m_end(end),
          m_slots(2 * (static_cast<std::size_t>(program.groups) + 1), -1),
          m_loops(static_cast<std::size_t>(program.loops), -1)
    {
    }

    bool match_at(std::int64_t position, Mode mode, std::int64_t not_empty_at)
    {
        m_stack.clear();
        std::fill(m_slots.begin(), m_slots.end(), -1);
        m_last_group = -1;
        m_mode = mode;
        m_not_empty_at = not_empty_at;
        m_slots[0] = position;
        return run(0, position, Depth::Outer);
    }

    void read(Found& found) const
    {
        found.spans = m_slots;
        found.last_group = static_cast<int>(m_last_group);
        for (std::size_t i = 2; i + 1 < found.spans.size(); i += 2)
            if (found.spans[i + 1] < 0)
                found.spans[i] = -1;
    }

private:
    enum class Depth : std::uint8_t { Outer, Inner };
    enum class EntryKind : std::uint8_t { Choice, Slot, Loop, LastGroup, Greedy, Lazy };
    struct Entry {
        EntryKind kind;
        std::int64_t where;     // program counter, or the index of what is put back
        std::int64_t position;  // in the text, or the value
        std::int64_t limit = 0; // Greedy: the least position; Lazy: the greatest
    };

    bool run(std::int64_t counter, std::int64_t position, Depth depth);
    bool backtrack(std::size_t base, std::int64_t& counter, std::int64_t& position);
    // Drops the choices above `base`, keeps what must be put back.
    void commit(std::size_t base);
    void undo(std::size_t base);
    bool single_matches(const Instruction& instruction, std::int64_t position) const;
    bool set_matches(const CharacterSet& set, char32_t c, int flags) const;
    bool set_has(const CharacterSet& set, char32_t c, int flags) const;
    bool class_has(Class which, char32_t c, int flags) const;
    bool word_at(std::int64_t position, int flags) const;
    bool accepts(std::int64_t position, Depth depth) const;
    bool repeat_one(const Instruction& instruction, std::int64_t& counter, std::int64_t& position);
    bool back_reference(const Instruction& instruction, std::int64_t& position) const;
    bool assertion(const Instruction& instruction, std::int64_t position) const;
    bool look(const Instruction& instruction, std::int64_t counter, std::int64_t position);
    void loop(const Instruction& instruction, std::int64_t& counter, std::int64_t position);
    void save(std::int64_t slot, std::int64_t position);

    const Program& m_program;
    const std::u32string_view m_text;
    const std::int64_t m_end;
    std::vector<std::int64_t> m_slots;
    std::vector<std::int64_t> m_loops; // where the loop tried its body last
    std::int64_t m_last_group = -1;
    std::vector<Entry> m_stack;
    std::int64_t m_steps = 0;
    Mode m_mode = Mode::Match;
    std::int64_t m_not_empty_at = -1;
    std::int64_t m_inner_end = 0;
};

bool Machine::class_has(Class which, char32_t c, int flags) const
{
    const bool ascii_only = (flags & k_ascii) != 0;
    if (which == Class::Space)
        return is_space(c, ascii_only);
    if (c >= 128 && !ascii_only)
        throw Unknown{};
    return which == Class::Digit ? c >= '0' && c <= '9' : is_word(c);
}

bool Machine::set_has(const CharacterSet& set, char32_t c, int flags) const
{
    for (const CharacterSet::Range& range : set.ranges)
        if (c >= range.first && c <= range.last)
            return true;
    for (const CharacterSet::Member& member : set.classes)
        if (class_has(member.which, c, flags) != member.negated)
            return true;
    return false;
}

bool Machine::set_matches(const CharacterSet& set, char32_t c, int flags) const
{
    bool has = set_has(set, c, flags);
    if (!has && (flags & k_ignore_case) != 0) {
        if (c >= 128)
            throw Unknown{};
        if (lower(c) >= 'a' && lower(c) <= 'z')
            has = set_has(set, c ^ 32, flags);
    }
    return has != set.negated;
}

bool Machine::single_matches(const Instruction& instruction, std::int64_t position) const
{
    if (position >= m_end)
        return false;
    const char32_t c = m_text[static_cast<std::size_t>(position)];
    switch (instruction.op) {
    case Op::Any:
        return true;
    case Op::AnyButNewline:
        return c != '\n';
    case Op::Set:
        return set_matches(m_program.sets[static_cast<std::size_t>(instruction.first)], c, instruction.flags);
    default:
        break;
    }
    const auto wanted = static_cast<char32_t>(instruction.first);
    if ((instruction.flags & k_ignore_case) == 0 || c == wanted)
        return c == wanted;
    if (c >= 128 || wanted >= 128)
        throw Unknown{};
    return lower(c) == lower(wanted);
}

bool Machine::word_at(std::int64_t position, int flags) const
{
    if (position < 0 || position >= m_end)
        return false;
    return class_has(Class::Word, m_text[static_cast<std::size_t>(position)], flags);
}

bool Machine::assertion(const Instruction& instruction, std::int64_t position) const
{
    const auto is_newline = [this](std::int64_t at) { return m_text[static_cast<std::size_t>(at)] == '\n'; };
    switch (instruction.op) {
    case Op::TextStart:
        return position == 0;
    case Op::LineStart:
        return position == 0 || is_newline(position - 1);
    case Op::StringEnd:
        return position == m_end;
    case Op::TextEnd:
        return position == m_end || (position == m_end - 1 && is_newline(position));
    case Op::LineEnd:
        return position == m_end || is_newline(position);
    default:
        break;
    }
    const bool at_boundary = word_at(position - 1, instruction.flags) != word_at(position, instruction.flags);
    return at_boundary == (instruction.op == Op::WordBoundary);
}

void Machine::save(std::int64_t slot, std::int64_t position)
{
    std::int64_t& place = m_slots[static_cast<std::size_t>(slot)];
    m_stack.push_back({EntryKind::Slot, slot, place});
    place = position;
    if (slot % 2 == 1) {
        m_stack.push_back({EntryKind::LastGroup, 0, m_last_group});
        m_last_group = slot / 2;
    }
}

// A loop whose body matched nothing is left.
void Machine::loop(const Instruction& instruction, std::int64_t& counter, std::int64_t position)
{
    std::int64_t& last = m_loops[static_cast<std::size_t>(instruction.first)];
    if (last == position) {
        counter = instruction.third;
        return;
    }
    if (instruction.is_lazy) {
        m_stack.push_back({EntryKind::Choice, instruction.second, position});
        counter = instruction.third;
        m_stack.push_back({EntryKind::Loop, instruction.first, last});
        last = position;
        return;
    }
    m_stack.push_back({EntryKind::Choice, instruction.third, position});
    m_stack.push_back({EntryKind::Loop, instruction.first, last});
    last = position;
    counter = instruction.second;
}

bool Machine::repeat_one(const Instruction& instruction, std::int64_t& counter, std::int64_t& position)
{
    const Instruction& single = m_program.code[static_cast<std::size_t>(counter) + 1];
    const std::int64_t most = std::min(instruction.second, m_end - position);
    std::int64_t count = 0;
    const std::int64_t wanted = instruction.is_lazy ? instruction.first : most;
    while (count < wanted && single_matches(single, position + count))
        ++count;
    m_steps += count;
    if (count < instruction.first)
        return false;
    const std::int64_t next = counter + 2;
    if (instruction.is_lazy && count < most)
        m_stack.push_back({EntryKind::Lazy, next, position + count, position + most});
    else if (!instruction.is_lazy && !instruction.is_possessive && count > instruction.first)
        m_stack.push_back({EntryKind::Greedy, next, position + count - 1, position + instruction.first});
    position += count;
    counter = next;
    return true;
}

bool Machine::back_reference(const Instruction& instruction, std::int64_t& position) const
{
    const std::int64_t start = m_slots[static_cast<std::size_t>(2 * instruction.first)];
    const std::int64_t end = m_slots[static_cast<std::size_t>(2 * instruction.first + 1)];
    if (start < 0 || end < start || position + (end - start) > m_end)
        return false;
    for (std::int64_t i = start; i < end; ++i) {
        const char32_t one = m_text[static_cast<std::size_t>(i)];
        const char32_t other = m_text[static_cast<std::size_t>(position + i - start)];
        if (one == other)
            continue;
        if ((instruction.flags & k_ignore_case) == 0)
            return false;
        if (one >= 128 || other >= 128)
            throw Unknown{};
        if (lower(one) != lower(other))
            return false;
    }
    position += end - start;
    return true;
}

void Machine::commit(std::size_t base)
{
    const auto from = m_stack.begin() + static_cast<std::ptrdiff_t>(base);
    m_stack.erase(std::remove_if(from, m_stack.end(),
                                 [](const Entry& entry) {
                                     return entry.kind == EntryKind::Choice ||
                                            entry.kind == EntryKind::Greedy || entry.kind == EntryKind::Lazy;
                                 }),
                  m_stack.end());
}

void Machine::undo(std::size_t base)
{
    while (m_stack.size() > base) {
        const Entry entry = m_stack.back();
        m_stack.pop_back();
        if (entry.kind == EntryKind::Slot)
            m_slots[static_cast<std::size_t>(entry.where)] = entry.position;
        else if (entry.kind == EntryKind::Loop)
            m_loops[static_cast<std::size_t>(entry.where)] = entry.position;
        else if (entry.kind == EntryKind::LastGroup)
            m_last_group = entry.position;
    }
}

bool Machine::look(const Instruction& instruction, std::int64_t counter, std::int64_t position)
{
    const std::size_t base = m_stack.size();
    const std::int64_t start = instruction.second < 0 ? position : position - instruction.second;
    const bool matched = start >= 0 && run(counter + 1, start, Depth::Inner);
    if (matched && !instruction.is_negative)
        commit(base);
    else
        undo(base);
    return matched != instruction.is_negative;
}

bool Machine::accepts(std::int64_t position, Depth depth) const
{
    if (depth == Depth::Inner)
        return true;
    if (m_mode == Mode::FullMatch && position != m_end)
        return false;
    return position != m_not_empty_at || m_slots[0] != position;
}

// Takes the latest choice that is left above `base`.
bool Machine::backtrack(std::size_t base, std::int64_t& counter, std::int64_t& position)
{
    while (m_stack.size() > base) {
        Entry& entry = m_stack.back();
        switch (entry.kind) {
        case EntryKind::Choice:
            counter = entry.where;
            position = entry.position;
            m_stack.pop_back();
            return true;
        case EntryKind::Greedy:
            counter = entry.where;
            position = entry.position;
            if (entry.position-- == entry.limit)
                m_stack.pop_back();
            return true;
        case EntryKind::Lazy: {
            const Instruction& single = m_program.code[static_cast<std::size_t>(entry.where) - 1];
            if (entry.position < entry.limit && single_matches(single, entry.position)) {
                counter = entry.where;
                position = ++entry.position;
                return true;
            }
            m_stack.pop_back();
            break;
        }
        default:
            undo(m_stack.size() - 1);
            break;
        }
    }
    return false;
}

bool Machine::run(std::int64_t counter, std::int64_t position, Depth depth)
{
    const std::size_t base = m_stack.size();
    for (;;) {
        if (++m_steps > k_steps_max)
            throw Exhausted{};
        const Instruction& instruction = m_program.code[static_cast<std::size_t>(counter)];
        bool goes_on = true;
        switch (instruction.op) {
        case Op::Match:
            if (accepts(position, depth)) {
                if (depth == Depth::Outer)
                    m_slots[1] = position;
                m_inner_end = position;
                return true;
            }
            goes_on = false;
            break;
        case Op::Fail:
            goes_on = false;
            break;
        case Op::Literal:
        case Op::Any:
        case Op::AnyButNewline:
        case Op::Set:
            goes_on = single_matches(instruction, position);
            ++position;
            ++counter;
            break;
        case Op::Split:
            m_stack.push_back({EntryKind::Choice, instruction.second, position});
            counter = instruction.first;
            break;
        case Op::Jump:
            counter = instruction.first;
            break;
        case Op::Save:
            save(instruction.first, position);
            ++counter;
            break;
        case Op::BackReference:
            goes_on = back_reference(instruction, position);
            ++counter;
            break;
        case Op::Look:
            goes_on = look(instruction, counter, position);
            counter = instruction.first;
            break;
        case Op::IfGroup:
            counter = m_slots[static_cast<std::size_t>(2 * instruction.first + 1)] >= 0 ? counter + 1
                                                                                        : instruction.second;
            break;
        case Op::Atomic: {
            const std::size_t inner_base = m_stack.size();
            goes_on = run(counter + 1, position, Depth::Inner);
            if (goes_on) {
                commit(inner_base);
                position = m_inner_end;
            }
            counter = instruction.first;
            break;
        }
        case Op::RepeatOne:
            goes_on = repeat_one(instruction, counter, position);
            break;
        case Op::LoopStart: {
            std::int64_t& last = m_loops[static_cast<std::size_t>(instruction.first)];
            m_stack.push_back({EntryKind::Loop, instruction.first, last});
            last = -1;
            ++counter;
            break;
        }
        case Op::Loop:
            loop(instruction, counter, position);
            break;
        default:
            goes_on = assertion(instruction, position);
            ++counter;
            break;
        }
        if (!goes_on && !backtrack(base, counter, position))
            return false;
    }
}

} // namespace

Outcome run(const Program& program, std::u32string_view text, std::int64_t start, std::int64_t end, Mode mode,
            Found& found, std::int64_t not_empty_at)
{
    Machine machine(program, text, end);
    try {
        const std::int64_t last = mode == Mode::Search ? end : start;
        for (std::int64_t position = start; position <= last; ++position) {
            if (machine.match_at(position, mode, not_empty_at)) {
                machine.read(found);
                return Outcome::Found;
            }
        }
        return Outcome::NotFound;
    } catch (const Unknown&) {
        return Outcome::Refused;
    } catch (const Exhausted&) {
        return Outcome::TooLong;
    }
}

} // namespace weft::model::regex

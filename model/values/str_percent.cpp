// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The % operator of str.
//
// https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting
#include "model/rules/text.h"
#include <climits>

#include "model/values/exception.h"
#include "model/values/format_spec.h"
#include "model/values/int_private.h"
#include "model/values/operations.h"
#include "model/values/str_private.h"
#include "model/values/unicode.h"
#include "model/world.h"

namespace weft::model {

namespace {

// One conversion, between "%" and its letter.
struct Conversion {
    bool left = false; // -
    bool plus = false;
    bool blank = false;
    bool alternate = false; // #
    bool zero = false;
    std::int64_t width = -1;
    std::int64_t precision = -1;
    char32_t letter = 0;
    std::size_t index = 0; // of the letter, in code points, for messages
};

// The state of one formatting: the text, and the arguments not used yet.
class Percent {
public:
    Percent(const Str& format, const Value& arguments);
    Completion<std::string> run();

private:
    char32_t peek() const { return m_position < m_text.size() ? m_text[m_position] : 0; }
    bool at_end() const { return m_position >= m_text.size(); }
    Completion<Value> next_argument();
    Completion<Conversion> read_conversion();
    Completion<void> read_key();
    void read_flags(Conversion& conversion);
    Completion<std::int64_t> read_size(std::string_view too_big);
    Completion<std::int64_t> star_size(std::string_view too_big);
    Completion<void> append(std::string& out, const Conversion& conversion);

    const std::u32string m_text;
    std::size_t m_position = 0;
    const Value m_arguments;
    Value m_single; // the one argument, where there is no tuple; a key replaces it
    const Tuple* m_tuple = nullptr;
    bool m_mapping = false; // the arguments can be looked up by key
    std::size_t m_next = 0;
};

} // namespace

// Anything with items can be looked up by key, but for tuples and strings.
Percent::Percent(const Str& format, const Value& arguments)
    : m_text(code_points(format.text)), m_arguments(arguments), m_single(arguments),
      m_tuple(arguments.try_as<Tuple>())
{
    m_mapping = m_tuple == nullptr && arguments.try_as<Str>() == nullptr &&
                type_of(arguments)->slots.get_item != nullptr;
}

Completion<Value> Percent::next_argument()
{
    if (m_tuple != nullptr) {
        if (m_next < m_tuple->items.size())
            return m_tuple->items[m_next++];
    } else if (m_next == 0) {
        ++m_next;
        return m_single;
    }
    return raise(types().TypeError, "not enough arguments for format string");
}

// (key): parentheses nest. What is found takes the place of the arguments.
Completion<void> Percent::read_key()
{
    if (!m_mapping)
        return raise(types().TypeError, "format requires a mapping");
    ++m_position;
    const std::size_t start = m_position;
    int open = 1;
    while (open > 0 && !at_end()) {
        if (m_text[m_position] == ')')
            --open;
        else if (m_text[m_position] == '(')
            ++open;
        ++m_position;
    }
    if (open > 0)
        return raise(types().ValueError, "incomplete format key");
    const Value key = new_str(utf8(std::u32string_view(m_text).substr(start, m_position - 1 - start)));
    m_single = TRY(get_item(m_arguments, key));
    m_next = 0;
    return {};
}

void Percent::read_flags(Conversion& conversion)
{
    for (;; ++m_position) {
        switch (peek()) {
        case '-':
            conversion.left = true;
            break;
        case '+':
            conversion.plus = true;
            break;
        case ' ':
            conversion.blank = true;
            break;
        case '#':
            conversion.alternate = true;
            break;
        case '0':
            conversion.zero = true;
            break;
        default:
            return;
        }
    }
}

Completion<std::int64_t> Percent::star_size(std::string_view too_big)
{
    const Value value = TRY(next_argument());
    if (!is_int(value))
        return raise(types().TypeError, "* wants int");
    const bool width = too_big.starts_with("width");
    std::int64_t size = 0;
    if (!int_fits(value, size) || (!width && (size > INT_MAX || size < INT_MIN)))
        return raise(types().OverflowError,
                     concat("Python int too large to convert to C ", width ? "ssize_t" : "int"));
    return size;
}

Completion<std::int64_t> Percent::read_size(std::string_view too_big)
{
    std::int64_t size = -1;
    const std::int64_t size_max = too_big.starts_with("width") ? INT64_MAX : INT_MAX;
    while (peek() >= '0' && peek() <= '9') {
        const auto digit = static_cast<std::int64_t>(peek() - '0');
        size = size < 0 ? 0 : size;
        if (size > (size_max - digit) / 10)
            return raise(types().ValueError, too_big);
        size = size * 10 + digit;
        ++m_position;
    }
    return size;
}

// https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting
Completion<Conversion> Percent::read_conversion()
{
    Conversion conversion;

    // 1. (key), flags.
    if (peek() == '(')
        TRY(read_key());
    read_flags(conversion);

    // 2. Width: digits or an argument; a negative one aligns to the left.
    if (peek() == '*') {
        ++m_position;
        conversion.width = TRY(star_size("width"));
        if (conversion.width < 0) {
            conversion.left = true;
            conversion.width = -conversion.width;
        }
    } else {
        conversion.width = TRY(read_size("width too big"));
    }

    // 3. Precision: a point alone is zero.
    if (peek() == '.') {
        ++m_position;
        if (peek() == '*') {
            ++m_position;
            conversion.precision = TRY(star_size("precision"));
        } else {
            conversion.precision = TRY(read_size("precision too big"));
        }
        conversion.precision = conversion.precision < 0 ? 0 : conversion.precision;
    }

    // 4. A length modifier means nothing; then the letter.
    if (peek() == 'h' || peek() == 'l' || peek() == 'L')
        ++m_position;
    if (at_end())
        return raise(types().ValueError, "incomplete format");
    conversion.letter = m_text[m_position];
    conversion.index = m_position++;
    TRY(room_for(static_cast<double>(conversion.width)));
    return conversion;
}

// Sign and prefix stay in front of padding zeros.
static std::string pad_number(std::string text, const Conversion& conversion, std::size_t prefix_size)
{
    const auto length = static_cast<std::int64_t>(text.size());
    const bool negative = !text.empty() && text[0] == '-';
    std::string sign = negative ? "-" : (conversion.plus ? "+" : (conversion.blank ? " " : ""));
    std::string body = negative ? text.substr(1) : std::move(text);
    const std::int64_t pad =
        conversion.width - length - (negative ? 0 : static_cast<std::int64_t>(sign.size()));
    const auto count = static_cast<std::size_t>(pad > 0 ? pad : 0);
    if (conversion.left)
        return concat(sign, body, std::string(count, ' '));
    if (!conversion.zero)
        return concat(std::string(count, ' '), sign, body);
    const std::string_view digits = body;
    return concat(sign, digits.substr(0, prefix_size), std::string(count, '0'), digits.substr(prefix_size));
}

// The int that an integer conversion works on. %d truncates floats; %x and %o want true integers.
static Completion<Value> integer_argument(const Value& value, char32_t letter)
{
    if (is_int(value))
        return value;
    const bool decimal = letter == 'd' || letter == 'i' || letter == 'u';
    const Slots& slots = type_of(value)->slots;
    const bool number = slots.to_int != nullptr || slots.index != nullptr || slots.to_float != nullptr;
    if (decimal && number && value.kind() != Kind::Complex) {
        if (slots.to_int != nullptr) {
            Value result = TRY(slots.to_int(value));
            if (is_int(result))
                return result;
        } else if (slots.index != nullptr) {
            return index(value);
        }
    }
    if (!decimal && slots.index != nullptr)
        return index(value);
    std::string_view wanted = "an integer";
    if (decimal)
        wanted = realm().profile.at_least(10) ? "a real number" : "a number";
    return raise(types().TypeError, concat("%", static_cast<char>(letter), " format: ", wanted,
                                           " is required, not ", type_of(value)->name));
}

static Completion<std::string> format_integer(const Conversion& conversion, const Value& value)
{
    // 1. The digits, at least as many as the precision says.
    const Value number = TRY(integer_argument(value, conversion.letter));
    std::string text;
    switch (conversion.letter) {
    case 'o':
        text = int_to_base(number, 8);
        break;
    case 'x':
    case 'X':
        text = int_to_base(number, 16);
        break;
    default:
        text = TRY(int_to_text(number));
        break;
    }
    const bool negative = text[0] == '-';
    std::string digits = negative ? text.substr(1) : std::move(text);
    TRY(room_for(static_cast<double>(conversion.precision)));
    if (conversion.precision > static_cast<std::int64_t>(digits.size()))
        digits.insert(0, static_cast<std::size_t>(conversion.precision) - digits.size(), '0');

    // 2. The prefix.
    std::string prefix;
    if (conversion.alternate && conversion.letter == 'o')
        prefix = "0o";
    else if (conversion.alternate && (conversion.letter == 'x' || conversion.letter == 'X'))
        prefix = "0x";
    std::string whole = concat(negative ? "-" : "", prefix, digits);
    if (conversion.letter == 'X') {
        for (char& c : whole)
            c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    }
    return pad_number(std::move(whole), conversion, prefix.size());
}

static Completion<std::string> format_real(const Conversion& conversion, const Value& value)
{
    const Slots& slots = type_of(value)->slots;
    const bool is_number =
        slots.to_float != nullptr || (slots.index != nullptr && rule(Rule::IndexMakesNumbers));
    if (!is_number) {
        if (value.kind() == Kind::Complex && !realm().profile.at_least(10))
            return raise(types().TypeError, "can't convert complex to float");
        return raise(types().TypeError, concat("must be real number, not ", type_of(value)->name));
    }
    const double number = TRY(as_float(value));
    const std::int64_t precision = conversion.precision < 0 ? 6 : conversion.precision;
    TRY(room_for(static_cast<double>(precision)));
    return pad_number(format_double(number, static_cast<char>(conversion.letter), precision,
                                    conversion.alternate ? k_double_alternate : k_double_plain),
                      conversion, 0);
}

// https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting (`%c`)
static Raised raise_no_character(const Value& value)
{
    if (!rule(Rule::PercentCharacterNamesType))
        return raise(types().TypeError, "%c requires int or char");
    std::string what = type_of(value)->name;
    if (const Str* text = value.try_as<Str>())
        what = "a string of length " + std::to_string(text->length);
    return raise(types().TypeError, concat("%c requires an int or a unicode character, not ", what));
}

static Completion<std::string> format_character(const Value& value)
{
    const Str* text = value.try_as<Str>();
    if (text != nullptr && text->length == 1)
        return text->text;
    if (text != nullptr || (!is_int(value) && type_of(value)->slots.index == nullptr))
        return raise_no_character(value);
    const Value number = TRY(index(value));
    std::int64_t point = 0;
    const bool fits = int_fits(number, point);
    if (!fits && !realm().profile.at_least(10))
        return raise_no_character(value);
    if (!fits || point < 0 || point > 0x10FFFF)
        return raise(types().OverflowError, "%c arg not in range(0x110000)");
    std::string out;
    append_code_point(out, static_cast<char32_t>(point));
    return out;
}

static std::string pad_string(std::string_view text, const Conversion& conversion)
{
    const std::int64_t pad = conversion.width - static_cast<std::int64_t>(code_point_count(text));
    const std::string spaces(static_cast<std::size_t>(pad > 0 ? pad : 0), ' ');
    return conversion.left ? concat(text, spaces) : concat(spaces, text);
}

Completion<void> Percent::append(std::string& out, const Conversion& conversion)
{
    // 1. A percent sign, once whatever stood before it.
    if (conversion.letter == '%' && !rule(Rule::PercentSignIsBare)) {
        out += '%';
        return {};
    }

    // 2. The argument comes before the letter is looked at.
    const Value value = TRY(next_argument());

    // 3. By letter.
    switch (conversion.letter) {
    case 's':
    case 'r':
    case 'a': {
        const auto convert = conversion.letter == 's' ? &str : (conversion.letter == 'r' ? &repr : &ascii);
        const Ref<Str> text = TRY(convert(value));
        std::string_view shown = text->text;
        if (conversion.precision >= 0)
            shown = code_point_prefix(shown, static_cast<std::size_t>(conversion.precision));
        out += pad_string(shown, conversion);
        return {};
    }
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
        out += TRY(format_integer(conversion, value));
        return {};
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
        out += TRY(format_real(conversion, value));
        return {};
    case 'c': {
        const std::string text = TRY(format_character(value));
        out += pad_string(text, conversion);
        return {};
    }
    default:
        break;
    }
    const char32_t letter = conversion.letter;
    constexpr std::string_view k_digits = "0123456789abcdef";
    std::string hex;
    for (char32_t rest = letter; rest != 0; rest >>= 4)
        hex.insert(hex.begin(), k_digits[rest & 15]);
    return raise(types().ValueError, concat("unsupported format character '",
                                            letter > 31 && letter < 127 ? static_cast<char>(letter) : '?',
                                            "' (0x", hex, ") at index ", conversion.index));
}

Completion<std::string> Percent::run()
{
    std::string out;
    while (!at_end()) {
        const char32_t point = m_text[m_position++];
        if (point != '%') {
            append_code_point(out, point);
            continue;
        }
        if (peek() == '%') {
            out += '%';
            ++m_position;
            continue;
        }
        const Conversion conversion = TRY(read_conversion());
        TRY(append(out, conversion));
    }
    const bool unused = m_tuple != nullptr ? m_next < m_tuple->items.size() : m_next == 0;
    if (unused && !m_mapping)
        return raise(types().TypeError, "not all arguments converted during string formatting");
    return out;
}

Completion<Value> str_modulo(const Value& self, const Value& arguments)
{
    Percent formatting(*self.as<Str>(), arguments);
    std::string text = TRY(formatting.run());
    return new_str(std::move(text));
}

Completion<Ref<Str>> percent_format(const Str& format, const Value& arguments)
{
    Percent formatting(format, arguments);
    std::string text = TRY(formatting.run());
    return make<Str>(types().str, std::move(text));
}

} // namespace weft::model

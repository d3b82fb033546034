// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The types re.Pattern and re.Match.

#include "model/library/regex/regex_objects.h"

#include <algorithm>

#include "model/library/code_points.h"
#include "model/library/module_builder.h"
#include "model/library/native_modules.h"
#include "model/values/dict.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model::regex {

Value Subject::slice(std::int64_t from, std::int64_t to) const
{
    return new_str(to_utf8(std::u32string_view(text).substr(
        static_cast<std::size_t>(from), static_cast<std::size_t>(std::max<std::int64_t>(to - from, 0)))));
}

Completion<std::shared_ptr<Subject>> read_subject(const Value& string, const Value& start, const Value& end)
{
    if (!string.try_as<Str>()) {
        if (string.kind() == Kind::Bytes || string.kind() == Kind::ByteArray)
            return raise(types().TypeError, "cannot use a string pattern on a bytes-like object");
        if (realm().profile.at_least(11))
            return raise(types().TypeError,
                         concat("expected string or bytes-like object, got '", type_of(string)->name, "'"));
        return raise(types().TypeError, "expected string or bytes-like object");
    }
    auto subject = std::make_shared<Subject>();
    subject->string = string;
    subject->text = from_utf8(string.as<Str>()->text);
    const auto length = static_cast<std::int64_t>(subject->text.size());
    subject->end = length;
    if (start)
        subject->start = std::clamp<std::int64_t>(TRY(index_as_size(start)), 0, length);
    if (end)
        subject->end = std::clamp<std::int64_t>(TRY(index_as_size(end)), 0, length);
    return subject;
}

Completion<Value> find(const Pattern& pattern, const std::shared_ptr<Subject>& subject, std::int64_t start,
                       Mode mode, std::int64_t not_empty_at)
{
    Found found;
    switch (run(pattern.program, subject->text, start, subject->end, mode, found, not_empty_at)) {
    case Outcome::NotFound:
        return Value::none();
    case Outcome::Refused:
        return unsupported("a regular expression that asks about case or class beyond ASCII");
    case Outcome::TooLong:
        return unsupported("a regular expression that takes too long");
    case Outcome::Found:
        break;
    }
    return make<Match>(match_type(), Ref<Pattern>::borrow(const_cast<Pattern*>(&pattern)), subject,
                       std::move(found));
}

Value group_text(const Match& match, std::int64_t group, const Value& otherwise)
{
    const std::int64_t from = match.found.spans[static_cast<std::size_t>(2 * group)];
    const std::int64_t to = match.found.spans[static_cast<std::size_t>(2 * group + 1)];
    return from < 0 ? otherwise : match.subject->slice(from, to);
}

namespace {

const Pattern& pattern_of(const Value& self)
{
    return *static_cast<const Pattern*>(self.object());
}
const Match& match_of(const Value& self)
{
    return *static_cast<const Match*>(self.object());
}

// ----------------------------------------------------------------------------------------------------
// patterns

template <Mode mode>
Completion<Value> pattern_find(const CallArgs& args)
{
    const std::shared_ptr<Subject> subject = TRY(read_subject(args[1], args[2], args[3]));
    if (subject->start > subject->end)
        return Value::none();
    return find(pattern_of(args[0]), subject, subject->start, mode);
}

std::string flags_text(int flags)
{
    constexpr std::pair<int, const char*> k_names[] = {
        {k_ignore_case, "re.IGNORECASE"},
        {k_locale, "re.LOCALE"},
        {k_multi_line, "re.MULTILINE"},
        {k_dot_all, "re.DOTALL"},
        {k_verbose, "re.VERBOSE"},
        {k_debug, "re.DEBUG"},
        {k_ascii, "re.ASCII"},
    };
    std::string text;
    for (const auto& [flag, name] : k_names)
        if ((flags & flag) != 0)
            text += text.empty() ? name : concat("|", name);
    return text;
}

Completion<Value> pattern_repr(const Value& self)
{
    const Pattern& pattern = pattern_of(self);
    Ref<Str> source = TRY(repr(pattern.source));
    std::string shown = source->text;
    if (source->length > 200)
        shown = to_utf8(from_utf8(shown).substr(0, 200));
    const std::string flags = flags_text(pattern.program.flags);
    return new_str(concat("re.compile(", shown, flags.empty() ? "" : ", ", flags, ")"));
}

Completion<Value> pattern_compare(CompareOp op, const Value& left, const Value& right)
{
    if ((op != CompareOp::Eq && op != CompareOp::NotEq) || type_of(left) != type_of(right))
        return Value::not_implemented();
    const Pattern& one = pattern_of(left);
    const Pattern& other = pattern_of(right);
    const bool same = one.program.flags == other.program.flags && TRY(equal(one.source, other.source));
    return Value::boolean(same == (op == CompareOp::Eq));
}

Completion<std::int64_t> pattern_hash(const Value& self)
{
    const std::int64_t source = TRY(hash(pattern_of(self).source));
    return source ^ pattern_of(self).program.flags;
}

Completion<Value> get_source(const Value& self)
{
    return pattern_of(self).source;
}
Completion<Value> get_flags(const Value& self)
{
    return Value::small(pattern_of(self).program.flags);
}
Completion<Value> get_group_count(const Value& self)
{
    return Value::small(pattern_of(self).program.groups);
}

Completion<Value> get_group_index(const Value& self)
{
    Ref<Dict> names_found = new_dict();
    const Program& program = pattern_of(self).program;
    for (const std::string& name : program.name_order)
        names_found->set(intern(name), Value::small(program.names.at(name)));
    return call(Value::borrow(types().mapping_proxy), Value(names_found));
}

Completion<Value> answer_self(const CallArgs& args)
{
    return args[0];
}

Type* make_pattern_type()
{
    const bool renamed = realm().profile.at_least(7);
    Type* const type =
        make_library_type(renamed ? "re" : "_sre", renamed ? "Pattern" : "SRE_Pattern", Kind::Other);
    type->is_base = false;
    type->slots.repr = pattern_repr;
    type->slots.compare = pattern_compare;
    type->slots.hash = pattern_hash;
    TypeBuilder builder(type);
    builder.method("match", "string, pos?, endpos?", pattern_find<Mode::Match>)
        .method("fullmatch", "string, pos?, endpos?", pattern_find<Mode::FullMatch>)
        .method("search", "string, pos?, endpos?", pattern_find<Mode::Search>)
        .method("__copy__", "", answer_self)
        .method("__deepcopy__", "memo, /", answer_self)
        .property("pattern", get_source)
        .property("flags", get_flags)
        .property("groups", get_group_count)
        .property("groupindex", get_group_index);
    add_search_methods(builder);
    builder.refuse({"scanner", "__class_getitem__"}).finish();
    return type;
}

// -----------------------------------------------------------------------------------------------------
// matches

// The number of a group given by number or name; IndexError where there is none.
Completion<std::int64_t> group_number(const Match& match, const Value& group)
{
    std::int64_t number = -1;
    if (group.try_as<Str>()) {
        const auto found = match.pattern->program.names.find(group.as<Str>()->text);
        if (found != match.pattern->program.names.end())
            number = found->second;
    } else if (is_int(group) || type_of(group)->slots.index) {
        number = TRY(index_as_size(group));
    }
    if (number < 0 || number > match.pattern->program.groups)
        return raise(types().IndexError, "no such group");
    return number;
}

// https://docs.python.org/3/library/re.html#re.Match.group
Completion<Value> match_group(const CallArgs& args)
{
    const Match& match = match_of(args[0]);
    if (args.count == 1)
        return group_text(match, 0, Value::none());
    std::vector<Value> texts;
    for (std::size_t i = 1; i < args.count; ++i) {
        const std::int64_t number = TRY(group_number(match, args[i]));
        texts.push_back(group_text(match, number, Value::none()));
    }
    if (texts.size() == 1)
        return texts.front();
    return new_tuple(std::move(texts));
}

Completion<Value> match_item(const Value& self, const Value& key)
{
    const std::int64_t number = TRY(group_number(match_of(self), key));
    return group_text(match_of(self), number, Value::none());
}

Value or_none(const Value& value)
{
    return value ? value : Value::none();
}

Completion<Value> match_groups(const CallArgs& args)
{
    const Match& match = match_of(args[0]);
    std::vector<Value> texts;
    for (int group = 1; group <= match.pattern->program.groups; ++group)
        texts.push_back(group_text(match, group, or_none(args[1])));
    return new_tuple(std::move(texts));
}

Completion<Value> match_groupdict(const CallArgs& args)
{
    const Match& match = match_of(args[0]);
    Ref<Dict> texts = new_dict();
    for (const std::string& name : match.pattern->program.name_order)
        texts->set(intern(name), group_text(match, match.pattern->program.names.at(name), or_none(args[1])));
    return texts;
}

enum class Edge : std::uint8_t { Start, End, Both };

Value span_of(const Match& match, std::int64_t group)
{
    return new_tuple({new_int(match.found.spans[static_cast<std::size_t>(2 * group)]),
                      new_int(match.found.spans[static_cast<std::size_t>(2 * group + 1)])});
}

template <Edge edge>
Completion<Value> match_span(const CallArgs& args)
{
    const Match& match = match_of(args[0]);
    std::int64_t group = 0;
    if (args[1])
        group = TRY(group_number(match, args[1]));
    if (edge == Edge::Both)
        return span_of(match, group);
    return new_int(match.found.spans[static_cast<std::size_t>(2 * group + (edge == Edge::End ? 1 : 0))]);
}

Completion<Value> match_expand(const CallArgs& args)
{
    if (!args[1].try_as<Str>())
        return raise(types().TypeError,
                     concat("decoding to str: need a bytes-like object, ", type_of(args[1])->name, " found"));
    const Match& match = match_of(args[0]);
    std::vector<TemplatePart> parts = TRY(parse_template(*match.pattern, args[1]));
    return new_str(expand_template(parts, match));
}

Completion<Value> match_repr(const Value& self)
{
    const Match& match = match_of(self);
    Ref<Str> text = TRY(repr(group_text(match, 0, Value::none())));
    const char* name =
        realm().profile.at_least(7) ? "<re.Match object; span=(" : "<_sre.SRE_Match object; span=(";
    return new_str(
        concat(name, match.found.spans[0], ", ", match.found.spans[1], "), match=", text->text, ">"));
}

Completion<Value> get_pattern(const Value& self)
{
    return match_of(self).pattern;
}
Completion<Value> get_string(const Value& self)
{
    return match_of(self).subject->string;
}
Completion<Value> get_pos(const Value& self)
{
    return new_int(match_of(self).subject->start);
}
Completion<Value> get_endpos(const Value& self)
{
    return new_int(match_of(self).subject->end);
}

Completion<Value> get_lastindex(const Value& self)
{
    const int last = match_of(self).found.last_group;
    return last > 0 ? Value::small(last) : Value::none();
}

Completion<Value> get_lastgroup(const Value& self)
{
    const Match& match = match_of(self);
    for (const auto& [name, number] : match.pattern->program.names)
        if (number == match.found.last_group)
            return new_str(name);
    return Value::none();
}

Completion<Value> get_regs(const Value& self)
{
    std::vector<Value> spans;
    for (int group = 0; group <= match_of(self).pattern->program.groups; ++group)
        spans.push_back(span_of(match_of(self), group));
    return new_tuple(std::move(spans));
}

Type* make_match_type()
{
    const bool renamed = realm().profile.at_least(7);
    Type* const type =
        make_library_type(renamed ? "re" : "_sre", renamed ? "Match" : "SRE_Match", Kind::Other);
    type->is_base = false;
    type->slots.repr = match_repr;
    type->slots.get_item = match_item;
    TypeBuilder(type)
        .raw_method("group", match_group)
        .method("groups", "default?", match_groups)
        .method("groupdict", "default?", match_groupdict)
        .method("start", "group?, /", match_span<Edge::Start>)
        .method("end", "group?, /", match_span<Edge::End>)
        .method("span", "group?, /", match_span<Edge::Both>)
        .method("expand", "template", match_expand)
        .method("__copy__", "", answer_self)
        .method("__deepcopy__", "memo, /", answer_self)
        .property("re", get_pattern)
        .property("string", get_string)
        .property("pos", get_pos)
        .property("endpos", get_endpos)
        .property("lastindex", get_lastindex)
        .property("lastgroup", get_lastgroup)
        .property("regs", get_regs)
        .refuse({"__class_getitem__"})
        .finish();
    return type;
}

// _weft_re.compile(pattern, flags)
Completion<Value> compile_pattern(const CallArgs& args)
{
    if (!args[0].try_as<Str>()) {
        if (args[0].kind() == Kind::Bytes)
            return unsupported("regular expressions for bytes");
        return raise(types().TypeError, "first argument must be string or compiled pattern");
    }
    int flags = static_cast<int>(TRY(index_as_size(args[1])));
    if ((flags & (k_locale | k_debug)) != 0)
        return unsupported((flags & k_locale) != 0 ? "re.LOCALE" : "re.DEBUG");
    const Dialect dialect{realm().profile.at_least(11), realm().profile.at_least(11)};
    Parsed parsed;
    Program program;
    Error error;
    const bool is_right = parse(from_utf8(args[0].as<Str>()->text), flags, dialect, parsed, error) &&
                          compile(parsed, program, error);
    if (!is_right && error.is_refusal)
        return unsupported(error.message);
    if (!is_right)
        return raise_pattern_error(error.message, error.position < 0 ? Value::none() : args[0],
                                   error.position);
    if ((program.flags & k_ascii) == 0)
        program.flags |= k_unicode;
    else if ((program.flags & k_unicode) != 0)
        return raise(types().ValueError, "ASCII and UNICODE flags are incompatible");
    return make<Pattern>(pattern_type(), args[0], std::move(program));
}

void declare_re(Dict& names)
{
    ModuleBuilder("_sre", names)
        .function("compile", "pattern, flags, /", compile_pattern)
        .value("Pattern", Value::borrow(pattern_type()))
        .value("Match", Value::borrow(match_type()));
}

} // namespace

Type* pattern_type()
{
    return realm().library_type(make_pattern_type);
}

Type* match_type()
{
    return realm().library_type(make_match_type);
}

} // namespace weft::model::regex

namespace weft::model {

void fill_weft_re(Module& module)
{
    furnish(module, regex::declare_re);
}

} // namespace weft::model

// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Code objects and source files.

#include "model/evaluator/code.h"

#include "model/evaluator/frame.h"
#include "model/world.h"

namespace weft::model {

SourceFile::SourceFile(std::string file_name, std::string source)
    : name(std::move(file_name)), text(std::move(source))
{
    line_starts.push_back(0);
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n')
            line_starts.push_back(i + 1);
}

std::string_view SourceFile::line(int number) const
{
    if (number < 1 || static_cast<std::size_t>(number) > line_starts.size())
        return {};
    const std::size_t start = line_starts[static_cast<std::size_t>(number) - 1];
    std::size_t end = text.find('\n', start);
    if (end == std::string::npos)
        end = text.size();
    if (end > start && text[end - 1] == '\r')
        --end;
    return std::string_view(text).substr(start, end - start);
}

Code::Code(Type* code_type) : Object(Kind::Code, code_type) {}

Code::~Code()
{
    delete free_frame;
}

Ref<Code> make_code()
{
    return make<Code>(types().code);
}

Ref<Code> copy_code(const Code& original)
{
    Ref<Code> copy = make_code();
    copy->name = original.name;
    copy->qualname = original.qualname;
    copy->file = original.file;
    copy->first_line = original.first_line;
    copy->code_kind = original.code_kind;
    copy->body_kind = original.body_kind;
    copy->is_iterable_coroutine = original.is_iterable_coroutine;
    copy->has_generator_stop = original.has_generator_stop;
    copy->positional_only = original.positional_only;
    copy->positional = original.positional;
    copy->keyword_only = original.keyword_only;
    copy->has_varargs = original.has_varargs;
    copy->has_varkeywords = original.has_varkeywords;
    copy->variable_names = original.variable_names;
    copy->cell_names = original.cell_names;
    copy->free_names = original.free_names;
    copy->hidden_slots = original.hidden_slots;
    copy->cell_parameters = original.cell_parameters;
    copy->simple_call = original.simple_call;
    copy->is_stackless = original.is_stackless;
    copy->body = original.body;
    copy->expression = original.expression;
    copy->docstring = original.docstring;
    copy->has_docstring = original.has_docstring;
    copy->is_nested = original.is_nested;
    copy->is_inlined_comprehension = original.is_inlined_comprehension;
    copy->original = Ref<Code>::borrow(const_cast<Code*>(&original));
    return copy;
}

} // namespace weft::model

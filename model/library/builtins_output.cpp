// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// print.
//
// https://docs.python.org/3/library/functions.html#print
// Text for the sys.stdout that the run began with goes straight to the world's output; any other file object
// gets one call of its write() for each piece, as from CPython.
#include "model/library/builtins.h"

#include "model/values/exception.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// Where print's pieces go.
class Output {
public:
    explicit Output(Value file) : m_file(std::move(file)) {}
    Completion<void> write(Value text) const
    {
        if (m_file.is_empty()) {
            world().write_out(text.as<Str>()->text);
            if (world().is_aborting())
                return Raised{};
            return {};
        }
        TRY(call_method(m_file, names().name_write, std::move(text)));
        return {};
    }
    Completion<void> flush() const
    {
        if (!m_file.is_empty())
            TRY(call_method(m_file, names().name_flush));
        return {};
    }

private:
    Value m_file; // empty: the world's own output
};

// The attribute of sys, or null.
const Value* sys_attribute(std::string_view name)
{
    return world().sys ? world().sys->attributes->find(intern(name)) : nullptr;
}

// The file that print writes to without one: empty for the world's output, None for nowhere.
Completion<Value> current_stdout()
{
    const Value* current = sys_attribute("stdout");
    const Value* original = sys_attribute("__stdout__");
    if (!world().sys || (current != nullptr && original != nullptr && current->is(*original)))
        return Value();
    if (current == nullptr)
        return raise(types().RuntimeError, "lost sys.stdout");
    return *current;
}

// The separator or the end: a str, or the default for None.
Completion<Value> piece(const Value& given, std::string_view name, const char* otherwise)
{
    if (given.is_empty() || given.is_none())
        return new_str(otherwise);
    if (given.try_as<Str>() == nullptr)
        return raise(types().TypeError,
                     concat(name, " must be None or a string, not ", type_of(given)->name));
    return given;
}

// https://docs.python.org/3/library/functions.html#print
Completion<Value> print(const CallArgs& args)
{
    // 1. Where to.
    Value file = args[2];
    if (file.is_empty() || file.is_none()) {
        file = TRY(current_stdout());
        if (file.is_none())
            return Value::none();
    } else if (const Value* original = sys_attribute("__stdout__");
               original != nullptr && file.is(*original)) {
        file = Value();
    }
    const Output output(std::move(file));

    // 2. The pieces, each written before the next is made.
    const Value separator = TRY(piece(args[0], "sep", " "));
    const Value end = TRY(piece(args[1], "end", "\n"));
    const Value values = args[4];
    for (std::size_t position = 0; position < values.as<Tuple>()->items.size(); ++position) {
        if (position > 0)
            TRY(output.write(separator));
        Ref<Str> text = TRY(str(values.as<Tuple>()->items[position]));
        TRY(output.write(std::move(text)));
    }
    TRY(output.write(end));

    // 3. Flushed where that was asked for.
    if (!args[3].is_empty() && TRY(truth(args[3])))
        TRY(output.flush());
    return Value::none();
}

} // namespace

void add_output_builtins(BuiltinTable& table)
{
    table.function("print", "*values, sep?, end?, file?, flush?", print);
}

} // namespace weft::model

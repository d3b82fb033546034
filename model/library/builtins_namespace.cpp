// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The builtin functions that see the caller's frame or make code: globals, locals, compile, exec, eval.
// https://docs.python.org/3/library/functions.html

#include "model/evaluator/compiler.h"
#include "model/evaluator/frame.h"
#include "model/evaluator/function.h"
#include "model/library/builtins.h"
#include "model/library/syntax_errors.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

// https://docs.python.org/3/library/functions.html#globals
Completion<Value> builtin_globals(const CallArgs&)
{
    return world().frame->globals;
}

// https://docs.python.org/3/library/functions.html#locals
Completion<Value> builtin_locals(const CallArgs&)
{
    return locals_snapshot(*world().frame);
}

enum class Mode : std::uint8_t { Statements, Expression };

Completion<Ref<Code>> compile_text(const Value& source, std::string file_name, Mode mode)
{
    if (!source.try_as<Str>())
        return unsupported("compile() of something else than a str");
    std::string text = source.as<Str>()->text;
    if (mode == Mode::Expression)
        text.erase(0, text.find_first_not_of(" \t"));
    auto file = std::make_shared<SourceFile>(std::move(file_name), std::move(text));
    // Bodies of a text of its own stay out of traces, as the recorder leaves them out.
    const Frame* caller = world().frame; // none where C++ runs the text
    file->is_program = caller == nullptr || file->name == caller->code->file->name;
    const Profile profile = realm().profile;
    auto code = mode == Mode::Expression ? compile_expression(file, profile)
                                         : compile_source(file, profile, Locals::Own);
    if (code)
        return code.value();
    if (code.error().type == syntax::SyntaxError::Type::Unsupported)
        return unsupported(code.error().message);
    return raise_syntax_error(code.error());
}

// https://docs.python.org/3/library/functions.html#compile
Completion<Value> builtin_compile(const CallArgs& args)
{
    if (!args[1].try_as<Str>() || !args[2].try_as<Str>())
        return raise(types().TypeError, "compile() arguments 2 and 3 must be str");
    const std::string& mode = args[2].as<Str>()->text;
    if (mode == "single")
        return unsupported("compile() with mode 'single'");
    if (mode != "exec" && mode != "eval")
        return raise(types().ValueError, "compile() mode must be 'exec', 'eval' or 'single'");
    Value code = TRY(
        compile_text(args[0], args[1].as<Str>()->text, mode == "eval" ? Mode::Expression : Mode::Statements));
    return code;
}

// Runs code in a namespace. Without one, in that of the caller.
// https://docs.python.org/3/library/functions.html#exec
Completion<Value> run_in(Ref<Code> code, const Value& globals, const Value& locals)
{
    Frame* const caller = world().frame; // null where C++ code calls exec()
    const bool has_globals = globals && !globals.is_none();
    const bool has_locals = locals && !locals.is_none();
    if (!has_globals && !caller)
        return unsupported("exec() and eval() without globals from outside any Python code");
    Ref<Dict> space = has_globals ? Ref<Dict>::borrow(globals.as<Dict>()) : caller->globals;
    if (!space->find(names().dunder_builtins))
        space->set(names().dunder_builtins, world().builtins);
    Value variables = has_locals ? locals : Value(space);
    if (!has_locals && !has_globals)
        variables = TRY(locals_snapshot(*caller));
    Ref<Frame> frame = Frame::create(code.get(), space.get());
    if (type_of(variables) == types().dict)
        frame->names = Ref<Dict>::borrow(variables.as<Dict>());
    else
        frame->names_mapping = variables;
    return run_frame(std::move(frame));
}

Completion<Value> run_builtin(const CallArgs& args, Mode mode)
{
    const std::string_view function = mode == Mode::Expression ? "eval" : "exec";
    if (args[1] && !args[1].is_none() && !args[1].try_as<Dict>())
        return raise(types().TypeError,
                     mode == Mode::Expression
                         ? std::string("globals must be a dict")
                         : concat("exec() globals must be a dict, not ", type_of(args[1])->name));
    if (args[2] && !args[2].is_none() && type_of(args[2])->slots.get_item == nullptr)
        return raise(types().TypeError,
                     mode == Mode::Expression
                         ? std::string("locals must be a mapping")
                         : concat("locals must be a mapping or None, not ", type_of(args[2])->name));
    Ref<Code> code;
    if (Code* given = args[0].try_as<Code>())
        code = Ref<Code>::borrow(given);
    else
        code = TRY(compile_text(args[0], "<string>", mode));
    if (!code->free_names.empty() && mode == Mode::Statements && realm().profile.at_least(11))
        return raise(types().TypeError,
                     concat("code object requires a closure of exactly length ", code->free_names.size()));
    if (!code->free_names.empty())
        return raise(types().TypeError,
                     concat("code object passed to ", function, "() may not contain free variables"));
    return run_in(std::move(code), args[1], args[2]);
}

// https://docs.python.org/3/library/functions.html#eval
Completion<Value> builtin_eval(const CallArgs& args)
{
    return run_builtin(args, Mode::Expression);
}

// https://docs.python.org/3/library/functions.html#exec
Completion<Value> builtin_exec(const CallArgs& args)
{
    Value ignored = TRY(run_builtin(args, Mode::Statements));
    return Value::none();
}

} // namespace

void add_namespace_builtins(BuiltinTable& table)
{
    table.function("globals", "", builtin_globals)
        .function("locals", "", builtin_locals)
        .function("compile", "source, filename, mode, flags?, dont_inherit?, optimize?", builtin_compile)
        .function("eval", "source, globals?, locals?", builtin_eval)
        .function("exec", "source, globals?, locals?", builtin_exec);
}

} // namespace weft::model

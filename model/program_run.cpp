// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Running `__main__`, and what an exception that leaves it does.

#include "model/program_run.h"

#include "model/evaluator/frame.h"
#include "model/evaluator/function.h"
#include "model/library/exception_lines.h"
#include "model/library/simulated_threads.h"
#include "model/library/syntax_errors.h"
#include "model/library/traceback_text.h"
#include "model/program_end.h"
#include "model/rules/program.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/summary.h"
#include "model/world.h"

namespace weft::model {

namespace {

constexpr int k_status_uncaught = 1;
constexpr int k_status_interrupted = 130; // killed by SIGINT, as a shell sees it

Value main_file_name(const traces::Program& program)
{
    return new_str(program.main.name);
}

} // namespace

// https://docs.python.org/3/library/__main__.html
Ref<Module> ProgramRun::make_main()
{
    Ref<Module> main = make<Module>("__main__");
    Dict& names_of_main = *main->attributes;
    const Value none = Value::none();
    names_of_main.set(names().dunder_name, Value::borrow(names().dunder_main));
    for (Str* name : {names().dunder_doc, names().dunder_package, names().dunder_loader, names().dunder_spec})
        names_of_main.set(name, none);
    if (rule(Rule::ModulesBeginWithAnnotations))
        names_of_main.set(names().dunder_annotations, new_dict());
    names_of_main.set(names().dunder_builtins, world().builtins);
    names_of_main.set(names().dunder_file, main_file_name(m_program.program()));
    names_of_main.set(intern("__cached__"), none);
    world().main = main;
    world().sys_modules->set(names().dunder_main, Value(main));
    return main;
}

void ProgramRun::run()
{
    World& current = world();
    current.loader = this;
    if (m_program.error()) {
        raise_compile_error();
    } else {
        Ref<Module> main = make_main();
        Ref<Frame> frame = Frame::create(m_program.code(), main->attributes.get());
        frame->names = main->attributes;
        main = nullptr;
        Completion<Value> result = run_frame(std::move(frame));
        if (!result.raised())
            Value ignored = result.release();
    }
    if (!current.is_aborting() && current.pending)
        end_with_exception(take_pending());
    if (!current.is_aborting())
        end_program(m_uncaught);
    drop_threads();
}

void ProgramRun::raise_compile_error()
{
    const syntax::SyntaxError& error = *m_program.error();
    if (error.type == syntax::SyntaxError::Type::Unsupported) {
        unsupported(concat(error.file_name, ":", error.line, ":", error.column, ": ", error.message));
        return;
    }
    raise_syntax_error(error);
    m_outcome.where = concat(error.file_name, ":", error.line, ":", error.column);
}

// https://docs.python.org/3/library/sys.html#sys.excepthook
void ProgramRun::end_with_exception(Value exception)
{
    // 1. SystemExit is not reported; its code is the exit status.
    if (is_instance_of(exception, types().SystemExit)) {
        exit_with(*exception.as<Exception>());
        return;
    }
    // 2. Everything else is printed.
    const bool is_syntax_error = !m_outcome.where.empty();
    m_outcome.kind = is_syntax_error ? traces::OutcomeKind::SyntaxError : traces::OutcomeKind::Raised;
    m_outcome.type = shown_name(exception);
    m_outcome.message =
        is_syntax_error ? m_program.error()->message : argument_summary(*exception.as<Exception>());
    const bool interrupted = is_instance_of(exception, types().KeyboardInterrupt);
    m_exit_status =
        interrupted && rule(Rule::InterruptEndsBySignal) ? k_status_interrupted : k_status_uncaught;
    report_uncaught(exception);
    m_uncaught = std::move(exception);
}

// https://docs.python.org/3/library/exceptions.html#SystemExit
void ProgramRun::exit_with(const Exception& exception)
{
    Completion<Value> found = find_attribute(Value::borrow(&exception), intern("code"));
    Value code = Value::none();
    if (found.raised())
        Value swallowed = take_pending();
    else if (Value value = found.release())
        code = std::move(value);
    if (code.is_none())
        return;
    if (is_int(code)) {
        std::int64_t number = 0;
        m_exit_status = int_fits(code, number) ? static_cast<int>(number & 0xff) : 0xff;
    } else {
        Completion<std::string> text = safe_str(code, "exit code", TracebackWriter::Interpreter);
        if (!text.raised())
            write_last_words(text.release() + "\n");
        m_exit_status = k_status_uncaught;
    }
    if (m_exit_status != 0)
        m_outcome.kind = traces::OutcomeKind::Exited;
}

void ProgramRun::report_uncaught(const Value& exception)
{
    Value hook = replaced_excepthook();
    if (!hook) {
        print_uncaught(exception);
        return;
    }
    const Exception& details = *exception.as<Exception>();
    const Value traceback = details.traceback ? Value(details.traceback) : Value::none();
    Completion<Value> answer = call(hook, Value::borrow(type_of(exception)), exception, traceback);
    if (!answer.raised()) {
        Value ignored = answer.release();
        return;
    }
    if (world().is_aborting())
        return;
    // The hook has failed: both exceptions are printed, unless it asked for the end.
    Value failure = take_pending();
    if (is_instance_of(failure, types().SystemExit)) {
        m_outcome = {};
        m_exit_status = 0;
        exit_with(*failure.as<Exception>());
        return;
    }
    write_last_words("Error in sys.excepthook:\n");
    print_uncaught(failure);
    write_last_words("\nOriginal exception was:\n");
    print_uncaught(exception);
}

} // namespace weft::model

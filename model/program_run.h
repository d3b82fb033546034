// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// One run of a prepared program in the world of this thread: from `__main__` to the end of the interpreter.
//
// What CPython does after the last statement is part of the run: an uncaught exception is printed, functions
// of atexit are called, and the namespaces are torn down, which closes the generators that are still
// suspended.
#pragma once

#include "model/library/import_system.h"
#include "model/program.h"
#include "model/values/exception.h"
#include "model/values/instance.h"
#include "model/values/value.h"
#include "traces/trace.h"

namespace weft::model {

class ProgramRun final : public ModuleLoader {
public:
    explicit ProgramRun(const PreparedProgram& program) : m_program(program) {}

    void run();
    std::shared_ptr<SourceFile> find(const std::string& module_name) override
    {
        return m_program.helper(module_name);
    }
    bool has_folder(const std::string& module_name) override { return m_program.has_folder(module_name); }

    // How it ended, unless the world was aborted.
    const traces::Outcome& outcome() const { return m_outcome; }
    int exit_status() const { return m_exit_status; }

private:
    Ref<Module> make_main();
    void raise_compile_error();
    void end_with_exception(Value exception);
    void exit_with(const Exception& exception);
    void report_uncaught(const Value& exception);

    const PreparedProgram& m_program;
    traces::Outcome m_outcome;
    int m_exit_status = 0;
    Value m_uncaught; // sys.last_exc: alive until the modules are torn down
};

} // namespace weft::model

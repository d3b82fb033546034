// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// A program made ready to run: parsed, analysed and compiled once for a profile, to be run as often as one
// likes.
//
// It belongs to the thread that prepared it, since its code refers to that thread's realm.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/evaluator/code.h"
#include "model/evaluator/compiler.h"
#include "model/profile.h"
#include "model/syntax/error.h"
#include "traces/trace.h"

namespace weft::model {

class PreparedProgram {
public:
    // Tracking: for a strategy that wants_accesses().
    PreparedProgram(traces::Program program, Profile profile, Tracking tracking = Tracking::Off);
    PreparedProgram(const PreparedProgram&) = delete;
    PreparedProgram& operator=(const PreparedProgram&) = delete;

    const traces::Program& program() const { return m_program; }
    Profile profile() const { return m_profile; }
    // Why it cannot run: a SyntaxError, or a construct outside the subset. Null if it can.
    const syntax::SyntaxError* error() const { return m_error ? &*m_error : nullptr; }
    Code* code() const { return m_code.get(); }
    // The source of a module beside the program, or null.
    std::shared_ptr<SourceFile> helper(const std::string& module_name) const;
    // Whether a file of the program lies in the folder that a package of this name is.
    bool has_folder(const std::string& module_name) const;

private:
    void compile();

    traces::Program m_program;
    Profile m_profile;
    Tracking m_tracking;
    std::vector<std::shared_ptr<SourceFile>> m_helpers;
    Ref<Code> m_code;
    std::optional<syntax::SyntaxError> m_error;
};

} // namespace weft::model

// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Preparing a program.

#include "model/program.h"

#include "model/evaluator/compiler.h"
#include "model/world.h"
#include "sim/fiber.h"

namespace weft::model {

PreparedProgram::PreparedProgram(traces::Program program, Profile profile)
    : m_program(std::move(program)), m_profile(profile)
{
    for (const traces::SourceFile& helper : m_program.helpers)
        m_helpers.push_back(std::make_shared<SourceFile>(helper.name, helper.source));
    // Deeply nested source needs room.
    sim::run_on_root_stack([](void* self) { static_cast<PreparedProgram*>(self)->compile(); }, this);
}

void PreparedProgram::compile()
{
    World world(Realm::of(m_profile), Limits{});
    auto file = std::make_shared<SourceFile>(m_program.main.name, m_program.main.source);
    auto compiled = compile_source(std::move(file), m_profile);
    if (!compiled)
        m_error = compiled.error();
    else
        m_code = compiled.value();
    // The constants in the code outlive this world.
    while (world.tracked != nullptr)
        world.tracked->untrack();
}

std::shared_ptr<SourceFile> PreparedProgram::helper(const std::string& module_name) const
{
    const std::string file_name = module_name + ".py";
    for (const std::shared_ptr<SourceFile>& file : m_helpers)
        if (file->name == file_name)
            return file;
    return nullptr;
}

} // namespace weft::model

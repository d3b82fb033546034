// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Preparing a program.

#include "model/program.h"

#include <algorithm>

#include "model/evaluator/compiler.h"
#include "model/library/import_system.h"
#include "model/world.h"
#include "sim/fiber.h"

namespace weft::model {

PreparedProgram::PreparedProgram(traces::Program program, Profile profile, Tracking tracking)
    : m_program(std::move(program)), m_profile(profile), m_tracking(tracking)
{
    for (const traces::SourceFile& helper : m_program.helpers)
        m_helpers.push_back(std::make_shared<SourceFile>(helper.name, helper.source));
    // Deeply nested source needs room.
    sim::run_on_root_stack([](void* self) { static_cast<PreparedProgram*>(self)->compile(); }, this);
}

namespace {

// Lets the compiler see which modules lie beside the program.
class FilesBeside final : public ModuleLoader {
public:
    explicit FilesBeside(const PreparedProgram& program) : m_program(program) {}
    std::shared_ptr<SourceFile> find(const std::string& name) override { return m_program.helper(name); }
    bool has_folder(const std::string& name) override { return m_program.has_folder(name); }

private:
    const PreparedProgram& m_program;
};

} // namespace

void PreparedProgram::compile()
{
    World world(Realm::of(m_profile), Limits{});
    FilesBeside files(*this);
    world.loader = &files;
    auto file = std::make_shared<SourceFile>(m_program.main.name, m_program.main.source);
    auto compiled = compile_source(std::move(file), m_profile, Locals::AreGlobals, m_tracking);
    if (!compiled)
        m_error = compiled.error();
    else
        m_code = compiled.value();
    // The constants in the code outlive this world.
    while (world.tracked != nullptr)
        world.tracked->untrack();
}

namespace {

std::string path_of_module(std::string module_name)
{
    std::replace(module_name.begin(), module_name.end(), '.', '/');
    return module_name;
}

} // namespace

// A package is found before a module of the same name.
// https://docs.python.org/3/reference/import.html#path-entry-finders
std::shared_ptr<SourceFile> PreparedProgram::helper(const std::string& module_name) const
{
    const std::string path = path_of_module(module_name);
    for (const std::string& file_name : {path + "/__init__.py", path + ".py"})
        for (const std::shared_ptr<SourceFile>& file : m_helpers)
            if (file->name == file_name)
                return file;
    return nullptr;
}

bool PreparedProgram::has_folder(const std::string& module_name) const
{
    const std::string folder = path_of_module(module_name) + "/";
    return std::any_of(m_helpers.begin(), m_helpers.end(),
                       [&folder](const auto& file) { return file->name.starts_with(folder); });
}

} // namespace weft::model

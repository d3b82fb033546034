// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// From decisions to a tree, and from a tree to a program.
#include "properties/fuzz/generator.h"

#include "model/syntax/printer.h"
#include "properties/fuzz/grammar/writer.h"

namespace weft::properties::fuzz {

std::unique_ptr<syntax::Tree> generate_tree(Decisions& decisions, const GeneratorOptions& options)
{
    auto tree = std::make_unique<syntax::Tree>();
    const Swarm swarm(decisions, options.features);
    Writer(*tree, decisions, swarm, options.size).write_program();
    return tree;
}

traces::Program generate(Decisions& decisions, const GeneratorOptions& options)
{
    traces::Program program;
    program.main.name = "program.py";
    program.main.source = syntax::print(*generate_tree(decisions, options));
    return program;
}

} // namespace weft::properties::fuzz

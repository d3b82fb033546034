// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// A generated program: a body of some shape, and a driver that does things to it.
//
// The driver does one thing a step (next, send, throw, close, iterate the rest, drop, make a fresh generator)
// in whatever state the generator is, and prints what it gave. The program is text that every Python from 3.6
// on runs, so that the model and an interpreter can be given the same. One tape and form give one text.
#pragma once

#include "properties/program_form.h"
#include "traces/trace.h"

#include <set>
#include <string>

namespace weft::properties {

traces::Program driver_program(const Tape& tape, const ProgramForm& form = {});

// The names of the shapes of the body and of the words of the driver.
std::set<std::string> shapes_of(const Tape& tape);

} // namespace weft::properties

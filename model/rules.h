// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The one list of behaviours that changed between the profiles: name, since, until, where it was changed,
// what it says.
//
// `since` and `until` are minor versions of Python 3, both inclusive; 99 means that it still holds. A rule
// that is a bug of CPython says what should happen instead; docs/differences.md is generated from this list.
// The parts of the list stand in model/rules/, one file an area, which is what the model includes; this file
// is for whoever wants them all.
#pragma once

#include "model/rules/asyncio.h"
#include "model/rules/containers.h"
#include "model/rules/generators.h"
#include "model/rules/imports.h"
#include "model/rules/language.h"
#include "model/rules/library.h"
#include "model/rules/objects.h"
#include "model/rules/program.h"
#include "model/rules/text.h"
#include "model/rules/tracebacks.h"

#define WEFT_RULES(X)                                                                                        \
    WEFT_GENERATOR_RULES(X)                                                                                  \
    WEFT_LANGUAGE_RULES(X)                                                                                   \
    WEFT_IMPORT_RULES(X)                                                                                     \
    WEFT_OBJECT_RULES(X)                                                                                     \
    WEFT_CONTAINER_RULES(X)                                                                                  \
    WEFT_TEXT_RULES(X)                                                                                       \
    WEFT_LIBRARY_RULES(X)                                                                                    \
    WEFT_TRACEBACK_RULES(X)                                                                                  \
    WEFT_PROGRAM_RULES(X)                                                                                    \
    WEFT_ASYNCIO_RULES(X)

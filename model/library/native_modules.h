// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The modules written in C++: what puts their names into a new module. The table is in native_modules.cpp.
#pragma once

#include "model/library/import_system.h"
#include "model/library/module_builder.h"

namespace weft::model {

void fill_asyncio(Module& module);
void fill_asyncio_part(Module& module);
void fill_atexit(Module& module);
void fill_builtins(Module& module);
void fill_contextvars(Module& module);
void fill_gc(Module& module);
void fill_inspect(Module& module);
void fill_io(Module& module);
void fill_itertools(Module& module);
void fill_math(Module& module);
void fill_operator(Module& module);
void fill_sys(Module& module);
void fill_time(Module& module);
void fill_types(Module& module);
void fill_weft_abc(Module& module);
void fill_weft_random(Module& module);
void fill_weft_re(Module& module);
void fill_weft_collections(Module& module);
void fill_weft_functools(Module& module);
void fill_weft_source(Module& module);
void fill_weft_threads(Module& module);
void fill_weft_traceback(Module& module);
void fill_weft_warnings(Module& module);
void fill_weft_weakref(Module& module);

} // namespace weft::model

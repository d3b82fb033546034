// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The io module: streams in memory. There are no files.
// https://docs.python.org/3/library/io.html

#include "model/library/native_modules.h"
#include "model/library/string_io.h"
#include "model/world.h"

namespace weft::model {

namespace {

void declare_io(Dict& names)
{
    ModuleBuilder("io", names)
        .type(string_io_type())
        .type(bytes_io_type())
        .type(unsupported_operation_type())
        .value("BlockingIOError", Value::borrow(types().BlockingIOError))
        .value("SEEK_SET", Value::small(0))
        .value("SEEK_CUR", Value::small(1))
        .value("SEEK_END", Value::small(2))
        .value("DEFAULT_BUFFER_SIZE", Value::small(realm().profile.at_least(14) ? 131072 : 8192));
}

} // namespace

void fill_io(Module& module)
{
    furnish(module, declare_io);
}

} // namespace weft::model

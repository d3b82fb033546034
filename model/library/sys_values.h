// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The constants of the sys module.
#pragma once

#include "model/library/module_builder.h"

namespace weft::model {

// version_info, float_info, implementation and their like.
void add_sys_constants(ModuleBuilder& builder);

// sys.asyncgen_hooks(firstiter=None, finalizer=None)
Type* asyncgen_hooks_type();
// https://docs.python.org/3/library/sys.html#sys.unraisablehook
Type* unraisable_arguments_type();

} // namespace weft::model

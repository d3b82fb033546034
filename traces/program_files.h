// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Programs from files: the main file, and the modules beside it that it imports.
//
// A helper is found by the import statements of the text, at any nesting, as the path finder of CPython finds
// it: `import a.b` names a/__init__.py or a.py, and a/b/__init__.py or a/b.py, in the folder of the program;
// `from a import b` names these too, since b may be a module; `from . import c` counts from the package of
// the file it stands in. Helpers of helpers count. The bytes are kept as they are: whether they are UTF-8 and
// Python is for the engines to say.
//
// https://docs.python.org/3/reference/import.html#packages
#pragma once

#include "traces/result.h"
#include "traces/trace.h"

#include <string>
#include <string_view>
#include <vector>

namespace weft::traces {

inline constexpr std::size_t k_max_source_bytes = 4u << 20;

// As many files may belong to one program.
inline constexpr std::size_t k_max_helpers = 4096;

Result<Program> load_program(const std::string& path);

// The name of a helper is a relative path of .py files that leads to no place above: "shop/orders.py".
bool is_helper_name(std::string_view name);

// One module that an import statement mentions.
struct ImportedModule {
    int level = 0;      // the dots before the name
    std::string module; // "a.b"; may be empty after dots
    bool operator==(const ImportedModule&) const = default;
};

// What the import statements of `source` mention, in order, once each. Of `from a import b` both `a` and
// `a.b` are mentioned.
std::vector<ImportedModule> imported_modules(std::string_view source);

} // namespace weft::traces

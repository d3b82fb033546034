// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The Python types of what the evaluator works with, each furnished in the file of its name.
// https://docs.python.org/3/reference/datamodel.html#internal-types
#pragma once

namespace weft::model {

class Realm;

void add_function_type(Realm& realm);
void add_code_type(Realm& realm);
void add_frame_type(Realm& realm);
void add_traceback_type(Realm& realm);
void add_cell_type(Realm& realm);

} // namespace weft::model

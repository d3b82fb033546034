// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// _weft_schedule: what the module `weft` of programs asks of the schedule and tells the explorer.
#pragma once

namespace weft::model {

class Module;

void fill_weft_schedule(Module& module);

} // namespace weft::model

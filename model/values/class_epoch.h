// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Counts the changes of all classes of this thread, and their deaths. What was looked up in a class is right
// while it stands.
#pragma once

#include <cstdint>

namespace weft::model {

extern constinit thread_local std::uint64_t t_class_epoch __attribute__((tls_model("initial-exec")));

} // namespace weft::model

// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The exit statuses of weft. They are part of its interface: scripts decide by them.
#pragma once

namespace weft::tools {

inline constexpr int k_exit_agreed = 0;    // agreed, or nothing found
inline constexpr int k_exit_disagreed = 1; // a disagreement, or a failing property
inline constexpr int k_exit_usage = 2;     // the command line is wrong
inline constexpr int k_exit_bad_input = 3; // a bad file, a program outside the subset, a missing interpreter
inline constexpr int k_exit_exhausted = 4; // a budget ran out
inline constexpr int k_exit_defect = 70;   // our own defect
inline constexpr int k_exit_interrupted = 130; // Ctrl-C

} // namespace weft::tools

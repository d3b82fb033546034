// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// Recordings as JSON: the section "Recordings" of docs/trace_format.md.
//
// What several versions did with one program differs in few lines, so a group may say its output and its
// events as a difference from those of an earlier group. Equal recordings give equal bytes; every malformed
// text is one error that says where.
#pragma once

#include "traces/corpus_store.h"
#include "traces/result.h"

#include <string>
#include <string_view>

namespace weft::traces {

// `fingerprint` names the text of the program that was recorded.
std::string recording_to_json(const std::string& title, const std::string& fingerprint,
                              const Recording& recording);

// The recording of `program`; refused when it was made from another text. `place` names it in errors.
Result<Recording> recording_from_json(std::string_view text, const std::string& place,
                                      const std::string& fingerprint, const Program& program);

} // namespace weft::traces

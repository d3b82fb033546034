// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Traceback entries: the chain from the handler towards the place of the raise.
#include "model/evaluator/frame.h"
#include "model/values/exception.h"

namespace weft::model {

Traceback::Traceback(Ref<Traceback> next_entry, Ref<Frame> raising_frame, int line_number)
    : Container(Kind::Traceback, types().traceback), next(std::move(next_entry)),
      frame(std::move(raising_frame)), line(line_number)
{
}

Traceback::~Traceback() = default;

void Traceback::traverse(Visitor& visitor)
{
    visitor(next.get());
    visitor(frame.get());
}

void Traceback::clear_references()
{
    next = nullptr;
    frame = nullptr;
}

} // namespace weft::model

// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The words that event kinds and kinds of body have in a trace file.
#include "traces/event.h"

namespace weft::traces {

std::string_view to_string(EventKind kind)
{
    switch (kind) {
    case EventKind::Created:
        return "created";
    case EventKind::Started:
        return "started";
    case EventKind::Resumed:
        return "resumed";
    case EventKind::Delegated:
        return "delegated";
    case EventKind::Yielded:
        return "yielded";
    case EventKind::Returned:
        return "returned";
    case EventKind::Raised:
        return "raised";
    case EventKind::Finalised:
        return "finalised";
    }
    return "unknown";
}

std::string_view to_string(BodyKind what)
{
    switch (what) {
    case BodyKind::None:
        return "none";
    case BodyKind::Generator:
        return "generator";
    case BodyKind::Coroutine:
        return "coroutine";
    case BodyKind::AsyncGenerator:
        return "async_generator";
    }
    return "unknown";
}

} // namespace weft::traces

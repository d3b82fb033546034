// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// asyncio's state of a run, made at its first use.

#include "model/asyncio/state.h"

#include "model/asyncio/loop.h"

namespace weft::model {

AsyncioState::AsyncioState() : Object(Kind::Other, types().object), library_globals(new_dict()) {}

AsyncioState::ThreadPart& AsyncioState::of_thread(std::uint64_t number)
{
    return number == 0 ? m_main : m_others[number];
}

AsyncioState& make_asyncio_state()
{
    Ref<AsyncioState> state = make<AsyncioState>();
    AsyncioState& made = *state;
    world().asyncio = std::move(state);
    return made;
}

} // namespace weft::model

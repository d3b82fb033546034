// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The depth of nested deaths from which on they are put off (World::dealloc_later). Whoever needs deaths to
// wait raises World::dealloc_depth by as much. CPython's trashcan begins at the same depth.
#pragma once

namespace weft::model {

inline constexpr int k_dealloc_depth_max = 50;

} // namespace weft::model

// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Containers that contain themselves: repr() shows "[...]" where it meets a container that it is showing
// already.
//
// https://docs.python.org/3/library/reprlib.html#reprlib.recursive_repr (CPython's Py_ReprEnter)
#pragma once

#include "model/values/value.h"

namespace weft::model {

class ReprGuard {
public:
    explicit ReprGuard(const Object* container);
    ~ReprGuard();
    ReprGuard(const ReprGuard&) = delete;
    ReprGuard& operator=(const ReprGuard&) = delete;
    // Is the container being shown further out already?
    bool is_nested() const { return m_nested; }

private:
    const Object* m_container;
    bool m_nested;
};

} // namespace weft::model

// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The list of containers that repr() is showing: see repr_guard.h.
#include "model/values/repr_guard.h"

#include <algorithm>
#include <vector>

namespace weft::model {

// A generator may pause inside a repr() while another shows the same container, so entries leave in any
// order.
static thread_local std::vector<const Object*> t_shown;

ReprGuard::ReprGuard(const Object* container)
    : m_container(container), m_nested(std::find(t_shown.begin(), t_shown.end(), container) != t_shown.end())
{
    if (!m_nested)
        t_shown.push_back(container);
}

ReprGuard::~ReprGuard()
{
    if (m_nested)
        return;
    const auto place = std::find(t_shown.rbegin(), t_shown.rend(), m_container);
    t_shown.erase(std::next(place).base());
}

} // namespace weft::model

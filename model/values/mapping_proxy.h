// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// mappingproxy: a read-only view of a mapping, such as a class's `__dict__`.
//
// https://docs.python.org/3/library/types.html#types.MappingProxyType
#pragma once

#include "model/values/completion.h"

namespace weft::model {

class MappingProxy final : public Container {
public:
    explicit MappingProxy(Value viewed);
    void traverse(Visitor& visitor) override { visitor(mapping); }

    const Value mapping;
};

Ref<MappingProxy> new_mapping_proxy(Value mapping);

} // namespace weft::model

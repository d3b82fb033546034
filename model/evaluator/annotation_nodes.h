// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The nodes of deferred annotations: what `__annotate__` functions are made of.
// https://peps.python.org/pep-0649/
#pragma once

#include <vector>

#include "model/evaluator/node.h"
#include "model/values/str.h"

namespace weft::model {

struct AnnotateNode final : ExprNode { // the body of `__annotate__`
    Completion<Value> eval(Frame& frame) const override;
    struct Entry {
        Str* name;
        ExprNode* annotation;
        int condition; // it counts only if this number is in `reached`; -1: always
    };
    std::vector<Entry> entries;
    ExprNode* reached = nullptr;
};

struct NoteAnnotationStatement final : StmtNode { // an annotated variable was reached
    Flow exec(Frame& frame) const override;
    Completion<void> run(Frame& frame) const;
    ExprNode* reached = nullptr;
    int index = 0;
};

struct SetUpAnnotationsStatement final
    : StmtNode { // the beginning of a class body or module with annotations
    Flow exec(Frame& frame) const override;
};

// The dict of annotations of the namespace that is being filled.
Completion<Value> namespace_annotations(Frame& frame);

struct EmptySetNode final : ExprNode {
    Completion<Value> eval(Frame& frame) const override;
};

struct ClassScopeNode final : ExprNode { // a name in an annotation scope directly inside a class
    Completion<Value> eval(Frame& frame) const override;
    Str* name = nullptr;
    int class_dict_slot = 0; // a cell with the namespace of the class
    int free_slot = -1;      // a cell of a function around the class
};

} // namespace weft::model

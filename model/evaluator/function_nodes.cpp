// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Definitions as expressions: functions, lambdas and decorators.
// https://docs.python.org/3/reference/compound_stmts.html#function-definitions

#include "model/evaluator/expression_nodes.h"
#include "model/evaluator/frame.h"
#include "model/evaluator/function.h"
#include "model/values/operations.h"

namespace weft::model {

// Defaults, keyword defaults and annotations are evaluated now, in this order; the body only when called.
Completion<Value> FunctionNode::eval(Frame& frame) const
{
    // 1. Defaults from left to right.
    std::vector<Value> default_values;
    for (const ExprNode* node : defaults) {
        Value value = TRY(node->eval(frame));
        default_values.push_back(std::move(value));
    }
    Ref<Dict> keyword_values;
    for (const KeywordDefault& keyword : keyword_defaults) {
        Value value = TRY(keyword.value->eval(frame));
        if (!keyword_values)
            keyword_values = new_dict();
        keyword_values->set(keyword.name, value);
    }
    // 2. Annotations, unless they are only text or, since 3.14, evaluated when asked for.
    Ref<Dict> annotation_values;
    if (!annotations.empty()) {
        annotation_values = new_dict();
        for (const Annotation& annotation : annotations) {
            Value value = annotation.text;
            if (annotation.value)
                value = TRY(annotation.value->eval(frame));
            annotation_values->set(annotation.name, value);
        }
    }
    // 3. The function object, with the cells of the variables it shares.
    Ref<Function> function = make<Function>(code, frame.globals);
    if (!default_values.empty())
        function->defaults = new_tuple(std::move(default_values));
    function->keyword_defaults = std::move(keyword_values);
    if (annotation_values)
        function->annotations = std::move(annotation_values);
    if (annotate)
        function->annotate = TRY(annotate->eval(frame));
    function->closure.reserve(closure_slots.size());
    for (const int slot : closure_slots)
        function->closure.push_back(frame.slot(slot));
    function->doc = code->docstring;
    if (Value* module = frame.globals->find(names().dunder_name))
        function->module = *module;
    return function;
}

// https://docs.python.org/3/reference/compound_stmts.html#grammar-token-python-grammar-decorators
Completion<Value> DecoratedNode::eval(Frame& frame) const
{
    std::vector<Value> callables;
    for (const ExprNode* decorator : decorators) {
        Value value = TRY(decorator->eval(frame));
        callables.push_back(std::move(value));
    }
    Value result = TRY(definition->eval(frame));
    for (std::size_t i = callables.size(); i-- > 0;) {
        frame.position = decorators[i];
        result = TRY(call(callables[i], std::move(result)));
    }
    return result;
}

} // namespace weft::model

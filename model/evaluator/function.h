// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Python functions: the object that a def or lambda makes, and how a call binds its arguments.
//
// https://docs.python.org/3/reference/expressions.html#calls
#pragma once

#include "model/evaluator/code.h"
#include "model/values/call.h"
#include "model/values/dict.h"
#include "model/values/sequence.h"

namespace weft::model {

class Frame;

class Function final : public Container {
public:
    static constexpr Kind k_kind = Kind::Function;
    Function(Ref<Code> its_code, Ref<Dict> its_globals);
    void traverse(Visitor& visitor) override;
    void clear_references() override;
    Value* dict_slot() override { return &dict; }

    Ref<Code> code;
    Ref<Dict> globals;
    Ref<Tuple> defaults;        // of the last positional parameters; null: none
    Ref<Dict> keyword_defaults; // null: none
    std::vector<Value> closure; // cells for code->free_names
    Value name;
    Value qualname;
    Value module; // __module__; empty: None
    Value doc;
    Value annotations; // a dict, made at the first need
    Value annotate;    // since 3.14: gives the annotations when they are asked for; empty: None
    Value type_params;
    Value dict;
};

// Whether the callee may take the caller's argument values away. CPython's interpreter does from 3.11 on, so
// an argument dies as soon as the callee drops its parameter; before, the caller keeps it until the call
// returns.
enum class ArgumentOwnership : std::uint8_t { Shared, Given };

Completion<Value> call_function(Function* function, const CallArgs& args,
                                ArgumentOwnership ownership = ArgumentOwnership::Shared);

// Runs a frame whose slots are bound: the body of a plain function.
Completion<Value> run_frame(Ref<Frame> frame);
// The body itself, on whatever stack this is; the frame is the running one already.
Completion<Value> execute_frame(Frame& frame);

} // namespace weft::model

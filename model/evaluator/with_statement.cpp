// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The with statement, one item of it.
// https://docs.python.org/3/reference/compound_stmts.html#the-with-statement

#include "model/evaluator/frame.h"
#include "model/evaluator/handling.h"
#include "model/evaluator/statement_nodes.h"
#include "model/evaluator/with_protocol.h"
#include "model/rules/language.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

// PyType_GetFullyQualifiedName: the module is left out for builtins and for the program itself.
std::string full_name(const Type* type)
{
    Type* const self = const_cast<Type*>(type);
    const Value* module = self->lookup(names().dunder_module);
    const std::string module_name =
        type->is_heap && module && module->try_as<Str>() ? module->as<Str>()->text : type->module_name;
    if (module_name.empty() || module_name == "builtins" || module_name == "__main__")
        return type->qualname;
    return concat(module_name, ".", type->qualname);
}

bool has_both(const Value& manager, Str* enter, Str* exit)
{
    const Type* type = type_of(manager);
    return type->lookup(enter) && type->lookup(exit);
}

// Since 3.14 the message names the method and, where it would work, the other statement.
std::string text_with_hint(const Value& manager, ContextProtocol protocol, bool is_exit)
{
    const Names& known = names();
    const bool is_async = protocol == ContextProtocol::Async;
    Str* const method = is_async ? (is_exit ? known.dunder_aexit : known.dunder_aenter)
                                 : (is_exit ? known.dunder_exit : known.dunder_enter);
    std::string text = concat("'", full_name(type_of(manager)), "' object does not support the ",
                              is_async ? "asynchronous " : "", "context manager protocol (missed ",
                              method->text, " method)");
    if (is_async && has_both(manager, known.dunder_enter, known.dunder_exit))
        text += " but it supports the context manager protocol. Did you mean to use 'with'?";
    if (!is_async && has_both(manager, known.dunder_aenter, known.dunder_aexit))
        text +=
            " but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?";
    return text;
}

} // namespace

// Since 3.11 a missing method is a TypeError, before it was an AttributeError with the method's name.
// https://github.com/python/cpython/issues/57587
Raised raise_no_context_manager(const Value& manager, ContextProtocol protocol, bool is_exit)
{
    const Names& known = names();
    const bool is_async = protocol == ContextProtocol::Async;
    if (!rule(Rule::WithProtocolTypeError))
        return raise(types().AttributeError, (is_async ? (is_exit ? known.dunder_aexit : known.dunder_aenter)
                                                       : (is_exit ? known.dunder_exit : known.dunder_enter))
                                                 ->text);
    if (rule(Rule::WithLooksUpExitFirst))
        return raise(types().TypeError, text_with_hint(manager, protocol, is_exit));
    return raise(types().TypeError, concat("'", type_of(manager)->name, "' object does not support the ",
                                           is_async ? "asynchronous " : "", "context manager protocol",
                                           !is_exit   ? ""
                                           : is_async ? " (missed __aexit__ method)"
                                                      : " (missed __exit__ method)"));
}

// https://docs.python.org/3/reference/compound_stmts.html#the-with-statement
Completion<ContextMethods> context_methods(const Value& manager, ContextProtocol protocol)
{
    const bool is_async = protocol == ContextProtocol::Async;
    Str* const enter_name = is_async ? names().dunder_aenter : names().dunder_enter;
    Str* const exit_name = is_async ? names().dunder_aexit : names().dunder_exit;
    const bool exit_first =
        rule(Rule::WithLooksUpExitFirst) || (is_async && rule(Rule::AsyncWithLooksUpExitFirst));
    ContextMethods methods;
    for (const bool wants_exit : {exit_first, !exit_first}) {
        Value& place = wants_exit ? methods.exit : methods.enter;
        place = TRY(lookup_special(manager, wants_exit ? exit_name : enter_name));
        if (!place)
            return raise_no_context_manager(manager, protocol, wants_exit);
    }
    return methods;
}

// Step 1 to 3 of the documented expansion: the manager, its two methods (looked up on the type), and
// __enter__().
Completion<ContextEntry> enter_context(const Value& manager)
{
    ContextMethods methods = TRY(context_methods(manager, ContextProtocol::Sync));
    ContextEntry entry;
    entry.exit = std::move(methods.exit);
    entry.value = TRY(call(methods.enter));
    return entry;
}

// The exceptional exit: __exit__ gets the exception; a true answer swallows it.
Completion<bool> exit_with_exception(const Value& exit, const Value& exception)
{
    Exception* object = exception.as<Exception>();
    Value traceback = object->traceback ? Value::borrow(object->traceback.get()) : Value::none();
    Value answer = TRY(call(exit, Value::borrow(object->type()), exception, std::move(traceback)));
    return truth(answer);
}

Flow WithStatement::exec(Frame& frame) const
{
    // 1. Enter.
    {
        Completion<Value> outcome = context->eval(frame);
        if (outcome.raised())
            return frame.raised();
        Value manager = outcome.release();
        frame.position = context;
        Completion<ContextEntry> entered = enter_context(manager);
        if (entered.raised())
            return frame.raised();
        ContextEntry entry = entered.release();
        frame.slot(exit_slot) = std::move(entry.exit);
        if (target && target->assign(frame, std::move(entry.value)).raised())
            return leave(frame, frame.raised());
    }
    // 2. The body, and the way out.
    return leave(frame, body.exec(frame));
}

Flow WithStatement::resume(Frame& frame) const
{
    return leave(frame, body.resume(frame));
}

Flow WithStatement::leave(Frame& frame, Flow flow) const
{
    if (flow == Flow::Paused)
        return flow;
    if (world().is_aborting()) {
        frame.slot(exit_slot) = Value();
        return Flow::Raised;
    }
    if (flow == Flow::Raised) {
        HandledScope scope(take_pending());
        frame.position = context;
        Completion<bool> outcome = exit_with_exception(frame.slot(exit_slot), scope.exception());
        if (outcome.raised()) {
            const Flow raised = frame.raised();
            frame.slot(exit_slot) = Value();
            return raised;
        }
        frame.slot(exit_slot) = Value();
        if (outcome.release()) {
            scope.leave();
            return Flow::Next;
        }
        scope.leave_raising();
        return Flow::Raised;
    }
    Value result = flow == Flow::Return ? std::move(frame.return_value) : Value();
    Value exit = std::move(frame.slot(exit_slot));
    frame.position = context;
    Completion<Value> outcome = call(exit, Value::none(), Value::none(), Value::none());
    if (outcome.raised())
        return frame.raised();
    Value ignored = outcome.release();
    if (flow == Flow::Return)
        frame.return_value = std::move(result);
    return flow;
}

} // namespace weft::model

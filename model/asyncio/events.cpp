// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Which loop is meant where none is named: the running one, or the policy's.
// https://docs.python.org/3/library/asyncio-policy.html

#include "model/asyncio/events.h"

#include "model/asyncio/loop.h"
#include "model/asyncio/state.h"
#include "model/asyncio/types.h"
#include "model/library/import_system.h"
#include "model/library/module_builder.h"
#include "model/library/warnings_text.h"
#include "model/rules/asyncio.h"
#include "model/values/instance.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

class Policy : public Container {
public:
    explicit Policy(Type* type) : Container(Kind::Other, type) {}
    void traverse(Visitor& visitor) override { visitor(m_dict); }
    void clear_references() override { m_dict = Value(); }
    Value* dict_slot() override { return &m_dict; }

private:
    Value m_dict;
};

Completion<Value> current_policy()
{
    Value& policy = asyncio_state().policy;
    if (!policy)
        policy = make<Policy>(asyncio_types().policy);
    return policy;
}

Completion<Value> policy_new_loop(const CallArgs&)
{
    return new_event_loop();
}

// The loop of this thread; until 3.13 the main thread makes one at the first need.
// https://docs.python.org/3/library/asyncio-policy.html#asyncio.AbstractEventLoopPolicy.get_event_loop
Completion<Value> policy_get_loop(const CallArgs& args)
{
    const AsyncioState::ThreadPart& here = asyncio_state().here();
    const bool in_main_thread = !threads_exist() || current_thread() == 0;
    if (!here.installed && !here.was_installed && in_main_thread && !rule(Rule::GetEventLoopMakesNone)) {
        if (rule(Rule::FreshLoopWarns))
            TRY(warn(types().DeprecationWarning, "There is no current event loop"));
        Value loop = TRY(call_method(args[0], intern("new_event_loop")));
        Value ignored = TRY(call_method(args[0], intern("set_event_loop"), loop));
    }
    if (const Value& installed = asyncio_state().here().installed)
        return installed;
    std::string thread = "MainThread";
    if (!in_main_thread) {
        Value threading = TRY(import_module("threading"));
        Value current = TRY(call_method(threading, intern("current_thread")));
        Value name = TRY(get_attribute(current, intern("name")));
        thread = TRY(str(name))->text;
    }
    return raise(types().RuntimeError, concat("There is no current event loop in thread '", thread, "'."));
}

Completion<Value> policy_set_loop(const CallArgs& args)
{
    asyncio_state().here().was_installed = true;
    if (!args[1].is_none() && !is_instance_of(args[1], asyncio_types().abstract_loop)) {
        if (!realm().profile.at_least(11))
            return raise(types().AssertionError);
        return raise(types().TypeError, concat("loop must be an instance of AbstractEventLoop or None, not '",
                                               type_of(args[1])->qualname, "'"));
    }
    asyncio_state().here().installed = args[1].is_none() ? Value() : args[1];
    return Value::none();
}

} // namespace

const Value& running_loop()
{
    return asyncio_state().here().running_loop;
}

Completion<Value> need_running_loop()
{
    if (const Value& loop = running_loop())
        return loop;
    return raise(types().RuntimeError, "no running event loop");
}

Completion<Value> new_event_loop()
{
    return make<EventLoop>(asyncio_types().selector_loop);
}

// https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.get_event_loop
Completion<Value> get_event_loop(int)
{
    if (const Value& loop = running_loop())
        return loop;
    Value policy = TRY(current_policy());
    return call_method(policy, intern("get_event_loop"));
}

Completion<Value> implied_event_loop(int stack_level)
{
    return get_event_loop(stack_level);
}

Completion<Value> set_event_loop(const Value& loop)
{
    Value policy = TRY(current_policy());
    return call_method(policy, intern("set_event_loop"), loop);
}

Completion<Value> get_event_loop_policy(const CallArgs&)
{
    return current_policy();
}

Completion<Value> set_event_loop_policy(const CallArgs& args)
{
    if (!args[0].is_none() && !is_instance_of(args[0], asyncio_types().abstract_policy)) {
        if (!realm().profile.at_least(11))
            return raise(types().AssertionError);
        return raise(types().TypeError,
                     concat("policy must be an instance of AbstractEventLoopPolicy or None, not '",
                            type_of(args[0])->qualname, "'"));
    }
    asyncio_state().policy = args[0].is_none() ? Value() : args[0];
    return Value::none();
}

// asyncio.events.new_event_loop as the program has it: it may have put another there.
Completion<Value> call_new_event_loop()
{
    if (Value* events = world().sys_modules->find(intern("asyncio.events"))) {
        if (const Module* module = events->try_as<Module>()) {
            if (Value* function = module->attributes->find(intern("new_event_loop"))) {
                const Value callee = *function;
                return call(callee);
            }
        }
    }
    AsyncioState& state = asyncio_state();
    if (!state.policy)
        return new_event_loop();
    const Value policy = state.policy;
    return call_method(policy, intern("new_event_loop"));
}

Type* make_policy_type()
{
    Type* const type = make_library_type("asyncio.unix_events", "_UnixDefaultEventLoopPolicy", Kind::Other,
                                         realm().library_type(make_abstract_policy_type));
    type->name = "_UnixDefaultEventLoopPolicy";
    type->has_instance_dict = true;
    type->extends_layout = true;
    type->slots.create = [](Type* made, const CallArgs&) -> Completion<Value> {
        return allocate<Policy>(made);
    };
    TypeBuilder(type)
        .method("get_event_loop", "", policy_get_loop)
        .method("set_event_loop", "loop", policy_set_loop)
        .method("new_event_loop", "", policy_new_loop)
        .refuse({"get_child_watcher", "set_child_watcher", "_local", "_loop_factory"})
        .finish();
    return type;
}

} // namespace weft::model

// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// AbstractEventLoop and AbstractEventLoopPolicy: what a loop and a policy have to offer, none of it done.
// https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.AbstractEventLoop
//
// A program derives from them to write a loop of its own. Their coroutine methods are refused.

#include "model/asyncio/types.h"
#include "model/library/module_builder.h"
#include "model/values/instance.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

// https://docs.python.org/3/library/asyncio-eventloop.html#event-loop-implementations
Completion<Value> not_implemented(const CallArgs&)
{
    return raise(types().NotImplementedError);
}

Completion<Value> create_plain(Type* type, const CallArgs& args)
{
    if (args.total() > 0 && !type->is_heap)
        return raise(types().TypeError, concat(type->name, "() takes no arguments"));
    return make<Instance>(type);
}

void declare(TypeBuilder& builder, std::initializer_list<const char*> methods)
{
    for (const char* method : methods)
        builder.raw_method(method, not_implemented);
}

Type* make_abstract(std::string_view name)
{
    Type* const type = make_library_type("asyncio.events", name, Kind::Instance);
    type->name = name;
    type->has_instance_dict = true;
    type->supports_weakref = true;
    type->slots.create = create_plain;
    return type;
}

} // namespace

Type* make_abstract_loop_type()
{
    Type* const type = make_abstract("AbstractEventLoop");
    TypeBuilder builder(type);
    declare(builder, {"run_forever",
                      "run_until_complete",
                      "stop",
                      "is_running",
                      "is_closed",
                      "close",
                      "_timer_handle_cancelled",
                      "call_soon",
                      "call_later",
                      "call_at",
                      "time",
                      "create_future",
                      "create_task",
                      "call_soon_threadsafe",
                      "run_in_executor",
                      "set_default_executor",
                      "add_reader",
                      "remove_reader",
                      "add_writer",
                      "remove_writer",
                      "add_signal_handler",
                      "remove_signal_handler",
                      "set_task_factory",
                      "get_task_factory",
                      "get_exception_handler",
                      "set_exception_handler",
                      "default_exception_handler",
                      "call_exception_handler",
                      "get_debug",
                      "set_debug"});
    builder.refuse({"shutdown_asyncgens",
                    "getaddrinfo",
                    "getnameinfo",
                    "create_connection",
                    "create_server",
                    "sendfile",
                    "start_tls",
                    "create_unix_connection",
                    "create_unix_server",
                    "connect_accepted_socket",
                    "create_datagram_endpoint",
                    "connect_read_pipe",
                    "connect_write_pipe",
                    "subprocess_shell",
                    "subprocess_exec",
                    "sock_recv",
                    "sock_recv_into",
                    "sock_sendall",
                    "sock_connect",
                    "sock_accept",
                    "sock_sendfile"});
    if (realm().profile.at_least(9))
        builder.refuse({"shutdown_default_executor"});
    if (realm().profile.at_least(11))
        builder.refuse({"sock_recvfrom", "sock_recvfrom_into", "sock_sendto"});
    builder.finish();
    return type;
}

Type* make_abstract_policy_type()
{
    Type* const type = make_abstract("AbstractEventLoopPolicy");
    TypeBuilder builder(type);
    declare(builder, {"get_event_loop", "set_event_loop", "new_event_loop"});
    if (realm().profile.at_least(14))
        type->name = "_AbstractEventLoopPolicy";
    else
        declare(builder, {"get_child_watcher", "set_child_watcher"});
    builder.finish();
    return type;
}

} // namespace weft::model

// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Making the classes of asyncio for a realm, and the exceptions, which have nothing but a name.
// https://docs.python.org/3/library/asyncio-exceptions.html

#include "model/asyncio/types.h"

#include <memory>
#include <vector>

#include "model/asyncio/native_coroutine.h"
#include "model/library/module_builder.h"
#include "model/rules/asyncio.h"
#include "model/values/operations.h"

namespace weft::model {

thread_local const AsyncioTypes* detail::t_asyncio_types = nullptr;

namespace {

Type* make_cancelled_error()
{
    Type* const type =
        make_library_type("asyncio.exceptions", "CancelledError", Kind::Exception, types().BaseException);
    type->is_exception = true;
    TypeBuilder(type).finish();
    return type;
}

Type* make_invalid_state_error()
{
    Type* const type =
        make_library_type("asyncio.exceptions", "InvalidStateError", Kind::Exception, types().Exception);
    type->is_exception = true;
    TypeBuilder(type).finish();
    return type;
}

Type* make_timeout_error()
{
    Type* const type =
        make_library_type("asyncio.exceptions", "TimeoutError", Kind::Exception, types().Exception);
    type->is_exception = true;
    TypeBuilder(type).finish();
    return type;
}

Type* make_broken_barrier_error()
{
    Type* const type =
        make_library_type("asyncio.exceptions", "BrokenBarrierError", Kind::Exception, types().RuntimeError);
    type->is_exception = true;
    TypeBuilder(type).finish();
    return type;
}

void fill_exceptions(AsyncioTypes& all)
{
    Realm& current = realm();
    all.CancelledError = current.library_type(make_cancelled_error);
    all.InvalidStateError = current.library_type(make_invalid_state_error);
    all.BrokenBarrierError = current.library_type(make_broken_barrier_error);
    // Since 3.11 it is the builtin one.
    all.TimeoutError =
        rule(Rule::AsyncioTimeoutIsBuiltin) ? types().TimeoutError : current.library_type(make_timeout_error);
}

void fill_types(AsyncioTypes& all)
{
    Realm& current = realm();
    all.future = current.library_type(make_future_type);
    all.task = current.library_type(make_task_type);
    all.future_iterator = current.library_type(make_future_iterator_type);
    all.task_step = current.library_type(make_task_step_type);
    all.callback = current.library_type(make_callback_type);
    all.handle = current.library_type(make_handle_type);
    all.timer_handle = current.library_type(make_timer_handle_type);
    all.abstract_loop = current.library_type(make_abstract_loop_type);
    all.base_loop = current.library_type(make_base_loop_type);
    all.selector_loop = current.library_type(make_selector_loop_type);
    all.abstract_policy = current.library_type(make_abstract_policy_type);
    all.policy = current.library_type(make_policy_type);
    all.runner = current.library_type(make_runner_type);
    all.gathering_future = current.library_type(make_gathering_future_type);
    all.as_completed_iterator = current.library_type(make_as_completed_iterator_type);
}

} // namespace

// The realm is this thread's, so what was found once for it can be believed until another realm is in use.
const AsyncioTypes& detail::find_asyncio_types()
{
    thread_local std::vector<std::unique_ptr<AsyncioTypes>> known;
    for (const std::unique_ptr<AsyncioTypes>& entry : known)
        if (entry->realm == &realm())
            return *(t_asyncio_types = entry.get());
    auto fresh = std::make_unique<AsyncioTypes>();
    fresh->realm = &realm();
    known.push_back(std::move(fresh));
    AsyncioTypes& all = *known.back();
    t_asyncio_types = &all;
    fill_exceptions(all);
    fill_types(all);
    fill_coroutine_codes(all);
    return all;
}

} // namespace weft::model

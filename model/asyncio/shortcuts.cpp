// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Recognising the objects that shortcuts may handle.

#include "model/asyncio/shortcuts.h"

#include <algorithm>
#include <memory>
#include <vector>

#include "model/asyncio/types.h"
#include "model/evaluator/function.h"
#include "model/library/collections_types.h"
#include "model/values/instance.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

void fill_names(ShortcutNames& all)
{
    all.realm = &realm();
    all.deque = realm().library_type(make_deque_type);
    all.waiters = intern("_waiters");
    all.locked = intern("_locked");
    all.value = intern("_value");
    all.loop = intern("_loop");
    all.bound_value = intern("_bound_value");
    all.wakeup_scheduled = intern("_wakeup_scheduled");
    all.maxsize = intern("_maxsize");
    all.getters = intern("_getters");
    all.putters = intern("_putters");
    all.unfinished_tasks = intern("_unfinished_tasks");
    all.finished = intern("_finished");
    all.queue = intern("_queue");
    all.is_shutdown = intern("_is_shutdown");
    all.loops_in_front = realm().profile.at_least(10) ? 0 : 1;
}

} // namespace

// The realm is this thread's, so what was found once for it can be believed until another realm is in use.
constinit thread_local const ShortcutNames* detail::t_shortcut_names = nullptr;

const ShortcutNames& detail::find_shortcut_names()
{
    thread_local std::vector<std::unique_ptr<ShortcutNames>> known;
    for (const std::unique_ptr<ShortcutNames>& entry : known)
        if (entry->realm == &realm())
            return *(t_shortcut_names = entry.get());
    known.push_back(std::make_unique<ShortcutNames>());
    fill_names(*known.back());
    return *(t_shortcut_names = known.back().get());
}

Dict* fresh_attributes(const Value& self)
{
    Value* const slot = self.object()->dict_slot();
    if (!slot || shortcut_names().loops_in_front != 0)
        return nullptr;
    if (slot->is_empty())
        *slot = new_dict();
    Dict* const attributes = slot->as<Dict>();
    return attributes->entries().empty() ? attributes : nullptr;
}

Value new_deque()
{
    return make<Deque>(const_cast<Type*>(shortcut_names().deque));
}

bool is_library_method(const Type* type, std::string_view name, std::string_view qualname)
{
    const Value* const found = type->lookup(intern(name));
    const Function* const function = found ? found->try_as<Function>() : nullptr;
    return function && !function->code->file->is_program && function->code->qualname->text == qualname;
}

bool UsualMethods::ask(const Type* type, const Method* methods, std::size_t count)
{
    m_type = type;
    m_epoch = t_class_epoch;
    m_has = type->slots.get_attribute == generic_get_attribute &&
            type->slots.set_attribute == generic_set_attribute &&
            std::all_of(methods, methods + count, [type](const Method& method) {
                return is_library_method(type, method.name, method.qualname);
            });
    return m_has;
}

EventLoop* usual_loop(const Value& self)
{
    const ShortcutNames& names = shortcut_names();
    Dict& attributes = *self.object()->dict_slot()->as<Dict>();
    Value* const own = attributes.find(names.loop);
    const Value& running = running_loop();
    const Value& loop = names.loops_in_front == 1 ? *own : running;
    EventLoop* const native = loop ? as_loop(loop) : nullptr;
    if (!native || !native->is_exact())
        return nullptr;
    if (!own)
        attributes.set(names.loop, loop);
    else if (!own->is(loop))
        return nullptr;
    return native;
}

bool can_be_woken(const Value& future)
{
    if (!future.is_object() || future.object()->type() != asyncio_types().future)
        return false;
    const EventLoop* const loop = as_loop(as_usual_future(future).loop);
    return loop && loop->is_exact() && !loop->is_closed;
}

Future& as_usual_future(const Value& future)
{
    return *static_cast<Future*>(future.object());
}

Waiter next_waiter(const Deque& waiters)
{
    for (std::size_t i = 0; i < waiters.items.size(); ++i) {
        const Value& candidate = waiters.items[i];
        if (!can_be_woken(candidate))
            return {};
        if (!as_usual_future(candidate).done())
            return {true, i, &as_usual_future(candidate)};
    }
    return {true, waiters.items.size(), nullptr};
}

// https://docs.python.org/3/library/asyncio-sync.html
Shortcuts find_shortcuts(std::string_view file, std::string_view qualname)
{
    const std::span<const NamedShortcut> all = file == "<weft asyncio.locks>" ? lock_shortcuts()
                                               : file == "<weft asyncio.queues>"
                                                   ? queue_shortcuts()
                                                   : std::span<const NamedShortcut>();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const NamedShortcut& entry) { return entry.qualname == qualname; });
    return found == all.end() ? Shortcuts{} : found->shortcuts;
}

} // namespace weft::model

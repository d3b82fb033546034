// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// What the shortcuts of asyncio's locks and queues share: see evaluator/shortcut.h.
//
// The objects are instances of classes in Python (library/python/asyncio.locks.py, asyncio.queues.py) with
// their state in `__dict__`. A shortcut believes an object only if its attributes are those that the library
// gives it, in the order in which it gives them, and if its class has the library's methods under all the
// names by which the body would call them.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "model/asyncio/future.h"
#include "model/evaluator/shortcut.h"
#include "model/library/collections_deque.h"
#include "model/values/class_epoch.h"
#include "model/values/dict.h"
#include "model/values/value.h"

namespace weft::model {

// The names of attributes and the types that shortcuts look for, found once for a realm.
struct ShortcutNames {
    const Realm* realm = nullptr;
    const Type* deque = nullptr;
    Str *waiters = nullptr, *locked = nullptr, *value = nullptr, *loop = nullptr, *bound_value = nullptr,
        *wakeup_scheduled = nullptr, *maxsize = nullptr, *getters = nullptr, *putters = nullptr,
        *unfinished_tasks = nullptr, *finished = nullptr, *queue = nullptr, *is_shutdown = nullptr;
    // Before 3.10 an object has its loop from the start, as the first of its attributes.
    std::size_t loops_in_front = 0;
};

namespace detail {
extern constinit thread_local const ShortcutNames* t_shortcut_names
    __attribute__((tls_model("initial-exec")));
const ShortcutNames& find_shortcut_names();
} // namespace detail

inline const ShortcutNames& shortcut_names()
{
    const ShortcutNames* const known = detail::t_shortcut_names;
    if (known && known->realm == &realm()) [[likely]]
        return *known;
    return detail::find_shortcut_names();
}

// The attributes of one object in the order in which its class's `__init__` sets them.
class Attributes {
public:
    // `_loop` may come before them or after them, as the version has it; otherwise there are no others.
    template <typename... Names>
    explicit Attributes(const Value& self, Names*... names)
    {
        Value* const slot = self.object()->dict_slot();
        if (!slot || slot->is_empty())
            return;
        Dict& dict = *slot->as<Dict>();
        const ShortcutNames& known = shortcut_names();
        const Dict::Entry* entry = dict.entries().data();
        const std::size_t count = dict.entries().size();
        const std::size_t wanted = sizeof...(names) + known.loops_in_front;
        const bool may_be_bound = known.loops_in_front == 0 && count == wanted + 1;
        if ((count != wanted && !may_be_bound) || count != dict.size())
            return;
        if (known.loops_in_front == 1 && !is_named(*entry++, known.loop))
            return;
        if ((... && is_named(*entry++, names)) && (count == wanted || is_named(*entry, known.loop)))
            m_first = &dict.entry_at(known.loops_in_front);
    }
    bool are_usual() const { return m_first != nullptr; }
    Value& operator[](std::size_t index) const { return m_first[index].value; }

private:
    static bool is_named(const Dict::Entry& entry, const Str* name)
    {
        return entry.key.bits() == reinterpret_cast<std::uint64_t>(name);
    }

    Dict::Entry* m_first = nullptr; // null: the object has been given others
};

// Whether a class has the library's own methods under these names, remembered while no class changes.
class UsualMethods {
public:
    struct Method {
        std::string_view name;
        std::string_view qualname;
    };
    // The object's class has them all.
    template <std::size_t Count>
    bool has(const Value& self, const Method (&methods)[Count])
    {
        const Type* const type = self.is_object() ? self.object()->type() : nullptr;
        if (type == m_type && m_epoch == t_class_epoch) [[likely]]
            return m_has;
        return type && ask(type, methods, Count);
    }

private:
    bool ask(const Type* type, const Method* methods, std::size_t count);

    const Type* m_type = nullptr;
    std::uint64_t m_epoch = 0;
    bool m_has = false;
};

// The `__dict__` of an object that is about to be given its attributes and has none yet; null for one that
// has, and in the versions in which they begin with a loop.
Dict* fresh_attributes(const Value& self);
Value new_deque();

// The code under the name is the library's, with this qualified name.
bool is_library_method(const Type* type, std::string_view name, std::string_view qualname);

// The loop to which the object belongs, in which somebody is going to wait: before 3.10 its own, since then
// the running one, to which it binds itself now. Null where that is not asyncio's own, or would be an error.
EventLoop* usual_loop(const Value& self);

// A plain deque without bounds; null for anything else.
inline Deque* plain_deque(const Value& value)
{
    if (!value.is_object() || value.object()->type() != shortcut_names().deque) [[unlikely]]
        return nullptr;
    Deque* const deque = value.as<Deque>();
    return deque->size_max < 0 ? deque : nullptr;
}

// Which of those who wait is to be woken: the first whose future is not done. None where nobody is left.
struct Waiter {
    bool is_usual = false; // false: the queue holds what nobody expects there
    std::size_t position = 0;
    Future* future = nullptr;
};
Waiter next_waiter(const Deque& waiters);
// The future is asyncio's, and so is its loop: waking it runs nothing of the program's.
bool can_be_woken(const Value& future);
Future& as_usual_future(const Value& future);

// The functions themselves, by qualified name.
struct NamedShortcut {
    std::string_view qualname;
    Shortcuts shortcuts;
};
std::span<const NamedShortcut> lock_shortcuts();
std::span<const NamedShortcut> queue_shortcuts();
// Of other files that call them.
bool lock_is_usual(const Value& lock);
bool queue_is_usual(const Value& queue);
// Those who wait for an item, or for room, where another one would have to; null everywhere else.
Deque* getters_of_empty(const Value& queue);
Deque* putters_of_full(const Value& queue);
// Those who wait for the lock, or the event, where another one would have to.
Deque* waiters_of_locked(const Value& lock);
Deque* waiters_of_unset(const Value& event);
bool event_is_usual(const Value& event);
void clear_usual_event(const Value& event);
Value wait_for_lock(Frame& frame);
Value wait_for_event(Frame& frame);
Value wait_to_get(Frame& frame);
Value wait_to_put(Frame& frame);

} // namespace weft::model

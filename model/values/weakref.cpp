// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Weak references. See weakref.h.
#include "model/values/weakref.h"
#include "model/choices.h"

#include <algorithm>

#include "model/realm_parts.h"
#include "model/values/instance.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

WeakRef::WeakRef(Type* type, Object* its_referent, Value its_callback)
    : Container(Kind::WeakRef, type), referent(its_referent), callback(std::move(its_callback))
{
    auto& references = world().weak_references[referent];
    // Newest first, but the one without a callback that is shared stays in front.
    const bool has_shared = !references.empty() && references.front()->callback.is_empty();
    references.insert(references.begin() + (has_shared && !callback.is_empty() ? 1 : 0), this);
    referent->flags |= k_flag_weakly_referenced;
}

WeakRef::~WeakRef()
{
    if (referent == nullptr)
        return;
    auto& all = world().weak_references;
    const auto found = all.find(referent);
    std::erase(found->second, this);
    if (found->second.empty()) {
        referent->flags &= static_cast<std::uint8_t>(~k_flag_weakly_referenced);
        all.erase(found);
    }
}

Value WeakRef::target() const
{
    // An object whose count is zero is on its way out.
    return referent != nullptr && referent->refs > 0 ? Value::borrow(referent) : Value::none();
}

namespace {

void run_callback(const Ref<WeakRef>& reference, const Value& callback)
{
    World& current = world();
    if (current.is_aborting())
        return;
    touch_everything();
    Value pending = std::move(current.pending);
    Completion<Value> result = call(callback, Value(reference));
    if (result.raised())
        write_unraisable(callback);
    else
        (void)result.release();
    if (!current.is_aborting())
        current.pending = std::move(pending);
}

} // namespace

// https://docs.python.org/3/library/weakref.html#weakref.ref
void clear_weak_references(Object& object)
{
    auto& all = world().weak_references;
    const auto found = all.find(&object);
    if (found == all.end())
        return;

    // 1. All references are empty before any callback runs.
    const std::vector<WeakRef*> references = std::move(found->second);
    all.erase(found);
    object.flags &= static_cast<std::uint8_t>(~k_flag_weakly_referenced);
    std::vector<std::pair<Ref<WeakRef>, Value>> callbacks;
    for (WeakRef* reference : references) {
        reference->referent = nullptr;
        // A reference that is garbage itself, or dying, is not called back.
        const bool is_alive = reference->refs > 0 && !(reference->flags & k_flag_reachable);
        Value callback = std::move(reference->callback);
        if (is_alive && !callback.is_empty())
            callbacks.emplace_back(Ref<WeakRef>::borrow(reference), std::move(callback));
    }

    // 2. The callbacks, newest reference first.
    for (const auto& [reference, callback] : callbacks)
        run_callback(reference, callback);
}

// https://docs.python.org/3/library/weakref.html#weakref.ref
Completion<Value> new_weakref(const Value& referent, const Value& callback)
{
    if (!referent.is_object() || !type_of(referent)->supports_weakref)
        return raise(types().TypeError,
                     concat("cannot create weak reference to '", type_of(referent)->name, "' object"));
    if (callback.is_empty() || callback.is_none()) {
        const auto found = world().weak_references.find(referent.object());
        if (found != world().weak_references.end()) {
            WeakRef* shared = found->second.front();
            if (shared->callback.is_empty() && shared->type() == types().weakref && shared->refs > 0)
                return Value::borrow(shared);
        }
        return make<WeakRef>(types().weakref, referent.object(), Value());
    }
    return make<WeakRef>(types().weakref, referent.object(), callback);
}

namespace {

Completion<Value> create_weakref(Type* type, const CallArgs& args)
{
    if (args.count < 1 || args.count > 2)
        return raise(types().TypeError, concat("__new__ expected at ", args.count < 1 ? "least 1" : "most 2",
                                               " argument", args.count < 1 ? "" : "s", ", got ", args.count));
    const Value callback = args.count > 1 && !args[1].is_none() ? args[1] : Value();
    if (type == types().weakref)
        return new_weakref(args[0], callback);
    if (!args[0].is_object() || !type_of(args[0])->supports_weakref)
        return raise(types().TypeError,
                     concat("cannot create weak reference to '", type_of(args[0])->name, "' object"));
    return allocate<WeakRef>(type, args[0].object(), callback);
}

Completion<void> initialize_weakref(const Value&, const CallArgs& args)
{
    if (args.keyword_count > 0)
        return raise(types().TypeError, "ref() takes no keyword arguments");
    return {};
}

Completion<Value> call_weakref(const Value& self, const CallArgs& args)
{
    if (args.total() > 0)
        return raise(types().TypeError, concat(type_of(self)->name, "() takes no arguments"));
    return self.as<WeakRef>()->target();
}

Completion<Value> weakref_repr(const Value& self)
{
    const Value target = self.as<WeakRef>()->target();
    if (target.is_none())
        return new_str(concat("<weakref at ", address_text(self), "; dead>"));
    return new_str(concat("<weakref at ", address_text(self), "; to '", type_of(target)->name, "' at ",
                          address_text(target), ">"));
}

Completion<std::int64_t> weakref_hash(const Value& self)
{
    WeakRef& reference = *self.as<WeakRef>();
    if (reference.hash != -1)
        return reference.hash;
    const Value target = reference.target();
    if (target.is_none())
        return raise(types().TypeError, "weak object has gone away");
    reference.hash = TRY(hash(target));
    return reference.hash;
}

// Living referents are compared; dead references only equal themselves.
Completion<Value> weakref_compare(CompareOp op, const Value& left, const Value& right)
{
    const WeakRef* other = right.try_as<WeakRef>();
    if ((op != CompareOp::Eq && op != CompareOp::NotEq) || other == nullptr)
        return Value::not_implemented();
    const Value own_target = left.as<WeakRef>()->target();
    const Value other_target = other->target();
    if (own_target.is_none() || other_target.is_none())
        return Value::boolean(left.is(right) == (op == CompareOp::Eq));
    return compare(op, own_target, other_target);
}

Completion<Value> get_callback(const Value& self)
{
    const Value& callback = self.as<WeakRef>()->callback;
    return callback.is_empty() ? Value::none() : callback;
}

} // namespace

void add_weakref_types(Realm& realm)
{
    Type* type = realm.types.weakref;
    if (realm.profile.at_least(12)) {
        type->name = type->qualname = "ReferenceType";
        type->module_name = "weakref";
    }
    Slots& slots = type->slots;
    slots.create = create_weakref;
    slots.initialize = initialize_weakref;
    slots.call = call_weakref;
    slots.repr = weakref_repr;
    slots.hash = weakref_hash;
    slots.compare = weakref_compare;
    TypeBuilder builder(type);
    builder.property("__callback__", get_callback);
    if (realm.profile.at_least(9))
        builder.refuse({"__class_getitem__"});
    builder.finish();
}

} // namespace weft::model

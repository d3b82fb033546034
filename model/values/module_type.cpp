// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Module objects.
//
// https://docs.python.org/3/reference/datamodel.html#modules
#include <algorithm>

#include "model/library/import_errors.h"
#include "model/library/import_system.h"
#include "model/rules/language.h"
#include "model/values/annotate.h"
#include "model/values/attribute_errors.h"
#include "model/values/descriptors.h"
#include "model/values/dict.h"
#include "model/values/object_types.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

Completion<Value> create_module(Type* type, const CallArgs& args)
{
    if (type != types().module)
        return unsupported("subclasses of types.ModuleType");
    Value slots[2];
    TRY(realm().signature("name, doc?")->bind("module", args, slots));
    const Str* name = slots[0].try_as<Str>();
    if (name == nullptr)
        return raise(types().TypeError,
                     concat("module() argument 'name' must be str, not ", type_of(slots[0])->name));
    Ref<Module> module = make<Module>(name->text);
    const Names& n = names();
    module->attributes->set(n.dunder_name, slots[0]);
    module->attributes->set(n.dunder_doc, slots[1].is_empty() ? Value::none() : slots[1]);
    for (Str* entry : {n.dunder_package, n.dunder_loader, n.dunder_spec})
        module->attributes->set(entry, Value::none());
    return module;
}

Completion<Value> module_repr(const Value& self)
{
    const Module& module = *self.as<Module>();
    if (!module.file_name.empty())
        return new_str(concat("<module '", module.name, "' from '", module.file_name, "'>"));
    if (module.attributes->find(intern("__path__")) != nullptr && is_program_package(module.name))
        return unsupported("the repr of a namespace package, which shows its loader");
    return new_str(concat("<module '", module.name, "'>"));
}

// A name that CPython's module has and the model's lacks is refused; a module may have its own `__getattr__`.
// https://docs.python.org/3/reference/datamodel.html#customizing-module-attribute-access
Completion<Value> get_module_attribute(const Value& self, Str* name)
{
    Completion<Value> found = generic_get_attribute(self, name);
    if (!found.raised() || !pending_matches(types().AttributeError))
        return found;
    const Module& module = *self.as<Module>();
    if (module.refused) {
        const auto& missing = *module.refused;
        if (std::find(missing.begin(), missing.end(), name->text) != missing.end())
            return unsupported(concat(module.name, ".", name->text));
    }
    const Value* hook =
        realm().profile.at_least(7) ? module.attributes->find(names().dunder_getattr) : nullptr;
    const Value dropped = take_pending();
    if (hook != nullptr) {
        const Value function = *hook;
        return call(function, Value::borrow(name));
    }
    const Value* shown = module.attributes->find(names().dunder_name);
    const Str* text = shown ? shown->try_as<Str>() : nullptr;
    if (text == nullptr)
        return raise_attribute_error(concat("module has no attribute '", name->text, "'"), self, name);
    return raise_attribute_error(missing_attribute_text(module, text->text, name->text), self, name);
}

Completion<Value> get_dict(const Value& self)
{
    return self.as<Module>()->dict_value;
}

// A module's annotations: kept in its namespace, and given by its `__annotate__` since 3.14.
// https://docs.python.org/3/reference/datamodel.html#module.__annotations__
Completion<Value> get_annotations(const Value& self)
{
    Dict& attributes = *self.as<Module>()->attributes;
    if (const Value* found = attributes.find(names().dunder_annotations))
        return *found;
    Value made = new_dict();
    if (rule(Rule::AnnotationsAreDeferred))
        if (const Value* annotate = attributes.find(annotate_name()); annotate && is_callable(*annotate))
            made = TRY(call_annotate(Value(*annotate)));
    attributes.set(names().dunder_annotations, made);
    return made;
}

Completion<void> set_annotations(const Value& self, const Value& value)
{
    Dict& attributes = *self.as<Module>()->attributes;
    if (value.is_empty()) {
        if (!attributes.remove(names().dunder_annotations))
            return raise_attribute_error("__annotations__", self, names().dunder_annotations);
    } else {
        attributes.set(names().dunder_annotations, value);
    }
    if (rule(Rule::AnnotationsAreDeferred))
        attributes.remove(annotate_name());
    return {};
}

// https://docs.python.org/3/reference/datamodel.html#module.__annotate__
Completion<Value> get_annotate(const Value& self)
{
    Dict& attributes = *self.as<Module>()->attributes;
    if (const Value* found = attributes.find(annotate_name()))
        return *found;
    attributes.set(annotate_name(), Value::none());
    return Value::none();
}

Completion<void> set_annotate(const Value& self, const Value& value)
{
    Dict& attributes = *self.as<Module>()->attributes;
    if (value.is_empty())
        return raise(types().TypeError, "cannot delete __annotate__ attribute");
    if (!value.is_none() && !is_callable(value))
        return raise(types().TypeError, k_annotate_not_callable);
    attributes.set(annotate_name(), value);
    if (!value.is_none())
        attributes.remove(names().dunder_annotations);
    return {};
}

Completion<Value> module_dir(const CallArgs& args)
{
    const Module& module = *args[0].as<Module>();
    if (const Value* hook =
            realm().profile.at_least(7) ? module.attributes->find(names().dunder_dir) : nullptr) {
        const Value function = *hook;
        return call(function);
    }
    std::vector<Value> items;
    for (const Dict::Entry& entry : module.attributes->entries()) {
        if (!entry.key.is_empty())
            items.push_back(entry.key);
    }
    return new_list(std::move(items));
}

} // namespace

void build_module_type(Realm& realm)
{
    Type* type = realm.types.module;
    type->has_instance_dict = true;
    Slots& slots = type->slots;
    slots.create = create_module;
    slots.repr = module_repr;
    slots.get_attribute = get_module_attribute;
    TypeBuilder builder(type);
    builder.property("__dict__", get_dict).method("__dir__", "", module_dir);
    if (realm.profile.at_least(10))
        builder.property("__annotations__", get_annotations, set_annotations);
    if (realm.profile.has(Rule::AnnotationsAreDeferred))
        builder.property("__annotate__", get_annotate, set_annotate);
    builder.finish();
}

} // namespace weft::model

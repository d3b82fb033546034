// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The contextvars module.
// https://docs.python.org/3/library/contextvars.html
//
// DIVERGES: a context is iterated in the order in which its variables were set first; CPython's order is that
// of hashes.

#include "model/library/contextvars.h"
#include "model/rules/containers.h"

#include <algorithm>

#include "model/library/native_modules.h"
#include "model/values/instance.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

Type* context_type();

} // namespace

void Context::traverse(Visitor& visitor)
{
    for (const auto& [variable, value] : values) {
        visitor(variable);
        visitor(value);
    }
}

void Context::clear_references()
{
    values.clear();
}

const Value* Context::find(const Value& variable) const
{
    for (const auto& [known, value] : values)
        if (known.is(variable))
            return &value;
    return nullptr;
}

void Context::set(const Value& variable, const Value& value)
{
    for (auto& entry : values) {
        if (!entry.first.is(variable))
            continue;
        const Value old = std::exchange(entry.second, value); // dies last: it may run code
        return;
    }
    values.emplace_back(variable, value);
}

void Context::remove(const Value& variable)
{
    const auto found = std::find_if(values.begin(), values.end(),
                                    [&](const auto& entry) { return entry.first.is(variable); });
    if (found == values.end())
        return;
    const std::pair<Value, Value> old = std::move(*found);
    values.erase(found);
}

Context* as_context(const Value& value)
{
    return type_of(value) == context_type() ? static_cast<Context*>(value.object()) : nullptr;
}

Value new_context()
{
    return make<Context>(context_type());
}

// The context of the code that runs now counts as entered from the moment it is made.
Value current_context()
{
    Value& current = world().context;
    if (!current) {
        current = new_context();
        as_context(current)->is_entered = true;
    }
    return current;
}

Value copy_current_context()
{
    const Value& current = world().context;
    if (!current || as_context(current)->values.empty())
        return {};
    Ref<Context> copy = make<Context>(context_type());
    copy->values = as_context(current)->values;
    return copy;
}

Completion<void> enter_check(const Value& context)
{
    if (!context || !as_context(context)->is_entered)
        return {};
    Ref<Str> text = TRY(repr(context));
    return raise(types().RuntimeError, concat("cannot enter context: ", text->text, " is already entered"));
}

ContextScope::ContextScope(Value& context) : m_context(context), m_previous(std::move(world().context))
{
    world().context = context;
    if (context)
        static_cast<Context*>(context.object())->is_entered = true;
}

ContextScope::~ContextScope()
{
    Value used = std::exchange(world().context, std::move(m_previous));
    if (!used)
        return;
    static_cast<Context*>(used.object())->is_entered = false;
    m_context = std::move(used);
}

namespace {

class ContextVar final : public Container {
public:
    ContextVar(Type* type, Value its_name, Value its_default)
        : Container(Kind::Other, type), name(std::move(its_name)), default_value(std::move(its_default))
    {
    }
    void traverse(Visitor& visitor) override { visitor(default_value); }
    void clear_references() override { default_value = Value(); }

    Value name;
    Value default_value; // empty: none
};

class Token final : public Container {
public:
    Token(Type* type, Value its_context, Value its_variable, Value its_old_value)
        : Container(Kind::Other, type), context(std::move(its_context)), variable(std::move(its_variable)),
          old_value(std::move(its_old_value))
    {
    }
    void traverse(Visitor& visitor) override
    {
        visitor(context);
        visitor(variable);
        visitor(old_value);
    }

    Value context;
    Value variable;
    Value old_value; // empty: the variable was not set
    bool is_used = false;
};

class Missing final : public Object {
public:
    explicit Missing(Type* type) : Object(Kind::Other, type) {}
};

ContextVar& variable_of(const Value& self)
{
    return *static_cast<ContextVar*>(self.object());
}
Context& context_of(const Value& self)
{
    return *static_cast<Context*>(self.object());
}
Token& token_of(const Value& self)
{
    return *static_cast<Token*>(self.object());
}

Type* token_type();
Type* variable_type();

// ---------------------------------------------------------------------------------------------------
// variables

// What the constructor says of arguments that do not fit, in CPython's order: how many there are, how many of
// them by position, and only then which.
Completion<void> check_variable_arguments(const CallArgs& args)
{
    const std::size_t total = args.count + args.keyword_count;
    if (total > 2)
        return raise(types().TypeError,
                     concat("ContextVar() takes at most 2 ", args.count == 0 ? "keyword " : "", "arguments (",
                            total, " given)"));
    const std::string_view noun = rule(Rule::ArgumentCountHasSingular) ? " argument (" : " arguments (";
    if (args.count > 1)
        return raise(types().TypeError,
                     concat("ContextVar() takes at most 1 positional", noun, args.count, " given)"));
    if (args.count == 0)
        return raise(types().TypeError, concat("ContextVar() takes exactly 1 positional", noun, "0 given)"));
    return {};
}

Completion<Value> variable_create(Type* type, const CallArgs& args)
{
    TRY(check_variable_arguments(args));
    Value slots[2];
    TRY(realm().signature("name, /, *, default?")->bind("ContextVar", args, slots));
    if (!slots[0].try_as<Str>())
        return raise(types().TypeError, "context variable name must be a str");
    return make<ContextVar>(type, slots[0], slots[1]);
}

Completion<Value> variable_get(const CallArgs& args)
{
    const Value current = current_context();
    if (const Value* value = context_of(current).find(args[0]))
        return *value;
    if (args[1])
        return args[1];
    if (variable_of(args[0]).default_value)
        return variable_of(args[0]).default_value;
    return raise_with(types().LookupError, args[0]);
}

Completion<Value> variable_set(const CallArgs& args)
{
    const Value current = current_context();
    const Value* known = context_of(current).find(args[0]);
    Value token = make<Token>(token_type(), current, args[0], known ? *known : Value());
    context_of(current).set(args[0], args[1]);
    return token;
}

// https://docs.python.org/3/library/contextvars.html#contextvars.ContextVar.reset
Completion<Value> variable_reset(const CallArgs& args)
{
    Ref<Str> text = TRY(repr(args[1]));
    if (type_of(args[1]) != token_type())
        return raise(types().TypeError, concat("expected an instance of Token, got ", text->text));
    Token& token = token_of(args[1]);
    if (token.is_used)
        return raise(types().RuntimeError, text->text + " has already been used once");
    if (!token.variable.is(args[0]))
        return raise(types().ValueError, text->text + " was created by a different ContextVar");
    const Value current = current_context();
    if (!token.context.is(current))
        return raise(types().ValueError, text->text + " was created in a different Context");
    token.is_used = true;
    if (token.old_value)
        context_of(current).set(args[0], token.old_value);
    else
        context_of(current).remove(args[0]);
    return Value::none();
}

Completion<Value> variable_repr(const Value& self)
{
    const ContextVar& variable = variable_of(self);
    Ref<Str> name = TRY(repr(variable.name));
    std::string text = concat("<ContextVar name=", name->text);
    if (variable.default_value) {
        Ref<Str> value = TRY(repr(variable.default_value));
        text += concat(" default=", value->text);
    }
    return new_str(concat(text, " at ", address_text(self), ">"));
}

Completion<Value> get_variable_name(const Value& self)
{
    return variable_of(self).name;
}

Type* make_variable_type()
{
    Type* const type = make_library_type("_contextvars", "ContextVar", Kind::Other);
    type->is_base = false;
    type->slots.create = variable_create;
    type->slots.repr = variable_repr;
    TypeBuilder(type)
        .method("get", "default?, /", variable_get)
        .method("set", "value, /", variable_set)
        .method("reset", "token, /", variable_reset)
        .property("name", get_variable_name)
        .refuse({"__class_getitem__"})
        .finish();
    return type;
}

// ------------------------------------------------------------------------------------------------------
// tokens

Type* make_missing_type()
{
    Type* const type = make_library_type("_contextvars", "Token.MISSING", Kind::Other);
    type->slots.repr = [](const Value&) -> Completion<Value> { return new_str("<Token.MISSING>"); };
    TypeBuilder(type).finish();
    return type;
}

Completion<Value> get_token_variable(const Value& self)
{
    return token_of(self).variable;
}

Completion<Value> get_token_old_value(const Value& self)
{
    if (token_of(self).old_value)
        return token_of(self).old_value;
    return *token_type()->lookup(intern("MISSING"));
}

Completion<Value> token_repr(const Value& self)
{
    Ref<Str> variable = TRY(repr(token_of(self).variable));
    return new_str(concat("<Token", token_of(self).is_used ? " used" : "", " var=", variable->text, " at ",
                          address_text(self), ">"));
}

Completion<Value> token_enter(const CallArgs& args)
{
    return args[0];
}

Completion<Value> token_exit(const CallArgs& args)
{
    Value arguments[] = {token_of(args[0]).variable, args[0]};
    return variable_reset({arguments, 2, nullptr, 0});
}

Type* make_token_type()
{
    Type* const type = make_library_type("_contextvars", "Token", Kind::Other);
    type->slots.create = [](Type*, const CallArgs&) -> Completion<Value> {
        return raise(types().RuntimeError, "Tokens can only be created by ContextVars");
    };
    type->is_base = false;
    type->slots.repr = token_repr;
    TypeBuilder builder(type);
    builder.property("var", get_token_variable)
        .property("old_value", get_token_old_value)
        .constant("MISSING", make<Missing>(realm().library_type(make_missing_type)))
        .constant("__hash__", Value::none());
    if (realm().profile.at_least(14))
        builder.method("__enter__", "", token_enter)
            .method("__exit__", "type, value, traceback, /", token_exit);
    builder.refuse({"__class_getitem__"}).finish();
    return type;
}

// ----------------------------------------------------------------------------------------------------
// contexts

Completion<Value> context_create(Type* type, const CallArgs& args)
{
    if (args.total() > 0)
        return raise(types().TypeError, "Context() does not accept any arguments");
    return make<Context>(type);
}

Value copy_of(const Value& context)
{
    Ref<Context> copy = make<Context>(context_type());
    copy->values = context_of(context).values;
    return copy;
}

Completion<Value> context_copy(const CallArgs& args)
{
    return copy_of(args[0]);
}
Completion<Value> copy_context(const CallArgs&)
{
    return copy_of(current_context());
}

// https://docs.python.org/3/library/contextvars.html#contextvars.Context.run
Completion<Value> context_run(const CallArgs& args)
{
    if (args.count < 2)
        return raise(types().TypeError, "run() missing 1 required positional argument");
    TRY(enter_check(args[0]));
    Value context = args[0];
    const ContextScope scope(context);
    return call(args[1], CallArgs{args.values + 2, args.count - 2, args.keyword_names, args.keyword_count});
}

Completion<void> check_key(const Value& key)
{
    if (type_of(key) == variable_type())
        return {};
    Ref<Str> text = TRY(repr(key));
    return raise(types().TypeError, concat("a ContextVar key was expected, got ", text->text));
}

Completion<Value> context_item(const Value& self, const Value& key)
{
    TRY(check_key(key));
    if (const Value* value = context_of(self).find(key))
        return *value;
    return raise_with(types().KeyError, key);
}

Completion<bool> context_contains(const Value& self, const Value& key)
{
    TRY(check_key(key));
    return context_of(self).find(key) != nullptr;
}

Completion<Value> context_get(const CallArgs& args)
{
    TRY(check_key(args[1]));
    const Value* value = context_of(args[0]).find(args[1]);
    return value ? *value : args[2] ? args[2] : Value::none();
}

Completion<std::int64_t> context_length(const Value& self)
{
    return static_cast<std::int64_t>(context_of(self).values.size());
}

Value keys_of(const Value& self)
{
    Ref<List> keys = new_list();
    for (const auto& entry : context_of(self).values)
        keys->items.push_back(entry.first);
    return keys;
}

Completion<Value> context_iter(const Value& self)
{
    return iter(keys_of(self));
}
Completion<Value> context_keys(const CallArgs& args)
{
    return iter(keys_of(args[0]));
}

Completion<Value> context_values(const CallArgs& args)
{
    Ref<List> values = new_list();
    for (const auto& entry : context_of(args[0]).values)
        values->items.push_back(entry.second);
    return iter(values);
}

Completion<Value> context_items(const CallArgs& args)
{
    Ref<List> items = new_list();
    for (const auto& [variable, value] : context_of(args[0]).values)
        items->items.push_back(new_tuple({variable, value}));
    return iter(items);
}

Completion<Value> context_compare(CompareOp op, const Value& left, const Value& right)
{
    if ((op != CompareOp::Eq && op != CompareOp::NotEq) || type_of(left) != type_of(right))
        return Value::not_implemented();
    const std::vector<std::pair<Value, Value>> entries = context_of(left).values;
    bool same = entries.size() == context_of(right).values.size();
    for (std::size_t i = 0; same && i < entries.size(); ++i) {
        const Value* found = context_of(right).find(entries[i].first);
        const Value other = found ? *found : Value();
        same = other && TRY(equal(entries[i].second, other));
    }
    return Value::boolean(same == (op == CompareOp::Eq));
}

Type* make_context_type()
{
    Type* const type = make_library_type("_contextvars", "Context", Kind::Other);
    type->is_base = false;
    type->slots.create = context_create;
    type->slots.get_item = context_item;
    type->slots.contains = context_contains;
    type->slots.length = context_length;
    type->slots.iter = context_iter;
    type->slots.compare = context_compare;
    TypeBuilder(type)
        .raw_method("run", context_run)
        .method("copy", "", context_copy)
        .method("get", "key, default?, /", context_get)
        .method("keys", "", context_keys)
        .method("values", "", context_values)
        .method("items", "", context_items)
        .finish();
    return type;
}

Type* context_type()
{
    return realm().library_type(make_context_type);
}
Type* token_type()
{
    return realm().library_type(make_token_type);
}
Type* variable_type()
{
    return realm().library_type(make_variable_type);
}

void declare_contextvars(Dict& names)
{
    ModuleBuilder("_contextvars", names)
        .type(context_type())
        .type(variable_type())
        .type(token_type())
        .function("copy_context", "", copy_context);
}

} // namespace

void fill_contextvars(Module& module)
{
    furnish(module, declare_contextvars);
}

} // namespace weft::model

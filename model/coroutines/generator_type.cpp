// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The Python type of generators: methods, attributes, creation.
// https://docs.python.org/3/reference/expressions.html#generator-iterator-methods
// https://docs.python.org/3/library/inspect.html#types-and-members (gi_*)

#include "model/coroutines/async_generator.h"
#include "model/coroutines/coroutine.h"
#include "model/coroutines/generator.h"
#include "model/coroutines/generator_attributes.h"
#include "model/library/warnings_text.h"
#include "model/realm_parts.h"
#include "model/rules/generators.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

Generator& self_of(const Value& value)
{
    return *value.as<Generator>();
}

Completion<Value> generator_repr(const Value& self)
{
    Ref<Str> qualname = TRY(str(self_of(self).qualname));
    return new_str(concat("<generator object ", qualname->text, " at ", address_text(self), ">"));
}

Completion<Value> generator_iter(const Value& self)
{
    return self;
}

Completion<Value> generator_next(const Value& self)
{
    return self_of(self).next();
}

Completion<Value> generator_send(const CallArgs& args)
{
    return self_of(args[0]).send(args[1]);
}

Completion<Value> generator_throw(const CallArgs& args)
{
    const CallArgs thrown = TRY(thrown_arguments(args));
    return self_of(args[0]).throw_(thrown);
}

Completion<Value> generator_close(const CallArgs& args)
{
    return self_of(args[0]).close();
}

// PEP 442: what happens when the last reference goes, called by hand.
Completion<Value> generator_del(const CallArgs& args)
{
    self_of(args[0]).finalize();
    return Value::none();
}

Completion<Value> get_name(const Value& self)
{
    return self_of(self).name;
}

Completion<Value> get_qualname(const Value& self)
{
    return self_of(self).qualname;
}

Completion<void> set_name(const Value& self, const Value& value)
{
    if (!value || !value.try_as<Str>())
        return raise(types().TypeError, "__name__ must be set to a string object");
    self_of(self).name = value;
    return {};
}

Completion<void> set_qualname(const Value& self, const Value& value)
{
    if (!value || !value.try_as<Str>())
        return raise(types().TypeError, "__qualname__ must be set to a string object");
    self_of(self).qualname = value;
    return {};
}

Completion<Value> get_running(const Value& self)
{
    return Value::boolean(self_of(self).is_running());
}

// The frame is there until the body has ended.
Completion<Value> get_frame(const Value& self)
{
    const Generator& generator = self_of(self);
    if (generator.state == GeneratorState::Finished || !generator.frame)
        return Value::none();
    return Value::borrow(generator.frame.get());
}

Completion<Value> get_code(const Value& self)
{
    return Value::borrow(self_of(self).code.get());
}

} // namespace

// https://docs.python.org/3/whatsnew/3.12.html#deprecated (the signature with three arguments)
Completion<CallArgs> thrown_arguments(const CallArgs& args)
{
    std::size_t given = 1;
    while (given < 3 && args[given + 1])
        ++given;
    if (given > 1 && rule(Rule::ThrowThreeArgumentsDeprecated))
        TRY(warn(
            types().DeprecationWarning,
            "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead."));
    return CallArgs{args.values + 1, given, nullptr, 0};
}

Completion<Value> get_suspended(const Value& self)
{
    const Generator& generator = self_of(self);
    return Value::boolean(generator.state == GeneratorState::Suspended && !generator.is_running());
}

Completion<Value> get_delegate(const Value& self)
{
    Value delegate = self_of(self).delegate();
    return delegate ? delegate : Value::none();
}

void add_body_methods(TypeBuilder& builder)
{
    builder.method("send", "arg, /", generator_send)
        .method("throw", "type, value?, traceback?, /", generator_throw)
        .method("close", "", generator_close)
        .method("__del__", "", generator_del);
}

void add_body_names(TypeBuilder& builder)
{
    builder.property("__name__", get_name, set_name).property("__qualname__", get_qualname, set_qualname);
}

void add_body_attributes(TypeBuilder& builder, std::string_view prefix)
{
    builder.member(concat(prefix, "running"), get_running, 9)
        .member(concat(prefix, "frame"), get_frame, 10)
        .member(concat(prefix, "code"), get_code, 11);
}

void add_coroutine_types(Realm& realm)
{
    Type* generator = realm.types.generator;
    generator->is_base = false;
    generator->instance_kind = Kind::Generator;
    generator->slots.repr = generator_repr;
    generator->slots.iter = generator_iter;
    generator->slots.next = generator_next;
    TypeBuilder builder(generator);
    add_body_methods(builder);
    add_body_names(builder);
    add_body_attributes(builder, "gi_");
    builder.property("gi_yieldfrom", get_delegate);
    if (realm.profile.at_least(11))
        builder.property("gi_suspended", get_suspended);
    builder.finish();
    add_native_coroutine_types(realm);
    add_async_generator_types(realm);
}

Ref<Generator> new_generator(Ref<Frame> frame, Value name, Value qualname)
{
    return make<Generator>(Kind::Generator, types().generator, std::move(frame), std::move(name),
                           std::move(qualname));
}

Completion<Value> new_generator_object(Function* function, Ref<Frame> frame)
{
    switch (function->code->body_kind) {
    case BodyKind::Coroutine:
        return new_coroutine(std::move(frame), function->name, function->qualname);
    case BodyKind::AsyncGenerator:
        return new_async_generator(std::move(frame), function->name, function->qualname);
    default:
        return new_generator(std::move(frame), function->name, function->qualname);
    }
}

Ref<Generator> new_native_generator(std::string_view name, NativeBody body)
{
    Ref<Code> code = make_code();
    code->name = intern(name);
    code->qualname = code->name;
    code->body_kind = BodyKind::Generator;
    code->file = std::make_shared<SourceFile>("<native>", "");
    code->file->is_program = false; // it is not shown in traces
    Ref<Dict> globals = new_dict();
    Ref<Generator> generator = new_generator(Frame::create(code.get(), globals.get()),
                                             Value::borrow(code->name), Value::borrow(code->name));
    make_native(*generator, std::move(body));
    return generator;
}

} // namespace weft::model

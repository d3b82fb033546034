// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The Python types of functions, code objects, frames and cells.
// https://docs.python.org/3/reference/datamodel.html#user-defined-functions
// https://docs.python.org/3/reference/datamodel.html#internal-types

#include "model/evaluator/frame.h"
#include "model/evaluator/function.h"
#include "model/realm_parts.h"
#include "model/values/instance.h"
#include "model/values/number.h"
#include "model/values/operations.h"

namespace weft::model {

namespace {

// ----------------------------------------------------------------------------------------------------
// functions

Function& function_of(const Value& self)
{
    return *self.as<Function>();
}

Completion<Value> function_repr(const Value& self)
{
    Ref<Str> qualname = TRY(str(function_of(self).qualname));
    return new_str(concat("<function ", qualname->text, " at ", address_text(self), ">"));
}

Completion<Value> function_call(const Value& self, const CallArgs& args)
{
    return call_function(self.as<Function>(), args);
}

// Functions are descriptors: looked up on an instance they are bound methods.
// https://docs.python.org/3/howto/descriptor.html#functions-and-methods
Completion<Value> function_bind(const Value& self, const Value& instance, const Value&)
{
    if (instance.is_empty())
        return self;
    return make<Method>(self, instance);
}

Completion<Value> get_function_name(const Value& self)
{
    return function_of(self).name;
}
Completion<Value> get_function_qualname(const Value& self)
{
    return function_of(self).qualname;
}

Completion<void> set_function_name(const Value& self, const Value& value)
{
    if (!value || !value.try_as<Str>())
        return raise(types().TypeError, "__name__ must be set to a string object");
    function_of(self).name = value;
    return {};
}

Completion<void> set_function_qualname(const Value& self, const Value& value)
{
    if (!value || !value.try_as<Str>())
        return raise(types().TypeError, "__qualname__ must be set to a string object");
    function_of(self).qualname = value;
    return {};
}

Value or_none(const Value& value)
{
    return value ? value : Value::none();
}

Completion<Value> get_function_doc(const Value& self)
{
    return or_none(function_of(self).doc);
}
Completion<void> set_function_doc(const Value& self, const Value& value)
{
    function_of(self).doc = value;
    return {};
}

Completion<Value> get_function_module(const Value& self)
{
    return or_none(function_of(self).module);
}
Completion<void> set_function_module(const Value& self, const Value& value)
{
    function_of(self).module = value;
    return {};
}

Completion<Value> get_defaults(const Value& self)
{
    Function& function = function_of(self);
    return function.defaults ? Value(function.defaults) : Value::none();
}

Completion<void> set_defaults(const Value& self, const Value& value)
{
    if (!value || value.is_none()) {
        function_of(self).defaults = nullptr;
        return {};
    }
    if (!value.try_as<Tuple>())
        return raise(types().TypeError, "__defaults__ must be set to a tuple object");
    function_of(self).defaults = Ref<Tuple>::borrow(value.as<Tuple>());
    return {};
}

Completion<Value> get_keyword_defaults(const Value& self)
{
    Function& function = function_of(self);
    return function.keyword_defaults ? Value(function.keyword_defaults) : Value::none();
}

Completion<void> set_keyword_defaults(const Value& self, const Value& value)
{
    if (!value || value.is_none()) {
        function_of(self).keyword_defaults = nullptr;
        return {};
    }
    if (!value.try_as<Dict>())
        return raise(types().TypeError, "__kwdefaults__ must be set to a dict object");
    function_of(self).keyword_defaults = Ref<Dict>::borrow(value.as<Dict>());
    return {};
}

Completion<Value> get_code_of(const Value& self)
{
    return function_of(self).code;
}
Completion<Value> get_globals(const Value& self)
{
    return function_of(self).globals;
}

Completion<Value> get_closure(const Value& self)
{
    Function& function = function_of(self);
    if (function.closure.empty())
        return Value::none();
    return new_tuple(std::span<const Value>(function.closure));
}

// https://docs.python.org/3/reference/datamodel.html#function.__annotations__
Completion<Value> get_annotations(const Value& self)
{
    Function& function = function_of(self);
    if (realm().profile.has(Rule::AnnotationsAreDeferred) && function.annotations.is_empty() &&
        function.code->has_deferred_annotations)
        return unsupported("__annotations__ of a function in 3.14");
    if (function.annotations.is_empty())
        function.annotations = new_dict();
    return function.annotations;
}

Completion<void> set_annotations(const Value& self, const Value& value)
{
    if (!value || value.is_none()) {
        function_of(self).annotations = new_dict();
        return {};
    }
    if (!value.try_as<Dict>())
        return raise(types().TypeError, "__annotations__ must be set to a dict object");
    function_of(self).annotations = value;
    return {};
}

// https://docs.python.org/3/reference/datamodel.html#function.__dict__
Completion<Value> get_function_dict(const Value& self)
{
    Function& function = function_of(self);
    if (!function.dict)
        function.dict = new_dict();
    return function.dict;
}

Completion<void> set_function_dict(const Value& self, const Value& value)
{
    if (!value)
        return raise(types().TypeError, "cannot delete __dict__");
    if (!value.try_as<Dict>())
        return raise(types().TypeError,
                     concat("__dict__ must be set to a dictionary, not a '", type_of(value)->name, "'"));
    function_of(self).dict = value;
    return {};
}

Completion<Value> get_type_params(const Value&)
{
    return empty_tuple();
}

// Only the empty tuple is known: functions with type parameters are refused by the parser.
Completion<void> set_type_params(const Value&, const Value& value)
{
    const Tuple* tuple = value.is_empty() ? nullptr : value.try_as<Tuple>();
    if (tuple == nullptr)
        return raise(types().TypeError, "__type_params__ must be set to a tuple");
    if (!tuple->items.empty())
        return unsupported("assigning type parameters to a function");
    return {};
}

void add_function_type(Realm& realm)
{
    Type* type = realm.types.function;
    type->is_base = false;
    type->has_instance_dict = true;
    type->instance_kind = Kind::Function;
    type->slots.repr = function_repr;
    type->slots.call = function_call;
    type->slots.descriptor_get = function_bind;
    TypeBuilder builder(type);
    builder.property("__name__", get_function_name, set_function_name)
        .property("__qualname__", get_function_qualname, set_function_qualname)
        .property("__doc__", get_function_doc, set_function_doc)
        .property("__module__", get_function_module, set_function_module)
        .property("__defaults__", get_defaults, set_defaults)
        .property("__kwdefaults__", get_keyword_defaults, set_keyword_defaults)
        .property("__code__", get_code_of)
        .property("__globals__", get_globals)
        .property("__closure__", get_closure)
        .property("__annotations__", get_annotations, set_annotations)
        .property("__dict__", get_function_dict, set_function_dict);
    if (realm.profile.at_least(12))
        builder.property("__type_params__", get_type_params, set_type_params);
    builder.refuse({"__builtins__", "__annotate__"});
    builder.finish();
}

// ------------------------------------------------------------------------------------------------- code
// objects

const Code& code_of(const Value& self)
{
    return *self.as<Code>();
}

Completion<Value> code_repr(const Value& self)
{
    const Code& code = code_of(self);
    return new_str(concat("<code object ", code.name->text, " at ", address_text(self), ", file \"",
                          code.file->name, "\", line ", code.first_line, ">"));
}

Value name_tuple(const std::vector<Str*>& names)
{
    std::vector<Value> items;
    for (Str* name : names)
        items.push_back(Value::borrow(name));
    return new_tuple(std::move(items));
}

// https://docs.python.org/3/library/inspect.html#code-objects-bit-flags
std::int64_t code_flags(const Code& code)
{
    constexpr std::int64_t optimized = 1, new_locals = 2, varargs = 4, varkeywords = 8, nested = 16,
                           generator = 32, coroutine = 128, iterable_coroutine = 256, async_generator = 512;
    std::int64_t flags = 0;
    if (code.code_kind == CodeKind::Function || code.code_kind == CodeKind::Comprehension)
        flags |= optimized | new_locals;
    flags |= code.has_varargs ? varargs : 0;
    flags |= code.has_varkeywords ? varkeywords : 0;
    flags |= code.is_nested ? nested : 0;
    flags |= code.body_kind == BodyKind::Generator ? generator : 0;
    flags |= code.body_kind == BodyKind::Coroutine ? coroutine : 0;
    flags |= code.body_kind == BodyKind::AsyncGenerator ? async_generator : 0;
    flags |= code.is_iterable_coroutine ? iterable_coroutine : 0;
    return flags;
}

Completion<Value> get_co_name(const Value& self)
{
    return Value::borrow(code_of(self).name);
}
Completion<Value> get_co_qualname(const Value& self)
{
    return Value::borrow(code_of(self).qualname);
}
Completion<Value> get_co_filename(const Value& self)
{
    return new_str(code_of(self).file->name);
}
Completion<Value> get_co_firstlineno(const Value& self)
{
    return Value::small(code_of(self).first_line);
}
Completion<Value> get_co_argcount(const Value& self)
{
    return Value::small(code_of(self).positional);
}
Completion<Value> get_co_posonly(const Value& self)
{
    return Value::small(code_of(self).positional_only);
}
Completion<Value> get_co_kwonly(const Value& self)
{
    return Value::small(code_of(self).keyword_only);
}
Completion<Value> get_co_nlocals(const Value& self)
{
    return Value::small(static_cast<std::int64_t>(code_of(self).variable_names.size()));
}
Completion<Value> get_co_varnames(const Value& self)
{
    return name_tuple(code_of(self).variable_names);
}
Completion<Value> get_co_cellvars(const Value& self)
{
    return name_tuple(code_of(self).cell_names);
}
Completion<Value> get_co_freevars(const Value& self)
{
    return name_tuple(code_of(self).free_names);
}
Completion<Value> get_co_flags(const Value& self)
{
    return Value::small(code_flags(code_of(self)));
}

void add_code_type(Realm& realm)
{
    Type* type = realm.types.code;
    type->is_base = false;
    type->instance_kind = Kind::Code;
    type->slots.repr = code_repr;
    TypeBuilder builder(type);
    builder.property("co_name", get_co_name)
        .property("co_filename", get_co_filename)
        .property("co_firstlineno", get_co_firstlineno)
        .property("co_argcount", get_co_argcount)
        .property("co_kwonlyargcount", get_co_kwonly)
        .property("co_nlocals", get_co_nlocals)
        .property("co_varnames", get_co_varnames)
        .property("co_cellvars", get_co_cellvars)
        .property("co_freevars", get_co_freevars)
        .property("co_flags", get_co_flags);
    if (realm.profile.at_least(8))
        builder.property("co_posonlyargcount", get_co_posonly);
    if (realm.profile.at_least(11))
        builder.property("co_qualname", get_co_qualname);
    builder.refuse({"co_code", "co_consts", "co_names", "co_stacksize", "co_lnotab", "co_lines",
                    "co_positions", "co_linetable", "co_exceptiontable", "replace"});
    builder.finish();
}

// -------------------------------------------------------------------------------------------------------
// frames

Frame& frame_of(const Value& self)
{
    return *self.as<Frame>();
}

Completion<Value> frame_repr(const Value& self)
{
    Frame& frame = frame_of(self);
    return new_str(concat("<frame at ", address_text(self), ", file '", frame.code->file->name, "', line ",
                          frame.line(), ", code ", frame.code->name->text, ">"));
}

bool is_on_stack(const Frame& frame)
{
    for (const Frame* running = world().frame; running; running = running->back)
        if (running == &frame)
            return true;
    return false;
}

// The caller: only while the frame runs, or as it was when the frame ended with an exception.
Completion<Value> get_f_back(const Value& self)
{
    Frame& frame = frame_of(self);
    Frame* back = is_on_stack(frame) ? frame.back : frame.back_owned.get();
    while (back && back->code->is_inlined_comprehension)
        back = back->back;
    return back ? Value::borrow(back) : Value::none();
}

Completion<Value> get_f_code(const Value& self)
{
    return Value::borrow(frame_of(self).code);
}
Completion<Value> get_f_globals(const Value& self)
{
    return frame_of(self).globals;
}
Completion<Value> get_f_builtins(const Value&)
{
    return world().builtins;
}
Completion<Value> get_f_lineno(const Value& self)
{
    return Value::small(frame_of(self).line());
}
Completion<Value> get_f_locals(const Value& self)
{
    return locals_snapshot(frame_of(self));
}

// frame.clear(): https://docs.python.org/3/reference/datamodel.html#frame.clear
Completion<Value> frame_clear(const CallArgs& args)
{
    Frame& frame = frame_of(args[0]);
    if (is_on_stack(frame))
        return raise(types().RuntimeError, "cannot clear an executing frame");
    if (frame.generator)
        return unsupported("frame.clear() of a generator");
    frame.clear_references();
    return Value::none();
}

void add_frame_type(Realm& realm)
{
    Type* type = realm.types.frame;
    type->is_base = false;
    type->instance_kind = Kind::Frame;
    type->slots.repr = frame_repr;
    TypeBuilder builder(type);
    builder.property("f_back", get_f_back)
        .property("f_code", get_f_code)
        .property("f_globals", get_f_globals)
        .property("f_builtins", get_f_builtins)
        .property("f_lineno", get_f_lineno)
        .property("f_locals", get_f_locals)
        .method("clear", "", frame_clear);
    builder.refuse({"f_lasti", "f_trace", "f_trace_lines", "f_trace_opcodes"});
    builder.finish();
}

// ---------------------------------------------------------------------------------------------------
// tracebacks https://docs.python.org/3/reference/datamodel.html#traceback-objects

Completion<Value> get_tb_frame(const Value& self)
{
    return self.as<Traceback>()->frame;
}
Completion<Value> get_tb_lineno(const Value& self)
{
    return Value::small(self.as<Traceback>()->line);
}

Completion<Value> get_tb_next(const Value& self)
{
    const Ref<Traceback>& next = self.as<Traceback>()->next;
    return next ? Value(next) : Value::none();
}

Completion<void> set_tb_next(const Value& self, const Value& value)
{
    if (!value)
        return raise(types().TypeError, "can't delete tb_next attribute");
    if (!value.is_none() && !value.try_as<Traceback>())
        return raise(types().TypeError,
                     concat("expected traceback object, got '", type_of(value)->name, "'"));
    for (const Traceback* entry = value.is_none() ? nullptr : value.as<Traceback>(); entry;
         entry = entry->next.get())
        if (entry == self.as<Traceback>())
            return raise(types().ValueError, "traceback loop detected");
    self.as<Traceback>()->next = value.is_none() ? nullptr : Ref<Traceback>::borrow(value.as<Traceback>());
    return {};
}

void add_traceback_type(Realm& realm)
{
    Type* type = realm.types.traceback;
    type->is_base = false;
    type->instance_kind = Kind::Traceback;
    TypeBuilder builder(type);
    builder.property("tb_frame", get_tb_frame)
        .property("tb_lineno", get_tb_lineno)
        .property("tb_next", get_tb_next, realm.profile.at_least(7) ? set_tb_next : nullptr)
        .refuse({"tb_lasti"})
        .finish();
}

// --------------------------------------------------------------------------------------------------------
// cells

Completion<Value> get_cell_contents(const Value& self)
{
    const Value& content = self.as<Cell>()->content;
    if (content.is_empty())
        return raise(types().ValueError, "Cell is empty");
    return content;
}

Completion<void> set_cell_contents(const Value& self, const Value& value)
{
    self.as<Cell>()->content = value;
    return {};
}

void add_cell_type(Realm& realm)
{
    Type* type = realm.types.cell;
    type->is_base = false;
    type->instance_kind = Kind::Cell;
    TypeBuilder builder(type);
    builder.property("cell_contents", get_cell_contents, set_cell_contents);
    builder.finish();
}

} // namespace

// A new dict of the variables that are bound now, cells included. A module or class body gives its namespace
// itself. https://docs.python.org/3/library/functions.html#locals
Completion<Value> locals_snapshot(Frame& frame)
{
    if (frame.names)
        return frame.names;
    if (frame.names_mapping)
        return frame.names_mapping;
    Ref<Dict> result = new_dict();
    const Code& code = *frame.code;
    for (std::size_t i = 0; i < code.variable_names.size(); ++i)
        if (const Value& value = frame.slot(static_cast<int>(i)))
            result->set(code.variable_names[i], value);
    auto add_cells = [&](const std::vector<Str*>& cell_names, int start) {
        for (std::size_t i = 0; i < cell_names.size(); ++i) {
            const Value& cell = frame.slot(start + static_cast<int>(i));
            if (cell && cell.as<Cell>()->content)
                result->set(cell_names[i], cell.as<Cell>()->content);
        }
    };
    add_cells(code.cell_names, code.cell_start());
    add_cells(code.free_names, code.free_start());
    return result;
}

void add_evaluator_types(Realm& realm)
{
    add_function_type(realm);
    add_code_type(realm);
    add_frame_type(realm);
    add_traceback_type(realm);
    add_cell_type(realm);
}

} // namespace weft::model

// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// OSError: errno, strerror and file names, and the subclass that an errno stands for.
//
// https://docs.python.org/3/library/exceptions.html#OSError
// The numbers are Linux's, on whatever host this runs.
#include "model/values/exception_classes.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

constexpr std::size_t k_errno = 0, k_strerror = 1, k_filename = 2, k_filename2 = 3, k_field_count = 4;

struct ErrnoClass {
    int number;
    Type* Types::*type;
};
constexpr ErrnoClass k_errno_classes[] = {
    {1, &Types::PermissionError},        {2, &Types::FileNotFoundError},
    {3, &Types::ProcessLookupError},     {4, &Types::InterruptedError},
    {10, &Types::ChildProcessError},     {11, &Types::BlockingIOError},
    {13, &Types::PermissionError},       {17, &Types::FileExistsError},
    {20, &Types::NotADirectoryError},    {21, &Types::IsADirectoryError},
    {32, &Types::BrokenPipeError},       {103, &Types::ConnectionAbortedError},
    {104, &Types::ConnectionResetError}, {108, &Types::BrokenPipeError},
    {110, &Types::TimeoutError},         {111, &Types::ConnectionRefusedError},
    {114, &Types::BlockingIOError},      {115, &Types::BlockingIOError},
};

Completion<void> initialize_os_error(const Value& self, const CallArgs& args);
Completion<Value> create_os_error(Type* type, const CallArgs& args);

// A class with its own `__init__` but OSError's `__new__` has its arguments read in `__init__`.
bool reads_in_init(const Type& type)
{
    return type.slots.initialize != &initialize_os_error && type.slots.create == &create_os_error;
}

// Two to five arguments are errno, strerror, filename, (winerror,) filename2; args keeps the first two.
void read_arguments(Exception& exception, const CallArgs& args)
{
    exception.fields.assign(k_field_count, Value());
    exception.args = new_tuple(std::span<const Value>(args.values, args.count));
    if (args.count < 2 || args.count > 5)
        return;
    exception.fields[k_errno] = args[0];
    exception.fields[k_strerror] = args[1];
    if (args.count < 3 || args[2].is_none())
        return;
    exception.fields[k_filename] = args[2];
    if (args.count == 5 && !args[4].is_none())
        exception.fields[k_filename2] = args[4];
    exception.args = new_tuple(std::span<const Value>(args.values, 2));
}

Completion<Value> create_os_error(Type* type, const CallArgs& args)
{
    // 1. OSError itself gives the subclass for the errno.
    if (type == types().OSError && args.count >= 2 && args.count <= 5 && args[0].is_small()) {
        for (const ErrnoClass& entry : k_errno_classes) {
            if (entry.number == args[0].small_value())
                type = types().*entry.type;
        }
    }

    // 2. The arguments are read here, unless the class's own `__init__` will pass them on.
    Ref<Exception> exception = allocate<Exception>(type);
    if (reads_in_init(*type)) {
        exception->fields.assign(k_field_count, Value());
        return exception;
    }
    const Value self = exception;
    TRY(refuse_exception_keywords(self, args));
    read_arguments(*exception, args);
    return self;
}

Completion<void> initialize_os_error(const Value& self, const CallArgs& args)
{
    if (!reads_in_init(*type_of(self)))
        return {};
    TRY(refuse_exception_keywords(self, args));
    read_arguments(*self.as<Exception>(), args);
    return {};
}

Completion<Value> os_error_str(const Value& self)
{
    const std::vector<Value> fields = self.as<Exception>()->fields;
    const auto has = [&](std::size_t index) { return index < fields.size() && !fields[index].is_empty(); };
    const bool has_file = has(k_filename);
    if (!has_file && !(has(k_errno) && has(k_strerror)))
        return exception_str(self);
    const Ref<Str> number = TRY(str(has(k_errno) ? fields[k_errno] : Value::none()));
    const Ref<Str> reason = TRY(str(has(k_strerror) ? fields[k_strerror] : Value::none()));
    std::string text = concat("[Errno ", number->text, "] ", reason->text);
    if (!has_file)
        return new_str(std::move(text));
    const Ref<Str> file = TRY(repr(fields[k_filename]));
    text += concat(": ", file->text);
    if (has(k_filename2)) {
        const Ref<Str> second = TRY(repr(fields[k_filename2]));
        text += concat(" -> ", second->text);
    }
    return new_str(std::move(text));
}

} // namespace

void build_os_error(Realm& realm)
{
    Type* type = realm.types.OSError;
    type->slots.create = create_os_error;
    type->slots.initialize = initialize_os_error;
    type->slots.str = os_error_str;
    TypeBuilder(type)
        .property("errno", get_field<k_errno>, set_field<k_errno>)
        .property("strerror", get_field<k_strerror>, set_field<k_strerror>)
        .property("filename", get_field<k_filename>, set_field<k_filename>)
        .property("filename2", get_field<k_filename2>, set_field<k_filename2>)
        .refuse({"characters_written", "__reduce__"})
        .finish();
}

} // namespace weft::model

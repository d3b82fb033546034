// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// ImportError, AttributeError and NameError: exceptions that say which name was meant.
//
// https://docs.python.org/3/library/exceptions.html#ImportError
#include "model/values/exception_classes.h"
#include "model/values/operations.h"
#include "model/world.h"

namespace weft::model {

namespace {

// The keywords of the call into the first fields; the positional arguments are the exception's own.
Completion<void> bind_fields(const Value& self, std::string_view class_name, std::string_view signature,
                             const CallArgs& args)
{
    const Signature* parameters = realm().signature(signature);
    std::vector<Value> slots(parameters->slot_count());
    const CallArgs keywords{args.values + args.count, 0, args.keyword_names, args.keyword_count};
    TRY(parameters->bind(class_name, keywords, slots.data()));
    const CallArgs positional{args.values, args.count, nullptr, 0};
    TRY(initialize_exception(self, positional));
    self.as<Exception>()->fields = std::move(slots);
    return {};
}

constexpr std::size_t k_import_name = 0, k_import_path = 1, k_import_name_from = 2, k_import_msg = 3;

Completion<void> initialize_import_error(const Value& self, const CallArgs& args)
{
    const bool has_name_from = realm().profile.at_least(12);
    TRY(bind_fields(self, "ImportError", has_name_from ? "*, name?, path?, name_from?" : "*, name?, path?",
                    args));
    Exception& exception = *self.as<Exception>();
    exception.fields.resize(k_import_msg + 1);
    if (args.count == 1)
        exception.fields[k_import_msg] = args[0];
    return {};
}

Completion<Value> import_error_str(const Value& self)
{
    const Exception& exception = *self.as<Exception>();
    const Value message = exception.fields.size() > k_import_msg ? exception.fields[k_import_msg] : Value();
    if (!message.is_empty() && type_of(message) == types().str)
        return message;
    return exception_str(self);
}

Completion<void> initialize_attribute_error(const Value& self, const CallArgs& args)
{
    return bind_fields(self, "AttributeError", "*, name?, obj?", args);
}

Completion<void> initialize_name_error(const Value& self, const CallArgs& args)
{
    return bind_fields(self, "NameError", "*, name?", args);
}

} // namespace

void build_name_classes(Realm& realm)
{
    Type* import_error = realm.types.ImportError;
    import_error->slots.initialize = initialize_import_error;
    import_error->slots.str = import_error_str;
    TypeBuilder builder(import_error);
    builder.property("msg", get_field<k_import_msg>, set_field<k_import_msg>)
        .property("name", get_field<k_import_name>, set_field<k_import_name>)
        .property("path", get_field<k_import_path>, set_field<k_import_path>)
        .refuse({"__reduce__"});
    if (realm.profile.at_least(12))
        builder.property("name_from", get_field<k_import_name_from>, set_field<k_import_name_from>);
    builder.finish();
    if (!realm.profile.at_least(10))
        return;

    Type* attribute_error = realm.types.AttributeError;
    attribute_error->slots.initialize = initialize_attribute_error;
    TypeBuilder(attribute_error)
        .property("name", get_field<0>, set_field<0>)
        .property("obj", get_field<1>, set_field<1>)
        .finish();

    Type* name_error = realm.types.NameError;
    name_error->slots.initialize = initialize_name_error;
    TypeBuilder(name_error).property("name", get_field<0>, set_field<0>).finish();
}

} // namespace weft::model

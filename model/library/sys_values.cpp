// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The constants of the sys module: those of the CPython that a profile refers to, on 64-bit Linux.
// https://docs.python.org/3/library/sys.html

#include "model/library/sys_values.h"

#include <cfloat>
#include <cstdint>

#include "model/library/simple_namespace.h"
#include "model/library/struct_sequence.h"
#include "model/values/number.h"
#include "model/world.h"

namespace weft::model {

namespace {

// The micro version that each profile refers to: docs/differences.md names them.
int micro_version(int minor)
{
    constexpr int k_micro[] = {15, 16, 18, 18, 13, 7, 1, 0, 2};
    return k_micro[minor - Profile::k_minor_first];
}

Type* make_version_info_type()
{
    return make_struct_sequence_type("sys", "version_info",
                                     {"major", "minor", "micro", "releaselevel", "serial"});
}

Type* make_float_info_type()
{
    return make_struct_sequence_type("sys", "float_info",
                                     {"max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig",
                                      "mant_dig", "epsilon", "radix", "rounds"});
}

Type* make_int_info_type()
{
    std::vector<std::string_view> fields{"bits_per_digit", "sizeof_digit"};
    if (realm().profile.at_least(7)) {
        fields.push_back("default_max_str_digits");
        fields.push_back("str_digits_check_threshold");
    }
    return make_struct_sequence_type("sys", "int_info", fields);
}

Type* make_hash_info_type()
{
    return make_struct_sequence_type(
        "sys", "hash_info",
        {"width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"});
}

std::vector<std::string_view> flag_names()
{
    std::vector<std::string_view> names{"debug",
                                        "inspect",
                                        "interactive",
                                        "optimize",
                                        "dont_write_bytecode",
                                        "no_user_site",
                                        "no_site",
                                        "ignore_environment",
                                        "verbose",
                                        "bytes_warning",
                                        "quiet",
                                        "hash_randomization",
                                        "isolated"};
    const Profile profile = realm().profile;
    if (profile.at_least(7)) {
        names.push_back("dev_mode");
        names.push_back("utf8_mode");
    }
    if (profile.at_least(10))
        names.push_back("warn_default_encoding");
    if (profile.at_least(11))
        names.push_back("safe_path");
    if (profile.at_least(7))
        names.push_back("int_max_str_digits");
    return names;
}

Type* make_flags_type()
{
    return make_struct_sequence_type("sys", "flags", flag_names());
}

Type* make_asyncgen_hooks_type()
{
    return make_struct_sequence_type("builtins", "asyncgen_hooks", {"firstiter", "finalizer"});
}

Type* make_unraisable_type()
{
    return make_struct_sequence_type("builtins", "UnraisableHookArgs",
                                     {"exc_type", "exc_value", "exc_traceback", "err_msg", "object"});
}

Value version_info()
{
    const int minor = realm().profile.minor();
    return new_struct_sequence(realm().library_type(make_version_info_type),
                               {Value::small(3), Value::small(minor), Value::small(micro_version(minor)),
                                new_str("final"), Value::small(0)});
}

Value float_info()
{
    return new_struct_sequence(realm().library_type(make_float_info_type),
                               {new_float(DBL_MAX), Value::small(DBL_MAX_EXP), Value::small(DBL_MAX_10_EXP),
                                new_float(DBL_MIN), Value::small(DBL_MIN_EXP), Value::small(DBL_MIN_10_EXP),
                                Value::small(DBL_DIG), Value::small(DBL_MANT_DIG), new_float(DBL_EPSILON),
                                Value::small(FLT_RADIX), Value::small(1)});
}

Value int_info()
{
    std::vector<Value> values{Value::small(30), Value::small(4)};
    if (realm().profile.at_least(7)) {
        values.push_back(Value::small(4300));
        values.push_back(Value::small(640));
    }
    return new_struct_sequence(realm().library_type(make_int_info_type), std::move(values));
}

Value hash_info()
{
    const char* algorithm = realm().profile.at_least(11) ? "siphash13" : "siphash24";
    return new_struct_sequence(realm().library_type(make_hash_info_type),
                               {Value::small(64), Value::small((std::int64_t{1} << 61) - 1),
                                Value::small(314159), Value::small(0), Value::small(1000003),
                                new_str(algorithm), Value::small(64), Value::small(128), Value::small(0)});
}

// As for a program started without options, with PYTHONHASHSEED=0.
Value flags()
{
    const Profile profile = realm().profile;
    std::vector<Value> values;
    for (const std::string_view name : flag_names()) {
        if (name == "dev_mode" || name == "safe_path")
            values.push_back(Value::boolean(false));
        else if (name == "int_max_str_digits")
            values.push_back(Value::small(profile.at_least(12) ? 4300 : -1));
        else
            values.push_back(Value::small(0));
    }
    return new_struct_sequence(realm().library_type(make_flags_type), std::move(values));
}

std::int64_t hex_version()
{
    const int minor = realm().profile.minor();
    return (std::int64_t{3} << 24) | (minor << 16) | (micro_version(minor) << 8) | 0xf0;
}

Value implementation()
{
    const int minor = realm().profile.minor();
    return new_simple_namespace({{"name", new_str("cpython")},
                                 {"cache_tag", new_str(concat("cpython-3", minor))},
                                 {"version", version_info()},
                                 {"hexversion", Value::small(hex_version())},
                                 {"_multiarch", new_str("x86_64-linux-gnu")}});
}

} // namespace

Type* asyncgen_hooks_type()
{
    return realm().library_type(make_asyncgen_hooks_type);
}

Type* unraisable_arguments_type()
{
    return realm().library_type(make_unraisable_type);
}

void add_sys_constants(ModuleBuilder& builder)
{
    const int minor = realm().profile.minor();
    builder.value("version", new_str(concat("3.", minor, ".", micro_version(minor), " (weft) \n[weft]")))
        .value("version_info", version_info())
        .value("hexversion", Value::small(hex_version()))
        .value("api_version", Value::small(1013))
        .value("implementation", implementation())
        .value("float_info", float_info())
        .value("int_info", int_info())
        .value("hash_info", hash_info())
        .value("flags", flags())
        .value("float_repr_style", new_str("short"))
        .value("maxsize", new_int(INT64_MAX))
        .value("maxunicode", Value::small(0x10ffff))
        .value("byteorder", new_str("little"))
        .value("platform", new_str("linux"))
        .value("dont_write_bytecode", Value::boolean(true));
}

} // namespace weft::model

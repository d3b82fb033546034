// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The math module. https://docs.python.org/3/library/math.html
//
// The functions of one or two doubles are the C library's; what is added is which results are errors. Where
// CPython has an algorithm of its own whose last digit is not the C library's (gamma, lgamma, and erf before
// 3.11) the function is refused.

#include <algorithm>
#include <cmath>
#include <numbers>

#include "model/library/math_integers.h"
#include "model/library/native_modules.h"
#include "model/values/number.h"
#include "model/values/operations.h"
#include "model/values/sequence.h"
#include "model/world.h"

namespace weft::model {

namespace {

Completion<Value> domain_error()
{
    if (realm().profile.at_least(14))
        return unsupported("the message of math's ValueError in 3.14");
    return raise(types().ValueError, "math domain error");
}

Completion<Value> range_error()
{
    return raise(types().OverflowError, "math range error");
}

// What a result that is no number, or infinite, means for finite arguments.
Completion<Value> checked(double result, bool argument_is_nan, bool arguments_are_finite, bool can_overflow)
{
    if (std::isnan(result) && !argument_is_nan)
        return domain_error();
    if (std::isinf(result) && arguments_are_finite)
        return can_overflow ? range_error() : domain_error();
    return new_float(result);
}

template <double (*compute)(double), bool can_overflow>
Completion<Value> of_one(const CallArgs& args)
{
    const double x = TRY(as_float(args[0]));
    return checked(compute(x), std::isnan(x), std::isfinite(x), can_overflow);
}

template <double (*compute)(double, double)>
Completion<Value> of_two(const CallArgs& args)
{
    const double x = TRY(as_float(args[0]));
    const double y = TRY(as_float(args[1]));
    return checked(compute(x, y), std::isnan(x) || std::isnan(y), std::isfinite(x) && std::isfinite(y), true);
}

template <bool (*test)(double)>
Completion<Value> test_of(const CallArgs& args)
{
    const double x = TRY(as_float(args[0]));
    return Value::boolean(test(x));
}

bool is_nan(double x)
{
    return std::isnan(x);
}
bool is_infinite(double x)
{
    return std::isinf(x);
}
bool is_finite(double x)
{
    return std::isfinite(x);
}
double degrees(double x)
{
    return x * (180.0 / std::numbers::pi);
}
double radians(double x)
{
    return x * (std::numbers::pi / 180.0);
}
double unit_in_last_place(double x)
{
    if (!std::isfinite(x))
        return std::fabs(x);
    const double size = std::fabs(x);
    const double above = std::nextafter(size, HUGE_VAL);
    return std::isinf(above) ? size - std::nextafter(size, 0.0) : above - size;
}

// floor, ceil and trunc ask the object first. https://docs.python.org/3/library/math.html#math.floor
Completion<Value> rounded(const Value& argument, std::string_view method_name, double (*round)(double))
{
    if (type_of(argument) != types().float_) {
        const Value method = TRY(lookup_special(argument, intern(method_name)));
        if (!method.is_empty())
            return call(method);
    }
    const double x = TRY(as_float(argument));
    const Value whole = new_float(round(x));
    return call(Value::borrow(types().int_), whole);
}

Completion<Value> math_floor(const CallArgs& args)
{
    return rounded(args[0], "__floor__", std::floor);
}

Completion<Value> math_ceil(const CallArgs& args)
{
    return rounded(args[0], "__ceil__", std::ceil);
}

// https://docs.python.org/3/library/math.html#math.trunc
Completion<Value> math_trunc(const CallArgs& args)
{
    const Value method = TRY(lookup_special(args[0], intern("__trunc__")));
    if (method.is_empty())
        return raise(types().TypeError,
                     concat("type ", type_of(args[0])->name, " doesn't define __trunc__ method"));
    return call(method);
}

// ------------------------------------------------------------------------------------------ logarithms

Completion<double> logarithm(const Value& argument, double (*log)(double), double log_of_2)
{
    const bool is_whole = is_int(argument);
    const auto refuse = [] {
        Completion<Value> outcome = domain_error();
        return outcome.raised() ? Raised{} : Raised{};
    };
    if (is_whole && int_sign(argument) <= 0)
        return refuse();
    if (is_whole)
        return log_of_big_int(argument, log, log_of_2);
    const double x = TRY(as_float(argument));
    if (x <= 0)
        return refuse();
    return log(x);
}

// https://docs.python.org/3/library/math.html#math.log
Completion<Value> math_log(const CallArgs& args)
{
    const double numerator = TRY(logarithm(args[0], std::log, std::numbers::ln2));
    if (args[1].is_empty())
        return new_float(numerator);
    const double denominator = TRY(logarithm(args[1], std::log, std::numbers::ln2));
    return binary(BinaryOp::Div, new_float(numerator), new_float(denominator));
}

// Until 3.11 the number of arguments is told in other words.
Completion<Value> math_log_unchecked(const CallArgs& args)
{
    if (args.keyword_count > 0)
        return raise(types().TypeError, "log() takes no keyword arguments");
    if (args.count < 1 || args.count > 2)
        return raise(types().TypeError, "math.log requires 1 to 2 arguments");
    Value slots[2] = {args[0], args.count == 2 ? args[1] : Value()};
    return math_log(CallArgs{slots, 2, nullptr, 0});
}

Completion<Value> math_log2(const CallArgs& args)
{
    const double result = TRY(logarithm(args[0], std::log2, 1.0));
    return new_float(result);
}

Completion<Value> math_log10(const CallArgs& args)
{
    const double result = TRY(logarithm(args[0], std::log10, std::log10(2.0)));
    return new_float(result);
}

// --------------------------------------------------------------------------------- powers and parts

// https://docs.python.org/3/library/math.html#math.pow
Completion<Value> math_pow(const CallArgs& args)
{
    const double x = TRY(as_float(args[0]));
    const double y = TRY(as_float(args[1]));
    const double result = std::pow(x, y);
    if (!std::isfinite(x) || !std::isfinite(y))
        return new_float(result);
    if (std::isnan(result))
        return domain_error();
    if (std::isinf(result))
        return x == 0 ? domain_error() : range_error();
    return new_float(result);
}

Completion<Value> math_fmod(const CallArgs& args)
{
    const double x = TRY(as_float(args[0]));
    const double y = TRY(as_float(args[1]));
    if (std::isinf(y) && std::isfinite(x))
        return new_float(x);
    return checked(std::fmod(x, y), std::isnan(x) || std::isnan(y), false, false);
}

Completion<Value> math_remainder(const CallArgs& args)
{
    const double x = TRY(as_float(args[0]));
    const double y = TRY(as_float(args[1]));
    return checked(std::remainder(x, y), std::isnan(x) || std::isnan(y), false, false);
}

Completion<Value> pair(const Value& first, const Value& second)
{
    return new_tuple({first, second});
}

Completion<Value> math_modf(const CallArgs& args)
{
    const double x = TRY(as_float(args[0]));
    double whole = 0;
    const double fraction = std::modf(x, &whole);
    return pair(new_float(fraction), new_float(whole));
}

Completion<Value> math_frexp(const CallArgs& args)
{
    const double x = TRY(as_float(args[0]));
    int exponent = 0;
    const double mantissa = std::isfinite(x) ? std::frexp(x, &exponent) : x;
    return pair(new_float(mantissa), Value::small(exponent));
}

Completion<Value> math_ldexp(const CallArgs& args)
{
    const double x = TRY(as_float(args[0]));
    if (!is_int(args[1]))
        return raise(types().TypeError, "Expected an int as second argument to ldexp.");
    std::int64_t exponent = 0;
    if (!int_fits(args[1], exponent))
        exponent = int_sign(args[1]) < 0 ? INT64_MIN : INT64_MAX;
    if (x == 0 || !std::isfinite(x))
        return new_float(x);
    const int limited = static_cast<int>(std::clamp<std::int64_t>(exponent, -100000, 100000));
    const double result = std::ldexp(x, limited);
    return std::isinf(result) ? range_error() : new_float(result);
}

Completion<Value> math_nextafter(const CallArgs& args)
{
    const double x = TRY(as_float(args[0]));
    const double y = TRY(as_float(args[1]));
    return new_float(std::nextafter(x, y));
}

Completion<Value> math_fma(const CallArgs& args)
{
    const double x = TRY(as_float(args[0]));
    const double y = TRY(as_float(args[1]));
    const double z = TRY(as_float(args[2]));
    const double result = std::fma(x, y, z);
    if (std::isnan(result) && !std::isnan(x) && !std::isnan(y) && !std::isnan(z))
        return raise(types().ValueError, "invalid operation in fma");
    if (std::isinf(result) && std::isfinite(x) && std::isfinite(y) && std::isfinite(z))
        return raise(types().OverflowError, "overflow in fma");
    return new_float(result);
}

// ------------------------------------------------------------------------------------ sums and distances

// The square root of the sum of squares. Since 3.10 its last digit is right; before, a compensated sum of the
// scaled squares, whose last digit may not be.
// https://docs.python.org/3/library/math.html#math.hypot
double length_of(const std::vector<double>& parts)
{
    double largest = 0;
    bool has_nan = false;
    for (const double part : parts) {
        has_nan = has_nan || std::isnan(part);
        largest = std::max(largest, std::fabs(part));
    }
    if (std::isinf(largest))
        return largest;
    if (has_nan)
        return std::nan("");
    if (largest == 0 || parts.size() == 1)
        return largest;
    if (realm().profile.at_least(10)) {
        long double sum = 0;
        for (const double part : parts)
            sum += static_cast<long double>(part) * part;
        return static_cast<double>(std::sqrt(sum));
    }
    double sum = 1.0;
    double lost = 0.0;
    for (const double part : parts) {
        const double scaled = std::fabs(part) / largest;
        const double square = scaled * scaled;
        const double before = sum;
        sum += square;
        lost += (before - sum) + square;
    }
    return largest * std::sqrt(sum - 1.0 + lost);
}

Completion<Value> math_hypot(const CallArgs& args)
{
    std::vector<double> parts;
    for (const Value& value : args[0].as<Tuple>()->items) {
        const double part = TRY(as_float(value));
        parts.push_back(part);
    }
    const double result = length_of(parts);
    return new_float(result);
}

// https://docs.python.org/3/library/math.html#math.dist
Completion<Value> math_dist(const CallArgs& args)
{
    std::vector<Value> from = TRY(collect(args[0]));
    std::vector<Value> to = TRY(collect(args[1]));
    if (from.size() != to.size())
        return raise(types().ValueError, "both points must have the same number of dimensions");
    std::vector<double> parts;
    for (std::size_t i = 0; i < from.size(); ++i) {
        const double start = TRY(as_float(from[i]));
        const double end = TRY(as_float(to[i]));
        parts.push_back(start - end);
    }
    return new_float(length_of(parts));
}

// Adds a number to a sum kept as parts that do not overlap, so that nothing is lost (Shewchuk's algorithm).
void add_exactly(std::vector<double>& parts, double x)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        double y = parts[i];
        if (std::fabs(x) < std::fabs(y))
            std::swap(x, y);
        const double high = x + y;
        const double low = y - (high - x);
        if (low != 0)
            parts[kept++] = low;
        x = high;
    }
    parts.resize(kept);
    if (x != 0)
        parts.push_back(x);
}

// The nearest double to the sum of the parts, ties to even.
double sum_of(const std::vector<double>& parts)
{
    if (parts.empty())
        return 0.0;
    std::size_t i = parts.size() - 1;
    double high = parts[i];
    double low = 0;
    while (i > 0) {
        const double x = high;
        const double y = parts[--i];
        high = x + y;
        low = y - (high - x);
        if (low != 0)
            break;
    }
    if (i > 0 && ((low < 0 && parts[i - 1] < 0) || (low > 0 && parts[i - 1] > 0))) {
        const double y = low * 2;
        const double x = high + y;
        if (y == x - high)
            high = x;
    }
    return high;
}

// https://docs.python.org/3/library/math.html#math.fsum
Completion<Value> math_fsum(const CallArgs& args)
{
    std::vector<double> parts;
    double special = 0;
    double infinities = 0;
    const Value iterator = TRY(iter(args[0]));
    for (;;) {
        const Value item = TRY(next_or_exhausted(iterator));
        if (item.is_exhausted())
            break;
        const double x = TRY(as_float(item));
        if (!std::isfinite(x)) {
            infinities += std::isinf(x) ? x : 0;
            special += x;
            continue;
        }
        add_exactly(parts, x);
        if (!parts.empty() && !std::isfinite(parts.back()))
            return raise(types().OverflowError, "intermediate overflow in fsum");
    }
    if (special != 0 && std::isnan(infinities))
        return raise(types().ValueError, "-inf + inf in fsum");
    return new_float(special != 0 ? special : sum_of(parts));
}

// https://docs.python.org/3/library/math.html#math.prod
Completion<Value> math_prod(const CallArgs& args)
{
    Value result = args[1].is_empty() ? Value::small(1) : args[1];
    const Value iterator = TRY(iter(args[0]));
    for (;;) {
        const Value item = TRY(next_or_exhausted(iterator));
        if (item.is_exhausted())
            return result;
        result = TRY(binary(BinaryOp::Mult, result, item));
    }
}

// https://docs.python.org/3/library/math.html#math.sumprod
Completion<Value> math_sumprod(const CallArgs& args)
{
    std::vector<Value> first = TRY(collect(args[0]));
    std::vector<Value> second = TRY(collect(args[1]));
    if (first.size() != second.size())
        return raise(types().ValueError, "Inputs are not the same length");
    Value total = Value::small(0);
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (!is_int(first[i]) || !is_int(second[i]))
            return unsupported("math.sumprod() of anything but ints");
        Value product = TRY(binary(BinaryOp::Mult, first[i], second[i]));
        total = TRY(binary(BinaryOp::Add, total, product));
    }
    return total;
}

// PEP 485. https://docs.python.org/3/library/math.html#math.isclose
Completion<Value> math_isclose(const CallArgs& args)
{
    const double a = TRY(as_float(args[0]));
    const double b = TRY(as_float(args[1]));
    double relative = 1e-9;
    double absolute = 0;
    if (!args[2].is_empty())
        relative = TRY(as_float(args[2]));
    if (!args[3].is_empty())
        absolute = TRY(as_float(args[3]));
    if (relative < 0 || absolute < 0)
        return raise(types().ValueError, "tolerances must be non-negative");
    if (a == b)
        return Value::boolean(true);
    if (std::isinf(a) || std::isinf(b))
        return Value::boolean(false);
    const double distance = std::fabs(b - a);
    return Value::boolean(distance <= std::fabs(relative * b) || distance <= std::fabs(relative * a) ||
                          distance <= absolute);
}

// --------------------------------------------------------------------------------------- the module

void declare_functions_of_one(ModuleBuilder& builder)
{
    builder.function("sqrt", "x, /", of_one<std::sqrt, false>)
        .function("exp", "x, /", of_one<std::exp, true>)
        .function("expm1", "x, /", of_one<std::expm1, true>)
        .function("log1p", "x, /", of_one<std::log1p, false>)
        .function("cos", "x, /", of_one<std::cos, false>)
        .function("sin", "x, /", of_one<std::sin, false>)
        .function("tan", "x, /", of_one<std::tan, false>)
        .function("acos", "x, /", of_one<std::acos, false>)
        .function("asin", "x, /", of_one<std::asin, false>)
        .function("atan", "x, /", of_one<std::atan, false>)
        .function("cosh", "x, /", of_one<std::cosh, true>)
        .function("sinh", "x, /", of_one<std::sinh, true>)
        .function("tanh", "x, /", of_one<std::tanh, false>)
        .function("acosh", "x, /", of_one<std::acosh, false>)
        .function("asinh", "x, /", of_one<std::asinh, false>)
        .function("atanh", "x, /", of_one<std::atanh, false>)
        .function("fabs", "x, /", of_one<std::fabs, false>)
        .function("degrees", "x, /", of_one<degrees, true>)
        .function("radians", "x, /", of_one<radians, false>)
        .function("isnan", "x, /", test_of<is_nan>)
        .function("isinf", "x, /", test_of<is_infinite>)
        .function("isfinite", "x, /", test_of<is_finite>)
        .function("floor", "x, /", math_floor)
        .function("ceil", "x, /", math_ceil)
        .function("trunc", "x, /", math_trunc)
        .function("log2", "x, /", math_log2)
        .function("log10", "x, /", math_log10)
        .function("modf", "x, /", math_modf)
        .function("frexp", "x, /", math_frexp)
        .function("fsum", "seq, /", math_fsum);
    if (realm().profile.at_least(11))
        builder.function("cbrt", "x, /", of_one<std::cbrt, false>)
            .function("exp2", "x, /", of_one<std::exp2, true>)
            .function("erf", "x, /", of_one<std::erf, false>)
            .function("erfc", "x, /", of_one<std::erfc, false>);
}

void declare_math(Dict& names)
{
    ModuleBuilder builder("math", names);
    const Profile profile = realm().profile;
    declare_functions_of_one(builder);
    declare_math_integers(builder);
    builder.function("atan2", "y, x, /", of_two<std::atan2>)
        .function("copysign", "x, y, /", of_two<std::copysign>)
        .function("pow", "x, y, /", math_pow)
        .function("fmod", "x, y, /", math_fmod)
        .function("ldexp", "x, i, /", math_ldexp)
        .function("isclose", "a, b, *, rel_tol?, abs_tol?", math_isclose);
    if (profile.at_least(7) && !profile.at_least(12))
        builder.raw_function("log", math_log_unchecked);
    else
        builder.function("log", "x, base?, /", math_log);
    if (profile.at_least(7))
        builder.function("remainder", "x, y, /", math_remainder);
    if (profile.at_least(8))
        builder.function("hypot", "*coordinates", math_hypot)
            .function("dist", "p, q, /", math_dist)
            .function("prod", "iterable, /, *, start?", math_prod);
    else
        builder.function("hypot", "x, y, /", of_two<std::hypot>);
    if (profile.at_least(9))
        builder.function("nextafter", "x, y, /", math_nextafter)
            .function("ulp", "x, /", of_one<unit_in_last_place, false>);
    if (profile.at_least(12))
        builder.function("sumprod", "p, q, /", math_sumprod);
    if (profile.at_least(13))
        builder.function("fma", "x, y, z, /", math_fma);
    builder.value("pi", new_float(std::numbers::pi))
        .value("e", new_float(std::numbers::e))
        .value("tau", new_float(2 * std::numbers::pi))
        .value("inf", new_float(HUGE_VAL))
        .value("nan", new_float(std::nan("")));
}

} // namespace

void fill_math(Module& module)
{
    furnish(module, declare_math);
}

} // namespace weft::model

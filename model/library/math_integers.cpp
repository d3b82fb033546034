// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The integer half of the math module. https://docs.python.org/3/library/math.html#number-theoretic-functions

#include "model/library/math_integers.h"

#include "model/values/big_int.h"
#include "model/values/operations.h"
#include "model/values/sequence.h"
#include "model/world.h"

namespace weft::model {

namespace {

Completion<Big> as_big(const Value& value)
{
    const Value whole = TRY(index(value));
    return to_big(whole);
}

Big gcd_of(Big first, Big second)
{
    Big result = boost::multiprecision::gcd(first, second);
    return result < 0 ? Big(-result) : result;
}

// https://docs.python.org/3/library/math.html#math.gcd
Completion<Value> math_gcd(const CallArgs& args)
{
    Big result = 0;
    for (const Value& value : args[0].as<Tuple>()->items) {
        Big number = TRY(as_big(value));
        result = gcd_of(std::move(result), std::move(number));
    }
    return new_int(std::move(result));
}

Completion<Value> math_gcd_of_two(const CallArgs& args)
{
    Big first = TRY(as_big(args[0]));
    Big second = TRY(as_big(args[1]));
    return new_int(gcd_of(std::move(first), std::move(second)));
}

// https://docs.python.org/3/library/math.html#math.lcm
Completion<Value> math_lcm(const CallArgs& args)
{
    Big result = 1;
    for (const Value& value : args[0].as<Tuple>()->items) {
        Big number = TRY(as_big(value));
        if (number == 0 || result == 0) {
            result = 0;
            continue;
        }
        const Big divisor = gcd_of(result, number);
        result = abs(Big(result / divisor * number));
    }
    return new_int(std::move(result));
}

constexpr std::int64_t k_factorial_max = 100'000; // beyond it the number takes too long to write

// Until 3.9 a float without fraction was taken too.
// https://docs.python.org/3/library/math.html#math.factorial
Completion<Value> factorial_argument(const Value& value)
{
    const Float* number = value.try_as<Float>();
    if (!number || realm().profile.at_least(10)) {
        if (realm().profile.at_least(8) || is_int(value) || type_of(value)->slots.index)
            return index(value);
        return raise(types().TypeError,
                     concat("an integer is required (got type ", type_of(value)->name, ")"));
    }
    if (realm().profile.at_least(9))
        return unsupported("math.factorial() of a float, which warns");
    if (!std::isfinite(number->value) || number->value != std::floor(number->value))
        return raise(types().ValueError, "factorial() only accepts integral values");
    return new_int(big_from_double(number->value));
}

Completion<Value> factorial_of(const Value& argument)
{
    std::int64_t number = 0;
    if (int_sign(argument) < 0)
        return raise(types().ValueError, "factorial() not defined for negative values");
    if (!int_fits(argument, number))
        return raise(types().OverflowError,
                     concat("factorial() argument should not exceed ", std::int64_t{INT64_MAX}));
    if (number > k_factorial_max)
        return unsupported("math.factorial() of a number above 100000");
    Big result = 1;
    for (std::int64_t i = 2; i <= number; ++i)
        result *= i;
    return new_int(std::move(result));
}

Completion<Value> math_factorial(const CallArgs& args)
{
    const Value argument = TRY(factorial_argument(args[0]));
    return factorial_of(argument);
}

// https://docs.python.org/3/library/math.html#math.isqrt
Completion<Value> math_isqrt(const CallArgs& args)
{
    Big number = TRY(as_big(args[0]));
    if (number < 0)
        return raise(types().ValueError, "isqrt() argument must be nonnegative");
    return new_int(boost::multiprecision::sqrt(number));
}

constexpr std::int64_t k_factors_max = 100'000;

// n * (n - 1) * ... with k factors, divided by k! where `divide`.
Completion<Value> falling_product(const Big& n, const Big& k, bool divide)
{
    if (k > n)
        return Value::small(0);
    Big count = k;
    if (divide && n - k < k)
        count = n - k;
    if (count > k_factors_max)
        return unsupported("math.comb() or math.perm() with more than 100000 factors");
    Big result = 1;
    const auto factors = count.convert_to<std::int64_t>();
    for (std::int64_t i = 0; i < factors; ++i) {
        result *= n - i;
        if (divide)
            result /= i + 1;
    }
    return new_int(std::move(result));
}

Completion<Value> checked_product(const Value& first, const Value& second, bool divide)
{
    const Big n = TRY(as_big(first));
    const Big k = TRY(as_big(second));
    if (n < 0)
        return raise(types().ValueError, "n must be a non-negative integer");
    if (k < 0)
        return raise(types().ValueError, "k must be a non-negative integer");
    return falling_product(n, k, divide);
}

// https://docs.python.org/3/library/math.html#math.comb
Completion<Value> math_comb(const CallArgs& args)
{
    return checked_product(args[0], args[1], true);
}

// https://docs.python.org/3/library/math.html#math.perm
Completion<Value> math_perm(const CallArgs& args)
{
    if (!args[1].is_empty() && !args[1].is_none())
        return checked_product(args[0], args[1], false);
    const Value argument = TRY(factorial_argument(args[0]));
    return factorial_of(argument);
}

} // namespace

double log_of_big_int(const Value& number, double (*log)(double), double log_of_2)
{
    const Big big = to_big(number);
    double direct = 0;
    if (big_to_double(big, direct))
        return log(direct);
    const std::int64_t shift = bit_length(big) - 64;
    double leading = 0;
    big_to_double(Big(big >> static_cast<unsigned>(shift)), leading);
    int exponent = 0;
    const double mantissa = std::frexp(leading, &exponent);
    return log(mantissa) + log_of_2 * static_cast<double>(exponent + shift);
}

void declare_math_integers(ModuleBuilder& builder)
{
    const Profile profile = realm().profile;
    if (profile.at_least(9))
        builder.function("gcd", "*integers", math_gcd).function("lcm", "*integers", math_lcm);
    else
        builder.function("gcd", "x, y, /", math_gcd_of_two);
    builder.function("factorial", profile.at_least(8) && !profile.at_least(9) ? "x, /" : "n, /",
                     math_factorial);
    if (profile.at_least(8))
        builder.function("isqrt", "n, /", math_isqrt)
            .function("comb", "n, k, /", math_comb)
            .function("perm", "n, k?, /", math_perm);
}

} // namespace weft::model

// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The arithmetic of int: operators on two ints of any size, and their comparison.
//
// https://docs.python.org/3/reference/expressions.html#binary-arithmetic-operations
// Words come first; what overflows is done again with big numbers. Powers are in int_power.cpp.
#include "model/rules/text.h"
#include <cmath>

#include "model/values/big_int.h"
#include "model/values/exception.h"
#include "model/values/int_private.h"
#include "model/values/type.h"
#include "model/world.h"

namespace weft::model {

// What a division by zero says: one text for all of them from 3.14 on, one per operation before.
static Raised raise_zero_division(BinaryOp op)
{
    std::string_view text = "integer division or modulo by zero";
    if (op == BinaryOp::Div || realm().profile.at_least(14))
        text = "division by zero";
    else if (op == BinaryOp::Mod && realm().profile.at_least(11))
        text = "integer modulo by zero";
    return raise(types().ZeroDivisionError, text);
}

// A result of this many bits cannot be held: the run ends as any run does that asks for too much memory.
Completion<void> check_int_bits(double bits)
{
    if (bits / 8 > static_cast<double>(t_heap.limit - t_heap.used))
        return world().abort_run(Abort::HeapExhausted, "");
    return {};
}

namespace {

// Below this nobody notices; above, one operation may take seconds, which the budget of steps bounds.
constexpr std::int64_t k_quick_bits = 8192;
constexpr double k_limb_bits = 64;
// Products of limbs that take about as long as a step of a program.
constexpr double k_products_of_step = 64;

} // namespace

// Boost multiplies by Karatsuba's method from some forty limbs on.
Completion<void> spend_on_product(std::int64_t bits, std::int64_t other_bits)
{
    const std::int64_t least = std::min(bits, other_bits);
    if (least <= k_quick_bits)
        return {};
    constexpr double k_saved = 0.415; // the exponent is 1.585 instead of 2
    constexpr double k_karatsuba_limbs = 40;
    const double limbs = static_cast<double>(least) / k_limb_bits;
    const double products = limbs * static_cast<double>(std::max(bits, other_bits)) / k_limb_bits;
    return spend_steps(products / std::pow(limbs / k_karatsuba_limbs, k_saved) / k_products_of_step);
}

// Boost divides as one does on paper.
Completion<void> spend_on_division(std::int64_t bits, std::int64_t other_bits)
{
    const std::int64_t quotient_bits = bits - other_bits;
    if (std::min(quotient_bits, other_bits) <= k_quick_bits)
        return {};
    return spend_steps(static_cast<double>(quotient_bits) / k_limb_bits * static_cast<double>(other_bits) /
                       k_limb_bits / k_products_of_step);
}

// Both are ints that do not fit a word, or the quotient is quick anyway.
static Completion<void> spend_on_division(const Value& left, const Value& right)
{
    const Int* dividend = left.try_as<Int>();
    const Int* divisor = right.try_as<Int>();
    if (dividend == nullptr || divisor == nullptr)
        return {};
    return spend_on_division(bit_length(dividend->value->number), bit_length(divisor->value->number));
}

// Division rounds towards minus infinity, and the remainder has the sign of the divisor.
// https://docs.python.org/3/reference/expressions.html#floor-division
static Big big_floor_divide(const Big& left, const Big& right, Big& remainder)
{
    Big quotient;
    divide_qr(left, right, quotient, remainder);
    if (!remainder.is_zero() && (remainder.sign() < 0) != (right.sign() < 0)) {
        --quotient;
        remainder += right;
    }
    return quotient;
}

Value int_floor_divide(const Value& left, const Value& right)
{
    std::int64_t a = 0, b = 0;
    if (int_fits(left, a) && int_fits(right, b) && !(a == INT64_MIN && b == -1)) {
        const std::int64_t quotient = a / b;
        return new_int((a % b != 0 && (a < 0) != (b < 0)) ? quotient - 1 : quotient);
    }
    Big remainder;
    return new_int(big_floor_divide(to_big(left), to_big(right), remainder));
}

Value int_modulo(const Value& left, const Value& right)
{
    std::int64_t a = 0, b = 0;
    if (int_fits(left, a) && int_fits(right, b)) {
        if (b == -1)
            return Value::small(0);
        const std::int64_t remainder = a % b;
        return new_int((remainder != 0 && (remainder < 0) != (b < 0)) ? remainder + b : remainder);
    }
    Big remainder;
    big_floor_divide(to_big(left), to_big(right), remainder);
    return new_int(std::move(remainder));
}

// magnitude * 2**exponent as a double, rounded once, half to even. `sticky` says that the true number is a
// little larger than the magnitude, which then has at least 55 bits.
static double round_to_double(const Big& magnitude, bool sticky, std::int64_t exponent)
{
    // 1. How many bits the result may have: 53, fewer for subnormal numbers.
    const std::int64_t bits = bit_length(magnitude);
    const std::int64_t top = bits + exponent - 1;
    if (top > 1023)
        return INFINITY;
    std::int64_t precision = 53;
    if (top < -1022)
        precision = 53 - (-1022 - top);
    if (precision < 0)
        return 0.0;

    // 2. Cut the rest off and round by it.
    std::int64_t drop = bits - precision;
    Big kept = magnitude;
    if (drop > 0) {
        kept >>= static_cast<unsigned>(drop);
        const Big rest = magnitude - (kept << static_cast<unsigned>(drop));
        const Big half = Big(1) << static_cast<unsigned>(drop - 1);
        const int side = rest.compare(half);
        const bool odd = (kept & 1) != 0;
        if (side > 0 || (side == 0 && (sticky || odd)))
            ++kept;
    } else {
        drop = 0;
    }
    return std::ldexp(static_cast<double>(static_cast<std::uint64_t>(kept)),
                      static_cast<int>(exponent + drop));
}

// True division of ints: the double nearest to the exact quotient.
// https://docs.python.org/3/reference/expressions.html#binary-arithmetic-operations
static Completion<Value> true_divide(const Value& left, const Value& right)
{
    // 1. Where both are doubles exactly, the machine's division is already rounded right.
    constexpr std::int64_t k_exact = std::int64_t{1} << 53;
    std::int64_t a = 0, b = 0;
    if (int_fits(left, a) && int_fits(right, b) && a <= k_exact && a >= -k_exact && b <= k_exact &&
        b >= -k_exact)
        return new_float(static_cast<double>(a) / static_cast<double>(b));

    // 2. Otherwise scale so that the quotient has some bits more than a double, and round it once.
    const bool negative = (int_sign(left) < 0) != (int_sign(right) < 0);
    const Big dividend = abs(to_big(left));
    const Big divisor = abs(to_big(right));
    if (dividend.is_zero())
        return new_float(negative ? -0.0 : 0.0);
    const std::int64_t shift = 66 - (bit_length(dividend) - bit_length(divisor));
    Big quotient, remainder;
    if (shift >= 0)
        divide_qr(Big(dividend << static_cast<unsigned>(shift)), divisor, quotient, remainder);
    else
        divide_qr(dividend, Big(divisor << static_cast<unsigned>(-shift)), quotient, remainder);
    const double result = round_to_double(quotient, !remainder.is_zero(), -shift);
    if (std::isinf(result))
        return raise(types().OverflowError, "integer division result too large for a float");
    return new_float(negative ? -result : result);
}

// Shifts by any non-negative count; by a huge one zero stays zero and a right shift leaves only the sign.
// https://docs.python.org/3/reference/expressions.html#shifting-operations
static Completion<Value> shift(BinaryOp op, const Value& left, const Value& right)
{
    // 1. A negative count is an error.
    if (int_sign(right) < 0)
        return raise(types().ValueError, "negative shift count");
    std::int64_t count = 0, number = 0;
    const bool count_fits = int_fits(right, count);
    if (!count_fits && !rule(Rule::ShiftCountsOfAnySize))
        return raise(types().OverflowError, "Python int too large to convert to C ssize_t");

    // 2. Zero stays zero.
    if (int_sign(left) == 0)
        return Value::small(0);

    // 3. To the right: floor.
    if (op == BinaryOp::RShift) {
        if (int_fits(left, number))
            return new_int(!count_fits || count > 63 ? (number < 0 ? -1 : 0) : number >> count);
        const Big big = to_big(left);
        if (!count_fits || count > bit_length(big))
            return Value::small(big.sign() < 0 ? -1 : 0);
        return new_int(Big(big >> static_cast<unsigned>(count)));
    }

    // 4. To the left: words where the result surely fits.
    if (!count_fits)
        return raise(types().OverflowError, "too many digits in integer");
    if (int_fits(left, number) && count < 62 && number <= (Value::k_small_max >> count) &&
        number >= (Value::k_small_min >> count))
        return Value::small(number * (std::int64_t{1} << count));
    TRY(check_int_bits(static_cast<double>(count)));
    return new_int(Big(to_big(left) << static_cast<unsigned>(count)));
}

static Value big_bitwise(BinaryOp op, const Value& left, const Value& right)
{
    const Big a = to_big(left);
    const Big b = to_big(right);
    if (op == BinaryOp::BitAnd)
        return new_int(Big(a & b));
    if (op == BinaryOp::BitOr)
        return new_int(Big(a | b));
    return new_int(Big(a ^ b));
}

static Completion<Value> big_binary(BinaryOp op, const Value& left, const Value& right)
{
    switch (op) {
    case BinaryOp::Add:
        return new_int(Big(to_big(left) + to_big(right)));
    case BinaryOp::Sub:
        return new_int(Big(to_big(left) - to_big(right)));
    case BinaryOp::Mult: {
        const Big a = to_big(left);
        const Big b = to_big(right);
        TRY(check_int_bits(static_cast<double>(bit_length(a)) + static_cast<double>(bit_length(b))));
        TRY(spend_on_product(bit_length(a), bit_length(b)));
        return new_int(Big(a * b));
    }
    default:
        return big_bitwise(op, left, right);
    }
}

// The operators of two ints; bool counts as int.
// https://docs.python.org/3/library/stdtypes.html#numeric-types-int-float-complex
Completion<Value> int_binary(BinaryOp op, const Value& left, const Value& right)
{
    // 1. Operations that have their own functions.
    switch (op) {
    case BinaryOp::Div:
    case BinaryOp::FloorDiv:
    case BinaryOp::Mod:
        if (int_sign(right) == 0)
            return raise_zero_division(op);
        TRY(spend_on_division(left, right));
        if (op == BinaryOp::Div)
            return true_divide(left, right);
        return op == BinaryOp::Mod ? int_modulo(left, right) : int_floor_divide(left, right);
    case BinaryOp::Pow:
        return int_power(left, right);
    case BinaryOp::LShift:
    case BinaryOp::RShift:
        return shift(op, left, right);
    case BinaryOp::MatMult:
        return Value::not_implemented();
    default:
        break;
    }

    // 2. The others in words, and once more with big numbers where words overflow.
    std::int64_t a = 0, b = 0, result = 0;
    if (!int_fits(left, a) || !int_fits(right, b))
        return big_binary(op, left, right);
    bool overflow = false;
    switch (op) {
    case BinaryOp::Add:
        overflow = __builtin_add_overflow(a, b, &result);
        break;
    case BinaryOp::Sub:
        overflow = __builtin_sub_overflow(a, b, &result);
        break;
    case BinaryOp::Mult:
        overflow = __builtin_mul_overflow(a, b, &result);
        break;
    case BinaryOp::BitAnd:
        result = a & b;
        break;
    case BinaryOp::BitOr:
        result = a | b;
        break;
    default:
        result = a ^ b;
        break;
    }
    return overflow ? big_binary(op, left, right) : Completion<Value>(new_int(result));
}

int int_compare(const Value& left, const Value& right)
{
    std::int64_t a = 0, b = 0;
    if (int_fits(left, a) && int_fits(right, b))
        return a < b ? -1 : (a > b ? 1 : 0);
    const int order = to_big(left).compare(to_big(right));
    return order < 0 ? -1 : (order > 0 ? 1 : 0);
}

// The operators with one operand. bool is an int here: ~True is -2.
// https://docs.python.org/3/reference/expressions.html#unary-arithmetic-and-bitwise-operations
Completion<Value> int_unary(UnaryOp op, const Value& self)
{
    std::int64_t number = 0;
    if (int_fits(self, number) && number != INT64_MIN) {
        switch (op) {
        case UnaryOp::Invert:
            return new_int(~number);
        case UnaryOp::UAdd:
            return new_int(number);
        case UnaryOp::USub:
            return new_int(-number);
        case UnaryOp::Abs:
            return new_int(number < 0 ? -number : number);
        }
    }
    Big big = to_big(self);
    switch (op) {
    case UnaryOp::Invert:
        return new_int(Big(-big - 1));
    case UnaryOp::USub:
        return new_int(Big(-big));
    case UnaryOp::Abs:
        return new_int(Big(abs(big)));
    default:
        return new_int(std::move(big));
    }
}

} // namespace weft::model

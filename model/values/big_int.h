// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// Integers beyond 63 bits. Heavy to compile: only the files that compute with them include this.
#pragma once

#include <cstdint>

// GCC 12 takes the union of small and allocated limbs for an uninitialised read.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#include <boost/multiprecision/cpp_int.hpp>
#pragma GCC diagnostic pop

#include "model/values/number.h"

namespace weft::model {

using Big = boost::multiprecision::cpp_int;

struct BigInt {
    Big number;
};

// Any int value (bool and subclasses included) as a big number.
Big to_big(const Value& value);
// An int of the right kind: immediate where it fits.
Value new_int(Big&& number);
// An int of a Python subclass of int keeps its object whatever its size.
Ref<Int> new_int_object(Type* type, Big&& number);
// How many bits the magnitude has; 0 for zero.
std::int64_t bit_length(const Big& number);
// The nearest double, ties to even; false if it would be infinite.
bool big_to_double(const Big& number, double& result);
// The integer part of a finite double.
Big big_from_double(double number);

} // namespace weft::model

// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0

// The functions of the math module that compute with whole numbers of any size: gcd, lcm, factorial, isqrt,
// comb, perm, and the logarithm of an int that no double can hold.
#pragma once

#include <cmath>

#include "model/library/module_builder.h"

namespace weft::model {

void declare_math_integers(ModuleBuilder& builder);

// log(number) by `log`, in the base whose log of 2 is `log_of_2`, of a positive int of any size.
double log_of_big_int(const Value& number, double (*log)(double), double log_of_2);

} // namespace weft::model

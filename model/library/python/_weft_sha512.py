# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""SHA-512 (FIPS 180-4), for the seeds that random makes of texts."""

_MASK = (1 << 64) - 1


def _primes(count):
    found = []
    number = 2
    while len(found) < count:
        if all(number % p for p in found):
            found.append(number)
        number += 1
    return found


def _root(number, power):
    # The integer part of the root.
    low, high = 0, 1
    while high ** power <= number:
        high *= 2
    while high - low > 1:
        middle = (low + high) // 2
        if middle ** power <= number:
            low = middle
        else:
            high = middle
    return low


# The first 64 bits of the fractional parts of the roots of the primes.
_START = [_root(p << 128, 2) & _MASK for p in _primes(8)]
_ROUNDS = [_root(p << 192, 3) & _MASK for p in _primes(80)]


def _turn(x, n):
    return (x >> n | x << (64 - n)) & _MASK


def _block(state, block):
    w = [int.from_bytes(block[i:i + 8], "big") for i in range(0, 128, 8)]
    for i in range(16, 80):
        s0 = _turn(w[i - 15], 1) ^ _turn(w[i - 15], 8) ^ w[i - 15] >> 7
        s1 = _turn(w[i - 2], 19) ^ _turn(w[i - 2], 61) ^ w[i - 2] >> 6
        w.append((w[i - 16] + s0 + w[i - 7] + s1) & _MASK)
    a, b, c, d, e, f, g, h = state
    for i in range(80):
        s1 = _turn(e, 14) ^ _turn(e, 18) ^ _turn(e, 41)
        t1 = h + s1 + (e & f ^ (e ^ _MASK) & g) + _ROUNDS[i] + w[i]
        s0 = _turn(a, 28) ^ _turn(a, 34) ^ _turn(a, 39)
        t2 = s0 + (a & b ^ a & c ^ b & c)
        a, b, c, d, e, f, g, h = (t1 + t2) & _MASK, a, b, c, (d + t1) & _MASK, e, f, g
    return [(x + y) & _MASK for x, y in zip(state, (a, b, c, d, e, f, g, h))]


def digest(data):
    padded = data + b"\x80" + bytes((111 - len(data)) % 128) + (8 * len(data)).to_bytes(16, "big")
    state = _START
    for i in range(0, len(padded), 128):
        state = _block(state, padded[i:i + 128])
    return b"".join(x.to_bytes(8, "big") for x in state)

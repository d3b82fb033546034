# Floor division and modulo of negatives, divmod, powers, shifts, bits and big integers.
for a, b in ((7, 2), (-7, 2), (7, -2), (-7, -2), (0, 5), (1, 3)):
    print(a, b, a // b, a % b, divmod(a, b), a // b * b + a % b == a)
print(2 ** 100, -2 ** 2, (-2) ** 3, 2 ** -1, 0 ** 0, pow(3, 200, 13), pow(-3, 3, 5))
print(1 << 70, (1 << 70) >> 68, -5 >> 1, ~5, 6 & 3, 6 | 3, 6 ^ 3, -1 & 0xff, -8 | 3, -8 ^ 5)
big = 123456789012345678901234567890
print(big * big, big // 987654321, big % 987654321, -big // 7, -big % 7, big - big)
print(big.bit_length(), (255).bit_length(), (-8).bit_length(), (0).bit_length(), abs(-big) == big)
print(divmod(-big, 10 ** 15), big ** 3 % 1000007, (big << 65) & ((1 << 40) - 1))
for attempt in (lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: pow(2, 3, 0), lambda: 1 << -1, lambda: 0 ** -1):
    try:
        attempt()
    except (ZeroDivisionError, ValueError) as error:
        print(type(error).__name__)

# repr of floats, special values, rounding half to even, floor operations, comparison with integers.
print(0.1 + 0.2, 1.0, 1e16, 1e-5, 123456789.123, 1e15, 1e22, 1.5e300 * 1e10, 5e-324, 0.0001, 0.00001)
print(1e308 * 10, -1e308 * 10, float('nan'), float('inf') - 1, -0.0, 0.0 == -0.0, 3.0 == 3)
print(round(0.5), round(1.5), round(2.5), round(-0.5), round(2.675, 2), round(1234.5678, -2), round(5, -1), round(15, -1), round(3.7))
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2), 1e20 // 3)
print(1 / 3, 2 / 4, 10 / 5, -1 / 3, 2 ** 0.5, 10 ** -2, 2.0 ** 10, (-8) ** (1 / 3) == 1)
print(float('1.5'), float('  -2e3 '), float('inf'), float('1_0.5'), float(10 ** 22), int(1e18))
nan = float('nan')
print(nan == nan, nan != nan, nan < 1, nan in [nan], max(1, 2.5), min(1, 1.0), sum([0.1] * 10))
print((2.5).is_integer(), (4.0).is_integer(), (0.75).as_integer_ratio(), (1.5).hex(), float.fromhex('0x1.8p+0'))
print(1 < 1.5 < 2, 1 == 1.0, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 10 ** 400 > 1e308)
for attempt in (lambda: 1.0 / 0, lambda: 1.0 % 0, lambda: float('x'), lambda: int(nan), lambda: int(1e400), lambda: 2.0 ** 10000):
    try:
        attempt()
    except (ZeroDivisionError, ValueError, OverflowError) as error:
        print(type(error).__name__)

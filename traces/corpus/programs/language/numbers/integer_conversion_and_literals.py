# int() of strings and floats, bases, underscores, and the errors.
print(int('42'), int(' -7 '), int('ff', 16), int('0x1f', 16), int('0b101', 0), int('0o17', 0), int('z', 36), int('1_000'))
print(0xff, 0b1010, 0o777, 1_000_000, int(3.99), int(-3.99), int(True), int())
print(bin(10), hex(255), oct(8), bin(-5), hex(-255), int('-0b11', 2))
for text in ('', 'x', '1.5', '12a', '1__0', '0x10'):
    try:
        print(int(text))
    except ValueError as error:
        print('ValueError:', error)
for value in (None, [], 1j):
    try:
        int(value)
    except TypeError as error:
        print('TypeError')
print((1024).to_bytes(2, 'big'), int.from_bytes(b'\x01\x02', 'little'), (5).real, (7).numerator)
print(isinstance(True, int), True + True, True == 1, hash(1) == hash(1.0), 10 ** 20 == 1e20)

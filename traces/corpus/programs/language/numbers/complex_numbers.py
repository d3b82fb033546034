# Complex numbers: arithmetic, parts, repr.
z = 3 + 4j
print(z, abs(z), z.real, z.imag, z.conjugate(), z * 2, z * z, z / 2, z == 3 + 4j, complex(1, -2), 1j ** 2)
print(complex('1+2j'), -z, z - 3, 0j, complex(0, 1), [1j])
try:
    z < z
except TypeError:
    print('TypeError')

# The % operator: every conversion, widths, precision, flags, mappings and errors.
print('%s %r %d %i %5d|%-5d|%05d %+d % d' % ('s', 'r', 1, 2, 3, 4, 5, 6, 7))
print('%x %X %#x %o %#o %c %c %%' % (255, 255, 255, 8, 8, 'c', 65))
print('%f %.2f %8.3f|%-8.1f|%e %.1E %g %g %g %G' % (1.5, 2.675, 3.14159, 2.5, 12345.678, 0.00012, 1e10, 0.0001, 1e-5, 1e20))
print('%(name)s is %(age)d, %(name)r' % {'name': 'ada', 'age': 36}, '%*d|%-*s|%.*f' % (5, 1, 4, 'x', 2, 1.239))
print('%s' % (1,), '%s' % [1, 2], '%s %s' % ((1, 2), None), '%d' % 3.99, '%d' % True, '%10.3s|' % 'abcdef', '%s' % ((),))
print('%5s|%-5s|' % ('ab', 'cd'), '%a' % 'é', '%.3d' % 7, '%+.1f' % -0.05)
print('%d' % 12345678901234567890, '%x' % -255, '%s' % ValueError('v'))
for attempt in (lambda: '%d' % 'x', lambda: '%s %s' % 'a', lambda: '%s' % ('a', 'b'), lambda: '%(k)s' % {}, lambda: '%y' % 1,
                lambda: '%(k)s' % 5, lambda: '%c' % 'ab', lambda: '%' % ()):
    try:
        print(attempt())
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)

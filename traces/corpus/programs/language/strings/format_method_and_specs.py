# str.format and format(): fields, attributes, indexes, conversions, nested specs, alignment, types.
class Point:
    x, y = 1, 2


print('{} {} {}'.format(1, 'two', [3]), '{1} {0} {1}'.format('a', 'b'), '{name} {0}'.format('p', name='n'))
print('{0.x} {0.y} {1[0]} {2[key]}'.format(Point, ['first'], {'key': 'value'}), '{!r} {!s} {!a}'.format('r', 's', 'é'))
print('{:5}|{:<5}|{:>5}|{:^5}|{:*^7}|{:5}|{:>5}|'.format('ab', 'ab', 'ab', 'ab', 'ab', 12, 12))
print('{:d} {:b} {:o} {:x} {:X} {:#x} {:#b} {:08b} {:+d} {: d} {:,} {:_} {:c}'.format(5, 5, 8, 255, 255, 255, 5, 5, 5, 5, 1234567, 1234567, 65))
print('{:f} {:.2f} {:10.3f}| {:e} {:.1e} {:g} {:%} {:.1%} {:+.1f} {:,.2f} {:010.2f}'.format(1.5, 2.675, 3.14159, 12345.678, 12345.678, 1e10, 0.5, 0.123, 2.25, 1234567.891, -3.14159))
print('{:{width}.{precision}f}|'.format(3.14159, width=8, precision=2), '{{literal}} {}'.format('x'), '{:.3}'.format('abcdef'), '{:=+6d}'.format(42))
print(format(255, '04x'), format(1.0), format(True), format(None, ''), format('x', '>3'), format(10 ** 20, ','), format(0.1, '.20f'))
print('{:g} {:g} {:g} {:.3g} {:}'.format(100000, 1000000, 1e-5, 1234.5, 1e16), '{:n}'.format(5), '{:6.2f}'.format(7))
for attempt in (lambda: '{}'.format(), lambda: '{a}'.format(), lambda: '{:d}'.format('x'), lambda: '{:s}'.format(5), lambda: '{'.format(1),
                lambda: '{0.z}'.format(Point), lambda: '{} {0}'.format(1), lambda: format([], '5')):
    try:
        print(attempt())
    except (IndexError, KeyError, ValueError, AttributeError, TypeError) as error:
        print(type(error).__name__)

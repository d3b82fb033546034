# split, rsplit, splitlines, partition, join, replace, strip, with limits and empty pieces.
print('a,b,,c'.split(','), ' a  b '.split(), 'a b c d'.split(' ', 2), 'a b c d'.rsplit(' ', 1), ''.split(), ''.split(','))
print('a  b c'.split(None, 1), '  a b '.rsplit(None, 1), 'abc'.split('x'), 'a--b--c'.split('--'))
print('one\ntwo\r\nthree\n'.splitlines(), 'one\ntwo'.splitlines(True), ''.splitlines(), '\n'.splitlines())
print('k=v=w'.partition('='), 'k=v=w'.rpartition('='), 'kv'.partition('='), 'kv'.rpartition('='))
print('-'.join(['a', 'b', 'c']), ''.join([]), ', '.join('xyz'), '-'.join(str(n) for n in range(3)))
print('aXbXc'.replace('X', '--'), 'aaa'.replace('a', 'b', 2), 'abc'.replace('', '.'), 'abc'.replace('x', 'y'))
print(repr('  x '.strip()), repr('xxabcxx'.strip('x')), repr(' x '.lstrip()), repr('abcba'.rstrip('ab')), repr('\t\n'.strip()))
print('abc'.center(9, '*'), 'abc'.ljust(6, '.') + '|', 'abc'.rjust(6) + '|', '42'.zfill(5), '-42'.zfill(5), 'abcdef'.center(3))
print('a\tb'.expandtabs(4), 'abc'.translate({97: 'x', 98: None}), 'abc'.translate(str.maketrans('ab', '12')), 'abc'[::-1])
for attempt in (lambda: 'a'.split(''), lambda: ','.join([1, 2]), lambda: 'a'.center(5, 'xy')):
    try:
        attempt()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

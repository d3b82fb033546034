# str methods: case, search, tests, with their bounds.
s = 'Hello, World'
print(s.upper(), s.lower(), s.swapcase(), s.title(), 'hello world'.capitalize(), 'they\'re bill\'s'.title(), 'ß'.casefold())
print(s.find('o'), s.find('o', 5), s.rfind('o'), s.find('z'), s.index('W'), s.count('l'), 'aaa'.count('aa'), ''.count(''), 'ab'.count(''))
print(s.startswith('Hell'), s.startswith(('x', 'H')), s.endswith('d'), s.startswith('W', 7), s.endswith(('l', 'ld')))
print('abc'.isalpha(), 'ab1'.isalnum(), '12'.isdigit(), ' \t'.isspace(), 'aB'.islower(), 'AB'.isupper(), 'Ab Cd'.istitle(),
      'a_1'.isidentifier(), ''.isalpha(), '1a'.isidentifier(), '½'.isnumeric(), 'é'.isalpha())
print('o' in s, 'xyz' in s, '' in s, s < 'Help', 'a' < 'B', 'abc' == 'abc', 'abc' != 'abd', max('hello'), sorted('hello'))
try:
    s.index('z')
except ValueError as error:
    print('ValueError:', error)
try:
    5 in s
except TypeError as error:
    print('TypeError')

"""The iterator of a string: its type tells whether the characters are ASCII, from 3.11 on."""


class Text(str):
    pass


for text in 'abc', '', '\x7f', '\x80', 'caf\xe9', 'a\u20ac', '\U0001f600', Text('abc'), Text('\xe9'):
    iterator = iter(text)
    kind = type(iterator)
    print(ascii(text), kind.__name__, kind.__module__, iter(iterator) is iterator, iterator.__length_hint__(),
          len(list(iterator)), iterator.__length_hint__(), list(iterator))
print(type(iter('a')) is type(iter('b')), type(iter('a')) is type(iter('\xe9')))
try:
    type(iter('a'))()
except TypeError as error:
    print(error)

# A generator expression has send, throw and close, and no place for what is sent.
it = (n for n in range(5))
print(next(it), it.send('ignored'), it.gi_code.co_name, it.__name__)
try:
    it.throw(ValueError('into a genexp'))
except ValueError as error:
    print(error)
print(list(it))
it = (n for n in range(5))
try:
    it.send('too early')
except TypeError as error:
    print(error)
next(it)
print(it.close(), next(it, 'finished'))

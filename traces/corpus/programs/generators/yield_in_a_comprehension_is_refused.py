# A yield inside a comprehension: a SyntaxError since 3.8, a generator object before.
source = 'def f():\n    return [(yield x) for x in (1, 2)]\nprint(type(f()).__name__)'
try:
    exec(source)
except SyntaxError as error:
    print('SyntaxError')

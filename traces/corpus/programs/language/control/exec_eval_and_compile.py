# exec, eval and compile of small sources, with their namespaces and errors.
namespace = {'x': 2}
exec('y = x * 3\ndef f(n):\n    return n + y\n', namespace)
print(namespace['y'], namespace['f'](1), eval('x + y', namespace), eval('[n for n in range(3)]'), eval('1 + 1'))
code = compile('a + b', 'name', 'eval')
print(eval(code, {'a': 1, 'b': 2}))
exec(compile('def gen():\n    got = yield 1\n    print(got)\n', 'name', 'exec'), namespace)
g = namespace['gen']()
print(next(g))
try:
    g.send('sent')
except StopIteration:
    print('ended')
for source in ('1 +', 'yield', 'return 1', 'def f(:', 'break', 'x = = 1'):
    try:
        compile(source, 'name', 'exec')
    except SyntaxError as error:
        print('SyntaxError', error.lineno)
try:
    eval('1 / 0')
except ZeroDivisionError:
    print('ZeroDivisionError')

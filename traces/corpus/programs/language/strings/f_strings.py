# f-strings: expressions, conversions, nested specs, quotes, braces, lambdas, calls, joined literals.
name, value, width, items = 'ada', 3.14159, 10, {'k': [1, 2]}
print(f'{name} {name!r} {name.upper()} {value:.2f} {value:{width}.{2}f}| {width:>{width}}|')
print(f'{items["k"][0]} {len(name)} {1 + 2 * 3} {"yes" if value > 3 else "no"} {[n for n in range(3)]} {(lambda x: x * 2)(4)}')
print(f'{{literal}} {{{name}}} {name:*^9} {255:#x} {1234567:,} {True} {None!s:>6}|', f'', f'{name}' 'plain' f'{value:.0f}')
print(f'{f"{name}!"} {name + "!"}', rf'{name}\n', f'''{name}
second line {value:e}''')


def log(text):
    print('<%s>' % text, end='')
    return text


print(f'{log("a")} {log("b"):>{log("5")}}')
print(f'{value!r:.4}', f'{width:d}', f'{-7 // 2}', f'{ {1: 2}[1] }', f'{3!r}', f'{name[0]}{name[-1]}')
try:
    f'{missing}'
except NameError as error:
    print('NameError')
try:
    f'{name:d}'
except ValueError as error:
    print('ValueError:', error)

# f-strings with = show the expression and its value.
# requires: 3.8
name, value = 'ada', 3.14159
print(f'{name=} {value=} {value=:.2f} {name=!s} {name = } {1 + 1=} {len(name)=}')
print(f'{value=:10.3f}|', f'{[1, 2]=}', f'{name.upper()=}', f'{name=:>6}|')

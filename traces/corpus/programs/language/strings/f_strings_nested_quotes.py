# Since 3.12 an f-string may hold the same quotes, backslashes and comments within its braces.
# requires: 3.12
names = ['a', 'b']
print(f'{'-'.join(names)} {'\n'.join(names)!r} {f'{f'{1 + 1}'}'}')
print(f'{
    len(names)  # a comment
}')

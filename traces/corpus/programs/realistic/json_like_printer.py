# A printer of nested data that yields pieces, joined at the end, with errors for what it cannot print.
class Unprintable(TypeError):
    pass


def pieces(value, indent=0):
    pad = '  ' * (indent + 1)
    if value is None or value is True or value is False:
        yield {None: 'null', True: 'true', False: 'false'}[value]
    elif isinstance(value, (int, float)):
        yield repr(value)
    elif isinstance(value, str):
        yield '"%s"' % value.replace('\\', '\\\\').replace('"', '\\"')
    elif isinstance(value, list):
        if not value:
            yield '[]'
            return
        yield '[\n'
        for index, item in enumerate(value):
            yield pad
            yield from pieces(item, indent + 1)
            yield ',\n' if index + 1 < len(value) else '\n'
        yield pad[2:] + ']'
    elif isinstance(value, dict):
        yield '{\n'
        for index, key in enumerate(sorted(value)):
            yield '%s"%s": ' % (pad, key)
            yield from pieces(value[key], indent + 1)
            yield ',\n' if index + 1 < len(value) else '\n'
        yield pad[2:] + '}'
    else:
        raise Unprintable('cannot print %s' % type(value).__name__)


print(''.join(pieces({'b': [1, 2.5, None], 'a': {'quote': 'say "hi"'}, 'c': [], 'd': True})))
try:
    ''.join(pieces([1, {'x': object()}]))
except Unprintable as error:
    print(error)

"""__import__(): the import statement as a function."""
import _shop.parts.bolt

import contextlib

print(__import__.__name__, __import__)
print(__import__('_shop.parts').__name__)
print(__import__('_shop.parts', fromlist=['bolt']).__name__)
print(__import__('_shop.parts', None, None, ()).__name__)
print(__import__('parts', {'__package__': '_shop', '__name__': '_shop.x'}, level=1).__name__)
print(__import__('parts.nut', {'__package__': '_shop', '__name__': '_shop.x'}, level=1).__name__)
print(__import__('', {'__package__': '_shop.parts', '__name__': '_shop.x'}, level=2).__name__)
print(__import__('_shop', fromlist=('orders', 'no_such_module')).__name__)


def attempt(*arguments, **keywords):
    try:
        print(arguments, sorted(keywords), '->', __import__(*arguments, **keywords).__name__)
    except (TypeError, ValueError, KeyError, ImportError) as error:
        print(arguments, sorted(keywords), '->', type(error).__name__, error)


attempt()
attempt(1)
attempt('')
attempt('no_such_module')
attempt('_shop.parts', fromlist=[1])
attempt('_shop', level=-1)
attempt('contextlib', fromlist=('nope', ''))
attempt('x', {'__package__': '_shop', '__name__': '_shop.x'}, level=1)
attempt('x', {'__package__': '_shop', '__name__': '_shop.x'}, level=2)
attempt('x', {'__package__': None}, level=1)
attempt('x', [], level=1)

# A module beside the program: imported once, its names, its state, and what it is called.
import _helper
import _helper as alias
from _helper import increment, Helper as H

print(alias is _helper, increment(), _helper.increment(), _helper.count, H.name)
print(list(_helper.numbers(3)), _helper.__name__, __name__, _helper.numbers.__module__, _helper.numbers.__doc__)
_helper.count = 10
print(increment(), hasattr(_helper, 'missing'))


def local_import():
    import _helper as again
    from _helper import count
    return again.count, count


print(local_import())
for statement in ('import no_such_module', 'from _helper import missing'):
    try:
        exec(statement)
    except ImportError as error:
        print(type(error).__name__)

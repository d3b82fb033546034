from . import child
try:
    child.later
except AttributeError as error:
    print(error)
try:
    from .child import later
except ImportError as error:
    print(error)
from .same_name import same_name

import _slow
try:
    _slow.child
except AttributeError as error:
    print(error)
from _slow import child
print('found in sys.modules:', child.__name__)
import _slow.inner
later = 1

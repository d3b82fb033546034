"""A submodule whose code still runs is not yet in its package; `import a.b as c` takes what a has as b."""
import _slow.child
import _slow.inner as inner
print(inner.same_name.__name__, type(inner.same_name).__name__)
import _slow.same_name as module
print(type(module).__name__)
import _slow
from _slow.same_name import same_name
_slow.same_name = same_name
import _slow.same_name as function
print(type(function).__name__)

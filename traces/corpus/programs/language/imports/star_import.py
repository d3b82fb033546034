# `from module import *` takes the public names.
from _helper import *

print(increment(), list(numbers(2)), Helper.name, count, '_private' in globals())
try:
    from no_such_module import *
except ImportError as error:
    print('ImportError')

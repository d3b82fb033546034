# sys: version tests, recursion limit, exc_info, modules, stdout, getrefcount's monotony.
import sys

print(sys.version_info >= (3, 6), sys.version_info[0], sys.version_info.major, sys.maxsize > 2 ** 31, 'sys' in sys.modules)
old = sys.getrecursionlimit()
sys.setrecursionlimit(500)
print(sys.getrecursionlimit())
sys.setrecursionlimit(old)
print(sys.exc_info())
try:
    raise ValueError('v')
except ValueError:
    kind, error, tb = sys.exc_info()
    print(kind.__name__, error, tb.tb_frame.f_code.co_name)
    del tb
print(sys.exc_info()[0], len(sys.argv), isinstance(sys.path, list), sys.byteorder in ('little', 'big'))
x = []
before = sys.getrefcount(x)
y = x
print(sys.getrefcount(x) - before)


def who():
    return sys._getframe().f_code.co_name, sys._getframe(1).f_code.co_name


def caller():
    return who()


print(caller())
try:
    sys.exit('message')
except SystemExit as error:
    print(error.code)

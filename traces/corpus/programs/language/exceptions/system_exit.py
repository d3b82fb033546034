# SystemExit ends the program with its status; finally blocks run.
# exit: 3
import sys


def body():
    try:
        yield 1
        sys.exit(3)
    finally:
        print('finally in the generator')


try:
    for item in body():
        print(item)
except Exception:
    print('never')
finally:
    print('finally in the module')

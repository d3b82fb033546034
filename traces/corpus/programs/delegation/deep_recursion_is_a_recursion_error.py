# A chain of yield from deeper than the recursion limit is a RecursionError.
import sys
sys.setrecursionlimit(200)


def g(n):
    if n:
        yield from g(n - 1)
    else:
        yield 'bottom'


def run_depth(n):
    try:
        return list(g(n))
    except RecursionError as e:
        return 'RecursionError'


print(run_depth(20), run_depth(1000))

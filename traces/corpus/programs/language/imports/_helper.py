# A module that its neighbours import; it is no program of the corpus.
print('helper is imported')
count = 0


def increment():
    global count
    count += 1
    return count


def numbers(limit):
    """Count up to a limit."""
    for number in range(limit):
        yield number


class Helper:
    name = 'helper'


_private = 'not by star'

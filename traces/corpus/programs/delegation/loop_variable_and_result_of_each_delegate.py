# Results collected from delegates in a loop, with try, continue and break around the yield from.
def worker(name, steps, fails=False):
    for step in range(steps):
        yield '%s%d' % (name, step)
    if fails:
        raise ValueError(name)
    return name.upper()


def body(results):
    for name, steps, fails in (('a', 1, False), ('b', 2, True), ('c', 0, False), ('d', 1, False)):
        try:
            result = yield from worker(name, steps, fails)
        except ValueError as error:
            results.append('failed ' + str(error))
            continue
        else:
            results.append(result)
        finally:
            results.append('-')
        if name == 'c':
            break


results = []
print(list(body(results)))
print(results)

# The expansion of yield from in PEP 380, written out in Python, beside the real one.
import sys


def expansion(iterable):
    source = iter(iterable)
    try:
        item = next(source)
    except StopIteration as stop:
        return stop.value
    while True:
        try:
            sent = yield item
        except GeneratorExit as error:
            try:
                method = source.close
            except AttributeError:
                pass
            else:
                method()
            raise error
        except BaseException as error:
            details = sys.exc_info()
            try:
                method = source.throw
            except AttributeError:
                raise error
            else:
                try:
                    item = method(details[1])
                except StopIteration as stop:
                    return stop.value
        else:
            try:
                if sent is None:
                    item = next(source)
                else:
                    item = source.send(sent)
            except StopIteration as stop:
                return stop.value


def real(iterable):
    return (yield from iterable)


def sub(log):
    while True:
        try:
            got = yield len(log)
            log.append(got)
            if got == 'stop':
                return log
        except ValueError:
            log.append('caught')
        finally:
            log.append('-')


for delegate in (real, expansion):
    log = []
    it = delegate(sub(log))
    answers = [next(it), it.send('a'), it.throw(ValueError), next(it)]
    try:
        it.send('stop')
    except StopIteration as stop:
        answers.append(stop.value is log)
    print(answers, log)
    it = delegate(sub([]))
    next(it)
    print(it.close(), list(delegate('xyz')))
    it = delegate([1, 2])
    next(it)
    try:
        it.send(3)
    except AttributeError as error:
        print(error)

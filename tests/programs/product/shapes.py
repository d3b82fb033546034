"""The body shapes of the product. Each defines shape(), whose calls make fresh generators."""

CUSTOM = '''
class Delegate:
    """Counts to three; what it has beside __next__ is the point of this shape."""

    def __init__(self):
        self.count = 0

    def __iter__(self):
        return self

    def __next__(self):
        visit('__next__')
        self.count += 1
        if self.count > 3:
            raise StopIteration('done')
        return self.count
%s

def shape():
    visit('start')
    result = yield from Delegate()
    visit('result=%%r' %% (result,))
    yield 'after'
    return result
'''

SEND = '''
    def send(self, value):
        visit('send')
        return 'sent %r' % (value,)
'''
THROW = '''
    def throw(self, *details):
        visit('throw/%d' % len(details))
        return 'thrown'
'''
CLOSE = '''
    def close(self):
        visit('close')
        return 'discarded'
'''

SHAPES = {
    'plain': ('a body without any handler', '''
def shape():
    visit('a')
    got = yield 1
    visit('b=%r' % (got,))
    got = yield 2
    visit('c=%r' % (got,))
    return 'end'
'''),
    'except_swallows': ('a body that swallows ValueError', '''
def shape():
    for number in (1, 2, 3):
        try:
            visit('try')
            yield number
        except ValueError:
            visit('swallowed')
    return 'end'
'''),
    'except_yields': ('a body that yields inside its except block', '''
def shape():
    try:
        visit('try')
        yield 1
        yield 2
    except ValueError:
        visit('except')
        yield 'in except'
        visit('except again')
        yield 'in except again'
    visit('after')
    yield 'after'
'''),
    'except_yields_then_reraises': ('a body that yields inside its except block and then re-raises', '''
def shape():
    try:
        visit('try')
        yield 1
        yield 2
    except BaseException:
        visit('except')
        yield 'in except'
        visit('reraise')
        raise
'''),
    'except_reraises': ('a body that re-raises what it catches', '''
def shape():
    try:
        visit('try')
        yield 1
        yield 2
    except BaseException:
        visit('reraise')
        raise
    yield 3
'''),
    'except_raises_another': ('a body that answers an exception with another', '''
def shape():
    try:
        visit('try')
        yield 1
        yield 2
    except BaseException:
        visit('except')
        raise KeyError('another')
    yield 3
'''),
    'except_raises_from': ('a body that answers with raise from, and raise from None', '''
def shape():
    try:
        visit('try')
        yield 1
        try:
            yield 2
        except Exception as error:
            visit('inner')
            raise KeyError('inner') from error
    except Exception:
        visit('outer')
        raise OSError('outer') from None
    yield 3
'''),
    'finally_passes': ('a body with a finally block', '''
def shape():
    try:
        visit('try')
        yield 1
        yield 2
    finally:
        visit('finally')
    yield 3
'''),
    'finally_yields': ('a body that yields in its finally block', '''
def shape():
    try:
        visit('try')
        yield 1
    finally:
        visit('finally')
        yield 'in finally'
        visit('finally again')
        yield 'in finally again'
    visit('after')
    return 'end'
'''),
    'finally_yields_under_a_pending_return': ('a body whose return waits for a finally block that yields', '''
def shape():
    try:
        visit('try')
        yield 1
        return 'returned'
    finally:
        visit('finally')
        yield 'in finally'
        visit('end of finally')
'''),
    'finally_returns': ('a body that returns in its finally block', '''
def shape():
    try:
        visit('try')
        yield 1
        yield 2
    finally:
        visit('finally')
        return 'from finally'
'''),
    'finally_raises': ('a body that raises in its finally block', '''
def shape():
    try:
        visit('try')
        yield 1
        yield 2
    finally:
        visit('finally')
        raise KeyError('from finally')
'''),
    'finally_in_finally': ('a body with nested finally blocks that yield', '''
def shape():
    try:
        try:
            visit('try')
            yield 1
        finally:
            visit('inner finally')
            yield 'inner'
    except ValueError:
        visit('except')
        yield 'except'
    finally:
        visit('outer finally')
        yield 'outer'
'''),
    'with_block': ('a body with a with block that lets exceptions out', '''
class Manager:
    def __enter__(self):
        visit('enter')
        return self

    def __exit__(self, kind, error, tb):
        visit('exit:' + (kind.__name__ if kind else 'None'))
        return False


def shape():
    with Manager():
        yield 1
        yield 2
    visit('after')
    yield 3
'''),
    'with_block_swallows': ('a body with a with block that swallows exceptions', '''
class Manager:
    def __enter__(self):
        visit('enter')
        return self

    def __exit__(self, kind, error, tb):
        visit('exit:' + (kind.__name__ if kind else 'None'))
        return True


def shape():
    with Manager():
        yield 1
        yield 2
    visit('after')
    yield 3
'''),
    'with_blocks_nested': ('a body with two managers, of which the inner one raises another exception', '''
class Manager:
    def __init__(self, name, answer):
        self.name = name
        self.answer = answer

    def __enter__(self):
        visit('enter ' + self.name)

    def __exit__(self, kind, error, tb):
        visit('exit ' + self.name + ':' + (kind.__name__ if kind else 'None'))
        if kind is ValueError and self.answer:
            raise self.answer


def shape():
    with Manager('outer', None), Manager('inner', KeyError('from exit')):
        yield 1
        yield 2
    yield 3
'''),
    'exit_answered_by_return': ('a body that returns in reaction to GeneratorExit', '''
def shape():
    try:
        visit('try')
        yield 1
        yield 2
    except GeneratorExit:
        visit('exit')
        return 'goodbye'
    return 'end'
'''),
    'exit_answered_by_yield': ('a body that yields in reaction to GeneratorExit', '''
def shape():
    for number in (1, 2):
        try:
            visit('try')
            yield number
        except GeneratorExit:
            visit('ignored')
            yield 'ignored'
    yield 3
'''),
    'exit_answered_by_stopiteration': ('a body that raises StopIteration in reaction to GeneratorExit', '''
def shape():
    try:
        visit('try')
        yield 1
        yield 2
    except GeneratorExit:
        visit('stop')
        raise StopIteration('stopped')
'''),
    'exit_answered_by_another_exit': ('a body that raises a new GeneratorExit in reaction to one', '''
class Exit(GeneratorExit):
    pass


def shape():
    try:
        visit('try')
        yield 1
        yield 2
    except GeneratorExit as error:
        visit('args=%r' % (error.args,))
        raise Exit('mine')
'''),
    'loop_with_break_and_continue': ('a loop with continue, break, else and finally around yields', '''
def shape():
    for number in range(4):
        try:
            if number == 0:
                continue
            visit('yield %d' % number)
            if (yield number) == 7:
                break
        except ValueError:
            visit('continue')
            continue
        finally:
            visit('finally %d' % number)
    else:
        visit('else')
        yield 'else'
    yield 'end'
'''),
    'while_with_finally_break': ('a loop whose finally block breaks', '''
def shape():
    while True:
        try:
            visit('try')
            yield 1
            yield 2
        finally:
            visit('break')
            break
    yield 'after'
'''),
    'raises_at_its_end': ('a body that ends by an exception', '''
def shape():
    visit('a')
    yield 1
    visit('b')
    yield 2
    raise KeyError('end')
'''),
    'raises_stopiteration': ('a body that ends by raising StopIteration', '''
def shape():
    visit('a')
    yield 1
    try:
        yield 2
    except ValueError:
        visit('next of nothing')
        next(iter(()))
    raise StopIteration('end')
'''),
    'returns_a_tuple': ('a body that returns a tuple', '''
def shape():
    visit('a')
    yield 1
    return (1, 2)
'''),
    'returns_an_exception': ('a body that returns an exception object', '''
def shape():
    visit('a')
    yield 1
    return StopIteration('returned')
'''),
    'returns_none': ('a body that returns without a value', '''
def shape():
    visit('a')
    if (yield 1) is None:
        return
    yield 2
'''),
    'never_yields': ('a generator function whose body never reaches its yield', '''
def shape():
    visit('a')
    return 'at once'
    yield
'''),
    'generator_expression': ('a generator expression over two iterables', '''
def item(number):
    visit('item %d' % number)
    return number


def shape():
    return (item(number) for row in ((1, 2), (3,)) for number in row if number != 2)
'''),
    'delegates_to_generator': ('a generator that delegates to another with handlers in both', '''
def inner():
    try:
        visit('inner')
        got = yield 1
        visit('inner=%r' % (got,))
        yield 2
    except ValueError:
        visit('inner except')
        yield 'inner caught'
    finally:
        visit('inner finally')
    return 'inner result'


def shape():
    try:
        result = yield from inner()
        visit('result=%r' % (result,))
        yield result
    finally:
        visit('outer finally')
'''),
    'delegates_through_three': ('a chain of three delegations', '''
def leaf():
    got = yield 1
    visit('leaf=%r' % (got,))
    yield 2
    return 'leaf result'


def middle():
    try:
        visit('middle')
        return (yield from leaf())
    except ValueError as error:
        visit('middle except')
        raise KeyError('middle')


def shape():
    try:
        result = yield from middle()
    except KeyError:
        visit('outer except')
        result = yield 'recovered'
    return result
'''),
    'delegates_to_list': ('a generator that delegates to a list', '''
def shape():
    try:
        visit('start')
        result = yield from [1, 2, 3]
        visit('result=%r' % (result,))
    except (ValueError, AttributeError) as error:
        visit('caught ' + type(error).__name__)
        yield 'caught'
    yield 'after'
'''),
    'delegate_with_send_throw_close': ('a delegate with send, throw and close', CUSTOM % (SEND + THROW + CLOSE)),
    'delegate_without_methods': ('a delegate without send, throw and close', CUSTOM % ''),
    'delegate_with_send_only': ('a delegate with send alone', CUSTOM % SEND),
    'delegate_with_throw_only': ('a delegate with throw alone', CUSTOM % THROW),
    'delegate_with_close_only': ('a delegate with close alone', CUSTOM % CLOSE),
    'delegate_that_stops': ('a delegate whose send and throw raise StopIteration', CUSTOM % ('''
    def send(self, value):
        visit('send')
        raise StopIteration('by send')

    def throw(self, *details):
        visit('throw/%d' % len(details))
        raise StopIteration('by throw')
''' + CLOSE)),
    'delegate_that_fails': ('a delegate whose send, throw and close raise', CUSTOM % '''
    def send(self, value):
        visit('send')
        raise OSError('send')

    def throw(self, *details):
        visit('throw/%d' % len(details))
        raise KeyError('throw')

    def close(self):
        visit('close')
        raise IndexError('close')
'''),
    'delegate_that_stops_on_close': ('a delegate whose close raises StopIteration', CUSTOM % '''
    def close(self):
        visit('close')
        raise StopIteration('by close')
'''),
    'delegate_with_failing_attributes': ('a delegate whose attributes cannot be read', CUSTOM % '''
    def __getattr__(self, name):
        visit('get ' + name)
        raise (AttributeError if name == 'send' else OSError)(name)
'''),
    'delegate_ignores_exit': ('an inner generator that ignores GeneratorExit', '''
def inner():
    for number in (1, 2):
        try:
            visit('inner')
            yield number
        except GeneratorExit:
            visit('ignored')
            yield 'ignored'


def shape():
    try:
        yield from inner()
    except RuntimeError:
        visit('outer except')
        yield 'outer'
    yield 'after'
'''),
    'delegate_returns_on_exit': ('an inner generator that returns in reaction to GeneratorExit', '''
def inner():
    try:
        visit('inner')
        yield 1
        yield 2
    except GeneratorExit:
        visit('inner exit')
        return 'discarded'
    return 'inner result'


def shape():
    try:
        result = yield from inner()
        visit('result=%r' % (result,))
    except GeneratorExit:
        visit('outer exit')
        return 'outer result'
    yield 'after'
'''),
    'delegates_in_except': ('a generator that delegates from inside its except block', '''
def inner():
    try:
        raise OSError('inner')
    except OSError:
        visit('inner')
        yield 1
        yield 2
    raise IndexError('end of inner')


def shape():
    try:
        raise KeyError('outer')
    except KeyError:
        visit('outer')
        yield from inner()
'''),
    'delegates_in_finally': ('a generator that delegates from inside its finally block', '''
def inner():
    try:
        visit('inner')
        yield 'inner'
        yield 'inner again'
    finally:
        visit('inner finally')


def shape():
    try:
        visit('try')
        yield 1
    finally:
        visit('finally')
        yield from inner()
        visit('end of finally')
    return 'end'
'''),
    'delegates_to_a_shared_generator': ('two generators over one inner generator', '''
def inner():
    for number in (1, 2, 3, 4):
        visit('inner %d' % number)
        yield number
    return 'inner result'


def outer(shared):
    result = yield from shared
    visit('result=%r' % (result,))
    yield 'outer'


def shape():
    shared = inner()
    other = outer(shared)
    visit('other %r' % (next(other),))
    yield from outer(shared)
    visit('back')
    yield from other
'''),
    'delegates_twice': ('a generator that delegates to two generators in turn', '''
def inner(name):
    try:
        visit(name)
        yield name
    finally:
        visit('finally ' + name)
    return 'result ' + name


def shape():
    first = yield from inner('a')
    second = yield from inner('b')
    return first, second
'''),
}

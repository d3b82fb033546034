# What a paused expression holds already: it dies when an exception passes, or when the generator goes.
class Temporary:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  dies:', self.name)

    def __bool__(self):
        print('  truth:', self.name)
        return self.name.startswith('t')

    def __add__(self, other):
        print('  add:', self.name, other)
        return Temporary(self.name + '+' + str(other))

    def method(self, *args):
        print('  method:', self.name, len(args))
        return Temporary('t-result')


def function(*args, **kwargs):
    print('  function:', len(args), sorted(kwargs))


def in_arguments():
    local = 'local'
    function(Temporary('t1'), (yield 'argument'), Temporary('t2'), last=(yield local))


def in_method():
    Temporary('t3').method(Temporary('t4'), (yield 'method'))


def in_operator():
    return Temporary('t5') + (yield 'operand')


def in_booleans():
    if Temporary('t6') and Temporary('f7') or (yield 'boolean') and not (yield 'not'):
        print('  true')
    else:
        print('  false')
    return Temporary('f8') or (yield 'or') or Temporary('t9')


def in_choice():
    return [Temporary('t10'), Temporary('t11') if (yield 'test') else (yield 'else'), (yield 'last')]


def in_dictionary():
    return {'a': Temporary('t12'), (yield 'key'): (yield 'value')}


def in_handler():
    try:
        function(Temporary('t13'), (yield 'in try'))
    except KeyError as error:
        print('  handles', error)
        function(Temporary('t14'), (yield 'in handler'))
    finally:
        print('  finally')


def in_loop_condition():
    turns = 0
    while Temporary('t15') and (yield 'condition'):
        turns += (yield 'body') or 1
        if turns > 2:
            break
    else:
        print('  else')
    return turns


BODIES = [in_arguments, in_method, in_operator, in_booleans, in_choice, in_dictionary, in_handler,
          in_loop_condition]


def drive(generator, answers):
    try:
        print('  gets', next(generator))
        for answer in answers:
            print('  gets', generator.send(answer))
        print('  is left')
    except StopIteration as stop:
        print('  returns', type(stop.value).__name__)


for body in BODIES:
    for answers in ((1, 2, 3), (0, 0, 0), ()):
        print(body.__name__, answers)
        generator = body()
        drive(generator, answers)
        try:
            print('  throw gets', generator.throw(KeyError('thrown')))
        except KeyError as error:
            print('  raises', error)
        print('  ends')
        del generator
    print(body.__name__, 'closed')
    generator = body()
    next(generator)
    generator.close()
    print(body.__name__, 'dropped')
    generator = body()
    next(generator)
    del generator

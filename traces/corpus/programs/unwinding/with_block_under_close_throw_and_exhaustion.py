# A with block across yields, its exit swallowing or not.
class CM:

    def __init__(self, sup):
        self.sup = sup

    def __enter__(self):
        print('enter')
        return self

    def __exit__(self, t, v, tb):
        print('exit', t.__name__ if t else None, getattr(v, 'args', None))
        return self.sup


def g(sup):
    with CM(sup) as c:
        yield 1
        yield 2
    print('after with')
    yield 3


for sup in (False, True):
    for act in ('close', 'throw', 'exhaust'):
        x = g(sup)
        next(x)
        try:
            if act == 'close':
                print(x.close())
            elif act == 'throw':
                print(x.throw(ValueError('v')))
            else:
                print(list(x))
        except BaseException as e:
            print(sup, act, type(e).__name__, e.args)

# What the decorator does, written by hand as a class.
class Manager:
    def __init__(self, generator):
        self.generator = generator

    def __enter__(self):
        return next(self.generator)

    def __exit__(self, kind, error, tb):
        if kind is None:
            try:
                next(self.generator)
            except StopIteration:
                return False
            raise RuntimeError('did not stop')
        try:
            self.generator.throw(error)
        except StopIteration as stop:
            return stop is not error
        except BaseException as raised:
            if raised is error:
                return False
            raise
        raise RuntimeError('did not stop after throw')


def resource(name):
    print('open', name)
    try:
        yield name
    except KeyError:
        print('forgiven')
    finally:
        print('close', name)


with Manager(resource('a')) as name:
    print('using', name)
with Manager(resource('b')):
    raise KeyError
try:
    with Manager(resource('c')):
        raise ValueError('v')
except ValueError as error:
    print('out', error)

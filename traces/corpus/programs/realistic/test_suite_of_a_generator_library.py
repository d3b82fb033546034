# A small test suite in the manner of unittest, discovering methods by name and reporting.
class Failure(AssertionError):
    pass


class TestCase:
    def assertEqual(self, first, second):
        if first != second:
            raise Failure('%r != %r' % (first, second))

    def assertRaises(self, kind, function, *args):
        try:
            function(*args)
        except kind as error:
            return error
        raise Failure('%s not raised' % kind.__name__)

    @classmethod
    def run(cls):
        passed = failed = 0
        for name in sorted(dir(cls)):
            if not name.startswith('test_'):
                continue
            try:
                getattr(cls(), name)()
            except Failure as error:
                failed += 1
                print('FAIL', name, error)
            except Exception as error:
                failed += 1
                print('ERROR', name, type(error).__name__, error)
            else:
                passed += 1
                print('ok', name)
        print('%s: %d passed, %d failed' % (cls.__name__, passed, failed))


def gen():
    try:
        yield 1
        yield 2
    except ValueError:
        yield 'caught'


class GeneratorTest(TestCase):
    def test_iteration(self):
        self.assertEqual(list(gen()), [1, 2])

    def test_throw(self):
        g = gen()
        self.assertEqual(next(g), 1)
        self.assertEqual(g.throw(ValueError), 'caught')
        self.assertRaises(StopIteration, next, g)

    def test_close(self):
        g = gen()
        g.close()
        self.assertRaises(StopIteration, g.send, None)

    def test_send_too_early(self):
        error = self.assertRaises(TypeError, gen().send, 5)
        self.assertEqual('just-started' in str(error), True)

    def test_that_fails(self):
        self.assertEqual(next(gen()), 2)

    def test_with_an_error(self):
        gen().throw(KeyError('k'))


GeneratorTest.run()

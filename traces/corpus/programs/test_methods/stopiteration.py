# Test methods about StopIteration inside generators, before and after PEP 479.
import sys


class TestCase:
    def assertEqual(self, first, second, msg=None):
        assert first == second, msg or '%r != %r' % (first, second)

    def assertIs(self, first, second):
        assert first is second, '%r is not %r' % (first, second)

    def assertIsNone(self, value):
        assert value is None, '%r is not None' % (value,)

    def assertTrue(self, value):
        assert value, '%r is not true' % (value,)

    def assertFalse(self, value):
        assert not value, '%r is not false' % (value,)

    def assertIn(self, item, container):
        assert item in container, '%r not in %r' % (item, container)

    def assertIsInstance(self, value, kind):
        assert isinstance(value, kind), '%r is no %s' % (value, kind.__name__)

    def assertRaises(self, kind, function=None, *args, **kwargs):
        context = Raises(kind)
        if function is None:
            return context
        with context:
            function(*args, **kwargs)
        return context

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def main(cls):
        for name in sorted(name for name in dir(cls) if name.startswith('test')):
            case = cls()
            case.setUp()
            try:
                getattr(case, name)()
                print('ok', name)
            except AssertionError as error:
                print('FAIL', name, error)
            finally:
                case.tearDown()


class Raises:
    def __init__(self, kind):
        self.kind = kind
        self.exception = None

    def __enter__(self):
        return self

    def __exit__(self, kind, error, tb):
        if kind is None:
            raise AssertionError('%s not raised' % self.kind.__name__)
        if not issubclass(kind, self.kind):
            return False
        self.exception = error.with_traceback(None)
        return True


class StopIterationTest(TestCase):
    converted = sys.version_info >= (3, 7)

    def run_to_end(self, it):
        try:
            return list(it)
        except RuntimeError as error:
            return error

    def check(self, it, before):
        result = self.run_to_end(it)
        if self.converted:
            self.assertIsInstance(result, RuntimeError)
            self.assertEqual(type(result.__cause__), StopIteration)
            self.assertEqual(type(result.__context__), StopIteration)
            self.assertTrue(result.__suppress_context__)
        else:
            self.assertEqual(result, before)

    def test_stopiteration_wrapping(self):
        def f():
            raise StopIteration

        def g():
            yield f()
        self.check(g(), [])

    def test_stopiteration_wrapping_context(self):
        def g():
            yield 1
            try:
                raise ValueError
            except ValueError:
                raise StopIteration('inside a handler')
        self.check(g(), [1])

    def test_next_of_empty(self):
        def g(it):
            yield next(it)
            yield next(it)
        self.check(g(iter([1])), [1])

    def test_raised_in_a_generator_expression(self):
        self.check((next(iter(())) for _ in range(2)), [])

    def test_return_is_no_leak(self):
        def g():
            yield 1
            return
        self.assertEqual(self.run_to_end(g()), [1])

    def test_stopiteration_thrown_in(self):
        def g():
            try:
                yield 1
            except StopIteration:
                yield 'caught'
        it = g()
        next(it)
        self.assertEqual(it.throw(StopIteration), 'caught')

    def test_stopiteration_in_a_list_comprehension(self):
        with self.assertRaises(StopIteration):
            [next(iter(())) for _ in range(2)]


StopIterationTest.main()

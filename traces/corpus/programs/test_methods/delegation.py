# Test methods about yield from.
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


class DelegationTest(TestCase):
    def setUp(self):
        self.log = []

    def sub(self):
        try:
            received = yield 'sub 1'
            self.log.append(received)
            yield 'sub 2'
        except KeyError:
            return 'after KeyError'
        except GeneratorExit:
            self.log.append('sub exit')
            raise
        finally:
            self.log.append('sub finally')
        return 'normal'

    def outer(self):
        try:
            result = yield from self.sub()
            yield 'result ' + result
        finally:
            self.log.append('outer finally')

    def test_values_and_result(self):
        it = self.outer()
        self.assertEqual([next(it), it.send('x'), next(it)], ['sub 1', 'sub 2', 'result normal'])
        self.assertEqual(self.log, ['x', 'sub finally'])

    def test_throw_that_sub_answers(self):
        it = self.outer()
        next(it)
        self.assertEqual(it.throw(KeyError), 'result after KeyError')

    def test_throw_that_nobody_answers(self):
        it = self.outer()
        next(it)
        error = IndexError('i')
        with self.assertRaises(IndexError) as cm:
            it.throw(error)
        self.assertIs(cm.exception, error)
        self.assertEqual(self.log, ['sub finally', 'outer finally'])
        self.assertRaises(StopIteration, next, it)

    def test_close(self):
        it = self.outer()
        next(it)
        it.close()
        self.assertEqual(self.log, ['sub exit', 'sub finally', 'outer finally'])
        self.assertIsNone(it.gi_yieldfrom)

    def test_list_has_no_send(self):
        def over_list():
            yield from [1, 2, 3]

        it = over_list()
        self.assertEqual([next(it), it.send(None)], [1, 2])
        self.assertRaises(AttributeError, it.send, 'value')
        self.assertRaises(StopIteration, next, it)

    def test_gi_yieldfrom(self):
        it = self.outer()
        self.assertIsNone(it.gi_yieldfrom)
        next(it)
        self.assertEqual(it.gi_yieldfrom.__name__, 'sub')

    def test_loop_of_two(self):
        def ping():
            yield 'ping'
            yield from other

        def pong():
            yield 'pong'
            yield from first

        first, other = ping(), pong()
        seen = []
        with self.assertRaises(ValueError):
            for item in first:
                seen.append(item)
        self.assertEqual(seen, ['ping', 'pong'])

    def test_attribute_errors_of_the_delegate(self):
        class Odd:
            def __iter__(self):
                return self

            def __next__(self):
                return 'next'

            @property
            def send(self):
                raise LookupError('send')

        def over_odd():
            yield from Odd()

        it = over_odd()
        next(it)
        self.assertRaises(LookupError, it.send, 5)


DelegationTest.main()

# Test methods about next, send, throw and close.
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


class GeneratorTest(TestCase):
    def setUp(self):
        self.log = []

    def gen(self):
        try:
            received = yield 'first'
            self.log.append(received)
            while received != 'stop':
                try:
                    received = yield 'got %s' % received
                except KeyError as error:
                    self.log.append(type(error))
                    received = 'recovered'
            return 'returned'
        finally:
            self.log.append('finally')

    def test_send(self):
        g = self.gen()
        self.assertEqual(next(g), 'first')
        self.assertEqual(g.send('a'), 'got a')
        self.assertEqual(self.log, ['a'])

    def test_return_value(self):
        g = self.gen()
        next(g)
        with self.assertRaises(StopIteration) as cm:
            g.send('stop')
        self.assertEqual(cm.exception.value, 'returned')
        self.assertEqual(self.log, ['stop', 'finally'])
        with self.assertRaises(StopIteration) as cm:
            g.send('more')
        self.assertIsNone(cm.exception.value)

    def test_throw(self):
        g = self.gen()
        next(g)
        g.send('a')
        self.assertEqual(g.throw(KeyError('k')), 'got recovered')
        self.assertIn(KeyError, self.log)
        self.assertRaises(IndexError, g.throw, IndexError)
        self.assertEqual(self.log[-1], 'finally')
        self.assertIsNone(g.gi_frame)

    def test_close(self):
        g = self.gen()
        g.close()
        self.assertEqual(self.log, [])
        g = self.gen()
        next(g)
        g.close()
        self.assertEqual(self.log, ['finally'])
        self.assertRaises(StopIteration, next, g)

    def test_send_before_start(self):
        g = self.gen()
        cm = self.assertRaises(TypeError, g.send, 1)
        self.assertIn('just-started', str(cm.exception))
        self.assertEqual(next(g), 'first')

    def test_that_is_meant_to_fail(self):
        self.assertEqual(next(self.gen()), 'second')


GeneratorTest.main()

# requires: 3.8
# unittest.IsolatedAsyncioTestCase: what runs in which order, and what its results say.
import asyncio
import unittest


class Test(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        print('setUp')

    async def asyncSetUp(self):
        await asyncio.sleep(0)
        print('asyncSetUp')
        self.addAsyncCleanup(self.clean, 1)
        self.addCleanup(print, 'cleanup')

    async def clean(self, n):
        await asyncio.sleep(0)
        print('clean', n)

    async def asyncTearDown(self):
        print('asyncTearDown')

    def tearDown(self):
        print('tearDown')

    async def test_awaits(self):
        await asyncio.sleep(0)
        self.assertEqual(1, 1)
        print('test_awaits')

    async def test_leaves_a_task(self):
        async def waits():
            try:
                await asyncio.Event().wait()
            finally:
                print('cancelled')

        self.task = asyncio.ensure_future(waits())
        await asyncio.sleep(0)

    def test_plain(self):
        print('test_plain')

    async def test_raises(self):
        raise ValueError('d')

    async def test_fails(self):
        self.assertEqual(1, 2)

    async def test_expects(self):
        with self.assertRaises(KeyError) as caught:
            await asyncio.sleep(0)
            raise KeyError('k')
        print(caught.exception.args)

    @unittest.skip('why')
    async def test_skipped(self):
        print('not reached')


for name in ['awaits', 'leaves_a_task', 'plain', 'raises', 'fails', 'expects', 'skipped']:
    result = unittest.TestResult()
    Test('test_' + name).run(result)
    print(name, result.testsRun, len(result.errors), len(result.failures), [why for _, why in result.skipped])

# Coroutines handed to a loop that runs in another thread; loops in two threads; daemons.
# requires: 3.8
# time: virtual
import asyncio, threading, time
def say(*a): print(*a, '@%r' % (time.monotonic() - 1000))
async def job(n, d):
    try:
        await asyncio.sleep(d); say('job', n, threading.current_thread().name); return n
    except asyncio.CancelledError:
        say('job cancelled', n); raise
def run(loop):
    asyncio.set_event_loop(loop); loop.run_forever(); say('loop ends')
loop = asyncio.new_event_loop()
th = threading.Thread(target=run, args=(loop,), name='looper', daemon=True); th.start()
fs = [asyncio.run_coroutine_threadsafe(job(n, d), loop) for n, d in ((1, 2), (2, 1), (3, 3))]
say(fs[1].result())
fs[2].cancel()
say(fs[0].result(), fs[2].cancelled())
async def fails(): raise RuntimeError('no')
f = asyncio.run_coroutine_threadsafe(fails(), loop)
try: f.result()
except RuntimeError as e: say(repr(e))
h = loop.call_soon_threadsafe(say, 'soon')
loop.call_soon_threadsafe(loop.call_later, 1, say, 'later')
time.sleep(1.5)
time.sleep(0)
loop.call_soon_threadsafe(loop.stop); th.join(); say(loop.is_running()); loop.close()
def other():
    async def m(): await asyncio.sleep(1); return 'other'
    say(asyncio.run(m()))
t2 = threading.Thread(target=other); t2.start(); say('main waits'); asyncio.run(asyncio.sleep(0.5)); say('main loop done'); t2.join()
lost = threading.Thread(target=lambda: 1/0, name='lost'); lost.start(); lost.join()
def daemon():
    while True: time.sleep(1); say('daemon')
threading.Thread(target=daemon, daemon=True).start()
time.sleep(2.5)
say('exit')

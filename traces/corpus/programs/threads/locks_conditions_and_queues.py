# Threads that wait for each other at the locks of threading and at queues.
# requires: 3.8
# time: virtual
import threading, time, queue
log = []
def say(*a): print(*a, '@%r' % (time.monotonic() - 1000))
# lock contention
lock = threading.Lock()
def hold(n, d):
    say(n, 'wants')
    with lock:
        say(n, 'has')
        time.sleep(d)
    say(n, 'left')
ts = [threading.Thread(target=hold, args=(n, d), name=n) for n, d in (('a', 1), ('b', 2), ('c', 0.5))]
for t in ts: t.start()
say('try', lock.acquire(False), lock.acquire(timeout=0.25))
for t in ts: t.join()
# semaphore
sem = threading.Semaphore(2)
def limited(n):
    with sem:
        say(n, 'in'); time.sleep(1 + n / 10)
    say(n, 'out')
ts = [threading.Thread(target=limited, args=(n,)) for n in range(5)]
for t in ts: t.start()
for t in ts: t.join()
# condition
cond = threading.Condition()
items = []
def consumer(n):
    with cond:
        while not items:
            r = cond.wait(1.5)
            say(n, 'wait gave', r)
            if not r: return
        say(n, 'took', items.pop(0))
def producer():
    for i in range(3):
        time.sleep(1)
        with cond:
            items.append(i); say('put', i); cond.notify()
ts = [threading.Thread(target=consumer, args=(n,)) for n in 'xyz'] + [threading.Thread(target=producer)]
for t in ts: t.start()
for t in ts: t.join()
# barrier
bar = threading.Barrier(3, action=lambda: say('action'))
def meet(n):
    time.sleep(n)
    say(n, 'arrives'); i = bar.wait(); say(n, 'passed', i)
ts = [threading.Thread(target=meet, args=(n,)) for n in (3, 1, 2)]
for t in ts: t.start()
for t in ts: t.join()
# event with several waiters, timers
ev = threading.Event()
def waiter(n, to): say(n, ev.wait(to))
ts = [threading.Thread(target=waiter, args=(n, to)) for n, to in ((1, None), (2, 0.5), (3, 5))]
for t in ts: t.start()
tm = threading.Timer(1, ev.set); tm.start()
tm2 = threading.Timer(0.7, say, ('cancelled?',)); tm2.start(); tm2.cancel()
for t in ts: t.join()
t = threading.Thread(target=time.sleep, args=(2,)); t.start()
t.join(0.5); say(t.is_alive()); t.join(); say(t.is_alive())
# queue
q = queue.Queue(2)
def prod():
    for i in range(6): q.put(i); say('put', i)
def cons(n):
    while True:
        try: x = q.get(timeout=1)
        except queue.Empty: say(n, 'empty'); return
        say(n, 'got', x); time.sleep(0.3); q.task_done()
ts = [threading.Thread(target=prod)] + [threading.Thread(target=cons, args=(n,)) for n in 'pq']
for t in ts: t.start()
q.join(); say('joined')
for t in ts: t.join()
try: queue.Queue(1).get_nowait()
except queue.Empty as e: say(repr(e))
r = threading.RLock()
def re(n):
    with r:
        with r: time.sleep(.1); say('r', n)
ts = [threading.Thread(target=re, args=(n,)) for n in range(3)]
for t in ts: t.start()
say(threading.active_count(), [x.name for x in threading.enumerate()][0])
for t in ts: t.join()

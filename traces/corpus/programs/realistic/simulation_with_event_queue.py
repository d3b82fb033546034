# A discrete event simulation: processes are generators that yield how long they wait.
import heapq


class Simulation:
    def __init__(self):
        self.now = 0
        self.queue = []
        self.serial = 0

    def start(self, process, delay=0):
        self.serial += 1
        heapq.heappush(self.queue, (self.now + delay, self.serial, process))

    def run(self, until):
        while self.queue:
            when, _, process = heapq.heappop(self.queue)
            if when > until:
                process.close()
                continue
            self.now = when
            try:
                self.start(process, next(process))
            except StopIteration:
                pass


def taxi(sim, name, trips):
    for trip in range(trips):
        print('%2d %s picks up' % (sim.now, name))
        yield 2 + trip
        print('%2d %s drops off' % (sim.now, name))
        yield 1
    print('%2d %s goes home' % (sim.now, name))


def clock(sim):
    try:
        while True:
            print('%2d tick' % sim.now)
            yield 4
    finally:
        print('%2d clock stops' % sim.now)


sim = Simulation()
sim.start(taxi(sim, 'a', 2))
sim.start(taxi(sim, 'b', 1), 1)
sim.start(clock(sim))
sim.run(until=9)

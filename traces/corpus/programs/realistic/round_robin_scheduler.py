# A cooperative scheduler: tasks are generators, a bare yield gives up the turn.
from collections import deque


class Scheduler:
    def __init__(self):
        self.ready = deque()
        self.steps = 0

    def spawn(self, task):
        self.ready.append(task)
        return task

    def run(self):
        while self.ready:
            task = self.ready.popleft()
            try:
                next(task)
                self.steps += 1
            except StopIteration:
                print('%s is done' % task.__name__)
            else:
                self.ready.append(task)


def countdown(name, start):
    while start > 0:
        print(name, 'down', start)
        yield
        start -= 1


def countup(name, stop, scheduler):
    for number in range(stop):
        print(name, 'up', number)
        if number == 1:
            scheduler.spawn(countdown(name + '.child', 2))
        yield


scheduler = Scheduler()
scheduler.spawn(countdown('a', 3))
scheduler.spawn(countup('b', 3, scheduler))
scheduler.run()
print('steps', scheduler.steps)

# An operating system in miniature: tasks yield requests, the scheduler answers by send().
from collections import deque


class Request:
    pass


class GetId(Request):
    def handle(self, task, system):
        system.resume(task, task.id)


class Spawn(Request):
    def __init__(self, target):
        self.target = target

    def handle(self, task, system):
        system.resume(task, system.new(self.target))


class Wait(Request):
    def __init__(self, id):
        self.id = id

    def handle(self, task, system):
        if self.id in system.tasks:
            system.waiting.setdefault(self.id, []).append(task)
        else:
            system.resume(task, False)


class Kill(Request):
    def __init__(self, id):
        self.id = id

    def handle(self, task, system):
        victim = system.tasks.get(self.id)
        if victim:
            victim.target.close()
        system.resume(task, bool(victim))


class Task:
    count = 0

    def __init__(self, target):
        Task.count += 1
        self.id = Task.count
        self.target = target
        self.value = None


class System:
    def __init__(self):
        self.ready = deque()
        self.tasks = {}
        self.waiting = {}

    def new(self, target):
        task = Task(target)
        self.tasks[task.id] = task
        self.ready.append(task)
        return task.id

    def resume(self, task, value=None):
        task.value = value
        self.ready.append(task)

    def leave(self, task):
        print('task %d leaves' % task.id)
        del self.tasks[task.id]
        for waiter in self.waiting.pop(task.id, []):
            self.resume(waiter, True)

    def run(self):
        while self.ready:
            task = self.ready.popleft()
            try:
                request = task.target.send(task.value)
            except StopIteration:
                self.leave(task)
                continue
            if isinstance(request, Request):
                request.handle(task, self)
            else:
                self.resume(task)


def child(rounds):
    me = yield GetId()
    try:
        for number in range(rounds):
            print('child', me, 'round', number)
            yield
    finally:
        print('child', me, 'cleans up')


def main():
    first = yield Spawn(child(3))
    second = yield Spawn(child(100))
    print('waited', (yield Wait(first)))
    print('killed', (yield Kill(second)))
    print('waited for one that is gone', (yield Wait(99)))


system = System()
system.new(main())
system.run()

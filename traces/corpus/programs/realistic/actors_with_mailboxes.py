# Actors as generators with mailboxes, exchanging messages until all are idle.
class World:
    def __init__(self):
        self.actors = {}
        self.mail = []

    def add(self, name, behaviour, *args):
        actor = behaviour(self, name, *args)
        next(actor)
        self.actors[name] = actor

    def tell(self, name, *message):
        self.mail.append((name, message))

    def run(self):
        while self.mail:
            name, message = self.mail.pop(0)
            actor = self.actors.get(name)
            if actor is None:
                print('nobody called', name)
                continue
            try:
                actor.send(message)
            except StopIteration as stop:
                print(name, 'retires with', stop.value)
                del self.actors[name]


def ping(world, name, rounds):
    while rounds:
        kind, sender, *rest = yield
        print(name, 'got', kind, 'from', sender, *rest)
        rounds -= 1
        world.tell(sender, 'pong', name, rounds)
    return 'no rounds left'


def pong(world, name):
    count = 0
    while True:
        message = yield
        if message == ('stop',):
            return count
        kind, sender, left = message
        count += 1
        print(name, 'got', kind, left)
        world.tell(sender, 'ping', name) if left else world.tell(name, 'stop')


world = World()
world.add('p', ping, 3)
world.add('q', pong)
world.tell('p', 'ping', 'q')
world.tell('nobody', 'hello')
world.run()
print(sorted(world.actors))

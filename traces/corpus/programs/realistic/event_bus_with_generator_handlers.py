# Handlers are generators that receive events by send(); failing ones are removed with their clean-up run.
class Bus:
    def __init__(self):
        self.handlers = {}

    def subscribe(self, event, handler):
        next(handler)
        self.handlers.setdefault(event, []).append(handler)

    def publish(self, event, data):
        for handler in list(self.handlers.get(event, ())):
            try:
                handler.send(data)
            except StopIteration:
                print('  handler finished')
                self.handlers[event].remove(handler)
            except ValueError as error:
                print('  handler failed:', error)
                self.handlers[event].remove(handler)

    def shut_down(self):
        for event in sorted(self.handlers):
            for handler in self.handlers[event]:
                handler.close()


def logger(name):
    try:
        while True:
            print(' ', name, 'logs', (yield))
    finally:
        print(' ', name, 'closed')


def once():
    print('  once got', (yield))


def fussy():
    while True:
        data = yield
        if data < 0:
            raise ValueError('negative: %d' % data)


bus = Bus()
for handler in (logger('a'), once(), fussy(), logger('b')):
    bus.subscribe('number', handler)
for number in (1, -2, 3):
    print('publish', number)
    bus.publish('number', number)
bus.shut_down()

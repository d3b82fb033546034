# A state machine whose states are suspension points.
def turnstile():
    coins = entries = 0
    event = yield 'locked'
    while True:
        while event != 'coin':
            event = yield 'locked, pushed in vain' if event == 'push' else 'locked'
        coins += 1
        event = yield 'unlocked'
        while event == 'coin':
            coins += 1
            event = yield 'unlocked, thank you'
        entries += 1
        try:
            event = yield 'locked after %d entries' % entries
        except KeyError:
            event = yield 'reset'
            coins = entries = 0


machine = turnstile()
print(next(machine))
for event in 'push coin coin push push coin push'.split():
    print('%-5s -> %s' % (event, machine.send(event)))
print(machine.throw(KeyError))
print(machine.send('coin'))

# Claim: send() after close() raises StopIteration.
def body():
    while True:
        yield


def attempt(what, call, *arguments):
    try:
        call(*arguments)
    except StopIteration as error:
        print(what, 'StopIteration', error.args)


it = body()
next(it)
it.close()
attempt('send(1)', it.send, 1)
attempt('send(None)', it.send, None)
attempt('next', next, it)
fresh = body()
fresh.close()
attempt('send(1) to one closed before it began', fresh.send, 1)

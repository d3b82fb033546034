# Claim: coroutines made of yield cooperate synchronously: one runs only while its caller waits.
order = []


def coroutine():
    order.append('coroutine begins')
    yield
    order.append('coroutine ends')


it = coroutine()
order.append('created')
next(it)
order.append('caller between')
next(it, None)
order.append('caller ends')
print(order)

# A generator and plain functions over one closure change each other's variables.
def account(balance):
    def statement():
        nonlocal balance
        while True:
            change = yield balance
            if change is not None:
                balance += change

    def peek():
        return balance

    def reset():
        nonlocal balance
        balance = 0

    return statement(), peek, reset


it, peek, reset = account(10)
print(next(it), it.send(5), peek())
reset()
print(next(it), peek(), it.send(-3), peek())

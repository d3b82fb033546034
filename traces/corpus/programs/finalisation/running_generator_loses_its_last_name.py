# A generator whose last name goes while it runs is closed after it has yielded.
def body():
    global it
    try:
        del it
        print('name deleted while running')
        yield 1
        print('not reached')
    finally:
        print('finally')


it = body()
print(next(it))
print('end')

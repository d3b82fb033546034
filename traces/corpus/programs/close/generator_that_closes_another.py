# close() called from a finally block of another generator, in both directions.
def resource(name):
    try:
        yield name
    finally:
        print('closing', name)


def user():
    a, b = resource('a'), resource('b')
    try:
        yield next(a), next(b)
    finally:
        b.close()
        print('b is closed, a is still open:', a.gi_frame is not None)


it = user()
print(next(it))
it.close()
print('after', it.gi_frame)

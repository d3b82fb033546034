# What dir() of a generator lists, underscores apart.
def body():
    yield


print([name for name in dir(body()) if not name.startswith('_')])

# A generator has no dictionary, and its gi_ attributes are read only.
def body():
    yield


it = body()
for name in ('gi_running', 'gi_frame', 'gi_code', 'gi_yieldfrom', 'send', 'anything'):
    try:
        setattr(it, name, 1)
        print(name, 'set')
    except AttributeError:
        print(name, 'AttributeError')
print(hasattr(it, '__dict__'), hasattr(it, '__name__'))

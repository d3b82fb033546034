# __cause__ and __context__ can be assigned; what is not an exception is refused.
e = ValueError('v')
print(e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__)
e.__cause__ = KeyError('k')
print(repr(e.__cause__.args), e.__suppress_context__)
e.__cause__ = None
print(e.__cause__, e.__suppress_context__)
e.__suppress_context__ = False
e.__context__ = OSError('o')
print(type(e.__context__).__name__)
for name in ('__cause__', '__context__', '__traceback__'):
    try:
        setattr(e, name, 5)
    except TypeError as error:
        print(name, 'TypeError:', error)
print(e.with_traceback(None) is e)

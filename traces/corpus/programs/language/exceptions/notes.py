# add_note keeps notes with an exception.
# requires: 3.11
error = ValueError('v')
print(hasattr(error, '__notes__'))
error.add_note('first note')
error.add_note('second note')
print(error.__notes__, error, repr(error))
try:
    error.add_note(5)
except TypeError as problem:
    print('TypeError')

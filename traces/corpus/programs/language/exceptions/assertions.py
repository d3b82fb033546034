# assert with and without a message, and that the message is evaluated only on failure.
def message():
    print('message evaluated')
    return 'the message'


assert True, message()
assert [0]
for test in (lambda: 0, lambda: '', lambda: None):
    try:
        assert test(), message()
    except AssertionError as error:
        print('AssertionError', error.args)
try:
    assert 1 == 2
except AssertionError as error:
    print('AssertionError', error.args, str(error) == '')

# When the consumer of a generator fails, the generator stays where it was.
def body():
    try:
        for number in range(5):
            yield number
    finally:
        print('closed')


def fussy(number):
    if number == 2:
        raise ValueError('no twos')
    return number


it = body()
try:
    list(map(fussy, it))
except ValueError as error:
    print(error)
print('goes on with', next(it))
it.close()
it = body()
try:
    print(sum(fussy(number) for number in it))
except ValueError as error:
    print(error)
print('goes on with', next(it))
del it
print('end')

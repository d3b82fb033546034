# Closing a generator from the body of the loop over it ends the loop.
def body():
    try:
        for number in range(5):
            yield number
    finally:
        print('closed')


it = body()
for number in it:
    print(number)
    if number == 2:
        it.close()
else:
    print('the loop ended by itself')
print(list(it))

# An exception that nobody catches ends the program with status 1 after its output.
# exit: 1
def body():
    try:
        yield 1
        raise ValueError('uncaught')
    finally:
        print('finally')


print('before')
for item in body():
    print(item)
print('never')

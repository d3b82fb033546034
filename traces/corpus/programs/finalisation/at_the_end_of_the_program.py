# What is still suspended when the program ends: module globals are cleared at interpreter exit.
kept = None


def body(name):
    try:
        yield name
    finally:
        print('finally', name)


def main():
    it = body('local')
    print(next(it))


main()
kept = body('global')
print(next(kept))
print('end of program')

# A call of a plain function, for comparison.
def constant():
    return 1


def run(n):
    for _ in range(n):
        constant()

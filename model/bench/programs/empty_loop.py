# The loop around the other programs' work, for comparison.
def run(n):
    for _ in range(n):
        pass

# Backtracking searches as generators: the caller takes as many solutions as it wants.
def queens(size, columns=()):
    row = len(columns)
    if row == size:
        yield columns
        return
    for column in range(size):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(columns)):
            yield from queens(size, columns + (column,))


first = next(queens(8))
for column in first:
    print('.' * column + 'Q' + '.' * (7 - column))
print([sum(1 for _ in queens(size)) for size in range(1, 7)])


def solve(grid):
    for index, digit in enumerate(grid):
        if digit == 0:
            row, column = divmod(index, 4)
            used = set(grid[row * 4:row * 4 + 4]) | set(grid[column::4])
            top, left = row // 2 * 2, column // 2 * 2
            used |= {grid[(top + r) * 4 + left + c] for r in (0, 1) for c in (0, 1)}
            for candidate in range(1, 5):
                if candidate not in used:
                    yield from solve(grid[:index] + [candidate] + grid[index + 1:])
            return
    yield grid


solutions = list(solve([1, 0, 0, 0, 0, 0, 3, 0, 0, 4, 0, 0, 0, 0, 0, 2]))
print(len(solutions))
for start in range(0, 16, 4):
    print(solutions[0][start:start + 4])

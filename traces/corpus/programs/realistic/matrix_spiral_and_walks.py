# Walks over a grid: spiral, diagonals, neighbours, breadth first search.
GRID = ['S.#.',
        '..#.',
        '#...',
        '..#E']


def spiral(rows):
    rows = [list(row) for row in rows]
    while rows:
        yield from rows.pop(0)
        rows = [list(row) for row in zip(*rows)][::-1]


def diagonals(size):
    for total in range(2 * size - 1):
        yield [(row, total - row) for row in range(size) if 0 <= total - row < size]


def neighbours(row, column):
    for down, right in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        r, c = row + down, column + right
        if 0 <= r < len(GRID) and 0 <= c < len(GRID[0]) and GRID[r][c] != '#':
            yield r, c


def search(start):
    seen = {start: None}
    queue = [start]
    for place in queue:
        yield place, seen
        for neighbour in neighbours(*place):
            if neighbour not in seen:
                seen[neighbour] = place
                queue.append(neighbour)


print(''.join(map(str, spiral([(1, 2, 3), (8, 9, 4), (7, 6, 5)]))))
print(list(diagonals(3)))
for place, seen in search((0, 0)):
    if GRID[place[0]][place[1]] == 'E':
        path = []
        while place:
            path.append(place)
            place = seen[place]
        print(path[::-1])
        break

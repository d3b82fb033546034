# while and for with break, continue, else; loop variables after the loop; loops over changing lists.
for n in range(5):
    if n == 1:
        continue
    if n == 3:
        break
    print(n, end=' ')
else:
    print('never')
print('left at', n)
for n in ():
    pass
else:
    print('else of an empty loop')
count = 3
while count:
    count -= 1
    if count == 5:
        break
else:
    print('while else', count)
while True:
    count += 1
    if count < 3:
        continue
    break
print(count)
items = [1, 2, 3]
for item in items:
    if item < 3:
        items.append(item + 10)
print(items)
for outer in range(3):
    for inner in range(3):
        if inner == outer:
            break
    else:
        continue
    print(outer, inner)
for x, y in [(1, 2), (3, 4)]:
    pass
print(x, y, [i for i in range(3)])

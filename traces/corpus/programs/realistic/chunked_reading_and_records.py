# Splitting a stream into lines and records with generators stacked on each other.
TEXT = 'name=ada\nborn=1815\n\nname=alan\nborn=1912\ndied=1954\n\n# comment\nname=grace'


def chunks(text, size):
    for start in range(0, len(text), size):
        yield text[start:start + size]


def lines(source):
    rest = ''
    for chunk in source:
        rest += chunk
        while '\n' in rest:
            line, rest = rest.split('\n', 1)
            yield line
    if rest:
        yield rest


def records(source):
    record = {}
    for line in source:
        if line.startswith('#'):
            continue
        if not line:
            if record:
                yield record
            record = {}
        else:
            key, _, value = line.partition('=')
            record[key] = int(value) if value.isdigit() else value
    if record:
        yield record


for size in (1, 7, 1000):
    found = list(records(lines(chunks(TEXT, size))))
    print(size, len(found), [sorted(record.items()) for record in found][1])
print(max(found, key=lambda record: record.get('born', 0))['name'])

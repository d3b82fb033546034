def collect():
    """Counts the words it is sent; its result is due when it is closed."""
    count = 0
    try:
        while True:
            word = yield count
            count += 1
            print("got", word)
    except GeneratorExit:
        return count


words = collect()
next(words)
words.send("warp")
words.send("weft")
print("close() gave", words.close())

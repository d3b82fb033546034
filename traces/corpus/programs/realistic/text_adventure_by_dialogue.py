# A dialogue written as a generator, played by a script of answers, interrupted by an exception.
class Quit(Exception):
    pass


def ask(question, options):
    answer = yield '%s [%s]' % (question, '/'.join(options))
    while answer not in options:
        answer = yield 'Please answer %s.' % ' or '.join(options)
    return answer


def adventure():
    score = 0
    try:
        way = yield from ask('Which way?', ('left', 'right'))
        if way == 'left':
            score += 10
            if (yield from ask('Open the box?', ('yes', 'no'))) == 'yes':
                score += 5
        else:
            score -= 1
    except Quit:
        yield 'Bye so soon?'
        return 'quit with %d' % score
    return 'won with %d' % score


def play(*answers):
    game = adventure()
    print(next(game))
    try:
        for answer in answers:
            print('>', answer)
            print(game.throw(Quit) if answer == 'quit' else game.send(answer))
        next(game)
    except StopIteration as stop:
        print(stop.value)


play('left', 'maybe', 'yes')
play('right')
play('left', 'quit')

# Implicit and explicit chaining, suppression, and context through functions and loops.
def show(error):
    text = '%s%r' % (type(error).__name__, error.args)
    if error.__cause__:
        return text.replace(',)', ')') + ' from ' + show(error.__cause__)
    if error.__context__ and not error.__suppress_context__:
        return text.replace(',)', ')') + ' during ' + show(error.__context__)
    return text.replace(',)', ')')


def implicit():
    try:
        {}['k']
    except KeyError:
        raise ValueError('v')


def explicit():
    try:
        {}['k']
    except KeyError as error:
        raise ValueError('v') from error


def hidden():
    try:
        {}['k']
    except KeyError:
        raise ValueError('v') from None


def deep():
    try:
        implicit()
    except ValueError:
        try:
            explicit()
        except ValueError:
            raise TypeError('t')


def after():
    try:
        {}['k']
    except KeyError:
        pass
    raise ValueError('no context')


for function in (implicit, explicit, hidden, deep, after):
    try:
        function()
    except (ValueError, TypeError) as error:
        print(function.__name__, show(error))

# The order of try, except, else and finally in every combination of outcomes.
def run(fails, handles, log):
    try:
        log.append('try')
        if fails:
            raise fails
    except handles:
        log.append('except')
        return 'handled'
    else:
        log.append('else')
        return 'fine'
    finally:
        log.append('finally')


for fails in (None, KeyError('k'), ValueError('v')):
    log = []
    try:
        print(run(fails, KeyError, log), log)
    except ValueError as error:
        print('out', error, log)


def overrides():
    for number in range(3):
        try:
            if number == 1:
                return 'from try'
            continue
        finally:
            if number == 1:
                break
    return 'from the end'


print(overrides())


def nested():
    try:
        try:
            raise ValueError('first')
        finally:
            print('inner finally')
    except ValueError as error:
        print('outer except', error)
        try:
            raise
        except ValueError as again:
            print('raised again', again is error)


nested()

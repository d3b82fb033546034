def same_name():
    pass

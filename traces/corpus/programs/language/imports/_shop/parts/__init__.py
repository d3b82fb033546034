__all__ = ['bolt', 'SIZE']
SIZE = 1

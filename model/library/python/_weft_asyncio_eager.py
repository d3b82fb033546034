# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""asyncio.create_eager_task_factory, since 3.12.

https://docs.python.org/3/library/asyncio-task.html#asyncio.create_eager_task_factory
"""

import sys

if sys.version_info >= (3, 14):
    def create_eager_task_factory(custom_task_constructor):
        def factory(loop, coro, *, eager_start=True, **kwargs):
            return custom_task_constructor(coro, loop=loop, eager_start=eager_start, **kwargs)

        return factory
else:
    def create_eager_task_factory(custom_task_constructor):
        def factory(loop, coro, *, name=None, context=None):
            return custom_task_constructor(coro, loop=loop, name=name, context=context, eager_start=True)

        return factory

# Copyright 2026 The weft authors
# SPDX-License-Identifier: Apache-2.0
"""What the queues of asyncio raise. They show themselves as part of asyncio.queues."""

# Of the classes.
__name__ = "asyncio.queues"


class QueueEmpty(Exception):
    pass


class QueueFull(Exception):
    pass


class QueueShutDown(Exception):
    pass

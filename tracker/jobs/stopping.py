"""Being told to end: by a signal, or by the end of whoever started us."""

import os
import signal
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Final

STANDARD_INPUT: Final = 0
"""Its file descriptor (POSIX)."""


class Stop:
    """Whether the worker shall end. Unlike ``threading.Event`` it may be set by a signal's handler at any moment."""

    def __init__(self) -> None:
        """Not yet."""
        self._told: SimpleQueue[None] = SimpleQueue()
        self._is_set = False

    def set(self, *_signal_and_frame: object) -> None:
        """It shall."""
        self._told.put(None)

    def wait(self, seconds: float) -> bool:
        """Whether it shall, once that is so or the time is over."""
        if not self._is_set:
            try:
                self._told.get(timeout=seconds)
            except Empty:
                return False
            self._is_set = True
        return True

    def on_signals(self) -> None:
        """Be set by SIGTERM and by an interrupt at the keyboard."""
        signal.signal(signal.SIGTERM, self.set)
        signal.signal(signal.SIGINT, self.set)

    def on_end_of_input(self) -> None:
        """Be set when standard input ends: a pipe that the starter holds open, and that closes however it ends."""

        def wait_for_end() -> None:
            # Not through sys.stdin, whose lock would still be held by this thread when the interpreter ends.
            while os.read(STANDARD_INPUT, 1024):
                pass
            self.set()

        Thread(target=wait_for_end, daemon=True, name="end of input").start()

"""The weights by which this installation reads texts: those learnt from its own reviews, where there are any.

Which folder holds them is said once, when the application starts.
"""

import logging
from functools import lru_cache
from pathlib import Path

from tracker.domain.languages import Language
from tracker.extraction.weights import UnreadableWeights, Weights, read_weights

log = logging.getLogger(__name__)
_folder: Path | None = None


def set_folder(folder: Path) -> None:
    """Say where the weights of this installation are kept."""
    global _folder  # noqa: PLW0603 - said once, by the application
    _folder = folder


def file_of(language: Language) -> Path:
    """Where the weights of a language are kept, whether there are any or not.

    Raises:
        RuntimeError: nobody said which folder it is.
    """
    if _folder is None:
        raise RuntimeError("set_folder was not called")
    return _folder / f"{language}.toml"


def own_weights(language: Language) -> Weights | None:
    """The weights learnt from own reviews; None where there are none that can be read, and those that ship hold."""
    if _folder is None:
        return None
    path = file_of(language)
    try:
        changed = path.stat().st_mtime_ns
    except OSError:
        return None
    return _read(path, changed)


@lru_cache(maxsize=8)
def _read(path: Path, _changed: int) -> Weights | None:
    """Read once for each time that the file was written, also by another process."""
    try:
        return read_weights(path)
    except UnreadableWeights as error:
        log.error("the weights that ship are used instead of these: %s", error)  # noqa: TRY400 - the message says it all
        return None

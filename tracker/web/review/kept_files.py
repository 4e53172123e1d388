"""A file that came with a form and stays with it, so that nobody has to choose it again after correcting a field.

It travels in a hidden field, as browsers let no page put a file back into the control that it was chosen in.
"""

import base64
import binascii
import zlib

from tracker.sources.document import MAX_BYTES


def keep(content: bytes) -> str:
    """The file as the value of a hidden field."""
    return base64.b64encode(zlib.compress(content)).decode()


def restore(value: str) -> bytes | None:
    """The file that a hidden field holds, at most a little more of it than may be; None for anything else."""
    unpacking = zlib.decompressobj()
    try:
        return unpacking.decompress(base64.b64decode(value, validate=True), MAX_BYTES + 1)
    except (binascii.Error, zlib.error, ValueError):
        return None

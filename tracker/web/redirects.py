"""Where to go on to after a form: only ever to a page of this site."""

from urllib.parse import urlsplit


def safe_target(wanted: str | None, *, default: str) -> str:
    r"""``wanted`` when it is a path on this site, else ``default``.

    Browsers read ``//host`` and ``/\host`` as another site and drop tabs and line breaks before they look.
    """
    if not wanted or not wanted.startswith("/") or wanted.startswith("//"):
        return default
    if "\\" in wanted or any(ord(each) <= 32 or ord(each) == 127 for each in wanted):  # noqa: PLR2004 - Unicode's controls
        return default
    try:
        parts = urlsplit(wanted)
    except ValueError:
        return default
    return default if parts.scheme or parts.netloc else wanted

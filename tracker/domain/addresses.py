"""Web addresses: when two of them mean the same page."""

from typing import Final
from urllib.parse import SplitResult, urlsplit, urlunsplit

_USUAL_PORTS: Final = {"http": 80, "https": 443}


def normalize_address(url: str) -> str:
    """The address without what never changes the page: case of scheme and host, usual port, fragment, ``utm_…`` marks.

    ``url`` is one in which ``domain.evidence.address_problems`` finds nothing.
    """
    parts = urlsplit(url)
    query = "&".join(each for each in parts.query.split("&") if not each.lower().startswith("utm_"))
    return urlunsplit((parts.scheme.lower(), _host(parts), parts.path, query, ""))


def _host(parts: SplitResult) -> str:
    name = parts.hostname or ""
    name = f"[{name}]" if ":" in name else name
    return name if parts.port in {None, _USUAL_PORTS[parts.scheme.lower()]} else f"{name}:{parts.port}"


def site_of(url: str) -> str:
    """The name of the site that an address leads to, without ``www.``; empty when it names none."""
    try:
        name = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return name.removeprefix("www.")

"""Plain tables for the command line."""

from collections.abc import Iterable, Sequence

from flask_babel import gettext as _

from tracker.extraction.reliability import Step

Cell = str | int | float | None


def laid_out(heads: Sequence[str], rows: Sequence[Sequence[Cell]]) -> str:
    """Columns as wide as their widest cell, the first to the left, the others to the right."""
    table = [list(heads), *[[_plain(cell) for cell in row] for row in rows]]
    widths = [max(len(row[column]) for row in table) for column in range(len(heads))]
    return "\n".join(_line(row, widths) for row in table)


def reliability_table(steps: Iterable[Step]) -> str:
    """Whether confidences mean what they say."""
    heads = [_("confidence"), _("passages"), _("mean confidence"), _("were directives"), _("were of another kind")]
    rows: list[list[Cell]] = [[f"{s.least:.2f}-{s.most:.2f}", s.passages, s.said, s.right, s.other_kind] for s in steps]
    return laid_out(heads, rows)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (
        cell.rjust(width) if column else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join([first, *others]).rstrip()


def _plain(cell: Cell) -> str:
    if cell is None:
        return "–"
    return f"{cell:.3f}" if isinstance(cell, float) else str(cell)

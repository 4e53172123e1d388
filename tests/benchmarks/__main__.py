"""Runs every benchmark of this folder and writes what they measured, and on what machine, to docs/benchmarks.md.

A benchmark is a module with a docstring, whose first line is its title. Called with `--json` it prints one JSON object:
what was measured, by name, in groups where there are several; the name of a number ends in its unit. Groups of the
same numbers become the rows of one table.
"""

import ast
import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.support import postgres
from tracker.db import engine_options

ROOT = Path(__file__).resolve().parents[2]
REPORT = ROOT / "docs/benchmarks.md"
LARGE = 1000
"""From here on a number has no decimals worth reading."""
OPENING = """# Benchmarks

Written by `make bench`; `tests/benchmarks` holds what was run. Times depend on what else the machine does: compare the
ratios, and run it on an idle machine.
"""


def machine() -> dict[str, str]:
    """Describe where the numbers come from."""
    processors = Path("/proc/cpuinfo")
    lines = processors.read_text(encoding="utf-8").splitlines() if processors.exists() else []
    model = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.machine())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "measured": datetime.now(UTC).strftime("%Y-%m-%d"),
        "processor": f"{model}, {os.cpu_count()} cores",
        "memory": f"{memory:.0f} GiB",
        "system": f"{platform.system()}, {platform.machine()}",
        "Python": platform.python_version(),
        "SQLite": engine_options("sqlite://")["module"].sqlite_version,
        "PostgreSQL": _postgresql(),
        "load before": f"{os.getloadavg()[0]:.1f} processes waiting for a core or using one",
    }


def _postgresql() -> str:
    """The version of the server that the benchmarks start."""
    programs = postgres.programs()
    if programs is None:
        return "not installed"
    said = subprocess.run([programs / "postgres", "--version"], check=True, stdout=subprocess.PIPE, text=True).stdout
    return said.split()[2]


def laid_out(found: dict[str, Any], level: int = 3) -> Iterator[str]:
    """The numbers as Markdown: those that stand alone, then groups of the same numbers side by side, then the rest."""
    alone = {name: value for name, value in found.items() if not isinstance(value, dict)}
    groups = {name: value for name, value in found.items() if isinstance(value, dict)}
    flat = {name: group for name, group in groups.items() if not any(isinstance(each, dict) for each in group.values())}
    if alone:
        yield table(["what", "value"], [[_words(name), _readable(value)] for name, value in alone.items()])
    if flat:
        columns = list(next(iter(flat.values())))
        rows = [[_words(name), *(_readable(group[column]) for column in columns)] for name, group in flat.items()]
        yield table(["", *map(_words, columns)], rows)
    for name in (name for name in groups if name not in flat):
        yield f"{'#' * level} {_words(name)}"
        yield from laid_out(groups[name], level + 1)


def table(heads: list[str], rows: list[list[str]]) -> str:
    """A Markdown table; numbers stand to the right."""
    rule = ["---", *["---:"] * (len(heads) - 1)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in [heads, rule, *rows])


def _words(name: str) -> str:
    return name.replace("_", " ")


def _readable(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:,.0f}" if value >= LARGE else f"{value:.3g}"
    return f"{value:,}" if isinstance(value, int) else str(value)


def section(benchmark: Path) -> str:
    """Run one benchmark, and lay out what it says of itself and what it measured."""
    said = ast.get_docstring(ast.parse(benchmark.read_text(encoding="utf-8"))) or benchmark.stem
    title, _, about = said.partition("\n")
    print(f"{benchmark.stem} ...", file=sys.stderr)
    command = [sys.executable, "-m", f"tests.benchmarks.{benchmark.stem}", "--json"]
    printed = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    parts = [f"## {title.rstrip('.')}", about.strip(), *laid_out(json.loads(printed))]
    return "\n\n".join(part for part in parts if part)


def main() -> None:
    """Run all benchmarks and write the report."""
    benchmarks = sorted(path for path in Path(__file__).parent.glob("*.py") if not path.stem.startswith("_"))
    about = table(["where", ""], [[name, value] for name, value in machine().items()])
    sections = [section(benchmark) for benchmark in benchmarks]
    REPORT.write_text("\n\n".join([OPENING.strip(), about, *sections]) + "\n", encoding="utf-8")
    print(f"Written to {REPORT.relative_to(ROOT)}", file=sys.stderr)


if __name__ == "__main__":
    main()

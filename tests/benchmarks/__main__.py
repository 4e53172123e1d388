"""Runs every benchmark of this folder and writes what they measured, and on what machine, to docs/benchmarks.md.

A benchmark is a module with a docstring, whose first line is its title. Called with `--json` it prints one JSON object:
what was measured, by name, in groups where there are several; the name of a number ends in its unit.
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

ROOT = Path(__file__).resolve().parents[2]
REPORT = ROOT / "docs/benchmarks.md"
LARGE = 1000
"""From here on a number has no decimals worth reading."""
OPENING = """# Benchmarks

Written by `make bench`; see `tests/benchmarks` for what each of them does.
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
        "system": platform.platform(terse=True),
        "Python": platform.python_version(),
    }


def flat(results: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Give every number of nested groups one name."""
    for name, value in results.items():
        if isinstance(value, dict):
            yield from flat(value, f"{prefix}{name}: ")
        else:
            yield prefix + name.replace("_", " "), value


def table(rows: dict[str, Any]) -> str:
    """Lay names and values out as a Markdown table."""
    lines = [f"| {name} | {_readable(value)} |" for name, value in flat(rows)]
    return "\n".join(["| what | value |", "|---|---|", *lines])


def _readable(value: Any) -> str:
    if not isinstance(value, float):
        return str(value)
    return f"{value:,.0f}" if value >= LARGE else f"{value:.3g}"


def section(benchmark: Path) -> str:
    """Run one benchmark and lay out what it measured."""
    title = (ast.get_docstring(ast.parse(benchmark.read_text(encoding="utf-8"))) or benchmark.stem).splitlines()[0]
    print(f"{benchmark.stem} ...", file=sys.stderr)
    command = [sys.executable, "-m", f"tests.benchmarks.{benchmark.stem}", "--json"]
    printed = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    return f"## {title.rstrip('.')}\n\n{table(json.loads(printed))}\n"


def main() -> None:
    """Run all benchmarks and write the report."""
    benchmarks = sorted(path for path in Path(__file__).parent.glob("*.py") if not path.stem.startswith("_"))
    sections = [section(benchmark) for benchmark in benchmarks]
    REPORT.write_text("\n".join([OPENING, table(machine()) + "\n", *sections]), encoding="utf-8")
    print(f"Written to {REPORT.relative_to(ROOT)}", file=sys.stderr)


if __name__ == "__main__":
    main()

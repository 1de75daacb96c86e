"""Give inputs in files to one target, without atheris: `python -m benchmarks.fuzz.replay TARGET FILE…`."""

import sys
from pathlib import Path

from benchmarks.fuzz.targets import TARGETS


def main(arguments: list[str]) -> None:
    """Run the target that ``arguments`` name on each file; what breaks it is raised."""
    name, *files = arguments
    for file in files:
        TARGETS[name].run(Path(file).read_bytes())


if __name__ == "__main__":
    main(sys.argv[1:])

"""Fuzz one target with atheris: `python -m benchmarks.fuzz.run TARGET FOLDER [OPTIONS OF LIBFUZZER]`."""

import importlib
import os
import pkgutil
import sys
from pathlib import Path

#: Parts of the package that need a cluster, or are never on the way of one article.
_LEFT_OUT = ("checker.cli", "checker.engine.spark", "checker.__main__")


def main(arguments: list[str]) -> None:
    """Fuzz the target that ``arguments`` name until it breaks or its time is over.

    The folder, made where it is missing, takes inputs that reach new code, below ``inputs``, and as files
    ``broken-…`` those that break the target; options go to libFuzzer as they are.
    """
    import atheris  # noqa: PLC0415 - the extra `fuzz` has it, and no test needs it

    name, folder, *options = arguments
    corpus = Path(folder, "inputs").absolute()
    corpus.mkdir(parents=True, exist_ok=True)
    # Rule files that turn out right are kept in a cache: not in the user's.
    os.environ["XDG_CACHE_HOME"] = str(corpus.with_name("cache"))
    with atheris.instrument_imports(include=["checker"]):
        _import_all()
        from benchmarks.fuzz.targets import TARGETS  # noqa: PLC0415 - with what it imports instrumented
    target = TARGETS[name]
    for number, seed in enumerate(target.seeds()):
        (corpus / f"seed-{number:03}").write_bytes(seed)
    broken = f"-artifact_prefix={corpus.with_name('broken-')}"
    limits = ["-timeout=20", "-rss_limit_mb=2048"]  # seconds and megabytes for one input
    atheris.Setup([sys.argv[0], *limits, broken, *options, str(corpus)], target.run)
    atheris.Fuzz()


def _import_all() -> None:
    """Import what runs import only where they meet it, so that all of it is instrumented."""
    import checker  # noqa: PLC0415 - after the cache's folder is set, and under instrumentation

    for module in pkgutil.walk_packages(checker.__path__, "checker."):
        if not module.name.startswith(_LEFT_OUT):
            importlib.import_module(module.name)


if __name__ == "__main__":
    main(sys.argv[1:])

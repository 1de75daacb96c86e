"""Git in tests: as somebody of their own, whatever settings the user has."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

_SETTINGS = ("-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "protocol.file.allow=always")


def git(folder: Path, *arguments: str, environment: Mapping[str, str] = os.environ) -> str:
    """Run git in ``folder`` and return what it prints; raises CalledProcessError."""
    clean = {name: value for name, value in environment.items() if not name.startswith("GIT_")}
    clean |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    done = subprocess.run(
        ["git", *_SETTINGS, *arguments], cwd=folder, env=clean, capture_output=True, check=True
    )
    return done.stdout.decode().strip()

"""What all tests share: a cache folder of their own, so that no run sees what another left behind."""

import gc
import signal
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# The same examples in every run, on a machine of any speed; --hypothesis-profile=searching makes new ones.
settings.register_profile(
    "repeated", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("searching", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("repeated")


def pytest_collection_finish() -> None:
    """Keep the garbage collector from going through ten thousand tests again and again.

    It would take a second at a time, whatever is tested then.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(1_000_000)  # as in the command


@pytest.fixture(autouse=True, scope="session")
def _own_cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Let processes that a test starts be interrupted.

    A shell starts what it runs in the background with SIGINT ignored, which a child inherits.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)

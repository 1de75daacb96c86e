"""What comes with extras of the package, and what to say where they are not installed."""


class MissingExtraError(Exception):
    """A package of an extra is not installed; the message says how to get it."""

    def __init__(self, what: str, package: str, extra: str) -> None:
        super().__init__(f"{what} needs {package}; install it with: pip install 'copydesk[{extra}]'")

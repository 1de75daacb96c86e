"""A name for a finding that lasts when lines move, so that a baseline knows it again."""

from collections.abc import Iterable

from checker.findings import Finding
from checker.language.folding import fold

#: Hexadecimal digits of a fingerprint.
LENGTH = 16


#: How many findings of a file there are so far, by what their fingerprints are made of.
Ordinals = dict[tuple[str, str, str], int]


def with_fingerprints(
    findings: Iterable[Finding], source: str, ordinals: Ordinals | None = None
) -> tuple[Finding, ...]:
    """Return the findings of one article, each with its fingerprint, in the same order.

    The fingerprint is the first 16 hexadecimal digits of the SHA-256 of rule, path, folded text
    of the span in ``source`` and the finding's ordinal (by place) among those equal in all three.
    The articles of one file share their ``ordinals``.
    """
    from hashlib import sha256  # noqa: PLC0415 - most articles have no finding

    ordered = list(findings)
    prints: dict[int, str] = {}
    seen = {} if ordinals is None else ordinals
    for index in sorted(range(len(ordered)), key=lambda index: (ordered[index].span, ordered[index].message)):
        finding = ordered[index]
        identity = (finding.rule, finding.path, fold(finding.span.of(source)))
        ordinal = seen.get(identity, 0)
        seen[identity] = ordinal + 1
        text = "\0".join((*identity, str(ordinal)))
        prints[index] = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]
    return tuple(finding._replace(fingerprint=prints[index]) for index, finding in enumerate(ordered))


def text_fingerprint(rule: str, text: str) -> str:
    """Return what a rule's finding in ``text`` is known by wherever it stands; "" where it has no words."""
    from hashlib import sha256  # noqa: PLC0415 - only a baseline asks

    folded = fold(text)
    if not folded:
        return ""
    return sha256(f"{rule}\0{folded}".encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def joined_fingerprint(fingerprints: Iterable[str]) -> str:
    """Return the fingerprint of a finding made of several: the same for the same ones, in any order."""
    from hashlib import sha256  # noqa: PLC0415 - few findings are joined

    return sha256("\0".join(sorted(fingerprints)).encode()).hexdigest()[:LENGTH]

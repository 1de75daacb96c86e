"""What `copydesk init` tells of what it writes."""

# ruff: noqa: E501 - messages stand as they are told

from tests.messages.case import ARTICLE, GOOD, Case, Files

_SITE: Files = {"hugo.toml": "x = 1\n", "content/a.md": GOOD, "b/a.md": GOOD}

CASES = (
    Case(
        "note: There are no articles here yet; run `copydesk init --force` again when there are.",
        ("init",),
        {"x.png": "x"},
    ),
    Case(
        "note: Outside of {folders} and not checked: {others}.",
        ("init",),
        {"hugo.toml": "x = 1\n", "content/a.md": GOOD, "b/a.md": GOOD, "public/index.html": "<p>x</p>"},
    ),
    Case(
        "{generator} was recognised by {file}.",
        ("init",),
        {"hugo.toml": "x = 1\n", "content/a.md": GOOD, "b/a.md": GOOD, "public/index.html": "<p>x</p>"},
    ),
    Case(
        "include: {generator} reads articles from {folders}. {number} elsewhere that could be articles are left out.",
        ("init",),
        {"hugo.toml": "x = 1\n", "content/a.md": GOOD, "b/a.md": GOOD, "public/index.html": "<p>x</p>"},
    ),
    Case("No static-site generator was recognised: every folder is looked through.", ("init",), ARTICLE),
    Case(
        "language: All articles that tell their language are in it ({number} of {all} that were read).",
        ("init",),
        {f"{n}.md": f"---\nlang: en\n---\n\n{GOOD}" for n in range(12)},
    ),
    Case(
        "{file} is written for {number} articles; see what it finds with `copydesk check --exit-zero`",
        ("init",),
        ARTICLE,
    ),
    Case(
        "{file}: there is a configuration already; remove its settings first, or see with --dry-run what copydesk.yaml would hold",
        ("init", "--force"),
        {"copydesk.json": "{}"},
    ),
)

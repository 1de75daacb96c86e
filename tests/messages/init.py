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
    Case(
        "rules: {number} of {all} articles with a title field have it as a heading too: this site needs both. {others}",
        ("init",),
        {
            f"{n}.md": f"---\ntitle: Bridge {n}\ndate: 2026-03-0{n}\n---\n\n# Bridge {n}\n\nThe bridge is closed until Monday.\n"
            for n in range(1, 7)
        },
    ),
    Case(
        "rules: {others} {number} of {all} dated articles say who wrote them: this house does not sign them.",
        ("init",),
        {
            f"{n}.md": f"---\ntitle: Bridge {n}\ndate: 2026-03-0{n}\n---\n\n# Bridge {n}\n\nThe bridge is closed until Monday.\n"
            for n in range(1, 7)
        },
    ),
    Case(
        "metadata: The {meaning} is in no usual field in {number} of {all} articles with front matter; of these it is in {fields}.",
        ("init",),
        {
            f"{n}.md": f"---\nposttitle: Bridge {n}\n---\n\nThe bridge is closed until Monday.\n"
            for n in range(6)
        },
    ),
    Case(
        "overrides: Folders that are called by a language and whose articles are written in it.",
        ("init",),
        {f"{name}/{n}.md": f"---\nlang: {name}\n---\n\n{GOOD}" for name in ("en", "de") for n in range(6)},
    ),
)

"""Reads what the pages of this project show, so that tests can do what they say."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]

#: Every page that users read.
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def marked_blocks(page: Path) -> list[tuple[str, str]]:
    """Return (label, content) of each fenced block with a label comment above it, in order."""
    pattern = re.compile(r"<!-- (?P<label>[^\n]+?) -->\n```\w*\n(?P<content>.*?)```", re.DOTALL)
    text = page.read_text(encoding="utf-8")
    return [(match["label"], match["content"]) for match in pattern.finditer(text)]


def block(page: Path, label: str) -> str:
    """Return the content of the one block of ``page`` with this label."""
    (content,) = [content for name, content in marked_blocks(page) if name == label]
    return content


def write_files(page: Path, folder: Path) -> list[Path]:
    """Write each block labelled ``file: NAME`` into ``folder``; return the files."""
    written = []
    for label, content in marked_blocks(page):
        if label.startswith("file: "):
            file = folder / label.removeprefix("file: ")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, encoding="utf-8")
            written.append(file)
    return written


def relative_links(page: Path) -> list[Path]:
    """Return the files of this project that ``page`` links to."""
    targets = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", prose(page))
    return [(page.parent / target).resolve() for target in targets]


def prose(page: Path) -> str:
    """Return the text of ``page`` without its fenced blocks."""
    text = page.read_text(encoding="utf-8")
    return re.sub(r"^(`{3,})[^`\n]*\n.*?^\1$", "", text, flags=re.DOTALL | re.MULTILINE)


def shell_commands(page: Path) -> list[str]:
    """Return each command of the page's shell blocks; of a dialogue what follows its ``$``."""
    found = re.findall(
        r"^```(sh|console)\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    commands = []
    for kind, content in found:
        lines = content.replace("\\\n", " ").splitlines()
        if kind == "console":
            lines = [line.removeprefix("$ ") for line in lines if line.startswith("$ ")]
        commands += [command for line in lines if (command := re.sub(r"(^|\s)#\s.*", "", line).strip())]
    return commands


def named_commands(page: Path) -> list[str]:
    """Return what the page's text sets as code and begins with ``copydesk``."""
    return [" ".join(code.split()) for code in re.findall(r"(?<!`)`(copydesk [^`]+)`(?!`)", prose(page))]

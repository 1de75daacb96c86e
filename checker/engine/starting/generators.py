"""Which static-site generators build a repository, and which of its folders they read and write.

Signs and default folders are those of each generator's own documentation of its configuration.
"""

import os
import re
from collections import deque
from collections.abc import Iterator, Sequence
from functools import cache

from checker.engine.article_names import is_foreign_folder
from checker.engine.places import with_slashes
from checker.rulebook.regular_files import read_beginning
from checker.text.named_tuples import NamedTuple

#: How many folders deep a site may lie in its repository.
_DEEPEST = 3

#: Folders with sites that are nobody's own (examples, tests, themes), and a part of the settings of Hugo.
_NOT_OWN = frozenset(
    "example examples fixture fixtures test tests __tests__ themes vendor third_party _default".split()
)

#: No more of a configuration is looked at, in bytes.
_LONGEST_SETTINGS = 200_000


class Generator(NamedTuple):
    """A static-site generator.

    Its ``signs`` are entries of a site's folder; one of them must hold a match of ``mark``, where there is
    one. ``content`` and ``output`` are the folders of articles and of what is built, by default; the
    patterns ``content_setting`` and ``output_setting`` find them where the settings name others.
    ``unpublished`` are folders of templates, drafts and copies, each with what is in it.
    """

    name: str
    signs: tuple[str, ...]
    content: tuple[str, ...] = ()
    output: tuple[str, ...] = ()
    mark: str = ""
    content_setting: str = ""
    output_setting: str = ""
    unpublished: tuple[tuple[str, str], ...] = ()


class Site(NamedTuple):
    """A site in the repository: ``folder`` is relative to its root, "" for the root; ``sign`` what told.

    ``content``, ``output`` and the folders of ``unpublished`` are relative to the root.
    """

    generator: str
    folder: str
    sign: str
    content: tuple[str, ...]
    output: tuple[str, ...]
    unpublished: tuple[tuple[str, str], ...]


_TEMPLATES = "templates"
_SCRIPT = ("js", "mjs", "cjs", "ts", "mts")


def _scripts(name: str) -> tuple[str, ...]:
    return tuple(f"{name}.{suffix}" for suffix in _SCRIPT)


def _setting(key: str) -> str:
    # A blank line is no indentation: many of them would be looked through from each.
    return rf"(?m)^[ \t]*{key}\s*[:=]\s*[\"']?(?P<folder>[^\"'\s#,]+)"


#: The more telling sign first: where one folder has signs of two, the first is taken.
GENERATORS = (
    Generator(
        "Hugo",
        ("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config/_default"),
        content=("content",),
        output=("public", "resources"),
        content_setting=_setting("contentDir"),
        output_setting=_setting("publishDir"),
        unpublished=(("archetypes", _TEMPLATES), ("layouts", _TEMPLATES), ("themes", "themes")),
    ),
    Generator(
        "Zola",
        ("config.toml", "zola.toml"),
        content=("content",),
        output=("public",),
        mark=r"(?m)^[ \t]*base_url\s*=",
        output_setting=_setting("output_dir"),
        unpublished=(("templates", _TEMPLATES), ("themes", "themes")),
    ),
    Generator(
        "Hugo",
        ("config.toml", "config.yaml", "config.yml", "config.json"),
        content=("content",),
        output=("public", "resources"),
        mark=r"(?i)\bbaseURL\b",
        content_setting=_setting("contentDir"),
        output_setting=_setting("publishDir"),
        unpublished=(("archetypes", _TEMPLATES), ("layouts", _TEMPLATES), ("themes", "themes")),
    ),
    Generator(
        "Docusaurus",
        _scripts("docusaurus.config"),
        content=("blog", "docs", "news", "i18n", "src/pages"),
        output=("build",),
        unpublished=(("versioned_docs", "copies of earlier versions"),),
    ),
    Generator(
        "Astro",
        _scripts("astro.config"),
        content=("src/content", "src/pages"),
        output=("dist",),
        output_setting=_setting("outDir"),
    ),
    Generator(
        "Eleventy",
        (".eleventy.js", *_scripts("eleventy.config")),
        output=("_site",),
        content_setting=_setting("[\"']?input[\"']?"),
        output_setting=_setting("[\"']?output[\"']?"),
        unpublished=(("_includes", _TEMPLATES), ("_layouts", _TEMPLATES)),
    ),
    Generator("VitePress", (".vitepress",), output=(".vitepress/dist",)),
    Generator("VuePress", (".vuepress",), output=(".vuepress/dist",)),
    Generator(
        "Gatsby",
        _scripts("gatsby-config"),
        content=("content", "blog", "posts", "src/pages"),
        output=("public",),
    ),
    Generator(
        "Next.js",
        _scripts("next.config"),
        content=("content", "pages", "posts", "_posts", "blog", "data", "src/content", "src/pages", "app"),
        output=("out",),
    ),
    Generator(
        "MkDocs",
        ("mkdocs.yml", "mkdocs.yaml"),
        content=("docs",),
        output=("site",),
        content_setting=_setting("docs_dir"),
        output_setting=_setting("site_dir"),
    ),
    Generator(
        "Pelican",
        ("pelicanconf.py",),
        content=("content",),
        output=("output",),
        content_setting=_setting("PATH"),
        output_setting=_setting("OUTPUT_PATH"),
    ),
    Generator(
        "Sphinx",
        ("conf.py",),
        output=("_build", "build"),
        mark=r"(?m)^[ \t]*(?:extensions|project|master_doc|root_doc|html_theme)\s*=",
        unpublished=(("_templates", _TEMPLATES),),
    ),
    Generator(
        "Hexo",
        ("_config.yml",),
        content=("source",),
        output=("public",),
        mark=r"(?m)^(?:source_dir|public_dir|new_post_name|default_layout)\s*:",
        content_setting=_setting("source_dir"),
        output_setting=_setting("public_dir"),
        unpublished=(("scaffolds", _TEMPLATES), ("source/_drafts", "drafts")),
    ),
    Generator(
        "Jekyll",
        ("_config.yml", "_config.yaml", "_config.toml", "_posts"),
        output=("_site",),
        content_setting=_setting("source"),
        output_setting=_setting("destination"),
        unpublished=(("_includes", _TEMPLATES), ("_layouts", _TEMPLATES), ("_drafts", "drafts")),
    ),
)


def find_sites(root: str) -> tuple[Site, ...]:
    """Return the sites in the repository at ``root`` (an absolute path), those higher up first.

    A site inside another's folder counts where both have folders of articles of their own. Folders that
    cannot be read are passed over: the search for articles tells of them.
    """
    return tuple(
        site for folder, names in _folders(root) if (site := _site_in(root, folder, names)) is not None
    )


def _folders(root: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield each folder that may hold a site, relative to ``root``, and the names in it."""
    waiting = deque([""])
    while waiting:
        folder = waiting.popleft()
        try:
            with os.scandir(os.path.join(root, folder)) as entries:  # noqa: PTH118
                listed = [(entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries]
        except OSError:
            continue
        yield folder, frozenset(name for name, _ in listed)
        if folder.count("/") + bool(folder) < _DEEPEST:
            waiting += sorted(
                f"{folder}/{name}" if folder else name
                for name, is_folder in listed
                if is_folder and not is_foreign_folder(name) and name not in _NOT_OWN and name.isprintable()
            )


def _site_in(root: str, folder: str, names: frozenset[str]) -> Site | None:
    for generator in GENERATORS:
        for sign in generator.signs:
            if sign.partition("/")[0] not in names:
                continue
            place = os.path.join(root, folder, sign)  # noqa: PTH118
            settings = _read(place)
            if generator.mark and not _expression(generator.mark).search(settings):
                continue
            if "/" in sign and not os.path.exists(place):  # noqa: PTH110
                continue
            content = _stated(generator.content_setting, settings) or generator.content
            output = _stated(generator.output_setting, settings) or generator.output
            return Site(
                generator.name,
                folder,
                _below(folder, sign),
                _all_below(folder, content),
                _all_below(folder, output),
                tuple((_below(folder, name), what) for name, what in generator.unpublished),
            )
    return None


def _read(place: str) -> str:
    """Return the settings in the file at ``place``; "" for a folder and for what cannot be read."""
    try:
        return read_beginning(place, _LONGEST_SETTINGS).decode("utf-8", "replace")
    except OSError:
        return ""


def _stated(pattern: str, settings: str) -> tuple[str, ...]:
    """Return the folder that the settings name; nothing for the site's own folder and for one outside."""
    match = _expression(pattern).search(settings) if pattern and settings else None
    if match is None:
        return ()
    folder = with_slashes(os.path.normpath(match["folder"])).strip("/")
    plain = folder.isprintable() and not folder.startswith("..") and folder != "."
    return (folder,) if plain else ()


def _below(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name


def _all_below(folder: str, names: Sequence[str]) -> tuple[str, ...]:
    return tuple(_below(folder, name) for name in names)


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)

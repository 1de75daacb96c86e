import time
from pathlib import Path

import pytest

from checker.engine.starting.generators import GENERATORS, find_sites


def write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith("/"):
            file.mkdir()
        else:
            file.write_text(text)


@pytest.mark.parametrize(
    ("name", "sign", "settings"),
    [
        ("Hugo", "hugo.toml", ""),
        ("Hugo", "config/_default/hugo.yaml", ""),
        ("Hugo", "config.toml", "baseURL = 'https://example.org'\n"),
        ("Hugo", "config.yaml", "baseurl: https://example.org\n"),
        ("Zola", "config.toml", 'base_url = "https://example.org"\n'),
        ("Jekyll", "_config.yml", "title: News\n"),
        ("Hexo", "_config.yml", "title: News\nsource_dir: source\n"),
        ("Astro", "astro.config.mjs", ""),
        ("Eleventy", ".eleventy.js", ""),
        ("Eleventy", "eleventy.config.mjs", ""),
        ("MkDocs", "mkdocs.yml", "site_name: News\n"),
        ("Docusaurus", "docusaurus.config.ts", ""),
        ("Sphinx", "conf.py", "project = 'News'\n"),
        ("Gatsby", "gatsby-config.js", ""),
        ("Next.js", "next.config.mjs", ""),
        ("VitePress", ".vitepress/config.mts", ""),
        ("VuePress", ".vuepress/config.js", ""),
        ("Pelican", "pelicanconf.py", ""),
    ],
)
def test_each_generator_is_recognised_at_the_top_and_in_a_folder(
    name: str, sign: str, settings: str, tmp_path: Path
) -> None:
    write(tmp_path, {sign: settings, f"apps/site/{sign}": settings})
    assert [(site.generator, site.folder) for site in find_sites(str(tmp_path))] == [
        (name, ""),
        (name, "apps/site"),
    ]


@pytest.mark.parametrize("name", ["mkdocs.yml", "hugo.toml", "config.toml", "conf.py"])
def test_settings_of_blank_lines_take_no_time(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("\n" * 200_000 + "docs_dir: text\ncontentDir: text\n")
    started = time.process_time()
    find_sites(str(tmp_path))
    assert time.process_time() - started < 2


def test_the_table_is_all_tested() -> None:
    marks = test_each_generator_is_recognised_at_the_top_and_in_a_folder.pytestmark  # type: ignore[attr-defined]
    assert {generator.name for generator in GENERATORS} == {row[0] for row in marks[0].args[1]}


@pytest.mark.parametrize(
    ("files", "content", "output"),
    [
        ({"mkdocs.yml": "docs_dir: 'text'\nsite_dir: built\n"}, ("text",), ("built",)),
        ({"hugo.toml": 'contentDir = "articles/" # all\n'}, ("articles",), ("public", "resources")),
        ({"hugo.toml": 'contentDir = "../elsewhere"\n'}, ("content",), ("public", "resources")),
        ({"hugo.toml": '# contentDir = "old"\n'}, ("content",), ("public", "resources")),
        ({"pelicanconf.py": "PATH = 'texts'\nOUTPUT_PATH = 'html/'\n"}, ("texts",), ("html",)),
        ({".eleventy.js": 'return { dir: {\n  input: "src",\n  output: "www" } };'}, ("src",), ("www",)),
        ({"site/_config.yml": "source: pages\n"}, ("site/pages",), ("site/_site",)),
    ],
)
def test_folders_that_the_settings_name_win_over_the_usual_ones(
    files: dict[str, str], content: tuple[str, ...], output: tuple[str, ...], tmp_path: Path
) -> None:
    write(tmp_path, files)
    (site,) = find_sites(str(tmp_path))
    assert (site.content, site.output) == (content, output)


def test_programs_and_examples_are_no_sites(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "config.toml": "colour = 1\n",
            "config.json": "{}",
            "conf.py": "import os\n",
            "themes/paper/hugo.toml": "",
            "node_modules/x/mkdocs.yml": "",
            "examples/blog/_config.yml": "",
            "a/b/c/d/mkdocs.yml": "",
        },
    )
    assert find_sites(str(tmp_path)) == ()

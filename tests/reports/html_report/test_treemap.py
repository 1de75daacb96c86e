import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.findings import Report
from checker.reports.html_report.treemap import HEIGHT, MOST_ARTICLES, WIDTH, Rectangle, squarified, treemap
from tests.reports.large_report import large_report
from tests.reports.sample_report import sample_report


@given(st.lists(st.integers(1, 500), min_size=1, max_size=60), st.floats(1, 1000), st.floats(1, 1000))
def test_rectangles_have_their_areas_and_stay_inside(sizes: list[int], width: float, height: float) -> None:
    sizes.sort(reverse=True)
    place = Rectangle(10, 20, width, height)
    found = squarified([float(size) for size in sizes], place)
    for size, each in zip(sizes, found, strict=True):
        assert each.width * each.height == pytest.approx(width * height * size / sum(sizes), rel=1e-6)
        assert each.left >= 10 - 1e-6 and each.left + each.width <= 10 + width + 1e-6 * width + 1e-6
        assert each.top >= 20 - 1e-6 and each.top + each.height <= 20 + height + 1e-6 * height + 1e-6


def test_rectangles_do_not_overlap() -> None:
    found = squarified([9, 5, 4, 3, 3, 2, 1, 1], Rectangle(0, 0, 300, 100))
    for one, other in itertools.combinations(found, 2):
        across = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
        down = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
        assert across < 1e-6 or down < 1e-6


def test_every_article_has_a_tile_in_the_colour_of_its_worst_finding() -> None:
    folders = treemap(sample_report())
    assert [folder.path for folder in folders] == ["news/", "notes/"]
    tiles = {tile.path: tile for folder in folders for tile in folder.tiles}
    assert set(tiles) == {finding.path for finding in sample_report().findings}
    assert tiles["news/bridge.md"].worst == "error"
    assert tiles["notes/host\x1bile.md"].worst == "warning"
    assert tiles["news/bridge.md"].label == "news/bridge.md: 3 findings, the worst error"
    single = sample_report()._replace(findings=sample_report().findings[:1])
    (folder,) = treemap(single)
    assert folder.label == f"{folder.path}: 1 finding in 1 article"
    area = sum(folder.place.width * folder.place.height for folder in folders)
    assert area == pytest.approx(WIDTH * HEIGHT)


def test_articles_with_few_findings_share_a_tile_in_a_large_folder() -> None:
    findings = tuple(
        finding._replace(path=f"all/{finding.path.rpartition('/')[2]}") for finding in large_report().findings
    )
    (folder,) = treemap(Report(findings))
    assert len(folder.tiles) == MOST_ARTICLES + 1
    assert folder.tiles[-1].label.startswith(f"{1000 - MOST_ARTICLES} more articles in all/: ")
    assert folder.tiles[-1].path == "all/"


def test_report_without_findings_has_no_picture() -> None:
    assert treemap(Report(())) == ()

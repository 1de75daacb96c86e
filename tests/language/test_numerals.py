import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.numerals import numerals_like, read_numerals


@pytest.mark.parametrize(
    ("written", "value"),
    [
        *(("7", 7), ("٠٧", 7), ("七", 7), ("十", 10), ("十二", 12), ("三十一", 31), ("一百一十四", 114)),
        *(("三万五千亿", 3_500_000_000_000), ("三万亿", 3 * 10**12), ("一亿三万", 100_030_000), ("万一", 1)),
        *(
            ("三万五", 35_000),
            ("三万零五", 30_005),
            ("一百五", 150),
            ("一百零五", 105),
            ("一亿二", 120_000_000),
        ),
        *(("二五", 25), ("一〇", 10), ("二〇二五", 2025), ("二零二五", 2025), ("二○二五", 2025)),
        *(("x", None), ("二月", None)),
    ],
)
def test_reading(written: str, value: int | None) -> None:
    assert read_numerals(written) == value


@pytest.mark.parametrize(
    ("like", "number", "written"),
    [
        *(("7", 12, "12"), ("07", 8, "08"), ("٧", 12, "١٢"), ("七", 12, "十二"), ("二十", 9, "九")),
        *(("二十五", 30, "三十"), ("三十一", 11, "十一"), ("二五", 24, "二四"), ("一〇", 20, "二〇")),
        *(("二〇二五", 2026, "二〇二六"), ("二零二五", 2030, "二零三零"), ("二○二五", 2030, "二○三○")),
    ],
)
def test_writing_alike(like: str, number: int, written: str) -> None:
    assert numerals_like(like, number) == written


@given(st.integers(min_value=1, max_value=99), st.sampled_from(["7", "٧", "七", "二十五", "二五", "07"]))
def test_what_is_written_is_read_back(number: int, like: str) -> None:
    assert read_numerals(numerals_like(like, number)) == number

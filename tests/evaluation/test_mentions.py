"""Golden tables of single mentions: what they hold, and how they are scored."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT
from variorum.desk.bench import run_benchmarks
from variorum.evaluation.benchmarks import measure_sets
from variorum.evaluation.mentions import KINDS, score_mentions
from variorum.evaluation.mentions.tables import HEADERS, read_table
from variorum.model.errors import GoldInvalid

GOLDEN = ROOT / "golden" / "mentions"
ROWS = {
    "strings": ["Malian army,,MLI,MIL,military,,", "the Kremlin,,RUS,LEG,government,,wrong on purpose"],
    "actors": [
        "a,africa,2020-01-02,Malian soldiers shot a herder.,Malian soldiers,1,,MLI,MIL,military,,",
        "b,africa,2020-01-02,It rained in May.,May,1,,,,none,,",
    ],
    "places": [
        "a,mena,2020-01-02,A bomb killed two men in Mosul.,Mosul,1,Mosul,IRQ,36.34,43.13,20,exact,killed,,",
        "b,mena,2020-01-02,A bomb killed two boys in Mosul.,Mosul,1,Mosul,SYR,36.34,43.13,20,exact,,,wrong on purpose",
    ],
    "times": [
        "a,asia,2020-01-02,A mine killed a farmer on Tuesday.,Tuesday,1,2019-12-31,2019-12-31,day,killed,,",
        "b,asia,2020-01-02,The talks lasted for three days.,three days,1,,,none,,,",
    ],
}


def write(folder: Path, tables: dict[str, list[str]]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for kind, rows in tables.items():
        (folder / f"{kind}.csv").write_text("\n".join([HEADERS[kind], *rows]) + "\n", encoding="utf-8")
    return folder


def test_scores_add_up(tmp_path: Path) -> None:
    scores = score_mentions(write(tmp_path, ROWS))
    assert {kind: (scores[kind].right, scores[kind].asked) for kind in KINDS} == {
        "strings": (1, 2), "actors": (2, 2), "places": (1, 2), "times": (2, 2),
    }  # fmt: skip
    assert scores["strings"].fields == {"country": (2, 2), "sector": (2, 1)}
    assert scores["places"].fields["country"] == (2, 1)
    assert scores["times"].fields["happened"] == (1, 1)
    assert [miss.where.rpartition("/")[2] for miss in scores["strings"].misses] == ["strings.csv:3"]


@pytest.mark.parametrize(
    ("kind", "row", "what"),
    [
        ("strings", "Malian army,,MLI,XXX,military,,", "'XXX' is no sector"),
        ("strings", "Malian army,2020-13-01,MLI,MIL,military,,", "'2020-13-01' is no day"),
        ("strings", "Malian army,MLI,MIL,military,,", "wanted 7 cells, found 6"),
        ("actors", "a,africa,2020-01-02,It rained.,snow,1,,,,none,,", "the text does not hold 'snow'"),
        ("actors", "a,africa,2020-01-02,It rained.,It,1,,,,thing,,", "'thing' is no kind"),
        ("places", "a,mena,2020-01-02,It rained.,It,1,,,,,,none,fell,,", "the text does not hold 'fell'"),
        ("times", "a,asia,2020-01-02,It rained.,It,1,,,soon,,,", "'soon' is no precision"),
    ],
)
def test_bad_rows_are_told_with_file_and_line(tmp_path: Path, kind: str, row: str, what: str) -> None:
    write(tmp_path, {kind: [ROWS[kind][0], row]})
    with pytest.raises(GoldInvalid) as caught:
        read_table(tmp_path / f"{kind}.csv")
    assert what in caught.value.one_line()
    assert f"{kind}.csv:3" in caught.value.one_line()


def test_missing_and_headless_tables(tmp_path: Path) -> None:
    with pytest.raises(GoldInvalid, match=r"strings\.csv"):
        score_mentions(tmp_path)
    (tmp_path / "times.csv").write_text("a,b\n", encoding="utf-8")
    with pytest.raises(GoldInvalid, match="columns"):
        read_table(tmp_path / "times.csv")


@pytest.mark.parametrize("kind", KINDS)
def test_the_golden_tables_hold_together(kind: str) -> None:
    """Sixty tricky rows at least in each half, and no row of one half in the other."""
    opened, held = (read_table(GOLDEN / part / f"{kind}.csv") for part in ("open", "held"))
    assert min(len(opened), len(held)) >= 60
    column = "string" if kind == "strings" else "text"
    assert not {row[column] for row in opened} & {row[column] for row in held}


def test_floors_are_compared(tmp_path: Path) -> None:
    write(tmp_path / "mentions" / "open", ROWS)
    (tmp_path / "benchmarks.csv").write_text(
        'set,measure,floor,better,note\n"strings, open",wholly right,0.9,,\n"times, open",wholly right,0.9,,\n',
        encoding="utf-8",
    )
    (benched,) = run_benchmarks(str(tmp_path))
    holds = {measure.set: measure.holds for measure in benched.measures if measure.name == "wholly right"}
    assert holds == {"strings, open": False, "actors, open": True, "places, open": True, "times, open": True}
    assert len(benched.misses) == 2


def test_the_held_part_shows_no_misses(tmp_path: Path) -> None:
    write(tmp_path / "mentions" / "held", ROWS)
    shutil.copy(ROOT / "golden" / "benchmarks.csv", tmp_path)
    (benched,) = run_benchmarks(str(tmp_path), part="held")
    assert benched.misses == ()


def test_sets_of_others_need_their_folder(tmp_path: Path) -> None:
    with pytest.raises(GoldInvalid, match="none of the sets"):
        list(measure_sets(tmp_path, ROOT / "golden" / "benchmarks.csv"))

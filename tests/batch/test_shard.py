from pathlib import Path

import pytest

from docgen.batch.shard import read_shard, shard


@pytest.fixture
def deals(tmp_path: Path) -> list[Path]:
    paths = []
    for number in range(20):
        path = tmp_path / f"{number:02}.yaml"
        path.write_bytes(b"x" * (100 + 37 * number % 400))
        paths.append(path)
    return paths


@pytest.mark.parametrize("of", [1, 2, 3, 7, 30])
def test_every_deal_is_in_exactly_one_part_and_in_the_order_given(deals: list[Path], of: int) -> None:
    parts = [shard(deals, number, of) for number in range(1, of + 1)]
    assert sorted(path for part in parts for path in part) == deals
    assert all(part == sorted(part) for part in parts)


def test_the_parts_do_not_depend_on_the_order_or_the_folder(deals: list[Path]) -> None:
    assert set(shard(deals[::-1], 2, 3)) == set(shard(deals, 2, 3))


def test_the_parts_cost_about_the_same(deals: list[Path]) -> None:
    costs = [sum(path.stat().st_size for path in shard(deals, number, 4)) for number in range(1, 5)]
    assert max(costs) < 1.2 * min(costs)


def test_a_part_is_written_as_which_of_how_many() -> None:
    assert read_shard("2/8") == (2, 8)


@pytest.mark.parametrize("text", ["0/8", "9/8", "2", "2/0", "a/b", "-1/8", "2/8/9"])
def test_anything_else_is_refused_in_words(text: str) -> None:
    with pytest.raises(ValueError, match="Write which of how many, like 2/8"):
        read_shard(text)

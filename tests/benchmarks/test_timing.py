from tests.benchmarks.timing import Pairs, pairs


def test_the_ratio_is_the_median_of_the_ratios_of_pairs_and_not_the_ratio_of_medians():
    drifting = Pairs(((1.0, 2.0), (8.0, 10.0), (30.0, 20.0)))
    assert (drifting.one, drifting.other) == (8.0, 10.0)
    assert drifting.ratio == 0.8  # Of 0.5, 0.8 and 1.5.
    assert Pairs(((1.0, 2.0), (9.0, 3.0), (8.0, 4.0))).ratio == 2.0  # Of 0.5, 3.0 and 2.0; the medians give 2.67.


def test_both_are_run_in_turn_and_the_first_run_of_each_does_not_count():
    runs: list[str] = []
    timed = pairs(lambda: runs.append("A"), lambda: runs.append("B"), 3)
    assert "".join(runs) == "ABABABAB"
    assert len(timed.seconds) == 3

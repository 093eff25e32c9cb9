"""The measure of growth tells work that grows in proportion from work that grows with the square."""

from growth import LINEAR, growth


def linear(size: int) -> None:
    for _ in range(size):
        pass


def squared(size: int) -> None:
    linear(size * size)


def test_work_in_proportion_passes_and_work_that_grows_with_the_square_does_not() -> None:
    assert growth(int, linear, 200_000) < LINEAR
    assert growth(int, squared, 500) > LINEAR

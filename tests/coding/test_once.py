"""What several coders ask of an article is found once, and found anew for other words or other ground."""

from tests.coding.reading_of import reading_of
from truceline.coding.grammar.once import once
from truceline.model.reading import Reading


def test_a_result_is_kept_for_the_same_article_and_ground():
    calls = []

    @once
    def counted(reading: Reading, ground: tuple[str, ...]) -> int:
        calls.append(ground)
        return len(reading.tokens)

    one, other = reading_of("The talks began."), reading_of("The talks in Vienna began.")
    truce, talks = ("truce",), ("talks",)
    assert counted(one, truce) == counted(one, truce)
    assert calls == [truce]
    assert counted(other, truce) > counted(one, truce)
    assert calls == [truce, truce]
    counted(one, talks)
    assert calls[-1] == talks

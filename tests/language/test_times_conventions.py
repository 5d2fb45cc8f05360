"""News convention, years, anchors and the publication window. Sentences are our own, about invented reports."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.reading_of_words import parsed, words_only
from truceline.language.times import published_window, resolve, time_layer
from truceline.language.times.convention import news_days
from truceline.language.times.sides import side_of
from truceline.model import edtf
from truceline.model.layers import Quote, TimeExpression
from truceline.model.reading import Reading
from truceline.model.text import Article, Span, Zone


def read(text: str, published: str | None = None) -> Reading:
    return time_layer(words_only(text, published))


def named(text: str, words: str, published: str | None = None) -> TimeExpression:
    return next(found for found in read(text, published).times if found.evidence.text == words)


def test_the_day_named_most_is_the_news_cycle_and_another_lies_before() -> None:
    times = read("Envoys said on Tuesday it held.\n\nThe army said Tuesday it left.\n\nA source said Sunday it burned.").times
    assert [t.rule for t in times] == ["weekday:TU:on_or_before", "weekday:TU:on_or_before", "weekday:SU:before"]


def test_equal_weekdays_of_one_report_resolve_to_the_same_day() -> None:
    times = read("He spoke on Monday.\n\nShe left on Monday.\n\nThey said Monday was calm.", "2023-10-10").times
    assert {t.value for t in times} == {"2023-10-09"}


@pytest.mark.parametrize(
    ("weekdays", "expected"),
    [
        ((), set()),
        (("FR",), {"FR"}),
        (("MO", "MO", "FR"), {"MO"}),
        (("SA", "SU", "SU"), {"SU"}),
        (("TH", "WE", "TU"), {"TH"}),
        (("SU", "SA"), {"SU"}),
    ],
)
def test_the_news_day_is_the_weekday_named_most_often_or_first(weekdays: tuple[str, ...], expected: set[str]) -> None:
    assert news_days(weekdays) == expected


def test_publication_on_the_weekday_itself_counts() -> None:
    assert named("The militia said on Thursday it would disarm.", "Thursday", "2016-05-05").value == "2016-05-05"


def test_a_weekday_to_come_is_never_the_day_of_publication() -> None:
    assert named("The militia will disarm on Thursday.", "Thursday", "2016-05-05").value == "2016-05-12"


@pytest.mark.parametrize(
    ("text", "words", "published", "value"),
    [
        ("The truce began on 30 December.", "30 December", "2024-01-03", "2023-12-30"),
        ("The truce will begin on 3 January.", "3 January", "2023-12-30", "2024-01-03"),
        ("The junta fell in November.", "November", "2024-01-03", "2023-11"),
        ("Voting will begin in early January.", "early January", "2023-12-30", "2024-01-01/2024-01-10"),
        ("Fighting eased last month.", "last month", "2024-01-31", "2023-12"),
        ("The panel meets next month.", "next month", "2023-12-31", "2024-01"),
        ("The envoy left a month ago.", "a month ago", "2024-03-31", "2024-02"),
        ("The army left in late February.", "late February", "2015-03-02", "2015-02-21/2015-02-28"),
        ("The army left in late February.", "late February", "2016-03-02", "2016-02-21/2016-02-29"),
        ("The army left by the end of February.", "the end of February", "2015-03-02", "2015-02-28"),
        ("The army left by the end of February.", "the end of February", "2016-03-02", "2016-02-29"),
        ("The garrison fell on 29 February.", "29 February", "2015-03-02", "2012-02-29"),
        ("The rebels left yesterday.", "yesterday", "2016-03-01", "2016-02-29"),
        ("The rebels left yesterday.", "yesterday", "2016-03", None),
        ("The war began in 2012.", "2012", "1999-01-01", "2012"),
    ],
)
def test_years_turn_and_leap(text: str, words: str, published: str, value: str | None) -> None:
    found = named(text, words, published).value
    assert found == value or (value is None and found is not None and "/" in found)


def test_unknown_publication_date_leaves_weekdays_open_and_years_unknown() -> None:
    times = read("The rebels said on Friday that they signed on April 13 and left last week.").times
    assert [t.value for t in times] == [None, "XXXX-04-13", None]


@given(st.dates(), st.dates())
def test_a_date_supplied_later_gives_what_reading_with_it_gives(one: object, other: object) -> None:
    text = (
        "The army said Monday the truce of late February would last until at least the end of April. "
        "Rebels left two days later, in May last year, and will meet next Friday, within 30 days or on 3 June. "
        "A five-day pause from Sunday failed."
    )
    first, second = str(one), str(other)
    if min(first, second) < "0050-01-01" or max(first, second) > "9900-01-01":
        return
    unread = read(text).times
    with_first = resolve(unread, first)
    assert resolve(with_first, second) == resolve(unread, second) == read(text, second).times
    assert resolve(with_first, None) == unread
    assert all(t.value is None or edtf.is_edtf(t.value) for t in (*unread, *with_first))


@given(st.text(alphabet=st.sampled_from("on in to 0123456789-/.:, May April Friday week ago next the of '\n"), max_size=80))
def test_any_text_gives_valid_values_and_exact_words(text: str) -> None:
    if not text.strip():
        return
    reading = read(text, "2016-04-25")
    for found in reading.times:
        assert text[found.evidence.start : found.evidence.end] == found.evidence.text
        assert 0 <= found.first < found.last <= len(reading.tokens)
        assert found.value is None or edtf.is_edtf(found.value)
    assert all(a.evidence.end <= b.evidence.start for a, b in zip(reading.times, reading.times[1:], strict=False))


def test_boilerplate_is_not_read() -> None:
    text = "The truce began on 3 May 2016.\n\nUpdated on 4 May 2016."
    article = Article("a", text, zones=(Zone(0, 30, "body"), Zone(32, len(text), "boilerplate")))
    reading = words_only(text)
    assert [t.value for t in time_layer(replace(reading, article=article)).times] == ["2016-05-03"]


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("The army said Monday talks began on April 13 and will last until the end of April.", "XXXX-04-14/XXXX-04-30"),
        ("The army said Tuesday that talks, opened on 3 June, will go on until 20 June.", "XXXX-06-04/XXXX-06-20"),
        ("The siege began on 28 December and ended on 4 January, the army said on Friday.", "XXXX-01-05/.."),
        ("JUBA, May 26 (Agency) - The army left the town.", "XXXX-05-26/.."),
        ("Published 5 April 2017\n\nThe army left the town.", "2017-04-05/.."),
        ("The accord of 3 May 2016 collapsed, the army said on Friday.", "2016-05-04/.."),
        ("The accord was signed in May 2016.", "2016-05-01/.."),
        ("Voting will be held on 3 June.", "../XXXX-06-03"),
        ("The war began in 2011.", None),
        ("The army left on Friday.", None),
    ],
)
def test_publication_window_from_the_text_alone(text: str, window: str | None) -> None:
    assert published_window(read(text)) == window


def test_the_window_does_not_depend_on_a_supplied_date() -> None:
    text = "The army said Monday talks began on April 13 and will last until the end of April."
    assert published_window(read(text, "2016-04-25")) == published_window(read(text))


def test_what_is_quoted_does_not_bound_the_window() -> None:
    text = 'He said: "We signed on 3 May 2016."'
    reading = replace(words_only(text), quotes=(Quote(Span(10, len(text) - 1)),))
    assert published_window(time_layer(reading)) is None


@pytest.mark.parametrize(
    ("tree", "side"),
    [
        ("Rebels/rebel/NOUN/2/nsubj left/leave/VERB/0/root Friday/Friday/PROPN/2/obl:tmod", "past"),
        ("Talks/talk/NOUN/3/nsubj will/will/AUX/3/aux resume/resume/VERB/0/root Friday/Friday/PROPN/3/obl:tmod", "future"),
        ("Talks/talk/NOUN/2/nsubj resume/resume/VERB/0/root Friday/Friday/PROPN/2/obl:tmod", "planned"),
        (
            "Envoys/envoy/NOUN/2/nsubj agreed/agree/VERB/0/root "
            "to/to/PART/4/mark meet/meet/VERB/2/xcomp Friday/Friday/PROPN/4/obl:tmod", "planned",
        ),
        (
            "Rebels/rebel/NOUN/3/nsubj were/be/AUX/3/aux:pass "
            "scheduled/schedule/VERB/0/root for/for/ADP/5/case Friday/Friday/PROPN/3/obl", "future",
        ),
        (
            "They/they/PRON/4/nsubj may/may/AUX/4/aux "
            "have/have/AUX/4/aux left/leave/VERB/0/root Friday/Friday/PROPN/4/obl:tmod", "past",
        ),
        ("It/it/PRON/2/nsubj lasted/last/VERB/0/root until/until/ADP/4/case Friday/Friday/PROPN/2/obl", "past"),
        (
            "They/they/PRON/2/nsubj extended/extend/VERB/0/root "
            "it/it/PRON/2/obj until/until/ADP/5/case Friday/Friday/PROPN/2/obl", "future",
        ),
        (
            "Votes/vote/NOUN/5/nsubj could/could/AUX/5/aux not/not/PART/5/advmod "
            "be/be/AUX/5/aux:pass counted/count/VERB/0/root Friday/Friday/PROPN/5/obl:tmod", "past",
        ),
        (
            "Talks/talk/NOUN/4/nsubj have/have/AUX/4/aux been/be/AUX/4/aux:pass "
            "frozen/freeze/VERB/0/root since/since/ADP/6/case Friday/Friday/PROPN/4/obl", "past",
        ),
    ],
)
def test_side_follows_the_governing_verb(tree: str, side: str) -> None:
    reading = parsed(tree)
    at = reading.tokens.words.index("Friday")
    assert side_of(reading, at, at + 1) == side


def test_a_plan_for_a_weekday_of_the_report_is_not_future() -> None:
    text = "The army left on Friday.\n\nThe bloc gathered to mark its entry into the pact. Rebels agreed to leave on Friday."
    assert {t.rule for t in read(text).times} == {"weekday:FR:on_or_before"}


RUNS = ["Monday, ", "April 1 - ", "the year 2000 ", "in the ", "a few days ", "1 ", "from May to ", "two days after "]


@pytest.mark.parametrize("piece", RUNS)
def test_hostile_runs_take_about_linear_time(piece: str) -> None:
    def seconds(times: int) -> float:
        reading = words_only(piece * times)
        began = time.perf_counter()
        time_layer(reading)
        return time.perf_counter() - began

    seconds(10)
    assert seconds(1600) < 16 * seconds(200) + 1.0

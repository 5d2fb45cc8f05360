"""Zones of pasted pages: what is headline, caption, body and page furniture, at exact offsets."""

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from tests.intake.conftest import REPORT
from truceline.intake.furniture import load_furniture
from truceline.intake.zones import breadcrumb, lay_out, units_of

FURNITURE = load_furniture()


def zones(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(zone.kind, text[zone.start:zone.end]) for zone in lay_out(text, FURNITURE, title=title).zones]


def test_pasted_page_falls_into_its_parts() -> None:
    page = (
        "News \u00a0 / \u00a0 Africa \u00a0 / \u00a0 News\n\nMediators hope for a deal in South Sudan\n\n"
        f"Government delegate Example Deng\n\n{REPORT}\n\n\n"
        "Example TV’s website can also be accessed at the following alternate addresses:\n\nwww.example.org\n\n"
        "SHARE THIS ARTICLE\nExample TV News App"
    )
    found = lay_out(page, FURNITURE)
    assert [kind for kind, _ in zones(page)] == ["boilerplate", "headline", "caption", "body", "boilerplate"]
    assert zones(page)[3][1] == REPORT
    assert (found.headline, found.section, found.outlet) == (
        "Mediators hope for a deal in South Sudan", "Africa", "Example TV",
    )


def test_byline_date_and_share_lines_before_the_report_are_furniture() -> None:
    page = f"Truce extended in Hudaydah port\nBy Jane Doe\nMon 14 Jan 2019 10:32 GMT\nShare\n\n{REPORT}"
    assert zones(page) == [
        ("headline", "Truce extended in Hudaydah port"),
        ("boilerplate", "By Jane Doe\nMon 14 Jan 2019 10:32 GMT\nShare"), ("body", REPORT),
    ]


def test_a_line_with_a_verb_under_the_headline_is_a_deck_and_no_caption() -> None:
    deck = "Government of Example Land says it will wait"
    title = "Rebels leave the talks"
    assert zones(f"{title}\n\n{deck}\n\n{REPORT}") == [("headline", title), ("headline", deck), ("body", REPORT)]


def test_photo_credit_is_a_caption_wherever_it_stands() -> None:
    first, second = REPORT.split("\n\n")
    page = f"{first}\n\nFighters near Bentiu, 2015. (Photo: Example Agency)\n\n{second}"
    assert zones(page)[1] == ("caption", "Fighters near Bentiu, 2015. (Photo: Example Agency)")


def test_dateline_stays_in_the_body() -> None:
    page = f"Sides meet again\n\nJUBA\n\nNairobi, May 3 (Example Agency) -- {REPORT}"
    assert [kind for kind, _ in zones(page)] == ["headline", "body"]


def test_related_links_after_the_report_are_furniture_even_when_they_are_sentences() -> None:
    page = f"{REPORT}\n\n{REPORT}\n\nRelated stories\n\nThe envoy left the country for talks abroad on Sunday."
    assert zones(page)[-1] == ("boilerplate", "Related stories\n\nThe envoy left the country for talks abroad on Sunday.")


def test_read_more_line_inside_the_report_does_not_end_it() -> None:
    page = f"{REPORT}\n\nRead more: Five questions on the Juba talks\n\n{REPORT}"
    assert [kind for kind, _ in zones(page)] == ["body", "boilerplate", "body"]


def test_credits_at_the_end_of_the_last_paragraph_are_cut_off() -> None:
    page = f"{REPORT} (Reporting by Jane Doe; Editing by John Roe)"
    assert zones(page) == [("body", REPORT), ("boilerplate", "(Reporting by Jane Doe; Editing by John Roe)")]


def test_known_title_that_is_not_in_the_text_gives_no_headline() -> None:
    assert [kind for kind, _ in zones(f"Aboard the plane\n\n{REPORT}", title="Talks resume")] == ["body"]


def test_known_title_is_found_in_other_spacing_and_case() -> None:
    assert zones(f"TALKS  Resume\n\n{REPORT}", title="Talks resume")[0] == ("headline", "TALKS  Resume")


def test_plain_report_without_headline_is_all_body() -> None:
    assert zones(REPORT) == [("body", REPORT)]


def test_a_report_is_never_all_furniture() -> None:
    assert "body" in {kind for kind, _ in zones("Share\n\nFollow us on Twitter")}


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    wrapped = textwrap.fill(REPORT.replace("\n\n", " "), 60)
    assert [unit.text for unit in units_of(f"{wrapped}\n\nNext.")] == [wrapped, "Next."]


def test_a_headline_right_above_the_report_is_not_joined_to_it() -> None:
    title = "Mediators hope for a deal on prisoners before the rains begin"
    assert zones(f"{title}\n{REPORT}") == [("headline", title), ("body", REPORT)]


def test_headline_of_a_hard_wrapped_report_stands_alone() -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in REPORT.split("\n\n"))
    title = "Both sides return to the hall"
    assert zones(f"{title}\n{wrapped}") == [("headline", title), ("body", wrapped)]


def test_links_and_bold_of_markdown_stay_in_the_text() -> None:
    page = "**The Envoy:** “We [agreed](https://example.org/a) on a pause,” she said on Friday in Doha.\n\n\\###"
    assert zones(page) == [("body", page[:-6]), ("boilerplate", "\\###")]


def test_breadcrumb_is_told_from_a_headline_with_a_dash() -> None:
    assert breadcrumb("Home > World > Middle East") == ("Home", "World", "Middle East")
    assert breadcrumb("Truce holds / fighters withdraw from the northern hills of the province") == ()


@given(st.text(st.sampled_from("ab A.\n\r\t\u00a0\u2028“”(/|©:-7"), max_size=200))
def test_zones_lie_inside_the_text_in_order_and_leave_only_white_space_out(text: str) -> None:
    place = 0
    for zone in lay_out(text, FURNITURE).zones:
        assert place <= zone.start < zone.end <= len(text)
        assert not text[place:zone.start].strip()
        assert text[zone.start:zone.end] == text[zone.start:zone.end].strip()
        place = zone.end
    assert not text[place:].strip()


LINES = st.sampled_from([
    "News / Asia / News", "Truce signed in Example City", "Envoy Example Person", "By Jane Doe", "Share", "www.example.org", "",
    "Read more: Other talks", "The two sides met on Monday.", "4 Apr 2017 The sides met. (Reporting by Jane Doe)", "GENEVA",
    "© 2024 Example News. All rights reserved.", "Related articles", "(Photo: Example)", "Sign up for our newsletter",
])


@given(st.lists(LINES, max_size=14))
def test_every_page_made_of_usual_lines_maps_back_to_its_text(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = lay_out(text, FURNITURE)
    kept = "".join(text[zone.start:zone.end] for zone in found.zones)
    assert "".join(kept.split()) == "".join(text.split())
    assert not text.strip() or {"body", "headline"} & {zone.kind for zone in found.zones}

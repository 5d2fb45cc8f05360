"""Counting common words settles plain English without loading the language identifier, and settles nothing else."""

import pytest

from truceline.intake.english import _plainly_english


@pytest.mark.parametrize(
    "text",
    [
        "The rebels said that they would return to the talks and that the truce was holding in most of the country.",
        "The FARC walked out of the peace talks in Havana on Tuesday, a spokesman said.",
    ],
)
def test_running_english_is_settled(text: str) -> None:
    assert _plainly_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Die Rebellen sagten, dass sie zu den Gesprächen zurückkehren und dass die Waffenruhe hält.",
        "Les rebelles ont déclaré qu'ils reviendraient aux pourparlers et que la trêve tenait dans la plupart des régions.",
        "Los rebeldes dijeron que volverían a las conversaciones y que la tregua se mantenía en la mayor parte del país.",
        "De rebellen zeiden dat ze zouden terugkeren naar de gesprekken en dat het bestand standhoudt.",
        "Rebeller sa at de ville vende tilbake til samtalene, og at våpenhvilen holdt i det meste av landet.",
        "Para pemberontak mengatakan bahwa mereka akan kembali ke perundingan dan gencatan senjata bertahan.",
        "one two three",
    ],
)
def test_other_languages_are_left_to_the_identifier(text: str) -> None:
    assert not _plainly_english(text)

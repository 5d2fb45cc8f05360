"""What words of promising and owing tell that binds nobody: efforts, foresight, praise, counsel to others. No records."""

from __future__ import annotations

from truceline.coding.binding.bonds import Page
from truceline.coding.binding.doing import doers
from truceline.coding.grammar.agreed_on import is_anothers_deed
from truceline.coding.grammar.clauses import is_passive
from truceline.coding.grammar.persons import FIRST
from truceline.coding.grammar.wording import cased, is_infinitive
from truceline.model.text import Evidence


def is_busy(page: Page, verb: int) -> bool:
    """Whether a verb only tells what somebody does: "engaged in an effort to"."""
    return any(cased(page.reading.tokens, o, "in", "with") for o in page.reading.tokens.below(verb, "obl"))


def is_of_another(page: Page, verb: int, act: int) -> bool:
    """Whether people only agree on what another should do: "the two presidents agreed that Hamas should free the hostages".

    Where nobody is said to agree, it takes an agreement in the sentence to bind: "it was agreed that the chiefs should meet".
    """
    own, tokens = doers(page, verb), page.reading.tokens
    bound = [entity for entity in page.reading.entities if entity.id in doers(page, act)]
    agreeing = [entity for entity in page.reading.entities if entity.id in own]
    if any(tokens.lemmas[s].lower() == "we" for s in tokens.below(verb, "nsubj")):
        return False  # "we agreed that armed groups should leave": a side tells what it settled with others
    told = any(tokens.words[j].lower() in ("should", "ought", "must") for j in tokens.below(act, "aux"))
    if told and (tokens.relation(verb) == "xcomp" or tokens.words[verb].lower() == "agree"):
        return True  # "most lawmakers (seem to) agree that the boy should go back": a view
    if not agreeing:
        return all(tokens.sentence[deal] != tokens.sentence[verb] for deal in page.deals)
    return is_anothers_deed(tokens, verb, agreeing, bound)


def only_befalls(page: Page, verb: int, act: int) -> bool:
    """Whether what somebody is "supposed" or "bound" to do is only believed or foreseen: "to be hiding", "bound to fail"."""
    tokens = page.reading.tokens
    running = tokens.words[act].lower().endswith("ing") and any(tokens.lemmas[j] == "be" for j in tokens.below(act, "aux"))
    ended = any(tokens.lemmas[j] == "have" for j in tokens.below(act, "aux"))
    fated = tokens.words[verb].lower() == "bound" and page.is_cue("befalling", act)
    return fated or (tokens.words[verb].lower() == "supposed" and (running or ended))


def has_gap(page: Page, verb: int, act: int) -> bool:
    """Whether the noun before a relative clause is what the act is done to: "the sanctions [it was obliged to lift]"."""
    tokens = page.reading.tokens
    subject = [s for s in tokens.below(verb, "nsubj") if tokens.lemmas[s] not in ("who", "which", "that")]
    return bool(subject) and not tokens.below(act, "obj", "obl", "xcomp", "ccomp")


def is_only_praised(page: Page, noun: int) -> bool:
    """Whether a commitment is only praised or doubted: "thanked Qatar for its commitment", "questioned Israel's commitment"."""
    tokens, head = page.reading.tokens, page.reading.tokens.heads[noun]
    if tokens.lemmas[noun] not in ("commitment", "dedication") or head < 0:
        return False
    praised = page.is_cue("praises", head) and (cased(tokens, noun, "for", "to") or tokens.relation(noun) == "obj")
    return (praised and not tokens.below(noun, "case", "mark")) or (praised and cased(tokens, noun, "for", "to"))


def gone_on_with(page: Page, verb: int) -> list[int]:
    """With what somebody will "continue" or "remain", when he does it himself: not "its sales will continue to be hit"."""
    tokens = page.reading.tokens
    return [j for j in tokens.below(verb, "xcomp", "obj") if not (is_infinitive(tokens, j) and is_passive(tokens, j))]


def only_foreseen(page: Page, verb: int) -> bool:
    """Whether what goes on is only foreseen: "Iran will continue to sell oil", "it will remain the largest donor"."""
    tokens = page.reading.tokens
    cue = page.words.get(("stand", tokens.lemmas[verb]))
    further = gone_on_with(page, verb) if cue is not None and cue.fields.get("needs") == "complement" else []
    standing = [j for j in further if tokens.tags[j] == "ADJ" or not is_infinitive(tokens, j) or page.is_cue("stand", j)]
    return bool(further) and not any(tokens.tags[j] in ("VERB", "ADJ") for j in standing)


def leads_conversation(page: Page, verb: int, words: Evidence) -> bool:
    """Whether a speaker only says how the conversation goes on: "I will stop there", "we'll open it up for questions"."""
    tokens = page.reading.tokens
    told = range(*tokens.within(words.start, words.end))
    inside = {tokens.words[i].lower() for i in told}
    bare = inside <= {tokens.words[verb].lower(), "there", "here", "it", "at", "that"} and len(inside) > 1
    first = any(tokens.lemmas[s].lower() in FIRST for s in tokens.below(verb, "nsubj"))
    sent_on = tokens.lemmas[verb] in ("refer", "defer", "point") and "you" in inside
    asked = [i for i in told if tokens.words[i].lower() in ("question", "questions", "q", "q&a")]
    opens = any(cased(tokens, i, "to", "for") for i in asked) or (bool(asked) and tokens.lemmas[verb] == "take")
    return first and (opens or sent_on or (bare and bool(inside & {"there", "here"})))


def is_plans_aim(page: Page, noun: int, act: int) -> bool:
    """Whether an infinitive only tells what a plan is for, which binds nobody: "agreed on a roadmap [to end the conflict]"."""
    return page.is_cue("instrument", noun) and page.is_cue("aim", act)

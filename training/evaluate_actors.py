"""Country and sector of actor phrases: lines of phrase, date, expected country and sector, separated by tabs."""

from __future__ import annotations

from pathlib import Path


def evaluate(gold: Path, out: Path | None) -> dict[str, float]:
    """Shares of phrases with the right country, sector, and both; an empty expected sector is not counted for sectors.

    Predictions go to `out` as phrase, date, country, sector, empty where the words do not tell.
    """
    from truceline.knowledge.loader import load_knowledge
    from truceline.language.known.actor_codes import code_phrase

    knowledge = load_knowledge()
    lines: list[str] = []
    countries = sectors = both = judged = total = 0
    for line in gold.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        phrase, date, country, sector = (*line.split("\t"), "", "", "")[:4]
        code = code_phrase(phrase, date or None, knowledge)
        lines.append(f"{phrase}\t{date}\t{code.country or ''}\t{code.sector or ''}")
        right_country, right_sector = (code.country or "") == country, (code.sector or "") == sector
        total += 1
        countries += right_country
        judged += bool(sector)
        sectors += right_sector and bool(sector)
        both += right_country and (right_sector or not sector)
    if out is not None:
        out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    if not total:
        raise SystemExit(f"{gold} has no phrases: write lines of phrase, date, country and sector, separated by tabs")
    return {"phrases": total, "country": countries / total, "sector": sectors / max(1, judged), "both": both / total}

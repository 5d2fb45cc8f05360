"""What is judged, by whom and in which direction.

Lives here: what `assessments` reads, each reader a family of wordings. Not here: records, which it makes.
"""

"""Article -> Reading: sentences, words, names, quotes, times, who is who inside this article.

The only station that knows an NLP engine or a model file. It never decides what is politically true.
"""

from truceline.language.read import read

__all__ = ["read"]

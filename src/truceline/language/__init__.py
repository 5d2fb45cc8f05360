"""Article -> Reading: sentences, words, names, quotes, times, who is who inside this article.

The only station that knows an NLP engine or a model file. It never decides what is politically true. Its way is in `read`,
from one folder to the next: `words`, `mending`, `engine`, `known`, `names`, `times`, `phrases`, `actors`, `meant`; `mentions`
puts the last three together.
"""

from truceline.language.read import read

__all__ = ["read"]

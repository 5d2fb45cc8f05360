"""Who is shown to say, think or deny what: words of attribution, their sources and their contents.

Lives here: the layer between the Reading and Statement records. It knows tokens, trees and quotes, and no actor ids, times
or record types; `coding.statements` selects from it what is a statement.
"""

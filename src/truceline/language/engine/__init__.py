"""The English model and what it needs: word pieces, stand-ins for names, trees from arc scores.

Lives here: the only code that touches onnxruntime. Not here: what is made of its answers.
"""

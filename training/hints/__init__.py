"""How the hint head is trained: what it is taught with, its network, and its way into the weights folder."""

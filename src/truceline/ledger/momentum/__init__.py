"""The momentum profile of CODEBOOK section 6: six components with evidence per window, a label by plain rule, never one number.

component   what a component is            conduct      M1        participation  M2      promises  M3
trend       the label and its reason       ceasefire    M4        views          M5      stage     M6
profile     windows, changes, leaving sources out
"""

from truceline.ledger.momentum.profile import Profile, momentum, profile

__all__ = ["Profile", "momentum", "profile"]

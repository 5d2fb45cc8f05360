"""Alembic migrations, shipped in the package; `store.opening` runs them."""

"""Runs the migrations on the connection that `store.opening` hands over; there is no alembic.ini and no offline mode."""

from alembic import context

from truceline.store.tables import METADATA

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=METADATA, render_as_batch=True, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()

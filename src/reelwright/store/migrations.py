"""From any older database to today's, one version at a time. A migration is never edited once released."""

from collections.abc import Callable

from sqlalchemy import Connection, func, insert, inspect, select, update

from reelwright.core.errors import Unsupported
from reelwright.store import tables

Migration = Callable[[Connection], None]


def _first(connection: Connection) -> None:
    tables.METADATA.create_all(connection)


# MIGRATIONS[v] turns version v into v + 1. When tables change, `_first` gets a copy of them as they were.
MIGRATIONS: tuple[Migration, ...] = (_first,)
NEWEST = len(MIGRATIONS)


def version(connection: Connection) -> int:
    """The database's version; 0 when it is empty."""
    if not inspect(connection).has_table(tables.SCHEMA.name):
        return 0
    return connection.scalar(select(func.max(tables.SCHEMA.c.version))) or 0


def migrate(connection: Connection, chain: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Bring the database to the end of `chain`. Raises Unsupported when a newer Reelwright wrote it."""
    found = version(connection)
    if found > len(chain):
        raise Unsupported(
            f"its database is of version {found}; this Reelwright knows versions up to {len(chain)}.",
            fix="Update Reelwright, or set REELWRIGHT_HOME to another folder.",
        )
    for step in chain[found:]:
        step(connection)
    if found == 0:
        connection.execute(insert(tables.SCHEMA).values(version=len(chain)))
    elif found < len(chain):
        connection.execute(update(tables.SCHEMA).values(version=len(chain)))

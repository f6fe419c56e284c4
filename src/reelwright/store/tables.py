"""The database's tables as they are today; `migrations` brings any older database here."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    text,
)

METADATA = MetaData()
# a number that counts itself up: SQLite does so for INTEGER only
COUNTED = BigInteger().with_variant(Integer, "sqlite")

SCHEMA = Table("reelwright_schema", METADATA, Column("version", Integer, nullable=False))

RUNS = Table(
    "runs",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("name", String(200), nullable=False),
    Column("arguments", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("state", String(20), nullable=False),
    Column("owner", String(200), nullable=False),
    Column("created", Double, nullable=False),
    Column("beat", Double, nullable=False),
    Column("cancel", Boolean, nullable=False),
    Column("error", Text, nullable=False),
    Column("sequence", BigInteger, nullable=False),  # of its last event
)

EVENTS = Table(
    "events",
    METADATA,
    Column("run", String(32), primary_key=True),
    Column("sequence", BigInteger, primary_key=True),
    Column("at", Double, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("stage", String(200), nullable=False),
    Column("step", String(200), nullable=False),
    Column("key", String(64), nullable=False),
    Column("fraction", Double, nullable=False),
    Column("message", Text, nullable=False),
)

MEMO = Table(
    "memo",
    METADATA,
    Column("key", String(64), primary_key=True),
    Column("step", String(200), nullable=False),
    Column("step_version", Integer, nullable=False),
    Column("value", Text, nullable=False),
    Column("created", Double, nullable=False),
    Column("used", Double, nullable=False),
    Index("memo_used", "used"),
)

# which blobs a remembered result (holder = its key) or a run (holder = its id) names
HOLDS = Table(
    "holds",
    METADATA,
    Column("holder", String(64), primary_key=True),
    Column("sha256", String(64), primary_key=True),
    Index("holds_sha256", "sha256"),
)

ATTEMPTS = Table(
    "attempts",
    METADATA,
    Column("id", COUNTED, primary_key=True, autoincrement=True),
    Column("key", String(64), nullable=False),
    Column("run", String(32), nullable=False),
    Column("step", String(200), nullable=False),
    Column("owner", String(200), nullable=False),
    Column("state", String(20), nullable=False),
    Column("started", Double, nullable=False),
    Column("expires", Double, nullable=False),
    Index("attempts_run", "run"),
    sqlite_autoincrement=True,
)
# the database itself holds that a key is worked on once at a time
Index(
    "attempts_one_holder",
    ATTEMPTS.c.key,
    unique=True,
    sqlite_where=text("state = 'running'"),
    postgresql_where=text("state = 'running'"),
)

"""The tests. Every one that touches the database runs on SQLite and on PostgreSQL."""

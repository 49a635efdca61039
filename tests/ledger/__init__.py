"""The open log, and the program with which an outsider checks it."""

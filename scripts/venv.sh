#!/bin/sh
# Makes the virtual environment, or says in one sentence why it cannot.
set -eu
python=$1 folder=$2

if ! command -v "$python" >/dev/null; then
    echo "Löfteskollen needs Python 3.11 or later; '$python' was not found (set PYTHON=...)." >&2
    exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "Löfteskollen needs Python 3.11 or later; '$python' is $("$python" -V 2>&1)" \
        "(set PYTHON=...)." >&2
    exit 1
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    echo "This Python lacks the venv module; on Debian and Ubuntu: apt install python3-venv." >&2
    exit 1
fi
"$python" -m venv "$folder"

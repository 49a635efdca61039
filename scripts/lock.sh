#!/bin/sh
# Writes the locks: what runs, and what develops. Each version by digest, and no registry's address.
set -eu
uv=$1

lock() {
    target=$1
    shift
    "$uv" pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --custom-compile-command "make lock" --output-file "$target" "$@"
}

lock requirements/run.txt
lock requirements/dev.txt --group dev --constraint requirements/run.txt
# Node, for a machine that tests and has none.
"$uv" pip compile --group node --quiet --universal --python-version 3.11 --generate-hashes \
    --no-emit-index-url --custom-compile-command "make lock" --output-file requirements/node.txt

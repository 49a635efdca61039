#!/bin/sh
# Prints the path of a Chromium for the browser tests, and installs one first if there is none.
set -eu

found() {
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
        if [ -n "$name" ] && command -v "$name"; then return 0; fi
    done
    .venv/bin/python -m scripts.playwright_chromium
}

found && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    { apt-get update -qq && apt-get install -qq --yes --no-install-recommends chromium; } >&2 || true
else
    .venv/bin/python -m playwright install chromium >&2 || true
fi
found && exit 0
echo "The browser tests need Chromium: install it, or set CHROMIUM to the path of one." >&2
exit 1

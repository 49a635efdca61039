#!/bin/sh
# Builds the container image with the builder there is; BASE names another base image,
# and FLAGS go to the builder: a volume with an authority's own certificates, say.
set -eu
name=$1

build() { exec "$@" ${BASE:+--build-arg BASE="$BASE"} ${FLAGS:-} --tag "$name" .; }

if docker info >/dev/null 2>&1; then build docker build; fi
# The other format of these two has no word for a health check.
if command -v podman >/dev/null; then build podman build --format docker; fi
if command -v buildah >/dev/null; then build buildah build --format docker; fi
echo "Building the image needs docker, podman or buildah." >&2
exit 1

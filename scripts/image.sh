#!/bin/sh
# Builds the container image with the builder there is; BASE names another base image.
set -eu
name=$1

for builder in docker podman buildah; do
    if command -v "$builder" >/dev/null; then
        exec "$builder" build ${BASE:+--build-arg BASE="$BASE"} --tag "$name" .
    fi
done
echo "Building the image needs docker, podman or buildah." >&2
exit 1

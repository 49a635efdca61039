# syntax=docker/dockerfile:1
# Any image with Python 3.11 or later will do.
ARG BASE=python:3.11-slim

FROM ${BASE} AS build
COPY requirements/run.txt /build/run.txt
RUN python3 -m venv /opt/venv \
    && /opt/venv/bin/python -m pip install --no-cache-dir --disable-pip-version-check \
        --root-user-action=ignore --only-binary=:all: --require-hashes -r /build/run.txt

FROM ${BASE}
LABEL org.opencontainers.image.title="Löfteskollen" \
    org.opencontainers.image.licenses="EUPL-1.2"
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    HOST=0.0.0.0 \
    PORT=8000
WORKDIR /srv/lofteskollen
RUN useradd --uid 10001 --no-create-home --home-dir /srv/lofteskollen \
        --shell /usr/sbin/nologin lofteskollen \
    && install -d -o lofteskollen -g lofteskollen -m 700 var
COPY --from=build /opt/venv /opt/venv
COPY alembic.ini LICENSE verifiera_logg.py ./
COPY migrations migrations
COPY app app
RUN python -m compileall -q app migrations /opt/venv
USER 10001
# The SQLite file and the secret, when DATABASE_URL and SECRET do not say otherwise.
VOLUME /srv/lofteskollen/var
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["python", "-c", \
    "import os, urllib.request as r; r.urlopen(f'http://127.0.0.1:{os.environ[\"PORT\"]}/healthz', timeout=2)"]
# `serve` gives open streams a few seconds to end (uvicorn's --timeout-graceful-shutdown).
CMD ["sh", "-c", "python -m app migrate && exec python -m app serve"]

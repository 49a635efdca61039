"""The server: one socket for all workers, made for many who listen and read little."""

import socket
import sys

from uvicorn import Config, Server
from uvicorn.config import STARTUP_FAILURE
from uvicorn.supervisors import Multiprocess

# A phone that stops reading must not keep a megabyte in the kernel for each stream; see bench/live.
SEND_BUFFER = 16 * 1024
BACKLOG = 4096  # those who call again at once when a worker is gone


def run(host: str, port: int, workers: int) -> None:
    """Serve until told to stop. No access log: nobody's address is written down."""
    config = Config(
        "app.main:create_app",
        factory=True,
        host=host,
        port=port,
        workers=workers,
        backlog=BACKLOG,
        access_log=False,
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=3,
    )
    listening = config.bind_socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
    if workers > 1:
        return Multiprocess(config, sockets=[listening]).run()
    server = Server(config)
    server.run([listening])
    if not server.started:
        sys.exit(STARTUP_FAILURE)

"""The attack before a release, in a process of its own that is told what is published only.

So the serving processes never load the solver, and the attacker cannot see an exact count.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict

from app.disclosure.tables import Cell, Published

COMMAND = (sys.executable, "-m", "app.disclosure.attack")
SECONDS = 900


def too_close(known: Sequence[list[Published]]) -> list[list[Cell]]:
    """For each list of tables known together, what can be told too closely.

    Raises CalledProcessError or TimeoutExpired if the attack itself fails: then nothing is safe.
    """
    asked = json.dumps([[asdict(table) for table in tables] for tables in known])
    answer = subprocess.run(
        COMMAND, input=asked, capture_output=True, text=True, check=True, timeout=SECONDS
    )
    # The solver says its name too, before or after.
    answered = next(line for line in answer.stdout.splitlines() if line.startswith("["))
    return [
        [Cell(**each | {"areas": tuple(each["areas"])}) for each in found]
        for found in json.loads(answered)
    ]

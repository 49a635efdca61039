"""Every real promise can be entered, signed and told to a resident, and nothing of it is lost."""

import json

import pytest

from bench import real_promises


def test_nothing_is_lost_of_the_real_promises(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        real_promises.main()

    *told, last = capsys.readouterr().out.splitlines()
    assert json.loads(last) == {"entered": 151, "lost": 0, "what": []}
    assert not ended.value.code
    assert sum("lovar" in line for line in told) >= 151

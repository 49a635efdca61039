"""What tests of the public pages may ask for besides: somebody who looks."""

import pytest
from fastapi.testclient import TestClient

from tests.progress.reading import See


@pytest.fixture
def see(client: TestClient) -> See:
    """The page at that address, which is there."""

    def see(path: str) -> str:
        answer = client.get(path)
        assert answer.status_code == 200
        return answer.text

    return see

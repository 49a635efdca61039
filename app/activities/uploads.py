"""A file that comes with a form: read whole, for the largest body is small."""

from fastapi import Request
from starlette.datastructures import FormData, UploadFile

from app.kit.origin import MOST_FIELDS, read_fields

PARTS = "multipart/form-data"


async def read_upload(request: Request, name: str) -> tuple[FormData, bytes]:
    """The fields, and what the file of that name holds; nothing when no file was chosen.

    Raises HTTPException for more or longer fields than any form has.
    """
    if not request.headers.get("content-type", "").lower().startswith(PARTS):
        return await read_fields(request), b""
    async with request.form(max_fields=MOST_FIELDS, max_files=1) as form:
        file = form.get(name)
        held = await file.read() if isinstance(file, UploadFile) else b""
        said = [(key, value) for key, value in form.multi_items() if isinstance(value, str)]
    return FormData([pair for pair in said if pair[0] != name]), held

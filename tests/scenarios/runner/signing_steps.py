"""A signing day: everybody of an office signs, each for himself, with the two factors of his own account."""

import json

from . import Trouble
from .language import statement

PROMISES = ["free", "declare", "no_part", "no_gratification", "sanction"]
ANSWERS = {"participant": "no", "vendor": "no", "other_office": "no"}


def id_of(code):
    """The text of an office's id (13 digits of Crockford's base 32), as the ready file has it."""
    letters, out, value = "0123456789abcdefghjkmnpqrstvwxyz", "", int(code)
    for _ in range(13):
        out, value = letters[value % 32] + out, value // 32
    return out


@statement(r"everybody else of office (?P<code>\d+) signs (?P<campaign>\S+), and they are (?P<number>\d+|some)", expects=True)
def everybody_signs(story, code, campaign, number):
    signed, campaign = 0, campaign.rsplit("/", 1)[-1]
    for account in story.accounts:
        if account.get("unit") != id_of(code) or account.get("role") not in ("chair", "secretary", "signer"):
            continue
        headers = {"Accept": "application/json", "Content-Type": "application/json",
                   "Authorization": "Bearer " + account.get("token")}
        own = story.api_browser().request("GET", "/api/v1/statements", headers=headers)
        if own.status == 401:  # left the service: the account's token acts no more
            continue
        if campaign not in [one["campaign"] for one in json.loads(own.text)["due"]]:
            continue
        body = {"promises": PROMISES, **ANSWERS, "password": account.get("password"), "code": account.code()}
        answer = story.api_browser().request("POST", f"/api/v1/campaigns/{campaign}/sign", json.dumps(body).encode(),
                                             headers | {"Idempotency-Key": story.idempotency_key()})
        if answer.status != 201 or "receipt" not in json.loads(answer.text):
            raise Trouble(f"{account.get('login')} was answered {answer.status}: {answer.text[:300]}")
        signed += 1
    if (signed == 0) if number == "some" else (signed != int(number)):
        raise Trouble(f"{signed} signed")

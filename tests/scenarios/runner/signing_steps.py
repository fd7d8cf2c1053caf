"""A signing day: everybody of an office signs, each for himself, with the two factors of his own account."""

import json

from . import Trouble
from .language import statement

PROMISES = ["free", "declare", "no_part", "no_gratification", "sanction"]
# What the quiz of the session on conflicts of interest wants to hear.
RIGHT = ("Memberi tahu atasan langsung sebelum ikut membahas", "Mertua", "Ya, potensi pun wajib diberitahukan", "Tidak, sampai atasan menetapkan",
         "Inspektorat", "5 hari kerja", "Tidak; menyembunyikan atau tetap memutuskan itulah pelanggaran", "Dapat dibatalkan",
         "Dalam berita acara, dengan alasannya; bukan mangkir", "30 hari kerja sejak diterima", "Sebagai Plt. sekretaris")
ANSWERS = {"participant": "no", "vendor": "no", "other_office": "no"}


def id_of(code):
    """The text of an office's id (13 digits of Crockford's base 32), as the ready file has it."""
    letters, out, value = "0123456789abcdefghjkmnpqrstvwxyz", "", int(code)
    for _ in range(13):
        out, value = letters[value % 32] + out, value // 32
    return out


def members(story, code, roles):
    """The accounts of an office's people in these roles."""
    return [one for one in story.accounts if one.get("unit") == id_of(code) and one.get("role") in roles]


def headers_of(account):
    return {"Accept": "application/json", "Content-Type": "application/json", "Authorization": "Bearer " + account.get("token")}


@statement(r"everybody of office (?P<code>\d+) attends (?P<training>\S+) with (?P<shown>\S+) and passes its quiz, and they are (?P<number>\d+)",
           expects=True)
def everybody_attends(story, code, training, shown, number):
    came, path = 0, "/api/v1/trainings/" + training.rsplit("/", 1)[-1]
    for account in members(story, code, ("chair", "secretary", "signer")):
        def ask(method, what, body=None):
            headers = headers_of(account) | ({"Idempotency-Key": story.idempotency_key()} if body else {})
            return story.api_browser().request(method, path + what, json.dumps(body).encode() if body else None, headers=headers)

        here = ask("POST", "/attend", {"code": shown})
        if here.status == 401:  # left the service: the account's token acts no more
            continue
        questions = json.loads(ask("GET", "/quiz").text)["questions"] if here.status == 200 else []
        answers = {one["key"]: str(next(i for i, text in enumerate(one["options"]) if text in RIGHT)) for one in questions}
        passed = ask("POST", "/quiz", {"answer": answers}) if answers else here
        if passed.status != 200 or not answers:
            raise Trouble(f"{account.get('login')} was answered {passed.status}: {passed.text[:300]}")
        came += 1
    if came != int(number):
        raise Trouble(f"{came} attended")


@statement(r"chair and secretary of office (?P<code>\d+) sign (?P<campaign>\S+), and they are (?P<number>\d+)", expects=True)
def leaders_sign(story, code, campaign, number):
    sign(story, members(story, code, ("chair", "secretary")), campaign, number)


@statement(r"everybody else of office (?P<code>\d+) signs (?P<campaign>\S+), and they are (?P<number>\d+|some)", expects=True)
def everybody_signs(story, code, campaign, number):
    sign(story, members(story, code, ("chair", "secretary", "signer")), campaign, number)


def sign(story, accounts, campaign, number):
    """Each who has not answered yet signs by the API, with his own two factors."""
    signed, campaign = 0, campaign.rsplit("/", 1)[-1]
    for account in accounts:
        headers = headers_of(account)
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

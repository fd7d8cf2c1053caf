#!/usr/bin/env -S /usr/bin/python3 -B
"""A real SMTP server on this machine for the tests (python3-aiosmtpd): keeps each letter as a file and, asked by the
address, refuses or hangs up.

    tests/mail/smtp_server.py DIRECTORY [PORT]    prints its port, then serves until it is stopped

later@ is refused for now, never@ for good, later-data@ for now after the letter was sent; hang-up@ breaks the link
when all was sent and before the answer.
"""

import asyncio
import email
import email.policy
import os
import signal
import sys

from aiosmtpd.smtp import SMTP


class Keeper:
    def __init__(self, directory):
        self.directory, self.taken, self.connections = directory, 0, 0

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        self.connections += 1
        session.number = self.connections
        session.host_name = hostname
        return responses

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("later@"):
            return "451 try again later"
        if address.startswith("never@"):
            return "550 nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        address = envelope.rcpt_tos[0]
        if address.startswith("later-data@"):
            return "452 no room now"
        if address.startswith("hang-up@"):
            server.transport.abort()
            return "421 gone"
        letter = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.taken += 1
        path = os.path.join(self.directory, f"{self.taken:06d}")
        with open(path, "w", encoding="utf-8") as out:
            out.write(f"CONNECTION {session.number}\nRCPT <{address}>\nSUBJECT {letter['Subject']}\n\n{letter.get_content()}")
        os.rename(path, path + ".txt")
        return "250 taken"


async def main():
    loop = asyncio.get_running_loop()
    keeper = Keeper(sys.argv[1])
    port = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    server = await loop.create_server(lambda: SMTP(keeper, hostname="localhost"), "127.0.0.1", port)
    print(server.sockets[0].getsockname()[1], flush=True)
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopped.set)
    await stopped.wait()


asyncio.run(main())

// The real program for a browser test: `jernih demo` in a folder of its own, on a free port, stopped by its own process.
import { spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

export async function withDemo(use, program = join(root, "build/release/jernih")) {
    const folder = mkdtempSync(join(tmpdir(), "jernih-browser-"));
    const ready = join(folder, "ready.json"), log = join(folder, "server.log");
    const out = openSync(log, "a");
    const server = spawn(program, ["demo", "--data", join(folder, "data"), "--port", "0", "--ready-file", ready, "--people", "5708"],
        { stdio: ["ignore", out, out] });
    const ended = new Promise((resolve) => server.once("exit", resolve).once("error", resolve));
    try {
        for (let waited = 0; !existsSync(ready); waited += 50) {
            if (server.exitCode !== null || server.pid === undefined || waited > 120_000)
                throw new Error(`the demo does not start: ${readFileSync(log, "utf8").slice(-1000)}`);
            await new Promise((resolve) => setTimeout(resolve, 50));
        }
        return await use(JSON.parse(readFileSync(ready, "utf8")));
    } finally {
        server.kill("SIGTERM");
        await ended;
        rmSync(folder, { recursive: true, force: true });
    }
}

export async function text(url) {
    const answer = await fetch(url);
    return { status: answer.status, text: await answer.text() };
}

// Password and one-time code into the form that is open, as to sign in or to sign.
export async function giveFactors({ page, account }, lang) {
    await page.getByLabel(lang === "id" ? "Kata sandi" : "Password").fill(account.password);
    await page.getByLabel(lang === "id" ? "Kode enam angka" : "Six-digit code").fill(await freshCode(account));
}

// A server takes each code once and no older one after it, and at most one half minute ahead of its clock: the next
// code that this account has not used, waited for where it is too far ahead.
export async function freshCode(account) {
    const now = () => Math.floor(Date.now() / 30_000);
    const step = Math.max(now(), (account.lastStep ?? 0) + 1);
    while (step > now() + 1) await new Promise((resolve) => setTimeout(resolve, 200));
    account.lastStep = step;
    return oneTimeCode(account.totp_secret, step);
}

// RFC 6238, six digits; `step` counts half minutes from 1970.
function oneTimeCode(secret, step) {
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let bits = "";
    for (const letter of secret.replace(/=+$/, "").toUpperCase()) bits += alphabet.indexOf(letter).toString(2).padStart(5, "0");
    const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(step));
    const digest = createHmac("sha1", key).update(counter).digest();
    const start = digest[19] & 15;
    return String((digest.readUInt32BE(start) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

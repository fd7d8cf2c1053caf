// The formats of src/sealing/, made in a browser: what is sealed here opens there. Pure; random bytes come from the
// browser alone. Primitives: noble (web/LICENSE.noble).
import { chacha20, hchacha, xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { hsalsa, secretbox } from "@noble/ciphers/salsa.js";
import { poly1305 } from "@noble/ciphers/_poly1305.js";
import { montgomery } from "@noble/curves/abstract/montgomery.js";
import { blake2b } from "@noble/hashes/blake2.js";

// RFC 7748; made here and not taken whole, which would bring the signatures along and double the script.
const prime = 2n ** 255n - 19n;
const x25519 = montgomery({
    P: prime, type: "x25519",
    adjustScalarBytes(bytes) {
        bytes[0] &= 248;
        bytes[31] = bytes[31] & 127 | 64;
        return bytes;
    },
    powPminus2(x) {
        let out = 1n;
        for (let base = x, rest = prime - 2n; rest; rest >>= 1n, base = base * base % prime) if (rest & 1n) out = out * base % prime;
        return out;
    },
});

export const random = (size) => crypto.getRandomValues(new Uint8Array(size));
export const utf8 = (text) => new TextEncoder().encode(text);
export function joined(...parts) {
    const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
        out.set(part, at);
        at += part.length;
    }
    return out;
}
export function base64(bytes) {
    let text = "";
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
}
export const from64 = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

function big(number) {
    const out = new Uint8Array(8);
    new DataView(out.buffer).setBigUint64(0, number);
    return out;
}
function little(number) {
    const out = new Uint8Array(8);
    new DataView(out.buffer).setBigUint64(0, BigInt(number), true);
    return out;
}
const words = (bytes) => new Uint32Array(bytes.slice().buffer);
const bytesOf = (numbers) => new Uint8Array(numbers.buffer);
const sigma = words(utf8("expand 32-byte k"));

// 63 bits, never 0: numbers that tell no time and no order.
export function number63() {
    for (;;) {
        const out = new DataView(random(8).buffer).getBigUint64(0) >> 1n;
        if (out) return out;
    }
}

// sealing/context.hpp
const kinds = { message: 0, identity: 1, file: 2, grant: 3, code: 4 };
export const context = (install, kind, report) =>
    joined(utf8("jernih-sealing/v1\n"), Uint8Array.of(utf8(install).length), utf8(install), Uint8Array.of(kinds[kind]), big(report), big(0n));

// sealing/key.hpp
export const derive = (key, purpose) => blake2b(utf8(purpose), { key, dkLen: 32 });
export const publicOf = (secret) => x25519.getPublicKey(secret);
export function sealUnder(key, about, plain) {
    const nonce = random(24);
    return joined(nonce, xchacha20poly1305(key, nonce, about).encrypt(plain));
}
export function sealTo(recipient, plain) {
    const secret = random(32), mine = publicOf(secret);
    const nonce = blake2b(joined(mine, recipient), { dkLen: 24 });
    const key = new Uint32Array(8);
    hsalsa(sigma, words(x25519.getSharedSecret(secret, recipient)), new Uint32Array(4), key);
    return joined(mine, secretbox(bytesOf(key), nonce).seal(plain));
}
const sealToNobody = (size) => joined(publicOf(random(32)), random(size + 16));

// sealing/thread.hpp
export function padded(plain, bucket) {
    const out = new Uint8Array(Math.ceil((plain.length + 4) / bucket) * bucket);
    new DataView(out.buffer).setUint32(0, plain.length);
    out.set(plain, 4);
    return out;
}
export const firstMessage = (report, about, plain) =>
    sealUnder(derive(report, "message"), joined(about, new Uint8Array(32)), padded(plain, 1024));

// sealing/grant.hpp
function below(limit) {
    const most = Math.floor(2 ** 32 / limit) * limit;
    for (;;) {
        const [drawn] = crypto.getRandomValues(new Uint32Array(1));
        if (drawn < most) return drawn % limit;
    }
}
export function grants(recipients, about, report, identity) {
    const plain = joined(about, report, identity);
    const slots = recipients.map((one) => sealTo(one, plain));
    while (!slots.length || slots.length % 8) slots.push(sealToNobody(plain.length));
    for (let i = slots.length; i > 1; i--) {
        const other = below(i);
        [slots[i - 1], slots[other]] = [slots[other], slots[i - 1]];
    }
    return slots;
}

// sealing/code.hpp: the browser keeps the code and its key; the server gets what finds the filing, and no more.
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export function freshCode() {
    const drawn = [...random(22)].map((byte) => digits[byte & 31]).join("");
    const check = blake2b(utf8(drawn), { dkLen: 16 });
    return drawn + digits[check[0] & 31] + digits[check[1] & 31];
}
export const shown = (code) => code.match(/.{4}/g).join("-");
export function halves(code) {
    const hash = blake2b(utf8("jernih-code-browser/v1\n" + code), { dkLen: 64 });
    return { lookup: hash.slice(0, 32), key: hash.slice(32) };
}

// sealing/stream.hpp: libsodium's secretstream, in frames of 64 KiB, padded to a bucket.
export const frame = 65536;
const mebibyte = 1048576;
export function bucket(size) {
    let out = frame;
    while (out < size && out < mebibyte) out *= 2;
    return size <= out ? out : Math.ceil(size / mebibyte) * mebibyte;
}
export const sealedSize = (size) => 24 + (bucket(size) / frame) * (frame + 17);

export class Stream {
    constructor(key, about, header = random(24)) {
        const out = new Uint32Array(8);
        hchacha(sigma, words(key), words(header.slice(0, 16)), out);
        this.header = header;
        this.key = bytesOf(out);
        this.nonce = joined(Uint8Array.of(1, 0, 0, 0), header.slice(16));
        this.about = about;
    }
    // One whole frame.
    push(plain, last) {
        const { key, nonce, about } = this;
        const tag = new Uint8Array(64);
        tag[0] = last ? 3 : 0;
        const block = chacha20(key, nonce, tag, undefined, 1);
        const sealed = chacha20(key, nonce, plain, undefined, 2);
        const mac = poly1305(
            joined(about, new Uint8Array((16 - about.length % 16) % 16), block, sealed, new Uint8Array(plain.length % 16),
                little(about.length), little(64 + plain.length)),
            chacha20(key, nonce, new Uint8Array(64)).slice(0, 32));
        for (let i = 0; i < 8; i++) nonce[4 + i] ^= mac[i];
        const counter = new DataView(nonce.buffer);
        counter.setUint32(0, counter.getUint32(0, true) + 1, true);
        return joined(block.slice(0, 1), sealed, mac);
    }
}

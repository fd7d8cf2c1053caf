// Writes tests/golden/sealed_in_browser.txt, which src/sealing/browser_test.cpp opens: NAME and base64, a line each.
//     node web/vectors.mjs
import { writeFileSync } from "node:fs";
import { Stream, base64, bucket, context, firstMessage, frame, grants, halves, joined, padded, publicOf, random, sealTo, sealUnder, utf8 } from "./sealing.mjs";

const install = "uji.jernih.example/log", report = 4_611_686_018_427_387_905n;
const secret = random(32), identity = random(32), reader = random(32), stranger = random(32), file = random(32);
const code = "0123456789ABCDEFGHJKMN";  // its last two digits are not looked at here
const half = halves(code);
const lines = {
    secret, identity, reader, file, stranger,
    public: publicOf(secret),
    box: sealTo(publicOf(reader), utf8("untuk satu orang")),
    lookup: half.lookup,
    code_box: sealUnder(half.key, context(install, "code", report), secret),
    who: sealUnder(identity, context(install, "identity", report), padded(utf8("{\"name\":\"Pelapor\"}"), 1024)),
    message: firstMessage(secret, context(install, "message", report), utf8("Uang lembur dipotong – seperlima.")),
};
grants([publicOf(reader)], context(install, "grant", report), secret, identity).forEach((slot, i) => { lines[`slot${i}`] = slot; });
for (const size of [frame + 1]) {
    const stream = new Stream(file, context(install, "file", BigInt(size))), parts = [stream.header], whole = bucket(size);
    for (let at = 0; at < whole; at += frame) {
        const plain = new Uint8Array(frame);
        for (let i = 0; i < frame && at + i < size; i++) plain[i] = (at + i) % 251;
        parts.push(stream.push(plain, at + frame === whole));
    }
    lines[`stream${size}`] = joined(...parts);
}
const out = Object.entries(lines).map(([name, bytes]) => `${name} ${base64(bytes)}\n`).join("");
writeFileSync(new URL("../tests/golden/sealed_in_browser.txt", import.meta.url), out);
console.log(`${Object.keys(lines).length} vectors, ${out.length} bytes`);

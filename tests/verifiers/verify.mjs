// Checks a receipt with code we did not write: npm's @sigstore/verify.
//   node verify.mjs RECEIPT LEAF VKEY_FILE [CHECKPOINT]     LEAF holds the bytes of the entry
// With CHECKPOINT, one the log shows now: the receipt's path must lead to that one's root, so it must be of the
// receipt's size. Another root there is a split view; a smaller size, a log that was rolled back.
import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { verifyCheckpoint } = require('@sigstore/verify/dist/tlog/checkpoint.js');
const { verifyMerkleInclusion } = require('@sigstore/verify/dist/tlog/merkle.js');

function refuse(why) {
    console.error(`REFUSED: ${why}`);
    process.exit(1);
}

function trusted(vkey) {
    const [, name, id, key] = vkey.trim().match(/^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/) ?? refuse('not a key');
    const typed = Buffer.from(key, 'base64');
    if (typed.length !== 33 || typed[0] !== 1) refuse('not an Ed25519 log key');
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: typed.subarray(1).toString('base64url') };
    return {
        name,
        logID: Buffer.from(id, 'hex'),
        baseURL: `https://${name}`,
        publicKey: createPublicKey({ key: jwk, format: 'jwk' }),
    };
}

function parse(receipt) {
    const gap = receipt.indexOf('\n\n');
    const [first, ...lines] = receipt.slice(0, gap).split('\n');
    if (gap < 0 || first !== 'c2sp.org/tlog-proof@v1') refuse('not a receipt');
    if (lines[0]?.startsWith('extra ')) lines.shift();
    const index = lines.shift()?.match(/^index (0|[1-9][0-9]*)$/)?.[1] ?? refuse('no index');
    return { index, hashes: lines.map((line) => Buffer.from(line, 'base64')), envelope: receipt.slice(gap + 2) };
}

const [receiptFile, leafFile, vkeyFile, checkpointFile] = process.argv.slice(2);
const log = trusted(readFileSync(vkeyFile, 'utf8'));
const { index, hashes, envelope: own } = parse(readFileSync(receiptFile, 'utf8'));
const envelope = checkpointFile ? readFileSync(checkpointFile, 'utf8') : own;
const entry = {
    canonicalizedBody: readFileSync(leafFile),
    inclusionProof: { logIndex: index, hashes, checkpoint: { envelope } },
};
try {
    const checkpoint = verifyCheckpoint(entry, [log]);
    if (checkpoint.origin !== log.name) refuse(`checkpoint of ${checkpoint.origin}`);
    verifyMerkleInclusion(entry, checkpoint);
    console.log(`receipt: entry ${index} is in the log of ${checkpoint.logSize}`);
} catch (error) {
    refuse(error.message);
}

// Checkpoints, witnesses' signatures and receipts.
package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// A witness's key (c2sp.org/tlog-cosignature, type 4), which x/mod does not know.
type witness struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func (w witness) Name() string    { return w.name }
func (w witness) KeyHash() uint32 { return w.hash }
func (w witness) Verify(msg, sig []byte) bool {
	if len(sig) != 8+ed25519.SignatureSize {
		return false
	}
	text := fmt.Sprintf("cosignature/v1\ntime %d\n%s", binary.BigEndian.Uint64(sig), msg)
	return ed25519.Verify(w.key, []byte(text), sig[8:])
}

func newWitness(vkey string) witness {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		fail("witness key %q is malformed", vkey)
	}
	key, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(key) != 33 || key[0] != 4 {
		fail("witness key %q is malformed", vkey)
	}
	sum := sha256.Sum256(append([]byte(parts[0]+"\n"), key...))
	hash := binary.BigEndian.Uint32(sum[:])
	if fmt.Sprintf("%08x", hash) != parts[1] {
		fail("witness key %q does not match its id", vkey)
	}
	return witness{parts[0], hash, ed25519.PublicKey(key[1:])}
}

type keys struct {
	log     note.Verifier
	witness *witness
}

// Opens a signed checkpoint; with a witness's key its signature must be there too.
func (k keys) open(what string, signed []byte) tlog.Tree {
	known := []note.Verifier{k.log}
	if k.witness != nil {
		known = append(known, *k.witness)
	}
	opened, err := note.Open(signed, note.VerifierList(known...))
	if err != nil {
		fail("%s: %v", what, err)
	}
	if len(opened.Sigs) != len(known) {
		fail("%s: %d of %d signatures", what, len(opened.Sigs), len(known))
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != k.log.Name() {
		fail("%s: not a checkpoint of %s", what, k.log.Name())
	}
	return tlog.Tree{N: number(what, lines[1]), Hash: hash(what, lines[2])}
}

func number(what, text string) int64 {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n < 0 || strconv.FormatInt(n, 10) != text {
		fail("%s: %q is not a number", what, text)
	}
	return n
}

func hash(what, text string) tlog.Hash {
	h, err := tlog.ParseHash(text)
	if err != nil {
		fail("%s: %q is not a hash", what, text)
	}
	return h
}

func hashes(what string, lines []string) []tlog.Hash {
	var out []tlog.Hash
	for _, line := range lines {
		out = append(out, hash(what, line))
	}
	return out
}

// c2sp.org/tlog-proof@v1
func checkReceipt(k keys, text string, leaf func(index int64) []byte) {
	const what = "receipt"
	parts := strings.SplitN(text, "\n\n", 2)
	if len(parts) != 2 {
		fail("%s: no checkpoint", what)
	}
	lines := strings.Split(parts[0], "\n")
	if len(lines) > 1 && strings.HasPrefix(lines[1], "extra ") {
		lines = append(lines[:1], lines[2:]...)
	}
	if len(lines) < 2 || lines[0] != "c2sp.org/tlog-proof@v1" || !strings.HasPrefix(lines[1], "index ") {
		fail("%s: not a receipt", what)
	}
	index := number(what, strings.TrimPrefix(lines[1], "index "))
	tree := k.open(what, []byte(parts[1]))
	if index >= tree.N {
		fail("%s: index %d is outside the log", what, index)
	}
	err := tlog.CheckRecord(hashes(what, lines[2:]), tree.N, tree.Hash, index, tlog.RecordHash(leaf(index)))
	if err != nil {
		fail("%s: %v", what, err)
	}
	fmt.Printf("receipt: entry %d is in the log of %d\n", index, tree.N)
}

// Audits the log with code we did not write: Go's golang.org/x/mod/sumdb (note, tlog), as Debian packages it.
//
//	GO111MODULE=off GOPATH=/usr/share/gocode go run verify.go notes.go -log DIR|http://HOST/PREFIX -vkey KEY
//	    [-witness KEY] [-old CHECKPOINT [-consistency FILE]] [-receipt FILE [-leaf FILE]]
//
// Reads every entry, rebuilds the tree from them alone, and compares the root with the signed checkpoint and
// every tile byte for byte with what the entries give. tlog.TileHashReader is not used: it authenticates fewer
// tiles than it reads, so a forged entry with a forged leaf tile passes it.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func fail(format string, args ...interface{}) {
	fmt.Fprintf(os.Stderr, "REFUSED: "+format+"\n", args...)
	os.Exit(1)
}

func readFile(name string) []byte {
	data, err := os.ReadFile(name)
	if err != nil {
		fail("%v", err)
	}
	return data
}

// A resource of the log, from a directory or over HTTP.
func read(log, path string) []byte {
	if !strings.HasPrefix(log, "http://") && !strings.HasPrefix(log, "https://") {
		return readFile(filepath.Join(log, filepath.FromSlash(path)))
	}
	response, err := http.Get(strings.TrimSuffix(log, "/") + "/" + path)
	if err != nil {
		fail("%v", err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil || response.StatusCode != 200 {
		fail("%s: status %d, %v", path, response.StatusCode, err)
	}
	return body
}

// x/mod writes the tile's height into the path; the tiles of c2sp.org/tlog-tiles are all of height 8.
func path(t tlog.Tile) string {
	p := strings.Replace(t.Path(), "tile/8/", "tile/", 1)
	return strings.Replace(p, "tile/data/", "tile/entries/", 1)
}

// The tiles of a log of this size; tlog.NewTiles would also list every narrower one that has ever been.
func tilesOf(size int64) []tlog.Tile {
	var tiles []tlog.Tile
	for level := 0; size > 0; level, size = level+1, size>>8 {
		for n := int64(0); n < size; n += 256 {
			t := tlog.Tile{H: 8, L: level, N: n / 256, W: 256}
			if size-n < 256 {
				t.W = int(size - n)
			}
			tiles = append(tiles, t)
		}
	}
	return tiles
}

type memory []tlog.Hash

func (m memory) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	out := make([]tlog.Hash, len(indexes))
	for i, at := range indexes {
		if at >= int64(len(m)) {
			return nil, fmt.Errorf("hash %d is not there yet", at)
		}
		out[i] = m[at]
	}
	return out, nil
}

// All entries of the log, and the hashes they give.
func rebuild(log string, size int64) (memory, [][]byte) {
	var stored memory
	var entries [][]byte
	for first := int64(0); first < size; first += 256 {
		t := tlog.Tile{H: 8, L: -1, N: first / 256, W: 256}
		if size-first < 256 {
			t.W = int(size - first)
		}
		rest := read(log, path(t))
		for i := 0; i < t.W; i++ {
			if len(rest) < 2 || len(rest)-2 < int(binary.BigEndian.Uint16(rest)) {
				fail("%s: ends within entry %d", path(t), i)
			}
			end := 2 + int(binary.BigEndian.Uint16(rest))
			entry := rest[2:end]
			rest = rest[end:]
			more, err := tlog.StoredHashesForRecordHash(int64(len(entries)), tlog.RecordHash(entry), stored)
			if err != nil {
				fail("%v", err)
			}
			stored = append(stored, more...)
			entries = append(entries, entry)
		}
		if len(rest) > 0 {
			fail("%s: %d bytes too many", path(t), len(rest))
		}
	}
	return stored, entries
}

// The log continues the earlier one: by its own proof if there is one, else by one made from the entries.
func checkOld(k keys, tree tlog.Tree, stored memory, old, consistency string) {
	before := k.open("old checkpoint", readFile(old))
	if before.N > tree.N {
		fail("old checkpoint: %d entries, now %d", before.N, tree.N)
	}
	if before.N > 0 {
		proof, err := tlog.ProveTree(tree.N, before.N, stored)
		if err != nil {
			fail("%v", err)
		}
		if consistency != "" {
			proof = hashes("consistency", strings.Fields(string(readFile(consistency))))
		}
		if err := tlog.CheckTree(proof, tree.N, tree.Hash, before.N, before.Hash); err != nil {
			fail("old checkpoint: the log of %d does not continue the log of %d: %v", tree.N, before.N, err)
		}
	}
	fmt.Printf("old checkpoint: the log of %d continues the log of %d\n", tree.N, before.N)
}

func main() {
	log := flag.String("log", "", "directory or address of the log")
	vkey := flag.String("vkey", "", "the log's key")
	witnessKey := flag.String("witness", "", "a witness's key; its signature is then required")
	old := flag.String("old", "", "an earlier checkpoint")
	consistency := flag.String("consistency", "", "the log's proof from it: base64 hashes, one a line")
	receipt := flag.String("receipt", "", "a receipt")
	leaf := flag.String("leaf", "", "the bytes of its entry; without it the log's own entry is taken")
	flag.Parse()

	verifier, err := note.NewVerifier(strings.TrimSpace(*vkey))
	if err != nil {
		fail("key %q: %v", *vkey, err)
	}
	k := keys{log: verifier}
	if *witnessKey != "" {
		w := newWitness(strings.TrimSpace(*witnessKey))
		k.witness = &w
	}

	tree := k.open("checkpoint", read(*log, "checkpoint"))
	stored, entries := rebuild(*log, tree.N)
	root, err := tlog.TreeHash(tree.N, stored)
	if err != nil {
		fail("%v", err)
	}
	if tree.N == 0 {
		root = sha256.Sum256(nil) // x/mod has no hash for the empty tree
	}
	if root != tree.Hash {
		fail("checkpoint: its root is %v, the %d entries give %v", tree.Hash, tree.N, root)
	}
	tiles := tilesOf(tree.N)
	for _, t := range tiles {
		want, err := tlog.ReadTileData(t, stored)
		if err != nil {
			fail("%v", err)
		}
		if !bytes.Equal(read(*log, path(t)), want) {
			fail("%s: not what the entries give", path(t))
		}
	}
	fmt.Printf("log: %d entries, root and %d tiles as signed\n", tree.N, len(tiles))

	if *old != "" {
		checkOld(k, tree, stored, *old, *consistency)
	}
	if *receipt != "" {
		checkReceipt(k, string(readFile(*receipt)), func(index int64) []byte {
			if *leaf != "" {
				return readFile(*leaf)
			}
			if index >= int64(len(entries)) {
				fail("receipt: the log has no entry %d", index)
			}
			return entries[index]
		})
	}
}

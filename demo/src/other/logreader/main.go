// Reads a tenant's log with an implementation that shares nothing with ours: signed notes, tiles and proofs are those
// of golang.org/x/mod/sumdb (note, tlog). What is written here only signs in, and names files as C2SP tlog-tiles does.
//
//	GO111MODULE=off GOPATH=/usr/share/gocode go run main.go -server URL -ca FILE -account FILE -tenant T -key VKEY
//
// ACCOUNT holds {"tenant","login","password"} of somebody with audit.read. The last line is JSON; 0: the checkpoint is
// signed by the key, its root follows from the entries, and every proof that was asked of the tiles holds.
package main

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	height  = 8
	bundle  = 1 << height
	longest = 64 << 20
)

// server is where the log lies, and who reads it.
type server struct {
	client *http.Client
	log    string
	token  string
}

func (s *server) get(below string) ([]byte, error) {
	request, err := http.NewRequest(http.MethodGet, s.log+below, nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Authorization", "Bearer "+s.token)
	answer, err := s.client.Do(request)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(io.LimitReader(answer.Body, longest))
	if err == nil && answer.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s: %s", below, answer.Status)
	}
	return body, err
}

// Height is that of every C2SP tile.
func (s *server) Height() int { return height }

// ReadTiles reads tiles; what they are held against is up to the caller.
func (s *server) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, tile := range tiles {
		body, err := s.get("/" + strings.Replace(tile.Path(), "tile/8/", "tile/", 1))
		if err != nil {
			return nil, err
		}
		if len(body) != tile.W*tlog.HashSize {
			return nil, fmt.Errorf("%s has %d bytes", tile.Path(), len(body))
		}
		data = append(data, body)
	}
	return data, nil
}

// SaveTiles keeps nothing.
func (s *server) SaveTiles([]tlog.Tile, [][]byte) {}

// entries are those of one bundle: each behind its length in two bytes.
func (s *server) entries(index int64, width int) ([][]byte, error) {
	tile := tlog.Tile{H: height, L: -1, N: index, W: width}
	body, err := s.get("/" + strings.Replace(tile.Path(), "tile/8/data/", "tile/entries/", 1))
	if err != nil {
		return nil, err
	}
	var all [][]byte
	for len(body) > 0 {
		if len(body) < 2 || len(body)-2 < int(body[0])<<8|int(body[1]) {
			return nil, errors.New("a bundle is cut")
		}
		length := int(body[0])<<8 | int(body[1])
		all = append(all, body[2:2+length])
		body = body[2+length:]
	}
	if len(all) != width {
		return nil, fmt.Errorf("bundle %d has %d entries, not %d", index, len(all), width)
	}
	return all, nil
}

// checkpoint is what the log says of itself, under its key.
func (s *server) checkpoint(key string) (tlog.Tree, error) {
	body, err := s.get("/checkpoint")
	if err != nil {
		return tlog.Tree{}, err
	}
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return tlog.Tree{}, err
	}
	signed, err := note.Open(body, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	origin, rest, found := strings.Cut(signed.Text, "\n")
	if !found || origin != verifier.Name() {
		return tlog.Tree{}, errors.New("the checkpoint is another log's")
	}
	// The library knows one origin only.
	return tlog.ParseTree([]byte("go.sum database tree\n" + rest))
}

func signIn(client *http.Client, url, accountFile string) (string, error) {
	account, err := os.ReadFile(accountFile)
	if err != nil {
		return "", err
	}
	answer, err := client.Post(url+"/v1/session", "application/json", bytes.NewReader(account))
	if err != nil {
		return "", err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusCreated {
		return "", errors.New("sign-in: " + answer.Status)
	}
	var session struct{ Token string }
	return session.Token, json.NewDecoder(answer.Body).Decode(&session)
}

// prove holds the whole log against its checkpoint, and says how many proofs it asked for.
func prove(s *server, tree tlog.Tree) (records, trees int, err error) {
	var stored []tlog.Hash
	leaves := make([]tlog.Hash, 0, tree.N)
	own := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var found []tlog.Hash
		for _, index := range indexes {
			found = append(found, stored[index])
		}
		return found, nil
	})
	for from := int64(0); from < tree.N; from += bundle {
		width := bundle
		if tree.N-from < bundle {
			width = int(tree.N - from)
		}
		all, err := s.entries(from/bundle, width)
		if err != nil {
			return 0, 0, err
		}
		for _, entry := range all {
			hashes, err := tlog.StoredHashes(int64(len(leaves)), entry, own)
			if err != nil {
				return 0, 0, err
			}
			stored = append(stored, hashes...)
			leaves = append(leaves, tlog.RecordHash(entry))
		}
	}
	root, err := tlog.TreeHash(tree.N, own)
	if err != nil {
		return 0, 0, err
	}
	if root != tree.Hash {
		return 0, 0, errors.New("the entries have another root")
	}
	tiles := tlog.TileHashReader(tree, s)
	step := tree.N/97 + 1
	for n := int64(0); n < tree.N; n += step {
		proof, err := tlog.ProveRecord(tree.N, n, tiles)
		if err != nil {
			return records, trees, err
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, n, leaves[n]); err != nil {
			return records, trees, fmt.Errorf("entry %d: %w", n, err)
		}
		records++
		older, err := tlog.TreeHash(n+1, own)
		if err != nil {
			return records, trees, err
		}
		longer, err := tlog.ProveTree(tree.N, n+1, tiles)
		if err != nil {
			return records, trees, err
		}
		if err := tlog.CheckTree(longer, tree.N, tree.Hash, n+1, older); err != nil {
			return records, trees, fmt.Errorf("the tree of %d: %w", n+1, err)
		}
		trees++
	}
	return records, trees, nil
}

func run() error {
	url := flag.String("server", "", "where the API answers")
	authority := flag.String("ca", "", "its authority, PEM")
	account := flag.String("account", "", "a file with tenant, login and password")
	tenant := flag.String("tenant", "", "whose log")
	key := flag.String("key", "", "the log's key: name+number+base64")
	flag.Parse()
	pem, err := os.ReadFile(*authority)
	if err != nil {
		return err
	}
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(pem)
	client := &http.Client{Transport: &http.Transport{
		TLSClientConfig: &tls.Config{RootCAs: roots, MinVersion: tls.VersionTLS13},
	}}
	token, err := signIn(client, *url, *account)
	if err != nil {
		return err
	}
	log := &server{client: client, log: *url + "/v1/tenants/" + *tenant + "/log", token: token}
	tree, err := log.checkpoint(*key)
	if err != nil {
		return err
	}
	records, trees, err := prove(log, tree)
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(map[string]int64{
		"size": tree.N, "inclusion": int64(records), "consistency": int64(trees),
	})
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

package cli

import (
	"bytes"
	"crypto/ed25519"
	"io"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"
)

// screenReader collects what a session draws.
type screenReader struct {
	t     *testing.T
	chunk chan []byte
	all   []byte
}

func read(t *testing.T, sess *ssh.Session) *screenReader {
	t.Helper()
	out, err := sess.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	r := &screenReader{t: t, chunk: make(chan []byte, 1024)}
	go func() {
		defer close(r.chunk)
		for {
			b := make([]byte, 32<<10)
			n, err := out.Read(b)
			r.chunk <- b[:n]
			if err != nil {
				return
			}
		}
	}()
	return r
}

// watch opens the reader over SSH and collects what it draws, byte for byte.
func (s *server) watch(key ed25519.PrivateKey) (screen *screenReader, keys io.Writer) {
	s.t.Helper()
	sess, err := s.dial(key).NewSession()
	if err != nil {
		s.t.Fatal(err)
	}
	if keys, err = sess.StdinPipe(); err != nil { // an input that ends would end the session
		s.t.Fatal(err)
	}
	screen = read(s.t, sess)
	if err := sess.RequestPty("xterm-256color", guestHeight, guestWidth, ssh.TerminalModes{}); err != nil {
		s.t.Fatal(err)
	}
	if err := sess.Shell(); err != nil {
		s.t.Fatal(err)
	}
	return screen, keys
}

func (r *screenReader) wait(text string) {
	r.t.Helper()
	late := time.After(busy)
	for !bytes.Contains(r.all, []byte(text)) {
		select {
		case b, ok := <-r.chunk:
			if !ok {
				r.t.Fatalf("the session ended without %q: %q", text, r.all)
			}
			r.all = append(r.all, b...)
		case <-late:
			r.t.Fatalf("no %q in %q", text, r.all)
		}
	}
}

package cli

import (
	"crypto/ed25519"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"baolan/internal/fixture/await"
)

// busy is how long a condition may take on a busy machine.
const busy = await.Patience

func newReaderKey(t *testing.T) ed25519.PrivateKey {
	t.Helper()
	_, key, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

// The folder goes away under the readers, comes back with another paper, and
// is exchanged for a third. Who is reading reads on; who comes gets what there
// is, or what there was last.
func TestServe_FolderReplaced(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "papers")
	paper(t, dir, "2024-03-07", "春天的信")
	s := startServer(t, dir)
	early := s.visit(nil)
	early.see("见字如面")

	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	early.press("J")
	early.see("河水清了")
	early.press("ee") // the shelf of a folder that is gone, and back
	early.see("河水清了")
	late := s.visit(nil)
	late.see("春天的信")
	late.leaves()

	paper(t, dir, "2024-03-09", "秋天的信")
	early.see("2024-03-09") // the news
	s.printsSoon("秋天的信")
	early.see("河水清了")
	early.press(">")
	early.see("秋天的信")

	other := filepath.Join(t.TempDir(), "papers")
	paper(t, other, "2024-03-11", "冬天的信")
	if err := os.Rename(dir, dir+".old"); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(other, dir); err != nil {
		t.Fatal(err)
	}
	s.printsSoon("冬天的信")
	early.see("秋天的信")
	early.press("J")
	early.see("河水清了")
	late = s.visit(nil)
	late.see("冬天的信")
	late.leaves()
	early.leaves()
	s.stop(syscall.SIGTERM)
}

// printsSoon waits until what opens first holds a text.
func (s *server) printsSoon(text string) {
	s.t.Helper()
	c := s.dial(nil)
	var out string
	for end := time.Now().Add(busy); !strings.Contains(out, text); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			s.t.Fatalf("%s does not come: %q", text, out)
		}
		out, _, _ = s.run(c, "print")
	}
	_ = c.Close()
}

// Two hundred readers search the library at once, each for what stands in an older
// paper: each finds it and reads on.
func TestServe_Searching(t *testing.T) {
	t.Parallel()
	readers := 200
	if testing.Short() {
		readers = 20
	}
	dir := t.TempDir()
	paper(t, dir, "2024-03-07", "春天的信")
	paper(t, dir, "2024-03-05", "秋天的信")
	s := startServer(t, dir, "--max-connections", "1000", "--max-per-address", "1000", "--max-handshakes", "1000", "--max-logins", "100000")
	guests := make([]*guest, readers)
	for i := range guests {
		guests[i] = s.visit(nil)
	}
	for _, g := range guests {
		g.see("春天的信")
	}
	for _, g := range guests {
		g.press("s秋天\r")
	}
	for _, g := range guests {
		g.see("秋天的信")
	}
	for _, g := range guests {
		g.press("\r")
		g.see("“秋天” 1/1处")
	}
	s.stop(syscall.SIGTERM)
}

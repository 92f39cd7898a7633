package cli

import (
	"crypto/ed25519"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"

	"baolan/internal/fixture/cluster"
)

// What was read is kept in a database: of the reader of this machine, and of the
// readers of two servers, who stand on the one where they stood on the other when
// that one is killed.
func TestState_Database(t *testing.T) {
	t.Parallel()
	c := cluster.New(t)
	url := c.URL(t)
	baolan := func(in string, args ...string) string {
		t.Helper()
		p := exec.Command("baolan", args...)
		p.Env = append(os.Environ(), "BAOLAN_STATE="+url, "XDG_STATE_HOME="+t.TempDir(), "XDG_CONFIG_HOME="+t.TempDir(), "LANG=en", "LC_ALL=", "BAOLAN_LANG=")
		p.Stdin = strings.NewReader(in)
		out, err := p.CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %v\n%s", args, err, out)
		}
		return string(out)
	}
	const kept = `{"format":"baolan-memory","version":1,"articles":[{"paper":"清河日报","date":"2024-03-07","page":"1",
		"headline":"春天的信","ordinal":0,"title":"春天的信","favourite":{"on":true,"tags":["信"],"at":"2024-01-01T00:00:00Z"}}]}`
	baolan(kept, "import-state", "-")
	if out := baolan("", "export-state"); !strings.Contains(out, `"tags"`) || !strings.Contains(out, "春天的信") {
		t.Errorf("export-state: %s", out)
	}
	if out := baolan("", "config", "show", "--state", "postgres://reader:geheim@host/base"); strings.Contains(out, "geheim") || !strings.Contains(out, "reader:") {
		t.Error("config show tells a password")
	}

	dir := t.TempDir()
	paper(t, dir, "2024-03-07", "春天的信")
	for range 2 { // indexed, and known
		if out := baolan("", "search", "河水", "--library", dir, "--index", url); !strings.Contains(out, "第二篇") {
			t.Errorf("search: %s", out)
		}
	}
	one := startServer(t, dir, "--auth", "keys", "--state", url)
	two := startServer(t, dir, "--auth", "keys", "--state", url, "--drain-time", "50ms")
	_, key, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	g := one.visit(key)
	g.see("春天的信")
	g.press("J")
	g.see("河水清了")
	g.press("m\r")
	g.see("已收藏")
	if err := one.process.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = g.ends()
	g = two.visit(key)
	g.see("河水清了")
	g.press("M")
	g.see("第二篇")
	g.press("q")
	g.leaves()

	// The database is away: readers read on, and what they mark arrives.
	c.Stop()
	g = two.visit(key)
	g.see("见字如面")
	g.press("m\r")
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	g.see("已收藏")

	// A server that drains sends its readers a message at once. They read on until it
	// stops, and are at the same place on the next server.
	three := startServer(t, dir, "--auth", "keys", "--state", url, "--drain-time", "1h")
	g.press("q")
	g.leaves()
	g, guest := three.visit(key), three.visit(newReaderKey(t))
	g.see("河水清了")
	guest.see("见字如面")
	if err := three.process.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	g.see("这台服务器快要停了；读到哪里已经记住")
	guest.see("这台服务器快要停了；读到哪里已经记住")
	g.press("K")
	g.see("见字如面")
	three.stop(syscall.SIGTERM) // the second is at once
	g.see("请重新连接，接着读")
	g = two.visit(key)
	g.see("见字如面")
	two.stop(syscall.SIGTERM)
	g.see("读到哪里已经记住")
}

package cli

import (
	"crypto/ed25519"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"

	"baolan/internal/fixture/bucket"
)

// The commands read editions in a store as those in a folder, and say in both languages
// what is wrong with it. A server's readers can read on while it is away, and see a line
// that says so.
func TestEditions_Store(t *testing.T) {
	t.Parallel()
	b := bucket.New(t)
	put := func(date, title string) {
		b.Put("wall/清河日报/"+date+"/01.md", "# "+title+"\n\n纸短情长，见字如面。\n\n# 第二篇\n\n河水清了。\n")
	}
	put("2024-03-07", "春天的信")
	put("2024-03-08", "夏天的信")
	state := t.TempDir()
	baolan := func(lang string, args ...string) (string, error) {
		p := exec.Command("baolan", args...)
		p.Env = append(os.Environ(), "BAOLAN_STATE="+state, "XDG_CONFIG_HOME="+t.TempDir(), "LANG="+lang, "LC_ALL=", "BAOLAN_LANG=")
		out, err := p.CombinedOutput()
		return string(out), err
	}
	url := b.URL("wall", "list=100ms")
	for args, want := range map[string]string{
		"list":           "2024-03-07",
		"print":          "夏天的信",
		"search 河水":      "第二篇",
		"print --page 1": "见字如面",
	} {
		if out, err := baolan("en", append(strings.Fields(args), "--editions", url)...); err != nil || !strings.Contains(out, want) {
			t.Errorf("%s: %v\n%s", args, err, out)
		}
	}
	for what, c := range map[string][3]string{
		"no bucket":  {strings.Replace(url, "papers", "none", 1), "there is no such bucket", "没有这个桶"},
		"no address": {"s3://papers?list=never", "the address of the store cannot be read", "读不懂存储的地址"},
		"a folder":   {"/srv/papers", "s3://bucket/prefix", "s3://bucket/prefix"},
		"nobody":     {"s3://papers?endpoint=http://127.0.0.1:1", "the store cannot be reached", "存储连不上"},
	} {
		for i, lang := range []string{"en", "zh_CN.UTF-8"} {
			if out, err := baolan(lang, "list", "--editions", c[0]); err == nil || !strings.Contains(out, c[i+1]) {
				t.Errorf("%s, %s: %v\n%s", what, lang, err, out)
			}
		}
	}
	if out, err := baolan("en", "add", "x.txt", "--editions", url); err == nil || !strings.Contains(out, "nothing is written") {
		t.Errorf("add: %v\n%s", err, out)
	}

	s := startServer(t, "--auth", "keys", "--editions", url)
	_, key, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	g := s.visit(key)
	g.see("夏天的信")
	b.SetAway(true)
	g.see("打开的报照样读")
	g.press("J")
	g.see("河水清了")
	g.press("<")
	g.see("一时连不上")
	late := s.visit(key) // who comes now reads what is open
	late.see("第二篇")
	late.press("q")
	late.leaves()
	put("2024-03-09", "秋天的信")
	b.SetAway(false)
	g.see("2024-03-09")
	g.press(">")
	g.see("秋天的信")
	g.press("q")
	g.leaves()
	s.stop(syscall.SIGTERM)

	// A server that begins while the store is away has what the one before it had read.
	b.SetAway(true)
	s = startServerIn(t, s.state, "--auth", "keys", "--editions", url)
	g = s.visit(key)
	g.see("秋天的信")
	g.see("打开的报照样读")
	b.SetAway(false)
	g.see("存报的地方又连上了")
	g.press("q")
	g.leaves()
	s.stop(syscall.SIGTERM)
}

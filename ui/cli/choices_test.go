package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"baolan/ui"
	"baolan/ui/theme"
)

// What a reader of a server sets is kept with what he has read, for him alone; the
// server's file stays as it is.
func TestServe_Settings(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	paper(t, dir, "2024-03-07", "春天的信")
	path := filepath.Join(t.TempDir(), "config.toml")
	const file = "theme = \"rice\"\n\n[serve]\nauth = \"keys\"\n\n[keys]\nsettings = [\",\", \"S\"]\n"
	if err := os.WriteFile(path, []byte(file), 0o600); err != nil {
		t.Fatal(err)
	}
	s := startServer(t, dir, "--config", path)
	mine, other := newReaderKey(t), newReaderKey(t)
	g := s.visit(mine)
	g.see("春天的信")
	g.press(",")
	g.see("宣纸")
	g.see("这台服务器上")
	g.press("l") // the next theme
	g.see("墨水屏")
	g.press("j\x1b[C") // and English
	g.see("Settings")
	g.press("qq")
	g.ends()
	again := s.visit(mine)
	again.see("春天的信")
	again.press("S") // the keys are the server's
	again.see("e-ink")
	again.press("qq")
	again.ends()
	o := s.visit(other)
	o.see("春天的信")
	o.press(",")
	o.see("宣纸")
	o.press("qq")
	o.ends()
	if b, err := os.ReadFile(path); err != nil || string(b) != file {
		t.Errorf("the server's file is %q, %v", b, err)
	}
	s.stop(os.Interrupt)
}

// Where readers are not known by their keys, what one sets is for this once.
func TestServe_SettingsForOnce(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	paper(t, dir, "2024-03-07", "春天的信")
	s := startServer(t, dir)
	for range 2 {
		g := s.visit(nil)
		g.see("春天的信")
		g.press(",")
		g.see("报纸（随终端）")
		g.press("l")
		g.see("宣纸")
		g.press("qq")
		g.ends()
	}
	s.stop(os.Interrupt)
}

// Values that are none change nothing.
func TestChoose(t *testing.T) {
	t.Parallel()
	o := ui.Options{Themes: theme.All(), Theme: theme.Paper()}
	for _, name := range []string{"theme", "lang", "measure", "spacing", "script", "pinyin", "ambiguous", "pictures", "nothing"} {
		choose(&o, name, "\x1b[31m")
	}
	if o.Theme != theme.Paper() || o.Measure != 0 || o.Spacing != 0 || o.Lang != 0 {
		t.Errorf("options are %+v", o)
	}
	choose(&o, "theme", "e-ink")
	choose(&o, "measure", "30")
	choose(&o, "spacing", "1")
	choose(&o, "lang", "en")
	if o.Theme.Name != "e-ink" || o.Measure != 30 || o.Spacing != 1 || o.Lang != 1 {
		t.Errorf("options are %+v", o)
	}
	if got := choicesPath("/state/readers/ab.db"); !strings.HasSuffix(filepath.ToSlash(got), "/state/settings/ab.toml") {
		t.Errorf("choices are in %s", got)
	}
}

package source

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"baolan/editions/decode"

	"baolan/internal/fixture/unprivileged"
)

// Names of any bytes are read, and shown as text: GBK, as unzip leaves it, lone
// bytes, overlong forms, controls.
func TestNames_AnyBytes(t *testing.T) {
	t.Parallel()
	gbk, err := simplifiedchinese.GBK.NewEncoder().String("清河日报")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, b := range []string{gbk + "-2024-03-07-01", "\xff", "\x80a", "\xc0\xaf", "\xed\xa0\x80", "a\x01\x1b]0;t\ab", "\xe2\x80\xae", "报\xb1"} {
		names = append(names, b+".txt")
	}
	for b := byte(1); b != 0; b++ {
		if b != '/' && b != '.' {
			names = append(names, "x"+string([]byte{b})+"y.txt")
		}
	}
	root := t.TempDir()
	for _, folder := range []string{".", gbk, "f\xff"} {
		if err := os.MkdirAll(filepath.Join(root, folder), 0o755); err != nil {
			t.Skip("names in bytes are not allowed here: ", err)
		}
		for _, n := range names {
			if err := os.WriteFile(filepath.Join(root, folder, n), []byte(body), 0o600); err != nil {
				t.Skip("names in bytes are not allowed here: ", err)
			}
		}
	}
	var skips []Skip
	ls, err := Open(context.Background(), root, Options{Skipped: func(s Skip) { skips = append(skips, s) }})
	if err != nil {
		t.Fatal(err)
	}
	pages := 0
	for _, l := range ls {
		pages += len(l.Pages)
	}
	if pages != 3*len(names) || len(skips) != 0 {
		t.Errorf("%d of %d pages, skipped %v", pages, 3*len(names), skips)
	}
	if !slices.ContainsFunc(ls, func(l Loaded) bool {
		return l.Paper == "清河日报" && l.Date.String() == "2024-03-07"
	}) {
		t.Error("no edition of the paper that a GBK name tells")
	}
	for _, n := range names { // each by itself too
		one, err := Open(context.Background(), filepath.Join(root, gbk, n), Options{})
		if err != nil || len(one) != 1 {
			t.Errorf("%q: %v", n, err)
		} else if path := one[0].Origins[0].Path; !strings.Contains(path, "清河日报") || path != decode.Name(path) {
			t.Errorf("%q is shown as %q", n, path)
		}
	}
}

// Whatever is passed over and may be of an edition is a loss with a reason.
func TestSkips(t *testing.T) {
	t.Parallel()
	root := tree(t, map[string]string{
		"papers/01.txt": body, "papers/deep/" + strings.Repeat("d/", 20) + "x.txt": body, "papers/photo.jpg": "x", "papers/empty.txt": "",
		"papers/README.md": "x", "papers/.hidden": "x", "papers/02.txt": body, "papers/02.md": body, "outside.txt": "root:x:0:0",
	})
	dir := filepath.Join(root, "papers")
	for from, to := range map[string]string{
		"gone.txt": "nothing", "self": "self", "up": ".", "out.txt": "../outside.txt", "etc": "/etc", "all": "/",
	} {
		if err := os.Symlink(to, filepath.Join(dir, from)); err != nil {
			t.Skip("no links here")
		}
	}
	want := map[string]Reason{
		"gone.txt": Dangling, "self": Loop, "up": Loop, "out.txt": Outside, "etc": Outside, "all": Outside, "photo.jpg": NotText, "empty.txt": Broken, "d": Deep,
	}
	got := map[string]Reason{}
	ls, err := Open(context.Background(), dir, Options{Skipped: func(s Skip) {
		if s.IsLoss() {
			got[filepath.Base(s.Path)] = s.Reason
		}
	}})
	if err != nil {
		t.Fatal(err)
	}
	for name, why := range want {
		if r, ok := got[name]; !ok || r != why {
			t.Errorf("%s: %s (told: %v), want %s", name, r, ok, why)
		}
	}
	for name, why := range got {
		if _, ok := want[name]; !ok {
			t.Errorf("%s was called lost: %s", name, why)
		}
	}
	for _, l := range ls {
		for _, o := range l.Origins {
			if strings.Contains(o.Text, "root:x") {
				t.Errorf("%s leads out of the folder", o.Path)
			}
		}
	}
}

// A file and a folder to which the system denies access are skipped and reported, and the
// rest is read.
func TestSkips_Denied(t *testing.T) {
	if !unprivileged.Run(t) {
		return
	}
	dir := filepath.Join(tree(t, map[string]string{"papers/01.txt": body, "papers/02.txt": body, "papers/open/03.txt": body}), "papers")
	if err := os.WriteFile(filepath.Join(dir, "denied.txt"), []byte(body), 0); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "closed"), 0); err != nil {
		t.Fatal(err)
	}
	got := map[string]Reason{}
	ls, err := Open(t.Context(), dir, Options{Skipped: func(s Skip) {
		if s.IsLoss() {
			got[filepath.Base(s.Path)] = s.Reason
		}
	}})
	if err != nil || len(ls) == 0 {
		t.Fatal(ls, err)
	}
	if want := map[string]Reason{"denied.txt": Denied, "closed": Denied}; !maps.Equal(got, want) {
		t.Errorf("skipped %v, want %v", got, want)
	}
}

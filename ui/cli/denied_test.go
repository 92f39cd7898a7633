package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"baolan/internal/fixture/unprivileged"
)

// mainOf runs the program in this process and gives its exit code and what it
// wrote to standard output and standard error.
func mainOf(t *testing.T, env []string, args ...string) (code int, out, errs string) {
	t.Helper()
	dir := t.TempDir()
	files := make([]*os.File, 2)
	for i, name := range []string{"out", "err"} {
		f, err := os.Create(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		files[i] = f
	}
	in, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	env = append([]string{"HOME=" + dir, "XDG_STATE_HOME=" + dir, "XDG_DATA_HOME=" + dir, "XDG_CONFIG_HOME=" + dir, "TERM=xterm"}, env...)
	a := app{environ: env}
	code = Main(t.Context(), Process{
		Args: args, Stdin: in, Stdout: files[0], Stderr: files[1], Environ: env, Version: "test",
		Getenv: func(name string) string { return a.env()[name] },
	})
	var texts [2]string
	for i, f := range files {
		b, err := os.ReadFile(f.Name())
		if err != nil {
			t.Fatal(err)
		}
		texts[i] = string(b)
	}
	return code, texts[0], texts[1]
}

// What the system denies is said by every command that reads.
func TestDenied(t *testing.T) {
	t.Parallel()
	if !unprivileged.Run(t) {
		return
	}
	dir := t.TempDir()
	page := "城南新桥昨日合龙\n\n本报讯 城南新桥昨日合龙，市民踏上桥面走了一百步。\n"
	for name, mode := range map[string]os.FileMode{"报-2024-03-07-01.txt": 0o600, "报-2024-03-07-02.txt": 0} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(page), mode); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "closed"), 0); err != nil {
		t.Fatal(err)
	}
	for lang, words := range map[string]string{"zh": "没有权限", "en": "no permission"} {
		for _, c := range []struct {
			args []string
			code int
		}{
			{[]string{"print", dir}, 0},
			{[]string{"print", "--format", "json", dir}, 0},
			{[]string{"list", "--library", dir}, 0},
			{[]string{"index", "--library", dir}, 0},
			{[]string{"search", "--library", dir, "合龙"}, 0},
			{[]string{dir}, 0},
			{[]string{"check", dir}, 1},
			{[]string{"check", "--json", dir}, 1},
			{[]string{"print", filepath.Join(dir, "报-2024-03-07-02.txt")}, 1},
			{[]string{"check", filepath.Join(dir, "报-2024-03-07-02.txt")}, 1},
			{[]string{"add", "--library", t.TempDir(), filepath.Join(dir, "报-2024-03-07-02.txt")}, 1},
			{[]string{"import-state", filepath.Join(dir, "报-2024-03-07-02.txt")}, 1},
			{[]string{"export-state", "/root/x"}, 1},
		} {
			code, out, errs := mainOf(t, []string{"LANG=C.UTF-8", "BAOLAN_LANG=" + lang}, c.args...)
			if code != c.code || !strings.Contains(errs+out, words) && c.args[0] != "export-state" || strings.Contains(errs, "permission denied") {
				t.Errorf("%s %v: exit code %d, want %d; %q", lang, c.args, code, c.code, errs)
			}
		}
	}
}

//go:build unix

package cli

import (
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"baolan/internal/fixture/cluster"
)

// block gives the lines of the first block of code in docs/replicas.md that holds a text.
func block(t *testing.T, holds string) string {
	t.Helper()
	doc, err := os.ReadFile("../../docs/replicas.md")
	if err != nil {
		t.Fatal(err)
	}
	for i, part := range strings.Split(string(doc), "```") {
		if _, code, ok := strings.Cut(part, "\n"); ok && i%2 == 1 && strings.Contains(code, holds) {
			return code
		}
	}
	t.Fatalf("docs/replicas.md has no block with %s", holds)
	return ""
}

// What docs/replicas.md says of roles, backup and restore, done as it stands there: the
// marks are there again, the servers' role can use them, and the index is made anew.
func TestBackup(t *testing.T) {
	t.Parallel()
	bin := filepath.Dir(cluster.Program(t, "pg_dump"))
	c := cluster.New(t)
	u, err := url.Parse(c.URL(t))
	if err != nil {
		t.Fatal(err)
	}
	host := u.Query().Get("host")
	dir := t.TempDir()
	shell := func(database, script string) string {
		t.Helper()
		p := exec.Command("sh", "-ec", script)
		p.Dir = dir
		p.Env = append(os.Environ(), "PATH="+bin+":"+os.Getenv("PATH"), "DATABASE=postgres://baolan@/"+database+"?host="+host, "LC_ALL=C")
		out, err := p.CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", script, err, out)
		}
		return string(out)
	}
	as := func(role, database string) string {
		return "postgres://" + role + "@/" + database + "?host=" + host + "&search_path=baolan"
	}
	papers := t.TempDir()
	paper(t, papers, "2024-03-07", "春天的信")
	baolan := func(in, state string, args ...string) string {
		t.Helper()
		p := exec.Command("baolan", args...)
		p.Env = append(os.Environ(), "BAOLAN_STATE="+state, "XDG_STATE_HOME="+t.TempDir(), "XDG_CONFIG_HOME="+t.TempDir(), "LANG=en", "LC_ALL=", "BAOLAN_LANG=")
		p.Stdin = strings.NewReader(in)
		out, err := p.CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %v\n%s", args, err, out)
		}
		return string(out)
	}

	shell("postgres", "createdb -h "+host+" -U baolan papers")
	shell("papers", `psql -v ON_ERROR_STOP=1 -q "$DATABASE" <<'SQL'`+"\n"+block(t, "CREATE ROLE")+"\nSQL\n")
	owner, server := as("baolan_owner", "papers"), as("baolan_server", "papers")
	baolan("", owner, "export-state")
	baolan("", owner, "index", "--library", papers, "--index", owner)
	const kept = `{"format":"baolan-memory","version":1,"articles":[{"paper":"清河日报","date":"2024-03-07","page":"1",
		"headline":"春天的信","ordinal":0,"title":"春天的信","favourite":{"on":true,"tags":["信"],"at":"2024-01-01T00:00:00Z"}}]}`
	baolan(kept, server, "import-state", "-")
	want := baolan("", server, "export-state")
	if !strings.Contains(want, "春天的信") {
		t.Fatalf("the servers' role keeps nothing: %s", want)
	}

	backup, restore, ok := strings.Cut(block(t, "pg_dump"), "# restore")
	if !ok {
		t.Fatal("docs/replicas.md restores nothing")
	}
	shell("papers", backup)
	shell("postgres", "createdb -h "+host+" -U baolan again")
	shell("again", "# restore"+restore)
	again := as("baolan_server", "again")
	if got := baolan("", again, "export-state"); got != want {
		t.Errorf("after the restore there is\n%s, want\n%s", got, want)
	}
	baolan(strings.ReplaceAll(kept, "春天", "夏天"), again, "import-state", "-") // which needs the grants
	if out := baolan("", again, "search", "河水", "--library", papers, "--index", again); !strings.Contains(out, "第二篇") {
		t.Errorf("the index made anew finds %s", out)
	}
}

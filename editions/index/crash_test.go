package index

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"baolan/editions/source"
	"baolan/internal/fixture/cluster"
)

// updaterPath, when set to an index and a library, makes the test binary a
// process that updates the one from the other and tells each batch.
const updaterPath = "BAOLAN_TEST_UPDATER"

func TestMain(m *testing.M) {
	if index, library, ok := strings.Cut(os.Getenv(updaterPath), "\n"); ok {
		if err := updateOnce(index, library); err != nil {
			fmt.Println("error:", err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(cluster.Main(m))
}

func updateOnce(index, library string) error {
	x, err := Open(context.Background(), index)
	if err != nil {
		return err
	}
	defer x.Close()
	_, err = x.Update(context.Background(), Folder(library, source.Options{}), func(p Progress) {
		fmt.Println("batch", p.Entries)
	})
	return err
}

// TestUpdate_Kill kills an updating process after each batch with SIGKILL: the
// batches it told of are kept, and in the end the index is whole.
func TestUpdate_Kill(t *testing.T) {
	if testing.Short() {
		t.Skip("kills another process, reads a thousand pages")
	}
	t.Parallel()
	const pages = 3 * batchPages
	library, path := t.TempDir(), filepath.Join(t.TempDir(), "index.db")
	generate(t, library, pages)
	for range 2 {
		c := exec.CommandContext(t.Context(), os.Args[0])
		c.Env = append(os.Environ(), updaterPath+"="+path+"\n"+library)
		out, err := c.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		if !lines.Scan() || !strings.HasPrefix(lines.Text(), "batch") {
			t.Fatalf("the updating process says %q", lines.Text())
		}
		if err := c.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = c.Wait() // killed
	}
	x := openIndex(t, path)
	s := Folder(library, source.Options{})
	if r := update(t, x, s); r.Unchanged == 0 || r.Entries == 0 || r.Unchanged+r.Entries != pages/8 {
		t.Errorf("after the kills: %+v", r)
	}
	requireRecall(t, x, newPlain(t, s), 50)
}

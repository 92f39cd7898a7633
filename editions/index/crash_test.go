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
// process that updates the one from the other and prints a line for each batch.
const updaterPath = "BAOLAN_TEST_UPDATER"

const (
	// batchOfTests is how many pages a transaction holds in tests of several.
	batchOfTests = 32
	// lastBatch is the batch behind which an updating process waits to be killed, so
	// that there is work left however late the signal comes.
	lastBatch = 3
)

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
	x.batch = batchOfTests
	batches := 0
	_, err = x.Update(context.Background(), Folder(library, source.Options{}), func(p Progress) {
		fmt.Println("batch", p.Entries)
		if batches++; batches == lastBatch {
			select {}
		}
	})
	return err
}

// TestUpdate_Kill kills an updating process after each batch with SIGKILL. The batches that
// it has reported are kept, and in the end the index is complete.
func TestUpdate_Kill(t *testing.T) {
	if testing.Short() {
		t.Skip("kills another process, reads hundreds of pages")
	}
	t.Parallel()
	const kills = 2
	const pages = (kills*lastBatch + 1) * batchOfTests
	library, path := t.TempDir(), filepath.Join(t.TempDir(), "index.db")
	generate(t, library, pages)
	for range kills {
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

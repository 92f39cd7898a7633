package memory

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"baolan/editions/database"
	"baolan/editions/postgres"
	"baolan/internal/fixture/await"
	"baolan/internal/fixture/cluster"
)

// markerPath, when set, makes the test binary a reader who marks article after
// article in the memory at that path, and says so after each.
const markerPath = "BAOLAN_TEST_MARKER"

func TestMain(m *testing.M) {
	if path, prefix, _ := strings.Cut(os.Getenv(markerPath), "\n"); path != "" {
		if err := markForever(path, prefix); err != nil {
			fmt.Println("error:", err)
			os.Exit(1)
		}
	}
	os.Exit(cluster.Main(m))
}

func markForever(path, prefix string) error {
	s, err := openAt(path)
	if err != nil {
		return err
	}
	known, err := s.Edition(context.Background(), "永康日报", day)
	if err != nil {
		return err
	}
	from := 0
	for k := range known {
		if strings.HasPrefix(k.Headline, prefix) {
			from++
		}
	}
	for i := from; ; i++ {
		a := article(prefix + strconv.Itoa(i))
		if err := s.Mark(context.Background(), a, Change{On: true, Add: []string{"标签"}}); err != nil {
			return err
		}
		fmt.Println(i)
	}
}

// openAt opens a memory in a file, or in a database.
func openAt(path string) (Memory, error) {
	if postgres.IsURL(path) {
		d, err := OpenDatabase(context.Background(), path)
		if err != nil {
			return nil, err
		}
		return d.Reader("SHA256:甲", 0), nil
	}
	s, err := Open(path)
	if err == nil && s.SetAside() != "" {
		err = fmt.Errorf("file was set aside to %s", s.SetAside())
	}
	return s, err
}

// TestStore_TwoProcesses lets two processes mark at once and kills both: what
// either reported is there.
func TestStore_TwoProcesses(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "memory.db")
	const marks = 100
	last := make([]int, 2)
	var wg sync.WaitGroup
	for i := range last {
		wg.Go(func() {
			last[i] = markUntilKilled(t, path+"\n"+string(rune('甲'+i)), marks, 0)
		})
	}
	await.All(t, "both processes end", &wg)
	s := openStore(t, path)
	states, err := s.Edition(context.Background(), "永康日报", day)
	must(t, err)
	for i, n := range last {
		if n < marks-1 {
			t.Errorf("process %d reported %d marks", i, n+1)
		}
		for mark := range n + 1 {
			if !states[article(string(rune('甲'+i))+strconv.Itoa(mark)).Key].Favourite {
				t.Fatalf("process %d: mark %d of %d is lost", i, mark, n)
			}
		}
	}
	if s.SetAside() != "" {
		t.Error("the file was unreadable")
	}
}

// TestShared_Kill is TestStore_Kill for a memory in a database.
func TestShared_Kill(t *testing.T) {
	t.Parallel()
	path := cluster.URL(t)
	s := openDatabase(t, path).Reader("SHA256:甲", 0)
	acknowledged, r := -1, rand.New(rand.NewPCG(rand.Uint64(), 0))
	for round := range 10 {
		last := markUntilKilled(t, path, r.IntN(8), time.Duration(r.IntN(1000))*time.Microsecond)
		acknowledged = max(acknowledged, last)
		states, err := s.Edition(context.Background(), "永康日报", day)
		must(t, err)
		for i := range acknowledged + 1 {
			if !states[article(strconv.Itoa(i)).Key].Favourite {
				t.Fatalf("round %d: mark %d of %d is lost", round, i, acknowledged)
			}
		}
	}
	if acknowledged < 10 {
		t.Errorf("only %d marks: the test tests nothing", acknowledged)
	}
}

// TestStore_Kill kills a marking process with SIGKILL at random moments, also
// while it opens the file. Each mark that it reported must be there.
func TestStore_Kill(t *testing.T) {
	t.Parallel()
	rounds := 200
	if testing.Short() {
		rounds = 20
	}
	path := filepath.Join(t.TempDir(), "memory.db")
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 0))
	acknowledged := -1
	for round := range rounds {
		// A mark takes some 0.5 ms: up to eight of them, then a part of one.
		last := markUntilKilled(t, path, r.IntN(8), time.Duration(r.IntN(1000))*time.Microsecond)
		acknowledged = max(acknowledged, last)
		s := openStore(t, path)
		if s.SetAside() != "" {
			t.Fatalf("round %d: the file was unreadable", round)
		}
		states, err := s.Edition(context.Background(), "永康日报", day)
		must(t, err)
		for i := range acknowledged + 1 {
			if !states[article(strconv.Itoa(i)).Key].Favourite {
				t.Fatalf("round %d: mark %d of %d is lost", round, i, acknowledged)
			}
		}
		must(t, s.Close())
	}
	if acknowledged < rounds {
		t.Errorf("only %d marks in %d rounds: the test tests nothing", acknowledged, rounds)
	}
	if f, err := database.Open(context.Background(), path, database.Config{Application: 0x626c_6d65, Version: 1, Check: true}); err != nil {
		t.Error(err)
	} else {
		f.Close()
	}
}

// markUntilKilled starts a marking process, lets it report so many marks and
// go on for a while, and kills it. It gives the last mark reported, -1 for none.
func markUntilKilled(t *testing.T, path string, marks int, more time.Duration) (last int) {
	t.Helper()
	c := exec.CommandContext(context.Background(), os.Args[0])
	c.Env = append(os.Environ(), markerPath+"="+path)
	out, err := c.StdoutPipe()
	must(t, err)
	must(t, c.Start())
	last = -1
	lines := bufio.NewScanner(out)
	read := func() bool {
		if !lines.Scan() {
			return false
		}
		if strings.HasPrefix(lines.Text(), "error:") {
			t.Errorf("the marking process: %s", lines.Text())
			return false
		}
		if n, err := strconv.Atoi(lines.Text()); err == nil {
			last = n
		}
		return true
	}
	for range marks {
		if !read() {
			break
		}
	}
	time.Sleep(more) // not a wait for anything: the moment of the kill
	must(t, c.Process.Kill())
	for read() { // what it reported before it died
	}
	_ = c.Wait() // killed
	return last
}

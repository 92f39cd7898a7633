package memory

import (
	"bufio"
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
	os.Exit(m.Run())
}

func markForever(path, prefix string) error {
	s, err := Open(path)
	if err != nil {
		return err
	}
	if s.SetAside() != "" {
		return fmt.Errorf("file was set aside to %s", s.SetAside())
	}
	known, err := s.Edition("永康日报", day)
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
		if err := s.SetFavourite(a, true, "标签"); err != nil {
			return err
		}
		fmt.Println(i)
	}
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
	wg.Wait()
	s := openStore(t, path)
	states, err := s.Edition("永康日报", day)
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
		states, err := s.Edition("永康日报", day)
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
	if f, err := database.Open(t.Context(), path, database.Config{Application: 0x626c_6d65, Version: 1, Check: true}); err != nil {
		t.Error(err)
	} else {
		f.Close()
	}
}

// markUntilKilled starts a marking process, lets it report so many marks and
// go on for a while, and kills it. It gives the last mark reported, -1 for none.
func markUntilKilled(t *testing.T, path string, marks int, more time.Duration) (last int) {
	t.Helper()
	c := exec.CommandContext(t.Context(), os.Args[0])
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

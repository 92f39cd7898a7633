//go:build unix

package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"baolan/editions/memory"
	"baolan/internal/fixture/await"
	"baolan/internal/fixture/bound"
	"baolan/internal/fixture/bucket"
	"baolan/internal/fixture/cluster"
)

// crowdArticles are more than a reader of the test comes to.
const crowdArticles = 60

// Two servers behind HAProxy, with the configuration of docs/replicas.md, a PostgreSQL
// and a store of editions: readers read and mark while one server is killed, one
// drained, the database restarted and the store away. Every mark that a reader was
// shown as kept is in the database at the end, and everybody stands again where they
// stood.
//
// BAOLAN_READERS is how many readers there are, 20 where it is not set. With
// BAOLAN_HELD=1 a return that takes longer than two seconds fails; without it, it is
// only told, because a busy machine changes it.
func TestReplicas_Crowd(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes half a minute")
	}
	if _, err := exec.LookPath("haproxy"); err != nil {
		t.Skip("there is no HAProxy to try this with: apt-get install haproxy")
	}
	n := 20
	if s := os.Getenv("BAOLAN_READERS"); s != "" {
		var err error
		if n, err = strconv.Atoi(s); err != nil {
			t.Fatal(err)
		}
	}
	db := cluster.New(t)
	url := db.URL(t)
	store := bucket.New(t)
	var text strings.Builder
	for i := range crowdArticles {
		fmt.Fprintf(&text, "# %s\n\n%s。\n\n", titleOf(i), bodyOf(i))
	}
	store.Put("wall/清河日报/2024-03-07/01.md", text.String())

	key := filepath.Join(t.TempDir(), "host_ed25519")
	begin := func(listen, health string) *server {
		return startServer(t, "--auth", "keys", "--state", url, "--editions", store.URL("wall", "list=200ms"), "--host-key", key,
			"--listen", listen, "--metrics", health, "--balancers", "127.0.0.1", "--drain-time", "3s",
			"--max-connections", fmt.Sprint(2*n+10), "--max-per-address", fmt.Sprint(2*n+10), "--max-handshakes", fmt.Sprint(2*n+10), "--max-logins", "1000000")
	}
	at := [2][2]string{{freeAddress(t), freeAddress(t)}, {freeAddress(t), freeAddress(t)}}
	one, two := begin(at[0][0], at[0][1]), begin(at[1][0], at[1][1])
	proxy := startProxy(t, at)
	awaitHealth(t, at[0][1], "ok")
	awaitHealth(t, at[1][1], "ok")

	c := newReadership(t, proxy, n)
	begun := time.Now()
	phase := func(what string, marks int) {
		t.Helper()
		c.allow(marks)
		c.await(what, func(m *member) bool { return len(m.kept) >= marks })
		t.Logf("%5.1f s  %s", time.Since(begun).Seconds(), what)
	}
	phase("all have come and marked", 2)

	c.allow(4)
	if err := one.process.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = one.process.Wait()
	phase("a server was killed", 4)

	one = begin(at[0][0], at[0][1])
	awaitHealth(t, at[0][1], "ok")
	proxy.awaitUp(t, "a")
	if err := two.process.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	awaitHealth(t, at[1][1], "draining")
	c.await("all of the drained server are told", func(m *member) bool { return m.told["快要停了"] })
	if err := await.End(t, "the drained server ends", two.process.Wait); err != nil {
		t.Errorf("the drained server ends with %v", err)
	}
	phase("a server was drained", 6)

	db.Stop()
	c.allow(7)
	c.await("all have read on and wait for a mark", func(m *member) bool { return m.waits })
	if early := c.count(func(m *member) bool { return len(m.kept) > 6 }); early > 0 {
		t.Errorf("%d marks are shown as kept while the database is away", early)
	}
	if err := db.Start(); err != nil {
		t.Fatal(err)
	}
	phase("the database was restarted", 7)

	store.SetAway(true)
	c.await("all are told that the store is away", func(m *member) bool { return m.told["打开的报照样读"] })
	phase("the store is away", 8)
	store.SetAway(false)
	phase("the store is back", 9)

	c.leave()
	requireKept(t, url, c)
	c.report(t)
	one.stop(syscall.SIGTERM)
}

func titleOf(i int) string { return fmt.Sprintf("第%03d篇", i) }
func bodyOf(i int) string  { return fmt.Sprintf("正文之%03d号", i) }

// requireKept checks that what each reader was shown as kept is in the database.
func requireKept(t *testing.T, url string, c *readership) {
	t.Helper()
	db, err := memory.OpenDatabase(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close(t.Context())
	all, lost := 0, 0
	for _, m := range c.members {
		var out bytes.Buffer
		if err := db.Reader(m.fingerprint, 0).Export(t.Context(), &out); err != nil {
			t.Fatal(err)
		}
		var kept struct {
			Articles []struct {
				Title     string
				Favourite struct{ On bool }
			}
		}
		if err := json.Unmarshal(out.Bytes(), &kept); err != nil {
			t.Fatal(err)
		}
		var titles []string
		for _, a := range kept.Articles {
			if a.Favourite.On {
				titles = append(titles, a.Title)
			}
		}
		for _, i := range m.kept {
			all++
			if !slices.Contains(titles, titleOf(i)) {
				lost++
				t.Errorf("reader %d was shown that %s is kept; the database has %v", m.number, titleOf(i), titles)
			}
		}
	}
	t.Logf("%d marks were shown as kept by %d readers, %d of them are lost", all, len(c.members), lost)
}

// freeAddress returns an address on which no process listens.
func freeAddress(t *testing.T) string {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	return ln.Addr().String()
}

// awaitHealth waits for what a server says of its health.
func awaitHealth(t *testing.T, address, want string) {
	t.Helper()
	await.True(t, address+" is "+want, func() bool {
		r, err := http.Get("http://" + address + "/healthz")
		if err != nil {
			return false
		}
		defer r.Body.Close()
		var b bytes.Buffer
		_, _ = b.ReadFrom(r.Body)
		return strings.Contains(b.String(), want)
	})
}

// balancer is a running HAProxy.
type balancer struct {
	address string
	socket  string // on which it says what it thinks of servers
}

// startProxy starts HAProxy with the configuration that docs/replicas.md has, for the
// addresses of two servers and of their health.
func startProxy(t *testing.T, at [2][2]string) *balancer {
	t.Helper()
	doc, err := os.ReadFile("../../docs/replicas.md")
	if err != nil {
		t.Fatal(err)
	}
	_, cfg, ok := strings.Cut(string(doc), "```\ndefaults\n")
	cfg, _, closed := strings.Cut(cfg, "```")
	if !ok || !closed {
		t.Fatal("docs/replicas.md has no configuration of HAProxy")
	}
	dir, err := os.MkdirTemp("/tmp", "haproxy") // the name of a socket is short
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	b := &balancer{address: freeAddress(t), socket: filepath.Join(dir, "s")}
	portOf := func(address string) string {
		_, port, _ := net.SplitHostPort(address)
		return port
	}
	for from, to := range map[string]string{
		"bind :2222":                "bind " + b.address,
		"server a 10.0.0.11:2222\n": "server a " + at[0][0] + " port " + portOf(at[0][1]) + "\n",
		"server b 10.0.0.12:2222\n": "server b " + at[1][0] + " port " + portOf(at[1][1]) + "\n",
	} {
		if !strings.Contains(cfg, from) {
			t.Fatalf("the configuration has no %q", from)
		}
		cfg = strings.Replace(cfg, from, to, 1)
	}
	file := filepath.Join(dir, "cfg")
	cfg = "global\n\tmaxconn 4000\n\tstats socket " + b.socket + "\ndefaults\n" + cfg
	if err := os.WriteFile(file, []byte(cfg), 0o600); err != nil {
		t.Fatal(err)
	}
	p := exec.Command("haproxy", "-db", "-f", file)
	var said bytes.Buffer
	p.Stderr = &said
	bound.Bind(p)
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = p.Process.Kill()
		_ = p.Wait()
		if t.Failed() {
			t.Logf("HAProxy said\n%s", said.String())
		}
	})
	await.True(t, "HAProxy listens", func() bool {
		c, err := net.Dial("tcp", b.address)
		if err == nil {
			_ = c.Close()
		}
		return err == nil
	})
	return b
}

// awaitUp waits until HAProxy has seen that a server is there.
func (b *balancer) awaitUp(t *testing.T, name string) {
	t.Helper()
	await.True(t, "HAProxy has seen server "+name, func() bool {
		c, err := net.Dial("unix", b.socket)
		if err != nil {
			return false
		}
		defer c.Close()
		_, _ = c.Write([]byte("show stat\n"))
		var out bytes.Buffer
		_, _ = out.ReadFrom(c)
		for line := range strings.Lines(out.String()) {
			if strings.HasPrefix(line, "servers,"+name+",") {
				return strings.Contains(line, ",UP,")
			}
		}
		return false
	})
}

// readership is many readers who mark as many articles as they are allowed to.
type readership struct {
	t       *testing.T
	proxy   *balancer
	members []*member
	group   sync.WaitGroup

	mu      sync.Mutex // over what follows and the fields of members that are read here
	raised  *sync.Cond
	allowed int
	over    bool
}

func newReadership(t *testing.T, proxy *balancer, n int) *readership {
	c := &readership{t: t, proxy: proxy}
	c.raised = sync.NewCond(&c.mu)
	places := make(chan struct{}, 16) // handshakes at once: both halves are this machine's
	for i := range n {
		m := newMember(c, i, places)
		c.members = append(c.members, m)
		c.group.Go(m.live)
	}
	t.Cleanup(c.leave)
	return c
}

// allow lets every reader mark so many articles in all.
func (c *readership) allow(marks int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.allowed = max(c.allowed, marks)
	c.raised.Broadcast()
}

// count counts the readers of whom something holds.
func (c *readership) count(holds func(*member) bool) (n int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, m := range c.members {
		if holds(m) {
			n++
		}
	}
	return n
}

// await waits until something holds of all readers.
func (c *readership) await(what string, holds func(*member) bool) {
	c.t.Helper()
	await.True(c.t, what, func() bool { return c.count(holds) == len(c.members) }, func() string {
		c.mu.Lock()
		defer c.mu.Unlock()
		for _, m := range c.members {
			if !holds(m) {
				return fmt.Sprintf("reader %d has marked %v, is to be at %d, told %v, last failed with %v\n%s", m.number, m.kept, m.at, m.told, m.failed, m.shown())
			}
		}
		return "nobody"
	})
}

// leave has everybody leave and waits for them.
func (c *readership) leave() {
	c.mu.Lock()
	c.over = true
	c.raised.Broadcast()
	c.mu.Unlock()
	for _, m := range c.members {
		m.hangUp()
	}
	await.All(c.t, "the readers leave", &c.group)
}

// returnMost is how long a reader may take from connecting again to the place.
const returnMost = 2 * time.Second

// report prints how long the returns took.
func (c *readership) report(t *testing.T) {
	var took []time.Duration
	failed := 0
	for _, m := range c.members {
		took = append(took, m.returns...)
		failed += m.failures
	}
	if len(took) == 0 {
		t.Fatal("nobody was cut off")
	}
	slices.Sort(took)
	late := took[len(took)-1]
	t.Logf("%d returns, from connecting to the place: p50 %s, p99 %s, longest %s; %d attempts met nobody", len(took),
		took[len(took)/2].Round(time.Millisecond), took[len(took)*99/100].Round(time.Millisecond), late.Round(time.Millisecond), failed)
	if late > returnMost && os.Getenv("BAOLAN_HELD") != "" {
		t.Errorf("a return took %s, more than %s", late, returnMost)
	}
}

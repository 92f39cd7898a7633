package serve

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"

	gossh "golang.org/x/crypto/ssh"
)

// behind connects as a balancer does for a client.
func (r *rig) behind(t *testing.T, client string) (*gossh.Client, error) {
	t.Helper()
	c, err := net.Dial("tcp", r.addr)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	if client != "" {
		fmt.Fprintf(c, "PROXY TCP4 %s 127.0.0.1 5000 2222\r\n", client)
	}
	conn, chans, reqs, err := gossh.NewClientConn(c, r.addr, clientConfig("paper"))
	if err != nil {
		return nil, err
	}
	return gossh.NewClient(conn, chans, reqs), nil
}

// A balancer names the client of a connection, and no other peer can.
func TestBalancers(t *testing.T) {
	t.Parallel()
	r := serve(t, func(cfg *Config) {
		cfg.Balancers = "10.0.0.0/8, 127.0.0.1"
		cfg.Limits.PerAddress = 1
	})
	c, err := r.behind(t, "203.0.113.7")
	if err != nil {
		t.Fatal(err)
	}
	read(t, c, 80, 24).shows("第0条")
	if got := r.reader(t).Remote; got != "203.0.113.7:5000" {
		t.Errorf("the reader is from %s", got)
	}
	if c, err = r.behind(t, "203.0.113.7"); err != nil {
		t.Fatal(err)
	}
	read(t, c, 80, 24, "LANG=en").shows("Too many connections from your address")
	if c, err = r.behind(t, "203.0.113.8"); err != nil {
		t.Fatal(err)
	}
	read(t, c, 80, 24).shows("第0条")
	if _, err := r.behind(t, ""); err == nil {
		t.Error("a balancer that says nothing was let in")
	}

	r = serve(t, func(cfg *Config) { cfg.Balancers = "192.0.2.1" })
	if _, err := r.behind(t, "203.0.113.7"); err == nil {
		t.Error("a client said where it is from")
	}
	if c, err = r.behind(t, ""); err != nil {
		t.Fatal(err)
	}
	read(t, c, 80, 24).shows("第0条")
}

func TestBalancers_Refused(t *testing.T) {
	t.Parallel()
	for _, list := range []string{"balancer.example", "10.0.0.0/33", "\x1b[2J"} {
		if _, err := New(Config{HostKey: t.TempDir() + "/key", Balancers: list}, newStub().program()); err == nil || strings.Contains(err.Error(), "\x1b") {
			t.Errorf("%q: %v", list, err)
		}
	}
}

// A server that drains reports it to the balancer and goes on. Readers with a key get the
// message that their place is kept.
func TestDrain(t *testing.T) {
	t.Parallel()
	r := serve(t, func(cfg *Config) { cfg.Auth, cfg.Metrics = AuthKeys, "127.0.0.1:0" })
	wait(t, "metrics", func() bool { return r.srv.MetricsAddr() != nil })
	health := func() (int, string) {
		res, err := http.Get("http://" + r.srv.MetricsAddr().String() + "/healthz")
		if err != nil {
			t.Fatal(err)
		}
		defer res.Body.Close()
		b, _ := io.ReadAll(res.Body)
		return res.StatusCode, string(b)
	}
	if code, said := health(); code != http.StatusOK {
		t.Errorf("%d %s", code, said)
	}
	r.srv.Drain()
	if code, said := health(); code != http.StatusServiceUnavailable || said != "draining\n" {
		t.Errorf("%d %s", code, said)
	}
	c, err := gossh.Dial("tcp", r.addr, clientConfig("paper", gossh.PublicKeys(newKey(t))))
	if err != nil {
		t.Fatal(err)
	}
	p := read(t, c, 80, 24, "LANG=en")
	p.shows("第0条")
	r.stop()
	if err := r.ends(t); err != nil {
		t.Error(err)
	}
	p.over()
	if !strings.Contains(p.text(), "your place is kept") {
		t.Errorf("the screen is left as\n%s", p.text())
	}
}

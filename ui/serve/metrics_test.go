package serve

import (
	"io"
	"net/http"
	"strings"
	"testing"

	gossh "golang.org/x/crypto/ssh"
)

func TestMetrics(t *testing.T) {
	t.Parallel()
	r := serve(t, func(c *Config) { c.Metrics = "127.0.0.1:0" })
	p := read(t, r.dial(t), 80, 24)
	p.shows("第0条")
	p.press("j")
	p.shows("第1条")
	get := func(path string) (string, int) {
		t.Helper()
		resp, err := http.Get("http://" + r.srv.MetricsAddr().String() + path) //nolint:noctx // a test on loopback
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = resp.Body.Close() }()
		b, err := io.ReadAll(resp.Body)
		if err != nil {
			t.Fatal(err)
		}
		return string(b), resp.StatusCode
	}
	if body, code := get("/healthz"); code != http.StatusOK || body != "ok\n" {
		t.Errorf("health: %d %q", code, body)
	}
	body, _ := get("/metrics")
	for _, want := range []string{
		"baolan_sessions 1", "baolan_connections 1", "baolan_sessions_total 1", "baolan_sent_bytes_total",
		"baolan_received_bytes_total", `baolan_key_to_frame_seconds_bucket{le="0.05"}`, "go_goroutines",
	} {
		if !strings.Contains(body, want) {
			t.Errorf("metrics do not hold %s", want)
		}
	}
	if _, code := get("/other"); code != http.StatusNotFound {
		t.Errorf("another path: %d", code)
	}
}

// A screen that stays the same costs nothing.
func TestIdleBytes(t *testing.T) {
	t.Parallel()
	r := serve(t, nil)
	p := read(t, r.dial(t), 120, 40)
	p.shows("第0条")
	p.press("j")
	p.shows("第1条")
	before := p.taken()
	updates := r.updates.Load()
	wait(t, "the program has handled a hundred keys", func() bool {
		p.press("x")
		return r.updates.Load() > updates+100
	})
	if after := p.taken(); after != before {
		t.Errorf("%d bytes for keys that change nothing", after-before)
	}
}

// Another configuration is for those who come; who is in stays.
func TestReload(t *testing.T) {
	t.Parallel()
	r := serve(t, nil)
	p := read(t, r.dial(t), 80, 24)
	p.shows("第0条")
	cfg := r.cfg
	cfg.Auth = AuthKeys
	if err := r.srv.Reload(cfg); err != nil {
		t.Fatal(err)
	}
	if _, err := gossh.Dial("tcp", r.addr, clientConfig("paper")); err == nil {
		t.Error("somebody without a key was let in")
	}
	c, err := gossh.Dial("tcp", r.addr, clientConfig("paper", gossh.PublicKeys(newKey(t))))
	if err != nil {
		t.Fatal(err)
	}
	_ = c.Close()
	p.press("j")
	p.shows("第1条")
	cfg.HostKey += "x"
	if err := r.srv.Reload(cfg); err == nil {
		t.Error("another host key was taken")
	}
	for _, bad := range []Config{
		{HostKey: r.cfg.HostKey, Auth: "password"},
		{HostKey: r.cfg.HostKey, Auth: AuthAllowlist},
		{HostKey: r.cfg.HostKey, Limits: Limits{Channels: -1}},
		{HostKey: r.cfg.HostKey, FPS: 1000},
		{},
	} {
		if err := r.srv.Reload(bad); err == nil {
			t.Errorf("the configuration %+v was taken", bad)
		}
	}
}

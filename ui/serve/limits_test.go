package serve

import (
	"bufio"
	"io"
	"net"
	"runtime"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	gossh "golang.org/x/crypto/ssh"

	"baolan/internal/fixture/await"
	"baolan/ui/catalog"
)

// refused opens a session that exceeds a limit, and returns the message and the exit code.
func refused(t *testing.T, r *rig) (string, int) {
	t.Helper()
	p := read(t, r.dial(t), 80, 24, "LANG=zh_CN.UTF-8")
	code := p.over()
	if !p.clean() {
		t.Error("the terminal is not left clean")
	}
	return p.text(), code
}

func TestLimitConnections(t *testing.T) {
	t.Parallel()
	r := serve(t, func(c *Config) { c.Limits.Connections = 2 })
	first := r.dial(t)
	one := read(t, first, 80, 24)
	one.shows("第0条")
	r.dial(t)
	if text, code := refused(t, r); code != 1 || !strings.Contains(text, "读者已满") {
		t.Errorf("status %d, screen\n%s", code, text)
	}
	one.press("q")
	one.over()
	_ = first.Close()
	// A place is free again as soon as the connection is gone.
	wait(t, "a reader can enter", func() bool {
		c, err := gossh.Dial("tcp", r.addr, clientConfig("paper"))
		if err != nil {
			return false
		}
		defer func() { _ = c.Close() }()
		sess, err := c.NewSession()
		if err != nil {
			return false
		}
		out, err := sess.Output("print")
		return err == nil && string(out) == "print\n"
	})
}

// Beyond the lobby a client is turned away before the handshake, with a line.
func TestLimitBeyondLobby(t *testing.T) {
	t.Parallel()
	r := serve(t, func(c *Config) { c.Limits.Connections = 1 })
	for range 1 + overflow {
		r.dial(t)
	}
	c, err := net.Dial("tcp", r.addr)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = c.Close() }()
	got, err := io.ReadAll(c)
	if want := reasonConnections.both().String() + "\r\n"; string(got) != want || err != nil {
		t.Errorf("told %q, %v; want %q", got, err, want)
	}
}

func TestLimitPerAddress(t *testing.T) {
	t.Parallel()
	r := serve(t, func(c *Config) { c.Limits.PerAddress = 1 })
	r.dial(t)
	if text, code := refused(t, r); code != 1 || !strings.Contains(text, "同一地址") {
		t.Errorf("status %d, screen\n%s", code, text)
	}
	if n := r.refusals(t, reasonAddress); n != 1 {
		t.Errorf("%v refusals counted, want 1", n)
	}
}

func TestLimitLogins(t *testing.T) {
	t.Parallel()
	r := serve(t, func(c *Config) { c.Limits.LoginsPerMinute = 2 })
	for range 2 {
		_ = r.dial(t).Close()
	}
	if text, code := refused(t, r); code != 1 || !strings.Contains(text, "登录过于频繁") {
		t.Errorf("status %d, screen\n%s", code, text)
	}
}

func TestLimitHandshakes(t *testing.T) {
	t.Parallel()
	r := serve(t, func(c *Config) { c.Limits.Handshakes, c.Limits.Handshake = 3, unhurried })
	var silent []net.Conn
	wait(t, "one more is turned away", func() bool {
		c, err := net.Dial("tcp", r.addr)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = c.Close() })
		silent = append(silent, c)
		_ = c.SetDeadline(time.Now().Add(patience))
		line, _ := bufio.NewReader(c).ReadString('\n')
		return strings.Contains(line, "等待登录的连接过多")
	})
	if len(silent) <= 3 {
		t.Errorf("connection %d was turned away, want 3 let in", len(silent))
	}
	// The silent ones are closed in time, and a reader can enter.
	for _, c := range silent {
		if _, err := io.Copy(io.Discard, c); err != nil {
			t.Errorf("a silent connection: %v; want it closed", err)
		}
	}
	p := read(t, r.dial(t), 80, 24)
	p.shows("第0条")
}

func TestLimitUnused(t *testing.T) {
	t.Parallel()
	r := serve(t, func(c *Config) { c.Limits.Unused = unhurried })
	c := r.dial(t)
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	select {
	case <-ended:
	case <-time.After(patience):
		t.Error("a connection without a session is kept")
	}
}

func TestLimitIdle(t *testing.T) {
	t.Parallel()
	r := serve(t, func(c *Config) { c.Limits.Idle = 400 * time.Millisecond })
	p := read(t, r.dial(t), 80, 24, "LANG=zh_CN.UTF-8")
	// Packets are not keys: a client that keeps asking is idle all the same,
	// and so is one whose terminal answers questions.
	asking := make(chan struct{})
	go func() {
		defer close(asking)
		for {
			if _, err := p.sess.SendRequest("keepalive@openssh.com", true, nil); err != nil {
				return
			}
			if _, err := io.WriteString(p.stdin, "\x1b]11;rgb:0000/0000/0000\x07"); err != nil {
				return
			}
			time.Sleep(10 * time.Millisecond)
		}
	}()
	if code := p.over(); code != 0 {
		t.Errorf("exit status %d, want 0", code)
	}
	await.From(t, "the client sees its end", asking)
	if !p.clean() || !strings.Contains(p.text(), reasonIdle.in(catalog.Chinese).String()) {
		t.Errorf("the screen is left as\n%s", p.text())
	}
}

// A key, the wheel, a click and a paste are a reader's; what a terminal says by
// itself is not.
func TestIdle_WhatCounts(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		msg    tea.Msg
		counts bool
	}{
		{tea.KeyPressMsg{Code: 'j', Text: "j"}, true},
		{tea.MouseWheelMsg{Button: tea.MouseWheelDown}, true},
		{tea.MouseClickMsg{Button: tea.MouseLeft}, true},
		{tea.PasteMsg{Content: "港口"}, true},
		{tea.MouseMotionMsg{}, false},
		{tea.BackgroundColorMsg{}, false},
		{tea.CursorPositionMsg{}, false},
		{tea.FocusMsg{}, false},
		{tea.WindowSizeMsg{Width: 80, Height: 24}, false},
	} {
		p := &player{session: &session{g: &channelFilter{}}, begun: time.Now().Add(-time.Hour)}
		p.filter(nil, tt.msg)
		if counts := p.touched.Load() != 0; counts != tt.counts {
			t.Errorf("%T counts: %v, want %v", tt.msg, counts, tt.counts)
		}
	}
}

// Who presses keys is not sent away, however long they read. A machine that is
// too busy to bring the keys in time proves nothing: then it is tried again.
func TestNotIdle(t *testing.T) {
	t.Parallel()
	const idle = 2 * time.Second
	r := serve(t, func(c *Config) { c.Limits.Idle = idle })
	reads := func() (in time.Duration, ended bool) {
		p := read(t, r.dial(t), 80, 24)
		begun := time.Now()
		for last := begun; time.Since(begun) < 3*idle; last = time.Now() {
			before := r.updates.Load()
			if _, err := io.WriteString(p.stdin, "j"); err != nil {
				return max(in, time.Since(last)), true
			}
			for r.updates.Load() == before && time.Since(last) < 2*idle {
				time.Sleep(time.Millisecond)
			}
			in = max(in, time.Since(last))
			time.Sleep(2 * time.Second / keysPerSecond) // faster keys are dropped
		}
		select {
		case <-p.ended:
			return in, true
		default:
			return in, false
		}
	}
	wait(t, "keys come in time", func() bool {
		slowest, ended := reads()
		if slowest > idle/2 {
			return false
		}
		if ended {
			t.Errorf("a reader whose keys came every %s was sent away", slowest)
		}
		return true
	})
}

func TestLimitSession(t *testing.T) {
	t.Parallel()
	r := serve(t, func(c *Config) { c.Limits.Session = 300 * time.Millisecond })
	p := read(t, r.dial(t), 80, 24, "LANG=en_GB.UTF-8")
	if code := p.over(); code != 0 {
		t.Errorf("exit status %d, want 0", code)
	}
	if !p.clean() || !strings.Contains(p.text(), "time limit") {
		t.Errorf("the screen is left as\n%s", p.text())
	}
}

func TestLimitChannels(t *testing.T) {
	t.Parallel()
	r := serve(t, nil)
	c := r.dial(t)
	p := read(t, c, 80, 24)
	p.shows("第0条")
	read(t, c, 80, 24).shows("第0条")
	for range 298 {
		if _, err := c.NewSession(); err == nil || !strings.Contains(err.Error(), "同一连接的会话过多") {
			t.Fatalf("one more session: %v", err)
		}
	}
	p.press("j")
	p.shows("第1条")
	if n := r.metric(t, "baolan_sessions"); n != 2 {
		t.Errorf("%v sessions, want 2", n)
	}
}

// A client that goes on asking for sessions it may not have costs nothing that
// stays (CVE-2026-39827: refused channels were remembered for ever). It runs
// alone, because it looks at the memory of the process.
func TestLimitChannels_Heap(t *testing.T) {
	rounds := 20_000
	if testing.Short() {
		rounds = 2000
	}
	r := serve(t, func(c *Config) { c.Limits.Channels = 1 })
	c := r.dial(t)
	p := read(t, c, 80, 24)
	p.shows("第0条")
	ask := func(n int) {
		for range n {
			if _, err := c.NewSession(); err == nil {
				t.Fatal("a second session was opened")
			}
		}
	}
	ask(rounds / 10) // what is made once is made now
	before := heap()
	ask(rounds)
	// A channel that stays has a kilobyte at the least, at both ends.
	if after := heap(); after > before+uint64(rounds)*500 {
		t.Errorf("%d KB of heap after %d refusals, %d before", after>>10, rounds, before>>10)
	}
	p.press("j")
	p.shows("第1条")
}

func TestLimitEnvironment(t *testing.T) {
	t.Parallel()
	r := serve(t, nil)
	for name, tell := range map[string]func(*gossh.Session){
		"requests": func(s *gossh.Session) {
			for range 1000 {
				_, _ = s.SendRequest("env", false, gossh.Marshal(struct{ N, V string }{"FOO", "1"}))
			}
		},
		"bytes": func(s *gossh.Session) {
			for range 3 {
				_ = s.Setenv("LC_ALL", strings.Repeat("x", 30<<10))
			}
		},
	} {
		sess, err := r.dial(t).NewSession()
		if err != nil {
			t.Fatal(err)
		}
		tell(sess)
		_ = sess.Setenv("LANG", "zh_CN.UTF-8")
		if out, err := sess.CombinedOutput("print"); status(err) != 1 || !strings.Contains(string(out), "环境变量过多") {
			t.Errorf("%s: %q, %v", name, out, err)
		}
	}
}

// A window that would take gigabytes is drawn in its corner. It runs alone,
// because it looks at the memory of the process.
func TestLimitWindow(t *testing.T) {
	r := serve(t, nil)
	before := allocated()
	for _, size := range [][4]int{{20000, 20000, 400, 150}, {1 << 31, 1, 400, 1}, {0, 0, 80, 24}, {1, 65535, 1, 150}} {
		c := r.dial(t)
		sess, err := c.NewSession()
		if err != nil {
			t.Fatal(err)
		}
		if err := sess.RequestPty("xterm", size[1], size[0], nil); err != nil {
			t.Fatal(err)
		}
		in, _ := sess.StdinPipe()
		if err := sess.Shell(); err != nil {
			t.Fatal(err)
		}
		if got := r.reader(t); got.Width != size[2] || got.Height != size[3] {
			t.Errorf("window %v gives %d×%d", size, got.Width, got.Height)
		}
		// The size can be said in band too, and must not be believed.
		_, _ = io.WriteString(in, "\x1b[48;4000;250;0;0t\x1b[8;4000;250tq")
		_ = await.End(t, "the session ends", sess.Wait)
		_ = c.Close()
	}
	// 20000×20000 cells would be 90 GB.
	if n := allocated() - before; n > 1<<30 {
		t.Errorf("%d MB were allocated, want less than 1024", n>>20)
	}
}

// allocated gives the bytes that the process has ever allocated.
func allocated() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.TotalAlloc
}

package serve

import (
	"context"
	"crypto/rand"
	"errors"
	"io"
	"net"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"
)

// A neighbour reads on while another client misbehaves.
type neighbour struct {
	*reading

	keys int
}

func (r *rig) neighbour(t *testing.T) *neighbour {
	p := read(t, r.dial(t), 80, 24)
	p.shows("第0条")
	return &neighbour{reading: p}
}

func (n *neighbour) reads() {
	n.t.Helper()
	n.keys++
	n.press("j")
	n.shows("第" + itoa(n.keys) + "条")
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + itoa(n%10)
}

// A client that vanishes ends its session, even if it closes the channel alone
// and keeps the connection, as OpenSSH's ControlMaster does.
func TestFaultKilled(t *testing.T) {
	t.Parallel()
	r := serve(t, nil)
	n := r.neighbour(t)
	for range 3 {
		master := r.dial(t)
		p := read(t, master, 80, 24)
		p.shows("第0条")
		if err := p.sess.Close(); err != nil {
			t.Fatal(err)
		}
		wait(t, "the channel's session ends", func() bool { return r.metric(t, "baolan_sessions") == 1 })
		again := read(t, master, 80, 24) // the connection still serves
		again.shows("第0条")
		_ = master.Close()
		wait(t, "the connection's session ends", func() bool { return r.metric(t, "baolan_sessions") == 1 })
	}
	n.reads()
	updates := r.updates.Load()
	for range 20 { // nothing spins: a closed channel of window changes is no change
		runtime.Gosched()
		n.reads()
	}
	if more := r.updates.Load() - updates; more > 60 {
		t.Errorf("%d updates for 20 keys", more)
	}
}

// throttled is a connection whose reading side can be stopped.
type throttled struct {
	net.Conn

	mu   sync.Mutex
	gate context.Context // ends to let reads pass
	open func()
}

func newThrottled(c net.Conn) *throttled {
	th := &throttled{Conn: c}
	th.stop()
	th.open()
	return th
}

func (c *throttled) stop() {
	c.mu.Lock()
	c.gate, c.open = context.WithCancel(context.Background())
	c.mu.Unlock()
}

func (c *throttled) Read(p []byte) (int, error) {
	c.mu.Lock()
	g := c.gate
	c.mu.Unlock()
	<-g.Done()
	return c.Conn.Read(p)
}

// A reader that takes nothing any more is dropped, though it goes on pressing
// keys; what is kept for it is bounded.
func TestFaultStalled(t *testing.T) {
	t.Parallel()
	r := serve(t, func(c *Config) {
		c.Limits.Stall, c.Limits.UnreadBytes = unhurried, 16<<10
		c.Limits.Columns, c.Limits.Rows = 300, 100
	})
	n := r.neighbour(t)
	raw, err := net.Dial("tcp", r.addr)
	if err != nil {
		t.Fatal(err)
	}
	_ = raw.(*net.TCPConn).SetReadBuffer(4 << 10)
	slow := newThrottled(raw)
	conn, chans, reqs, err := gossh.NewClientConn(slow, r.addr, clientConfig("slow"))
	if err != nil {
		t.Fatal(err)
	}
	c := gossh.NewClient(conn, chans, reqs)
	p := read(t, c, 300, 100)
	p.shows("第0条")
	slow.stop()
	wait(t, "the stalled reader is dropped", func() bool {
		_, _ = io.WriteString(p.stdin, "j ")
		return r.refusals(t, reasonStall) >= 1
	})
	wait(t, "its session ends", func() bool { return r.metric(t, "baolan_sessions") == 1 })
	n.reads()
	_ = raw.Close()
}

// A client that acknowledges no data at the channel's level stalls too, while
// its connection is well.
func TestFaultNoWindow(t *testing.T) {
	t.Parallel()
	r := serve(t, func(c *Config) { c.Limits.Stall = 500 * time.Millisecond })
	c := r.dial(t)
	ch, reqs, err := c.OpenChannel("session", nil)
	if err != nil {
		t.Fatal(err)
	}
	go gossh.DiscardRequests(reqs)
	if _, err := ch.SendRequest("exec", true, gossh.Marshal(struct{ C string }{"print --page 1000"})); err != nil {
		t.Fatal(err)
	}
	// Nobody reads ch: its window of 2 MB fills and is not opened again.
	wait(t, "the reader is dropped", func() bool { return r.refusals(t, reasonStall) == 1 })
}

func TestFaultResizeStorm(t *testing.T) {
	t.Parallel()
	r := serve(t, nil)
	n := r.neighbour(t)
	p := read(t, r.dial(t), 80, 24)
	p.shows("第0条")
	before := r.updates.Load()
	begun := time.Now()
	for i := range 10_000 {
		size := struct{ W, H, X, Y uint32 }{uint32(i*7919) % 65536, uint32(i*104729) % 65536, 0, 0}
		if i%100 == 0 {
			size.W, size.H = 0, 0
		}
		if _, err := p.sess.SendRequest("window-change", false, gossh.Marshal(&size)); err != nil {
			t.Fatal(err)
		}
	}
	p.resize(90, 20)
	p.shows("报栏 90x20")
	most := int64(time.Since(begun)/resizePause) + 3
	if drawn := r.updates.Load() - before; drawn > most+20 {
		t.Errorf("%d updates for a storm of %s, want at most %d", drawn, time.Since(begun), most)
	}
	n.reads()
}

// Garbage instead of a handshake, in it, and after it.
func TestFaultGarbage(t *testing.T) {
	t.Parallel()
	r := serve(t, func(c *Config) { c.Limits.Handshake = unhurried })
	n := r.neighbour(t)
	noise := make([]byte, 64<<10)
	_, _ = rand.Read(noise)
	for _, start := range []string{"", "SSH-2.0-x\r\n", "GET / HTTP/1.1\r\n\r\n", "SSH-2.0-" + strings.Repeat("x", 4096) + "\r\n"} {
		c, err := net.Dial("tcp", r.addr)
		if err != nil {
			t.Fatal(err)
		}
		_ = c.SetDeadline(time.Now().Add(patience))
		_, _ = io.WriteString(c, start)
		_, _ = c.Write(noise)
		_, err = io.Copy(io.Discard, c)
		if e := net.Error(nil); errors.As(err, &e) && e.Timeout() {
			t.Errorf("%.20q: the connection is kept", start)
		}
		_ = c.Close()
	}
	// Behind the handshake: bytes that are no packet.
	raw, err := net.Dial("tcp", r.addr)
	if err != nil {
		t.Fatal(err)
	}
	conn, chans, reqs, err := gossh.NewClientConn(raw, r.addr, clientConfig("noise"))
	if err != nil {
		t.Fatal(err)
	}
	c := gossh.NewClient(conn, chans, reqs)
	p := read(t, c, 80, 24)
	p.shows("第0条")
	_, _ = raw.Write(noise)
	p.over()
	// In the session: bytes that are no keys.
	q := read(t, r.dial(t), 80, 24)
	q.shows("第0条")
	for b := noise; len(b) > 0; b = b[min(len(b), 4096):] {
		_, _ = q.stdin.Write(b[:min(len(b), 4096)])
	}
	n.reads()
	wait(t, "connections are given back", func() bool { return len(r.srv.limiter.connections()) <= 2 })
}

// 10 MB, pasted with brackets and without, and an escape sequence of 10 MB that
// never ends. It runs alone, because it looks at the memory of the process.
func TestFaultPaste(t *testing.T) {
	r := serve(t, nil)
	n := r.neighbour(t)
	line := []byte(strings.Repeat("港口", 100))
	before := heap()
	for _, frame := range [][2]string{{pasteBegin, pasteEnd}, {"", ""}, {"\x1b]52;c;", "\a"}, {"\x1b[0;", "m"}, {"\x1bP", ""}} {
		p := read(t, r.dial(t), 80, 24)
		p.shows("第0条")
		p.press(frame[0])
		for sent := 0; sent < 10<<20; sent += len(line) {
			if _, err := p.stdin.Write(line); err != nil {
				t.Fatal(err)
			}
		}
		p.press(frame[1])
		wait(t, "keys are heard again", func() bool {
			time.Sleep(2 * quiet) // a person who looks at the screen before the next key
			_, _ = io.WriteString(p.stdin, "j")
			return !strings.Contains(p.text(), "第0条")
		}, p.text)
		if frame[0] == pasteBegin {
			p.shows("粘贴4095") // whole characters of 4 KB
		}
		n.reads()
	}
	if after := heap(); after > before+64<<20 {
		t.Errorf("%d MB of heap, %d before", after>>20, before>>20)
	}
}

// heap returns the number of bytes in use on the heap.
func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// The connection breaks while frames are written, at every moment.
func TestFaultDisconnected(t *testing.T) {
	t.Parallel()
	r := serve(t, nil)
	n := r.neighbour(t)
	for i := range 20 {
		raw, err := net.Dial("tcp", r.addr)
		if err != nil {
			t.Fatal(err)
		}
		_ = raw.(*net.TCPConn).SetLinger(0) // a reset, no farewell
		conn, chans, reqs, err := gossh.NewClientConn(raw, r.addr, clientConfig("gone"))
		if err != nil {
			t.Fatal(err)
		}
		p := read(t, gossh.NewClient(conn, chans, reqs), 120, 40)
		if i%2 == 0 {
			p.shows("第0条")
		}
		p.press("jj j j")
		_ = raw.Close()
	}
	wait(t, "their sessions end", func() bool { return r.metric(t, "baolan_sessions") == 1 })
	n.reads()
}

// A host disappears: no byte comes and none is answered. The kernel's keep-alive still has
// an answer here, so limits end the session.
func TestFaultHalfOpen(t *testing.T) {
	t.Parallel()
	r := serve(t, func(c *Config) { c.Limits.Idle, c.Limits.Stall = unhurried, time.Second })
	raw, err := net.Dial("tcp", r.addr)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = raw.Close() }()
	silent := newThrottled(raw)
	conn, chans, reqs, err := gossh.NewClientConn(silent, r.addr, clientConfig("gone"))
	if err != nil {
		t.Fatal(err)
	}
	p := read(t, gossh.NewClient(conn, chans, reqs), 80, 24)
	p.shows("第0条")
	silent.stop()
	wait(t, "its session ends", func() bool { return r.metric(t, "baolan_sessions") == 0 })
}

// What package input knows of a terminal's pastes and pauses.
const (
	pasteBegin    = "\x1b[200~"
	pasteEnd      = "\x1b[201~"
	quiet         = 100 * time.Millisecond
	keysPerSecond = 120
)

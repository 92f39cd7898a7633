package serve

import (
	"context"
	"io"
	"net"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"baolan/internal/fixture/await"
	"baolan/ui/catalog"
)

// Stopping sends every reader a message, leaves every screen clean and ends in time, even
// if one reader takes no bytes and one never says who it is.
func TestStop(t *testing.T) {
	t.Parallel()
	r := serve(t, nil)
	readers := make([]*reading, 20)
	for i := range readers {
		readers[i] = read(t, r.dial(t), 80, 24, "LANG=zh_CN.UTF-8")
		readers[i].shows("第0条")
	}
	silent, err := net.Dial("tcp", r.addr)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = silent.Close() }()
	raw, err := net.Dial("tcp", r.addr)
	if err != nil {
		t.Fatal(err)
	}
	stalled := newThrottled(raw)
	conn, chans, reqs, err := gossh.NewClientConn(stalled, r.addr, clientConfig("slow"))
	if err != nil {
		t.Fatal(err)
	}
	read(t, gossh.NewClient(conn, chans, reqs), 80, 24).shows("第0条")
	stalled.stop()
	begun := time.Now()
	r.stop()
	err = r.ends(t)
	if took := time.Since(begun); err != nil || took > inTime {
		t.Errorf("stopped after %s: %v", took, err)
	}
	for _, p := range readers {
		if code := p.over(); code != 0 {
			t.Errorf("exit status %d, want 0", code)
		}
		if !p.clean() || !strings.Contains(p.text(), reasonStopping.in(catalog.Chinese).String()) {
			t.Errorf("the screen is left as\n%s", p.text())
		}
	}
	_ = raw.Close()
	if err := r.srv.Shutdown(context.Background()); err != nil {
		t.Error(err)
	}
}

// Readers who come and go leave no goroutine, no session and no connection.
func TestCycles(t *testing.T) {
	rounds := 2000
	if testing.Short() {
		rounds = 100
	}
	r := serve(t, nil)
	visit := func() {
		c, err := gossh.Dial("tcp", r.addr, clientConfig("paper"))
		if err != nil {
			t.Error(err)
			return
		}
		defer func() { _ = c.Close() }()
		sess, err := c.NewSession()
		if err != nil {
			t.Error(err)
			return
		}
		_ = sess.RequestPty("xterm-256color", 40, 120, nil)
		in, _ := sess.StdinPipe()
		out, _ := sess.StdoutPipe()
		if err := sess.Shell(); err != nil {
			t.Error(err)
			return
		}
		if _, err := io.ReadAtLeast(out, make([]byte, 1), 1); err != nil {
			t.Error(err)
		}
		_, _ = io.WriteString(in, "j q")
		_, _ = io.Copy(io.Discard, out)
		_ = sess.Wait()
	}
	visit()
	wait(t, "the first has left", func() bool { return len(r.srv.limiter.connections()) == 0 })
	before := runtime.NumGoroutine()
	files := openFiles(t)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range rounds / 8 {
				visit()
			}
		})
	}
	await.All(t, "the visitors end", &wg)
	settles(t, before)
	// The server closes a reader's files and contexts after the reader has seen its end.
	wait(t, "files are closed", func() bool { return openFiles(t) <= files })
	wait(t, "the context of every model ends", func() bool { return r.opened.Load() == r.closed.Load() })
}

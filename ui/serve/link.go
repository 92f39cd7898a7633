package serve

import (
	"context"
	"net"
	"net/netip"
	"sync"
	"time"

	"charm.land/ssh"
)

// linkKey finds the link in a connection's ssh.Context.
type linkKey struct{}

func linkOf(ctx context.Context) *link { l, _ := ctx.Value(linkKey{}).(*link); return l }

// link is one client's connection. It gives back its place when it is closed,
// bounds every write in time, and closes itself when nobody uses it.
type link struct {
	net.Conn

	s      *Server
	source netip.Prefix
	limits Limits // of the moment it came, so that a reload disturbs nobody
	why    reason // why its reader may not stay; reasonNone for most

	mu       sync.Mutex
	in       bool // has proven who it is
	closed   bool
	sessions int
	unused   *time.Timer // closes the link while it has no session
}

// connect admits a connection; it is the server's ssh.ConnCallback. A nil
// connection is closed by the caller.
func (s *Server) connect(ctx ssh.Context, c net.Conn) net.Conn {
	l := &link{Conn: c, s: s, source: sourceOf(c.RemoteAddr()), limits: s.config().Limits}
	var shut bool
	l.why, shut = s.door.enter(l, l.limits)
	if l.why != reasonNone {
		s.count.refused(l.why)
		s.log().Warn("refused", "remote", c.RemoteAddr(), "reason", string(l.why))
	}
	if shut {
		// RFC 4253 §4.2 allows lines before the version. The kernel's empty
		// buffer takes one without waiting.
		_ = c.SetWriteDeadline(time.Now().Add(l.limits.Stall))
		_, _ = c.Write([]byte(l.why.both() + "\r\n"))
		return nil
	}
	tune(c, l.limits)
	ctx.SetValue(linkKey{}, l)
	l.unused = time.AfterFunc(l.limits.Unused, l.expire)
	return l
}

// tune bounds what the kernel keeps for a slow client and asks it to notice a
// host that is gone.
func tune(c net.Conn, limit Limits) {
	tcp, ok := c.(*net.TCPConn)
	if !ok {
		return
	}
	_ = tcp.SetWriteBuffer(limit.UnreadBytes)
	_ = tcp.SetKeepAliveConfig(net.KeepAliveConfig{
		Enable: true, Idle: limit.KeepAlive, Interval: limit.KeepAlive, Count: 3,
	})
}

// Write gives p to the kernel within the stall time or fails, which ends the
// connection. OpenSSH's packets are at most 32 KB, so a reader at 32 kbit/s
// still keeps up.
func (l *link) Write(p []byte) (int, error) {
	_ = l.SetWriteDeadline(time.Now().Add(l.limits.Stall))
	n, err := l.Conn.Write(p)
	l.s.count.sent.Add(float64(n))
	if err != nil {
		if timeout, ok := err.(net.Error); ok && timeout.Timeout() { //nolint:errorlint // net documents it so
			l.stalled()
		}
	}
	return n, err //nolint:wrapcheck // x/crypto and charm.land/ssh look at net errors
}

func (l *link) Read(p []byte) (int, error) {
	n, err := l.Conn.Read(p)
	l.s.count.received.Add(float64(n))
	return n, err //nolint:wrapcheck // as above
}

// entered notes that the client has proven who it is.
func (l *link) entered() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.in && !l.closed {
		l.in = true
		l.s.door.proven()
	}
}

// open takes one of the link's places for a session.
func (l *link) open() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed || l.sessions >= l.limits.Channels {
		return false
	}
	l.sessions++
	l.unused.Stop()
	return true
}

// release gives the place of a session back.
func (l *link) release() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.sessions--; l.sessions == 0 && !l.closed {
		l.unused.Reset(l.limits.Unused)
	}
}

func (l *link) expire() {
	l.s.count.refused(reasonUnused)
	_ = l.Close()
}

// stalled drops a client that takes nothing any more. It cannot be told.
func (l *link) stalled() {
	l.s.count.refused(reasonStall)
	l.s.log().Warn("dropped", "remote", l.RemoteAddr(), "reason", string(reasonStall))
	_ = l.Close()
}

// Close closes the connection once and gives its place back.
func (l *link) Close() error {
	l.mu.Lock()
	if l.closed {
		l.mu.Unlock()
		return net.ErrClosed
	}
	l.closed = true
	l.unused.Stop()
	if !l.in {
		l.in = true
		l.s.door.proven()
	}
	l.mu.Unlock()
	l.s.door.leave(l)
	return l.Conn.Close() //nolint:wrapcheck // as above
}

package serve

import (
	"context"
	"net"
	"net/netip"
	"sync"
	"time"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"

	"baolan/ui/input"
)

// connectionKey is the key of the connection in its ssh.Context.
type connectionKey struct{}

func connectionOf(ctx context.Context) *connection {
	l, _ := ctx.Value(connectionKey{}).(*connection)
	return l
}

// connection is one client's connection. When it is closed it gives its place back. It
// limits the time of every write, and closes itself when it is not used.
type connection struct {
	net.Conn

	s      *Server
	source netip.Prefix
	limits Limits // the limits when it came, so that a reload does not change them
	why    reason // why its reader may not stay; mostly reasonNone

	mu       sync.Mutex
	in       bool // it has proven who it is
	closed   bool
	sentAway bool // its key is no longer listed
	sessions int
	begun    *input.Allowance // limits how often sessions may begin
	proven   gossh.PublicKey  // the key with which the client has logged in; nil if none was asked for
	unused   *time.Timer      // closes the connection if it has no session for too long
	gone     chan struct{}    // closed when its key is no longer listed
}

// connect admits a connection. It is the server's ssh.ConnCallback; if it returns nil,
// the caller closes the connection.
func (s *Server) connect(ctx ssh.Context, c net.Conn) net.Conn {
	l := &connection{Conn: c, s: s, source: sourceOf(c.RemoteAddr()), limits: s.config().Limits, gone: make(chan struct{})}
	var shut bool
	l.why, shut = s.limiter.enter(l, l.limits)
	if l.why != reasonNone {
		s.count.refused(l.why)
		s.log().Warn("refused", "remote", c.RemoteAddr(), "reason", string(l.why))
	}
	if shut {
		// RFC 4253 §4.2 allows lines before the version. The kernel's empty
		// buffer takes one without waiting.
		_ = c.SetWriteDeadline(time.Now().Add(l.limits.Stall))
		_, _ = c.Write([]byte(l.why.both().String() + "\r\n"))
		return nil
	}
	s.connected.begin()
	tune(c, l.limits)
	l.begun = input.NewAllowance(float64(l.limits.SessionsPerMinute), float64(l.limits.SessionsPerMinute)/60, time.Now)
	ctx.SetValue(connectionKey{}, l)
	l.unused = time.AfterFunc(l.limits.Unused, l.expire)
	select {
	case <-s.stopping: // Shutdown may have closed the others already
		_ = l.Close()
		return nil
	default:
		return l
	}
}

// tune limits what the kernel keeps for a slow client, and lets it find out if the
// client's host is gone.
func tune(c net.Conn, limit Limits) {
	tcp, ok := tcpOf(c)
	if !ok {
		return
	}
	_ = tcp.SetWriteBuffer(limit.UnreadBytes)
	_ = tcp.SetKeepAliveConfig(net.KeepAliveConfig{
		Enable: true, Idle: limit.KeepAlive, Interval: limit.KeepAlive, Count: 3,
	})
}

// Write gives p to the kernel within the stall time. If that fails, the connection
// ends. OpenSSH's packets have 32 KB at most, so a reader at 32 kbit/s can still keep
// up.
func (l *connection) Write(p []byte) (int, error) {
	_ = l.SetWriteDeadline(time.Now().Add(l.limits.Stall))
	n, err := l.Conn.Write(p)
	l.s.count.sent.Add(n)
	if err != nil {
		if timeout, ok := err.(net.Error); ok && timeout.Timeout() { //nolint:errorlint // net documents it so
			l.stalled()
		}
	}
	return n, err //nolint:wrapcheck // x/crypto and charm.land/ssh look at net errors
}

func (l *connection) Read(p []byte) (int, error) {
	n, err := l.Conn.Read(p)
	l.s.count.received.Add(n)
	return n, err //nolint:wrapcheck // as above
}

// entered notes that the client has proven who it is.
func (l *connection) entered() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.in && !l.closed {
		l.in = true
		l.s.limiter.proven()
	}
}

// proved notes the key that the client has proved to have.
func (l *connection) proved(key gossh.PublicKey) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.proven = key
}

// key gives the key with which the client has logged in; nil if there is none.
func (l *connection) key() gossh.PublicKey {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.proven
}

// reserve takes one of the connection's places for a session, and reports whether there
// was one.
func (l *connection) reserve() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed || l.sentAway || l.sessions >= l.limits.Channels || !l.begun.Take() {
		return false
	}
	l.sessions++
	l.unused.Stop()
	return true
}

// release gives the place of a session back.
func (l *connection) release() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.sessions--; l.sessions == 0 && !l.closed {
		l.unused.Reset(l.limits.Unused)
	}
}

func (l *connection) expire() {
	l.s.count.refused(reasonUnused)
	_ = l.Close()
}

// dismiss ends the sessions of a client who may not stay; their readers are told why.
// Then it closes the connection.
func (l *connection) dismiss() {
	l.mu.Lock()
	first, reading := !l.sentAway, l.sessions > 0
	l.sentAway = true
	l.mu.Unlock()
	if !first {
		return
	}
	close(l.gone)
	if !reading {
		_ = l.Close()
		return
	}
	time.AfterFunc(goodbye, func() { _ = l.Close() }) // even if its sessions have not ended
}

// stalled closes the connection of a client that takes nothing any more, and so cannot
// be told why.
func (l *connection) stalled() {
	l.s.count.refused(reasonStall)
	l.s.log().Warn("dropped", "remote", l.RemoteAddr(), "reason", string(reasonStall))
	_ = l.Close()
}

// Close closes the connection once and gives its place back.
func (l *connection) Close() error {
	l.mu.Lock()
	if l.closed {
		l.mu.Unlock()
		return net.ErrClosed
	}
	l.closed = true
	l.unused.Stop()
	if !l.in {
		l.in = true
		l.s.limiter.proven()
	}
	l.mu.Unlock()
	l.s.limiter.leave(l)
	l.s.connected.end()
	return l.Conn.Close() //nolint:wrapcheck // as above
}

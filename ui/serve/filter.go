package serve

import (
	"context"
	"strings"
	"sync"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"
)

const (
	// envRequests is what a client may ask to set; OpenSSH with all of
	// SendEnv's defaults asks 20 times.
	envRequests = 256
	// commandBytes is room for "print" with every flag, many times.
	commandBytes = 1 << 10
	// termBytes bounds TERM; terminfo's longest name has 27.
	termBytes = 64
)

// filterKey finds the filter in a session's context.
type filterKey struct{}

func filterOf(sess ssh.Session) *channelFilter {
	g, _ := sess.Context().Value(filterKey{}).(*channelFilter)
	return g
}

// channelFilter stands between a client's session channel and Wish's session. It lets
// through what a reader needs and answers the rest itself:
//
//	pty-req        once, its window clamped, its modes dropped
//	window-change  never passed on: the newest is kept in a mailbox, so that
//	               a storm neither blocks the connection nor queues
//	env            whitelisted names, printable values, bounded bytes
//	shell, exec    once
//	eow            ends the session: nobody is left to show anything to
//	anything else  refused: subsystem, agent, X11, signal, break
type channelFilter struct {
	gossh.NewChannel

	s      *Server
	ctx    *channelContext
	end    context.CancelFunc
	leave  func() // gives the session's place on its connection back, once
	limits Limits
	ch     gossh.Channel

	mu       sync.Mutex
	term     string
	window   window
	env      map[string]string
	envAsked int
	envBytes int
	why      reason

	changed chan struct{} // holds one: the window is another
}

// window is a terminal's size in cells.
type window struct{ w, h int }

// accept is the server's handler of "session" channels.
func (s *Server) accept(srv *ssh.Server, conn *gossh.ServerConn, fresh gossh.NewChannel, ctx ssh.Context) {
	l := connectionOf(ctx)
	if !l.open() {
		s.count.refused(reasonChannels)
		_ = fresh.Reject(gossh.ResourceShortage, reasonChannels.both().String())
		return
	}
	g := &channelFilter{
		NewChannel: fresh, s: s, limits: l.limits, why: l.why, leave: sync.OnceFunc(l.release),
		env: map[string]string{}, changed: make(chan struct{}, 1),
	}
	defer g.leave()
	g.ctx, g.end = newChannelContext(ctx, g)
	defer g.end()
	// It returns when the client's channel is closed or its connection ends.
	ssh.DefaultSessionHandler(srv, conn, g, g.ctx)
}

// Accept opens the channel and puts the filter into its stream of requests.
func (g *channelFilter) Accept() (gossh.Channel, <-chan *gossh.Request, error) {
	ch, requests, err := g.NewChannel.Accept()
	if err != nil {
		return nil, nil, err //nolint:wrapcheck // the caller only logs it
	}
	g.ch = ch
	passed := make(chan *gossh.Request)
	g.s.spawn("requests", func() {
		// The channel is closed then, even if its connection lives on.
		defer g.end()
		defer close(passed)
		for r := range requests {
			if g.mayPass(r) {
				passed <- r
			} else if r.WantReply {
				_ = r.Reply(false, nil)
			}
		}
	}, nil)
	return ch, passed, nil
}

// mayPass reports whether a request may pass. Those it has served itself, it has
// answered itself, and Reply a second time is not sent: WantReply is cleared.
func (g *channelFilter) mayPass(r *gossh.Request) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	switch r.Type {
	case "pty-req":
		return g.openTerminal(r)
	case "window-change":
		var m struct{ W, H, PixelsW, PixelsH uint32 }
		if gossh.Unmarshal(r.Payload, &m) == nil && g.resize(m.W, m.H) {
			select {
			case g.changed <- struct{}{}:
			default: // one is already waiting to be looked at
			}
		}
		return false
	case "env":
		if g.setEnv(r.Payload) && r.WantReply {
			_ = r.Reply(true, nil)
			r.WantReply = false
		}
		return false
	case "shell":
		return true
	case "exec":
		return len(r.Payload) <= commandBytes
	case "eow@openssh.com":
		// The client shows nothing any more. A ControlMaster whose client was
		// killed says this first, and closes the channel later.
		g.end()
	}
	return false
}

// openTerminal rewrites a pty-req to what is allowed.
func (g *channelFilter) openTerminal(r *gossh.Request) bool {
	var m struct {
		Term                   string
		W, H, PixelsW, PixelsH uint32
		Modes                  string
	}
	if g.window.w != 0 || gossh.Unmarshal(r.Payload, &m) != nil {
		return false
	}
	if g.term = m.Term; !isTerm(m.Term) {
		g.term = "dumb"
	}
	g.window = window{80, 24} // where the client does not know, or says zero
	g.resize(m.W, m.H)
	m.Term, m.Modes = g.term, ""
	m.W, m.H, m.PixelsW, m.PixelsH = uint32(g.window.w), uint32(g.window.h), 0, 0 //nolint:gosec // clamped above
	r.Payload = gossh.Marshal(&m)
	return true
}

// resize takes a size, clamped; zero dimensions are ignored (RFC 4254 §6.2).
// It reports whether the window is another now.
func (g *channelFilter) resize(w, h uint32) bool {
	if g.window.w == 0 { // no terminal was asked for
		return false
	}
	was := g.window
	if w > 0 {
		g.window.w = int(min(w, uint32(g.limits.Columns))) //nolint:gosec // a limit is small and positive
	}
	if h > 0 {
		g.window.h = int(min(h, uint32(g.limits.Rows))) //nolint:gosec // as above
	}
	return g.window != was
}

// size gives the window as it is now.
func (g *channelFilter) size() window {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.window
}

// setEnv keeps a variable if it is one a session may see. Bytes are counted
// for those alone, as the others are not kept.
func (g *channelFilter) setEnv(payload []byte) bool {
	var m struct{ Name, Value string }
	if g.env == nil { // the session has begun
		return false
	}
	if g.envAsked++; g.envAsked > envRequests {
		g.refuse(reasonEnv)
		return false
	}
	if gossh.Unmarshal(payload, &m) != nil || !kept(m.Name) || !isPrintable(m.Value) {
		return false
	}
	if g.envBytes += len(m.Name) + len(m.Value); g.envBytes > g.limits.EnvBytes {
		g.refuse(reasonEnv)
		return false
	}
	g.env[m.Name] = m.Value
	return true
}

// refuse notes why the session will not begin; the first reason stands.
func (g *channelFilter) refuse(why reason) {
	if g.why == reasonNone {
		g.why = why
	}
}

// reader gives what the client has said so far, and why it may not stay.
func (g *channelFilter) reader(sess ssh.Session) (Reader, reason) {
	g.mu.Lock()
	defer g.mu.Unlock()
	r := Reader{
		User: sess.User(), Fingerprint: fingerprint(sess), Remote: sess.RemoteAddr().String(),
		Env: g.env, Term: g.term, Width: g.window.w, Height: g.window.h,
	}
	g.env = nil // it is the session's now
	return r, g.why
}

// isTerm recognises what can be a terminfo name.
func isTerm(s string) bool {
	return s != "" && len(s) <= termBytes && strings.Trim(s, termLetters) == ""
}

const termLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.+"

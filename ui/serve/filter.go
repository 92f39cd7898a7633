package serve

import (
	"context"
	"strings"
	"sync"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"
)

const (
	// envRequests is how many variables a client may ask to set. OpenSSH asks 20 times
	// with all defaults of SendEnv.
	envRequests = 256
	// commandBytes is several times the length of "print" with every flag.
	commandBytes = 1 << 10
	// termBytes is the most bytes of TERM. The longest name in terminfo has 27.
	termBytes = 64
)

// filterKey is the key of the filter in a session's context.
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

	changed chan struct{} // receives when the window has changed
}

// window is a terminal's size in cells.
type window struct{ w, h int }

// accept handles new "session" channels.
func (s *Server) accept(srv *ssh.Server, conn *gossh.ServerConn, fresh gossh.NewChannel, ctx ssh.Context) {
	l := connectionOf(ctx)
	if !l.reserve() {
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
	// This returns when the client's channel is closed or its connection ends.
	ssh.DefaultSessionHandler(srv, conn, g, g.ctx)
}

// Accept opens the channel and filters its requests.
func (g *channelFilter) Accept() (gossh.Channel, <-chan *gossh.Request, error) {
	ch, requests, err := g.NewChannel.Accept()
	if err != nil {
		return nil, nil, err //nolint:wrapcheck // the caller only logs it
	}
	g.ch = ch
	passed := make(chan *gossh.Request)
	g.s.spawn("requests", func() {
		// The channel is closed then, even if the connection remains.
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

// mayPass reports whether a request may pass. Requests that the filter handles it also
// answers. It clears WantReply, so that they are not answered twice.
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
			default: // a change waits to be looked at already
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

// openTerminal changes a pty-req to what is allowed.
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
	g.window = window{80, 24} // used if the client does not know the size or says zero
	g.resize(m.W, m.H)
	m.Term, m.Modes = g.term, ""
	m.W, m.H, m.PixelsW, m.PixelsH = uint32(g.window.w), uint32(g.window.h), 0, 0 //nolint:gosec // clamped above
	r.Payload = gossh.Marshal(&m)
	return true
}

// resize sets the size, within its limits. Zero sizes are ignored (RFC 4254 §6.2). It
// reports whether the window has changed.
func (g *channelFilter) resize(w, h uint32) bool {
	if g.window.w == 0 { // the client has asked for no terminal
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

// size gives the size of the window now.
func (g *channelFilter) size() window {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.window
}

// setEnv keeps a variable if a session may see it. Only the bytes of these variables
// are counted, as others are not kept.
func (g *channelFilter) setEnv(payload []byte) bool {
	var m struct{ Name, Value string }
	if g.env == nil { // the session has begun already
		return false
	}
	if g.envAsked++; g.envAsked > envRequests {
		g.refuse(reasonEnv)
		return false
	}
	if gossh.Unmarshal(payload, &m) != nil || !isKeptVariable(m.Name) || !isPrintable(m.Value) {
		return false
	}
	if g.envBytes += len(m.Name) + len(m.Value); g.envBytes > g.limits.EnvBytes {
		g.refuse(reasonEnv)
		return false
	}
	g.env[m.Name] = m.Value
	return true
}

// refuse notes why the session must not begin; the first reason counts.
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
	g.env = nil // the session has it from now on
	return r, g.why
}

// isTerm reports whether a string can be a name in terminfo.
func isTerm(s string) bool {
	return s != "" && len(s) <= termBytes && strings.Trim(s, termLetters) == ""
}

const termLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.+"

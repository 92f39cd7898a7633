package serve

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"sync/atomic"
	"time"

	"charm.land/ssh"
)

// session is one reader's, from the moment a shell or command was asked for.
type session struct {
	s    *Server
	g    *gate
	ctx  context.Context //nolint:containedctx // the session is its scope
	sess ssh.Session
	r    Reader
	log  *slog.Logger
	out  *outlet
	why  atomic.Value // reason of its end
	code int          // exit status
}

type sessionKey struct{}

func sessionOf(sess ssh.Session) *session {
	x, _ := sess.Context().Value(sessionKey{}).(*session)
	return x
}

// recording makes the session, logs it and sends its exit status.
func (s *Server) recording(next ssh.Handler) ssh.Handler {
	return func(sess ssh.Session) {
		g := gateOf(sess)
		l := linkOf(sess.Context())
		x := &session{s: s, g: g, ctx: sess.Context(), sess: sess}
		x.out = newOutlet(g.ch, g.limits.Stall, l.stalled)
		var why reason
		x.r, why = g.reader(sess)
		x.end(why)
		x.log = s.log().With("remote", x.r.Remote, "user", x.r.User)
		if x.r.Fingerprint != "" {
			x.log = x.log.With("key", x.r.Fingerprint)
		}
		sess.Context().SetValue(sessionKey{}, x)
		s.sessions.Add(1)
		defer s.sessions.Done()
		begun := time.Now()
		func() {
			defer s.rescue("session", func() { x.end(reasonFault); x.code = 1 })
			next(sess)
		}()
		x.tell()
		x.log.Info("left", "reason", string(x.reason()), "code", x.code, "seconds", int(time.Since(begun).Seconds()))
		// The client may open its next session as soon as it has the status; it
		// must not find the place of this one still taken.
		g.leave()
		_ = sess.Exit(x.code)
		if l.why != reasonNone {
			// It holds a place that others wait for; give it time to read.
			time.AfterFunc(parting, func() { _ = l.Close() })
		}
	}
}

// refusing stops a session that met a limit before it began.
func (s *Server) refusing(next ssh.Handler) ssh.Handler {
	return func(sess ssh.Session) {
		x := sessionOf(sess)
		select {
		case <-s.stopping:
			x.end(reasonStopping)
		default:
		}
		if x.reason() != reasonNone {
			x.code = 1
			return
		}
		next(sess)
	}
}

// end notes why the session ends; the first reason stands.
func (x *session) end(why reason) {
	if why != reasonNone {
		x.why.CompareAndSwap(nil, why)
	}
}

func (x *session) reason() reason {
	why, _ := x.why.Load().(reason)
	return why
}

// tell says to the reader why the session ended, if there is something to say.
// With a terminal it goes to the terminal, which the program has left by now;
// without one to standard error, so that standard output stays what it was.
func (x *session) tell() {
	if told[x.reason()] == 0 || x.ctx.Err() != nil {
		return
	}
	line, w := x.r.say(x.reason()), io.Writer(x.out)
	if x.r.Term == "" {
		w = newOutlet(x.g.ch.Stderr(), x.g.limits.Stall, linkOf(x.ctx).stalled)
	}
	_, _ = io.WriteString(w, line+"\r\n")
}

// commandFlags are those of "print" that a stranger may use: none takes a path.
var commandFlags = map[string]bool{
	"article": true, "page": true, "edition": true, "width": true, "format": true, "lang": true,
}

// commandTimeout is ample for the longest edition on a slow line.
const commandTimeout = time.Minute

// printing runs the one command there is, and refuses any other.
func (s *Server) printing(next ssh.Handler) ssh.Handler {
	return func(sess ssh.Session) {
		x := sessionOf(sess)
		if strings.TrimSpace(sess.RawCommand()) == "" {
			next(sess)
			return
		}
		args := sess.Command()
		if s.program.Command == nil || !allowed(args) {
			s.count.refused(reasonCommand)
			x.end(reasonCommand)
			x.code = 2
			return
		}
		s.count.commands.Inc()
		ctx, cancel := context.WithTimeout(x.ctx, commandTimeout)
		defer cancel()
		w := io.Writer(x.out)
		if x.r.Term != "" {
			w = ssh.NewPtyWriter(w)
		}
		if err := s.program.Command(ctx, x.r, args, w); err != nil {
			x.code = 1
			x.log.Warn("print", "error", err)
			e := newOutlet(x.g.ch.Stderr(), x.g.limits.Stall, linkOf(x.ctx).stalled)
			_, _ = fmt.Fprintf(e, "baolan: %s\r\n", plain(err.Error()))
		}
	}
}

// allowed holds for "print" with flags and values that cannot name a file.
func allowed(args []string) bool {
	if len(args) == 0 || args[0] != "print" {
		return false
	}
	for rest := args[1:]; len(rest) > 0; {
		name, value, joined := strings.Cut(rest[0], "=")
		rest = rest[1:]
		if !joined {
			if len(rest) == 0 {
				return false
			}
			value, rest = rest[0], rest[1:]
		}
		flag, ok := strings.CutPrefix(name, "--")
		if !ok || !commandFlags[flag] || !isWord(value) {
			return false
		}
	}
	return true
}

// isWord holds for a number, a date or a name: no path, no flag, no control.
func isWord(s string) bool {
	return s != "" && len(s) <= 32 && s[0] != '-' && strings.Trim(s, termLetters) == "" && !strings.Contains(s, "..")
}

// plain gives s without what a terminal could obey.
func plain(s string) string {
	return strings.Map(func(c rune) rune {
		if c < ' ' || c >= 0x7f && c < 0xa0 {
			return -1
		}
		return c
	}, s)
}

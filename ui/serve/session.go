package serve

import (
	"context"
	"errors"
	"strings"
	"sync/atomic"
	"time"
	"unicode"
	"unicode/utf8"

	"charm.land/ssh"

	"baolan/editions/clean"
	"baolan/ui/console"
)

// session is one reader's session, from the moment a shell or command was asked for.
type session struct {
	s    *Server
	g    *channelFilter
	ctx  context.Context //nolint:containedctx // the session is its scope
	sess ssh.Session
	r    Reader
	log  console.Log
	out  *outlet
	why  atomic.Value // the reason why it ends
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
		g := filterOf(sess)
		l := connectionOf(sess.Context())
		x := &session{s: s, g: g, ctx: sess.Context(), sess: sess}
		x.out = x.newOutlet(false)
		var why reason
		x.r, why = g.reader(sess)
		x.end(why)
		x.log = s.log().With("remote", x.r.Remote, "user", logged(x.r.User))
		if x.r.Fingerprint != "" {
			x.log = x.log.With("key", x.r.Fingerprint)
		}
		sess.Context().SetValue(sessionKey{}, x)
		s.sessions.begin()
		defer s.sessions.end()
		begun := time.Now()
		func() {
			defer s.rescue("session", func() { x.end(reasonFault); x.code = 1 })
			next(sess)
		}()
		x.sayWhy()
		x.log.Info("left", "reason", string(x.reason()), "code", x.code, "seconds", int(time.Since(begun).Seconds()))
		// The client may open its next session as soon as it has the status. The place
		// of this one must be free by then.
		g.leave()
		_ = sess.Exit(x.code)
		if l.why != reasonNone || x.reason() == reasonDismissed {
			// The connection holds a place for which others wait. The reader gets some
			// time to read.
			time.AfterFunc(closeDelay, func() { _ = l.Close() })
		}
	}
}

// loggedName is longer than any login name that a system allows (Linux: 32 bytes).
const loggedName = 64

// logged gives a name as it is logged, cut to its bound: a client may send 30,000
// bytes for each session.
func logged(name string) string {
	return console.Cut(clean.Line(name), loggedName)
}

// refusing ends a session that reached a limit before it began.
func (s *Server) refusing(next ssh.Handler) ssh.Handler {
	return func(sess ssh.Session) {
		x := sessionOf(sess)
		select {
		case <-s.stopping:
			x.end(x.farewell())
		default:
		}
		if x.reason() != reasonNone {
			x.code = 1
			return
		}
		next(sess)
	}
}

// end notes why the session ends; the first reason counts.
func (x *session) end(why reason) {
	if why != reasonNone {
		x.why.CompareAndSwap(nil, why)
	}
}

// farewell gives the reason for ending a session because the server stops. A reader
// with a key will find the same place on the server that takes over.
func (x *session) farewell() reason {
	if x.s.draining.Load() && x.r.Fingerprint != "" {
		return reasonDrained
	}
	return reasonStopping
}

func (x *session) reason() reason {
	why, _ := x.why.Load().(reason)
	return why
}

// sayWhy tells the reader why the session has ended, if there is something to tell. If
// there is a terminal, which the program has left by then, this is written to it;
// otherwise to standard error, so that standard output is not changed.
func (x *session) sayWhy() {
	if reasonWords[x.reason()] == 0 || x.ctx.Err() != nil {
		return
	}
	// This is an outlet of its own, because what goes on after its time may still
	// write.
	x.newOutlet(x.r.Term == "").say(x.r.say(x.reason()))
}

// commandFlags are the flags of "print" that a reader over SSH may use. None of them
// takes a path.
var commandFlags = map[string]bool{
	"article": true, "page": true, "edition": true, "width": true, "format": true, "lang": true,
}

// commandTimeout is enough for the longest edition over a slow line.
const commandTimeout = time.Minute

// printing runs the command "print" and refuses any other.
func (s *Server) printing(next ssh.Handler) ssh.Handler {
	return func(sess ssh.Session) {
		x := sessionOf(sess)
		if strings.TrimSpace(sess.RawCommand()) == "" {
			next(sess)
			return
		}
		args := sess.Command()
		if s.program.Command == nil || !isAllowed(args) {
			s.count.refused(reasonCommand)
			x.end(reasonCommand)
			x.code = 2
			return
		}
		s.count.commands.Inc()
		ctx, cancel := context.WithTimeout(x.ctx, x.s.commandTimeout)
		defer cancel()
		switch err := x.command(ctx, args); {
		case err == nil:
		case errors.Is(err, errPanicked):
			x.end(reasonFault)
			x.code = 1
		case errors.Is(err, errStubborn):
			x.log.Warn("print", "error", err)
			x.end(reasonTook)
			x.code = 1
		default:
			x.code = 1
			x.log.Warn("print", "error", err)
			x.newOutlet(true).say(clean.Show("baolan: " + err.Error()))
		}
	}
}

// noticing is how long the work of a session may take to notice that its time is over.
// After that it is no longer waited for.
const noticing = time.Second

var (
	errPanicked       = errors.New("the session panicked") // it was logged where it happened
	errStubborn error = &Error{Fault: Stuck}
)

// command runs a command until it ends or its context does.
func (x *session) command(ctx context.Context, args []string) error {
	return x.run(ctx, func() error {
		return x.s.program.Command(ctx, x.r, args, x.out.output(x.r.Term != ""))
	})
}

// run runs f until it ends, or until ctx has ended and f does not notice that.
func (x *session) run(ctx context.Context, f func() error) error {
	done := make(chan error, 2)
	x.s.spawn("session", func() { done <- f() }, func() { done <- errPanicked })
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	late := time.NewTimer(noticing)
	defer late.Stop()
	select {
	case err := <-done:
		return err
	case <-late.C:
		return errStubborn
	}
}

// isAllowed reports whether a command is "print" with flags and values that cannot
// name a file.
func isAllowed(args []string) bool {
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

// wordMost is the most bytes of a value: twenty ideographs, more than any paper's name
// has.
const wordMost = 64

// isWord reports whether a value may be a number, a date or a paper's name in any
// script. It has only letters, marks, digits and what joins them, so it is no path and
// no flag.
func isWord(s string) bool {
	if s == "" || len(s) > wordMost || s[0] == '-' || strings.Contains(s, "..") || !utf8.ValidString(s) {
		return false
	}
	for _, r := range s {
		if !unicode.In(r, unicode.L, unicode.Mn, unicode.Nd) && !strings.ContainsRune("-_.+·", r) {
			return false
		}
	}
	return clean.Line(s) == s
}

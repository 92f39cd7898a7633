package cli

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"baolan/editions/clean"
	"baolan/editions/memory"
	"baolan/editions/postgres"
	"baolan/ui/catalog"
	"baolan/ui/console"
	"baolan/ui/serve"
)

// partingTime is how long readers have to read that the server stops. With it the
// process ends within five seconds of the signal.
const partingTime = 4 * time.Second

func (a *app) serveCommand() *cobra.Command {
	var listen string
	var drain time.Duration
	cfg := serve.Config{Limits: serve.DefaultLimits()}
	c := &cobra.Command{
		Use: "serve [PATH]", Short: a.lang.Say(catalog.CmdServe), Args: a.atMost(1),
		Example: "baolan serve /srv/papers --listen :2222\nssh -p 2222 paper@host",
	}
	c.RunE = a.run(func(ctx context.Context, s settings, args []string) error {
		return a.serve(ctx, s, first(args), listen, drain, cfg, func() (serve.Config, error) {
			err := a.configure(c)
			return cfg, err
		})
	})
	f := c.Flags()
	f.StringVar(&listen, "listen", "127.0.0.1:2222", a.lang.Say(catalog.FlagListen))
	f.StringVar((*string)(&cfg.Auth), "auth", string(serve.AuthOpen), a.lang.Say(catalog.FlagAuth))
	f.StringVar(&cfg.Allowlist, "allowlist", "", a.lang.Say(catalog.FlagAllowlist))
	f.StringVar(&cfg.HostKey, "host-key", "", a.lang.Say(catalog.FlagHostKey))
	f.StringVar(&cfg.Metrics, "metrics", "", a.lang.Say(catalog.FlagMetrics))
	f.StringVar(&cfg.Balancers, "balancers", "", a.lang.Say(catalog.FlagBalancers))
	f.DurationVar(&drain, "drain-time", 0, a.lang.Say(catalog.FlagDrain))
	f.IntVar(&cfg.FPS, "fps", 60, a.lang.Say(catalog.FlagFPS))
	l := &cfg.Limits
	for name, v := range map[string]*int{
		"max-connections": &l.Connections, "max-per-address": &l.PerAddress, "max-handshakes": &l.Handshakes, "max-channels": &l.Channels,
		"max-logins": &l.LoginsPerMinute, "max-sessions": &l.SessionsPerMinute, "max-states": &l.States, "max-env-bytes": &l.EnvBytes, "max-columns": &l.Columns, "max-rows": &l.Rows, "max-unread-bytes": &l.UnreadBytes,
	} {
		f.IntVar(v, name, *v, a.lang.Say(limitWords[name]))
	}
	for name, v := range map[string]*time.Duration{
		"handshake-time": &l.Handshake, "unused-time": &l.Unused, "idle-time": &l.Idle, "session-time": &l.Session, "stall-time": &l.Stall, "keep-alive": &l.KeepAlive,
	} {
		f.DurationVar(v, name, *v, a.lang.Say(limitWords[name]))
	}
	return c
}

// limitWords are the catalogue's sentences for the server's limits.
var limitWords = map[string]catalog.Key{
	"max-connections": catalog.LimitConnections, "max-per-address": catalog.LimitPerAddress, "max-handshakes": catalog.LimitHandshakes,
	"max-sessions": catalog.LimitSessions, "max-states": catalog.LimitStates, "max-channels": catalog.LimitChannels, "max-logins": catalog.LimitLogins, "max-env-bytes": catalog.LimitEnv, "max-columns": catalog.LimitColumns,
	"max-rows": catalog.LimitRows, "max-unread-bytes": catalog.LimitUnread, "handshake-time": catalog.LimitHandshake, "unused-time": catalog.LimitUnused,
	"idle-time": catalog.LimitIdle, "session-time": catalog.LimitSession, "stall-time": catalog.LimitStall, "keep-alive": catalog.LimitKeepAlive,
}

// serve runs the server until SIGTERM or SIGINT.
func (a *app) serve(ctx context.Context, s settings, path, listen string, drain time.Duration, cfg serve.Config, again func() (serve.Config, error)) error {
	switch {
	case !slices.Contains([]serve.Auth{serve.AuthOpen, serve.AuthKeys, serve.AuthAllowlist}, cfg.Auth):
		return a.badValue("auth", string(cfg.Auth), "open", "keys", "allowlist")
	case cfg.Auth == serve.AuthAllowlist && cfg.Allowlist == "":
		return a.say(catalog.ErrNoAllowlist)
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	state, err := a.stateDir()
	if err != nil {
		return err
	}
	if cfg.HostKey == "" {
		cfg.HostKey = filepath.Join(state, "host_ed25519")
	}
	cfg.Log = a.errs.Log(a.words)
	readers, err := a.readers(ctx, cfg.Log)
	if err != nil {
		return err
	}
	if readers != nil {
		defer a.leaveReaders(readers, cfg.Log)
	} else if n, err := memory.DropUnused(ctx, state); err != nil || n > 0 {
		cfg.Log.Info("unused memories", "dropped", n, "error", err)
	}
	stand, err := a.newSSHHost(ctx, s, path, state, cfg.Log)
	if err != nil {
		return err
	}
	defer stand.close()
	stand.readers = readers
	stand.states = cmp.Or(cfg.Limits.States, serve.DefaultLimits().States)
	srv, err := serve.New(cfg, serve.Program{NewModel: stand.model, Command: stand.command, Lines: stand.lines, Leaving: stand.leaving})
	if err != nil {
		return err
	}
	ln, err := net.Listen("tcp", listen)
	if err != nil {
		return &serve.Error{Fault: serve.BadAddress, Value: listen, Err: err}
	}
	_ = a.errs.Say(a.shown(catalog.ServeOn, ln.Addr()))
	r := running{srv, stand, cfg, again, drain}
	return r.until(ctx, ln)
}

// running is a server that runs until it is stopped.
type running struct {
	srv   *serve.Server
	stand *sshHost
	cfg   serve.Config
	again func() (serve.Config, error) // reads the configuration again
	drain time.Duration                // from SIGTERM to the end
}

// until serves the connections of ln until a signal ends the server.
func (r *running) until(ctx context.Context, ln net.Listener) error {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP)
	defer signal.Stop(signals)
	ended := make(chan error, 1)
	go func() { ended <- r.srv.Serve(ctx, ln) }()
	var drained <-chan time.Time
	for {
		select {
		case err := <-ended:
			return err
		case <-drained:
			return r.shutdown()
		case sig := <-signals:
			switch {
			case sig == syscall.SIGHUP:
				if err := reload(r.srv, r.cfg, r.again); err != nil {
					r.cfg.Log.Error("reload", "error", err)
				}
				r.stand.refresh(ctx)
			case sig == syscall.SIGTERM && r.drain > 0 && drained == nil:
				r.srv.Drain()
				drained = time.After(r.drain)
			default: // a second signal ends the server at once
				return r.shutdown()
			}
		}
	}
}

func (r *running) shutdown() error {
	parting, done := context.WithTimeout(context.Background(), partingTime)
	defer done()
	if err := r.srv.Shutdown(parting); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return nil
}

// readers opens the database of the readers' memories. It gives nil if memories are
// files. A database that is away for the moment does not keep the server from
// starting.
func (a *app) readers(ctx context.Context, log console.Log) (*memory.Database, error) {
	url := a.statePlace()
	if !postgres.IsURL(url) {
		return nil, nil //nolint:nilnil // what the function is said to give
	}
	db, err := memory.OpenDatabase(ctx, url)
	if err != nil {
		return nil, err
	}
	soon, enough := context.WithTimeout(ctx, partingTime)
	defer enough()
	switch err := db.Check(soon); {
	case postgres.IsAway(err), errors.Is(err, context.DeadlineExceeded):
		log.Warn("database", "error", err)
	case err != nil:
		return nil, err
	}
	return db, nil
}

// leaveReaders writes the changes that still wait for the database.
func (a *app) leaveReaders(db *memory.Database, log console.Log) {
	ctx, cancel := context.WithTimeout(context.Background(), partingTime)
	defer cancel()
	if lost := db.Close(ctx); lost > 0 {
		log.Error("marks lost", "count", lost)
	}
}

// reload reads the settings again. The server's address, its key and its log do not
// change.
func reload(srv *serve.Server, was serve.Config, again func() (serve.Config, error)) error {
	cfg, err := again()
	if err != nil {
		return err
	}
	cfg.Log = was.Log
	cfg.HostKey = cmp.Or(cfg.HostKey, was.HostKey)
	return srv.Reload(cfg)
}

// serveWords words why the server does not start.
func (a *app) serveWords(e *serve.Error) string {
	subject, value := clean.Line(e.Subject), clean.Line(e.Value)
	switch e.Fault {
	case serve.AllowlistMissing:
		return a.lang.Say(catalog.ErrNoAllowlist)
	case serve.AllowlistIsNone:
		return a.lang.Say(catalog.ErrListIsNone, subject)
	case serve.AllowlistOpen:
		return a.lang.Say(catalog.ErrListOpen, subject, value)
	case serve.AllowlistLine:
		return a.lang.Say(catalog.ErrListLine, subject, value)
	case serve.AllowlistOptions:
		return a.lang.Say(catalog.ErrListOptions, subject, value)
	case serve.Stuck:
		return a.lang.Say(catalog.ErrStuck)
	case serve.KeyMissing:
		return a.lang.Say(catalog.ErrKeyMissing)
	case serve.KeyIsNone:
		return a.lang.Say(catalog.ErrKeyIsNone, subject)
	case serve.KeyOpen:
		return a.lang.Say(catalog.ErrKeyOpen, subject, value)
	case serve.KeyUnreadable:
		return a.lang.Say(catalog.ErrKeyUnreadable, subject)
	case serve.BadAuth:
		return a.badValue("auth", value, "open", "keys", "allowlist").Error()
	case serve.BadFPS:
		return a.lang.Say(catalog.ErrFrames, value)
	case serve.BadLimit:
		return a.lang.Say(catalog.ErrLimit, subject, value)
	case serve.BadBalancer:
		return a.lang.Say(catalog.ErrBalancer, value)
	case serve.BadAddress:
		return a.lang.Say(addressKey(e.Err), value)
	}
	return a.lang.Say(catalog.ErrFixed)
}

// addressKey chooses the sentence for why an address cannot be listened on.
func addressKey(err error) catalog.Key {
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return catalog.ErrPortTaken
	case errors.Is(err, syscall.EADDRNOTAVAIL):
		return catalog.ErrNoSuchHost
	case errors.Is(err, fs.ErrPermission):
		return catalog.ErrPortDenied
	}
	return catalog.ErrAddress
}

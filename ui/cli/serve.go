package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"baolan/ui/catalog"
	"baolan/ui/serve"
)

// partingTime is how long readers may take to be told that the server stops;
// with it the process is gone within five seconds of the signal.
const partingTime = 4 * time.Second

func (a *app) serveCommand() *cobra.Command {
	var listen, config string
	cfg := serve.Config{Limits: serve.DefaultLimits()}
	c := &cobra.Command{
		Use: "serve [PATH]", Short: a.lang.Say(catalog.CmdServe), Args: a.atMost(1),
		Example: "baolan serve /srv/papers --listen :2222\nssh -p 2222 paper@host",
	}
	c.RunE = a.run(func(ctx context.Context, s settings, args []string) error {
		file := newConfiguration(config, c.Flags())
		if err := file.read(a); err != nil {
			return err
		}
		return a.serve(ctx, s, first(args), listen, cfg, func() (serve.Config, error) {
			err := file.read(a)
			return cfg, err
		})
	})
	f := c.Flags()
	f.StringVar(&config, "config", "", a.lang.Say(catalog.FlagConfig))
	f.StringVar(&listen, "listen", "127.0.0.1:2222", a.lang.Say(catalog.FlagListen))
	f.StringVar((*string)(&cfg.Auth), "auth", string(serve.AuthOpen), a.lang.Say(catalog.FlagAuth))
	f.StringVar(&cfg.Allowlist, "allowlist", "", a.lang.Say(catalog.FlagAllowlist))
	f.StringVar(&cfg.HostKey, "host-key", "", a.lang.Say(catalog.FlagHostKey))
	f.StringVar(&cfg.Metrics, "metrics", "", a.lang.Say(catalog.FlagMetrics))
	f.IntVar(&cfg.FPS, "fps", 20, a.lang.Say(catalog.FlagFPS))
	l := &cfg.Limits
	for name, v := range map[string]*int{
		"max-connections": &l.Connections, "max-per-address": &l.PerAddress, "max-handshakes": &l.Handshakes, "max-channels": &l.Channels,
		"max-logins": &l.LoginsPerMinute, "max-env-bytes": &l.EnvBytes, "max-columns": &l.Columns, "max-rows": &l.Rows, "max-unread-bytes": &l.UnreadBytes,
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

// limitWords word the server's limits.
var limitWords = map[string]catalog.Key{
	"max-connections": catalog.LimitConnections, "max-per-address": catalog.LimitPerAddress, "max-handshakes": catalog.LimitHandshakes,
	"max-channels": catalog.LimitChannels, "max-logins": catalog.LimitLogins, "max-env-bytes": catalog.LimitEnv, "max-columns": catalog.LimitColumns,
	"max-rows": catalog.LimitRows, "max-unread-bytes": catalog.LimitUnread, "handshake-time": catalog.LimitHandshake, "unused-time": catalog.LimitUnused,
	"idle-time": catalog.LimitIdle, "session-time": catalog.LimitSession, "stall-time": catalog.LimitStall, "keep-alive": catalog.LimitKeepAlive,
}

// serve runs the server until SIGTERM or SIGINT.
func (a *app) serve(ctx context.Context, s settings, path, listen string, cfg serve.Config, again func() (serve.Config, error)) error {
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
	cfg.Log = slog.New(slog.NewTextHandler(a.Stderr, nil))
	stand, err := a.newStand(ctx, s, path, state, cfg.Log)
	if err != nil {
		return err
	}
	defer stand.close()
	srv, err := serve.New(cfg, serve.Program{NewModel: stand.model, Command: stand.command})
	if err != nil {
		return err
	}
	ln, err := net.Listen("tcp", listen)
	if err != nil {
		return err
	}
	fmt.Fprintln(a.Stderr, a.lang.Say(catalog.ServeOn, ln.Addr()))
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP)
	defer signal.Stop(signals)
	ended := make(chan error, 1)
	go func() { ended <- srv.Serve(ctx, ln) }()
	for {
		select {
		case err := <-ended:
			return err
		case sig := <-signals:
			if sig == syscall.SIGHUP {
				if err := reload(srv, cfg, again); err != nil {
					cfg.Log.Error("reload", "error", a.words(err))
				}
				stand.refresh(ctx)
				continue
			}
			parting, done := context.WithTimeout(context.Background(), partingTime)
			defer done()
			if err := srv.Shutdown(parting); err != nil && !errors.Is(err, context.DeadlineExceeded) {
				return err
			}
			return nil
		}
	}
}

// reload takes the settings as they are now. Where the server stands, its key
// and its log stay.
func reload(srv *serve.Server, was serve.Config, again func() (serve.Config, error)) error {
	cfg, err := again()
	if err != nil {
		return err
	}
	cfg.Log = was.Log
	cfg.HostKey = cmp.Or(cfg.HostKey, was.HostKey)
	return srv.Reload(cfg)
}

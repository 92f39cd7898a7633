package serve

import (
	"context"
	"fmt"
	"net"
	"sync"
	"sync/atomic"
	"time"

	"charm.land/ssh"
	"charm.land/wish/v2"

	"baolan/ui/console"
	"baolan/ui/guard"
)

const (
	// stopTimeout is how long Serve takes at most once its context has ended.
	stopTimeout = 5 * time.Second
	// goodbye is how long sessions have to draw their last frame; a client
	// that does not take it is cut.
	goodbye = 2 * time.Second
	// closeDelay is how long a client that has read why has to close its connection.
	closeDelay = 500 * time.Millisecond
)

// Server serves a Program over SSH.
type Server struct {
	program Program
	ssh     *ssh.Server
	limiter *limiter
	count   *counters
	cfg     atomic.Pointer[Config]

	once           sync.Once
	stopping       chan struct{} // closed when the server stops
	draining       atomic.Bool   // it will stop soon: health says so
	leaving        chan struct{} // closed when draining is set
	leave          sync.Once
	commandTimeout time.Duration  // another in tests
	sessions       sync.WaitGroup // those that are being played
	tasks          sync.WaitGroup // goroutines of ours
	metrics        atomic.Pointer[net.Addr]
}

// New makes a server, and its host key where there is none. It opens no port.
func New(cfg Config, p Program) (*Server, error) {
	cfg, err := cfg.complete()
	if err != nil {
		return nil, fmt.Errorf("serve: %w", err)
	}
	if err := checkHostKey(cfg.HostKey); err != nil {
		return nil, fmt.Errorf("serve: %w", err)
	}
	if cfg.Auth == AuthAllowlist {
		if err := checkAllowlist(cfg.Allowlist); err != nil {
			return nil, fmt.Errorf("serve: %w", err)
		}
	}
	s := &Server{program: p, limiter: newLimiter(time.Now), stopping: make(chan struct{}), leaving: make(chan struct{}), commandTimeout: commandTimeout}
	s.count = newCounters(func() float64 { return float64(len(s.limiter.connections())) })
	s.cfg.Store(&cfg)
	if err := readHostKey(cfg.HostKey); err != nil {
		return nil, fmt.Errorf("serve: %w", err)
	}
	s.ssh, err = wish.NewServer(
		wish.WithHostKeyPath(cfg.HostKey),
		wish.WithVersion("baolan"),
		// The last one is the first to be called.
		wish.WithMiddleware(s.reading, s.printing, s.refusing, s.recording),
		s.harden(cfg.Limits),
	)
	if err != nil {
		return nil, fmt.Errorf("serve: %w", err)
	}
	return s, nil
}

// harden closes what charm.land/ssh leaves open by default.
func (s *Server) harden(limit Limits) ssh.Option {
	return func(srv *ssh.Server) error {
		srv.ConnCallback = s.connect
		srv.ServerConfigCallback = s.authConfig
		srv.HandshakeTimeout = limit.Handshake
		// A session ends itself, so that its reader can read why; this is for
		// clients that do not let it.
		srv.MaxTimeout = limit.Session + time.Minute
		srv.ChannelHandlers = map[string]ssh.ChannelHandler{"session": s.accept}
		srv.RequestHandlers = map[string]ssh.RequestHandler{}     // no forwarding
		srv.SubsystemHandlers = map[string]ssh.SubsystemHandler{} // no sftp
		return nil
	}
}

func (s *Server) config() *Config  { return s.cfg.Load() }
func (s *Server) log() console.Log { return s.config().Log }

// Reload takes another configuration for those who come from now on; who is
// reading is not disturbed. Host key and metrics address stay as they were,
// and so do the handshake and session limits that connections are made with.
func (s *Server) Reload(cfg Config) error {
	cfg, err := cfg.complete()
	if err != nil {
		return fmt.Errorf("reload: %w", err)
	}
	was := s.config()
	if cfg.HostKey != was.HostKey || cfg.Metrics != was.Metrics || cfg.Balancers != was.Balancers {
		return fmt.Errorf("reload: %w", &Error{Fault: Fixed})
	}
	if cfg.Auth == AuthAllowlist {
		if err := checkAllowlist(cfg.Allowlist); err != nil {
			return fmt.Errorf("reload: %w", err)
		}
	}
	s.cfg.Store(&cfg)
	cfg.Log.Info("reloaded", "auth", string(cfg.Auth))
	s.dismiss(cfg)
	return nil
}

// Serve serves the connections of ln until ctx ends, then tells every reader
// and returns nil within five seconds. It returns an error if it cannot serve.
func (s *Server) Serve(ctx context.Context, ln net.Listener) error {
	if address := s.config().Metrics; address != "" {
		stop, at, err := s.serveMetrics(address)
		if err != nil {
			_ = ln.Close()
			return fmt.Errorf("serve: %w", err)
		}
		s.metrics.Store(&at)
		// Last of all, so that health can be asked while the server stops.
		defer func() {
			late, cancel := context.WithTimeout(context.Background(), closeDelay)
			defer cancel()
			_ = stop(late)
		}()
	}
	served := make(chan error, 1)
	from, err := parseBalancers(s.config().Balancers)
	if err != nil {
		return fmt.Errorf("serve: %w", err)
	}
	ln = from.listen(ln, s.config().Limits)
	s.spawn("accept", func() { served <- s.ssh.Serve(ln) }, nil)
	s.log().Info("serving", "address", ln.Addr().String(), "auth", string(s.config().Auth))
	select {
	case err := <-served:
		select {
		case <-s.stopping: // by Shutdown
			return nil
		default:
		}
		return fmt.Errorf("serve: %w", err)
	case <-ctx.Done():
	}
	late, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTimeout-closeDelay)
	defer cancel()
	return s.Shutdown(late)
}

// Drain makes health say that the server will stop, so that a balancer sends nobody
// any more, and has every reader told. Who reads or comes is served until Shutdown.
func (s *Server) Drain() {
	s.draining.Store(true)
	s.leave.Do(func() { close(s.leaving) })
	s.log().Info("draining", "connections", len(s.limiter.connections()))
}

// MetricsAddr gives where /metrics is served, nil where it is not.
func (s *Server) MetricsAddr() net.Addr {
	if at := s.metrics.Load(); at != nil {
		return *at
	}
	return nil
}

// Shutdown ends every session with a sentence and closes what is left when ctx
// ends, or after some seconds. It always leaves the server stopped.
func (s *Server) Shutdown(ctx context.Context) error {
	s.once.Do(func() { close(s.stopping) })
	s.log().Info("stopping", "connections", len(s.limiter.connections()))
	gone := make(chan struct{})
	s.spawn("shutdown", func() {
		_ = s.ssh.Shutdown(ctx) // closes the listener at once
		close(gone)
	}, nil)
	ended := make(chan struct{})
	s.spawn("sessions", func() {
		s.sessions.Wait()
		close(ended)
	}, nil)
	patience := time.NewTimer(goodbye)
	defer patience.Stop()
	select {
	case <-ended:
	case <-patience.C:
	case <-ctx.Done():
	}
	patience.Reset(closeDelay)
	select {
	case <-gone:
	case <-patience.C:
	case <-ctx.Done():
	}
	for _, l := range s.limiter.connections() {
		_ = l.Close()
	}
	_ = s.ssh.Close()
	patience.Reset(closeDelay)
	select {
	case <-ended:
	case <-patience.C:
		// Something works on and looks at no context; the process ends without it.
		s.log().Warn("stopped with sessions that did not end")
		return nil
	}
	s.log().Info("stopped")
	return nil
}

// spawn is the only way a goroutine of this package is started: one that
// panics must not take the other readers with it.
func (s *Server) spawn(name string, f func(), failed func()) {
	s.tasks.Go(func() {
		defer s.rescue(name, failed)
		f()
	})
}

// fault counts and logs a panic.
func (s *Server) fault(what, panicked string) {
	s.count.faults.Inc()
	s.log().Error("fault", "in", what, "panic", panicked)
}

// rescue is deferred; it logs a panic and calls failed.
func (s *Server) rescue(name string, failed func()) {
	guard.Fault(s.fault).Tell(name, recover(), failed)
}

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
	// stopTimeout is the longest time that Serve takes once its context has ended.
	stopTimeout = 5 * time.Second
	// goodbye is how long sessions have to draw their last frame. A client that does
	// not take it is disconnected.
	goodbye = 2 * time.Second
	// closeDelay is how long a client has to close its connection after the reason was
	// sent.
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
	draining       atomic.Bool   // it will stop soon, and health says so
	leaving        chan struct{} // closed when draining is set
	leave          sync.Once
	commandTimeout time.Duration                // changed by tests
	listener       atomic.Pointer[net.Listener] // what Serve accepts from
	sessions       tally                        // those that are running
	connected      tally                        // connections that are open
	tasks          sync.WaitGroup               // the goroutines of this package
	metrics        atomic.Pointer[net.Addr]
}

// New makes a server, and its host key if there is none. It does not open a port.
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
		// The last one is called first.
		wish.WithMiddleware(s.reading, s.printing, s.refusing, s.recording),
		s.harden(cfg.Limits),
	)
	if err != nil {
		return nil, fmt.Errorf("serve: %w", err)
	}
	return s, nil
}

// harden switches off what charm.land/ssh allows by default.
func (s *Server) harden(limit Limits) ssh.Option {
	return func(srv *ssh.Server) error {
		srv.ConnCallback = s.connect
		srv.ServerConfigCallback = s.authConfig
		srv.HandshakeTimeout = limit.Handshake
		// A session ends by itself, so that its reader can be told why. This is for
		// clients that prevent that.
		srv.MaxTimeout = limit.Session + time.Minute
		srv.ChannelHandlers = map[string]ssh.ChannelHandler{"session": s.accept}
		srv.RequestHandlers = map[string]ssh.RequestHandler{}     // no forwarding
		srv.SubsystemHandlers = map[string]ssh.SubsystemHandler{} // no sftp
		return nil
	}
}

func (s *Server) config() *Config  { return s.cfg.Load() }
func (s *Server) log() console.Log { return s.config().Log }

// Reload sets the configuration for those who connect from now on. Sessions that have
// begun are not changed. Host key and metrics address do not change, nor do the limits
// of handshakes and sessions that a connection was made with.
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

// Serve serves the connections of ln until ctx ends. Then it tells every reader and
// returns nil within five seconds. It returns an error if it cannot serve.
func (s *Server) Serve(ctx context.Context, ln net.Listener) error {
	if address := s.config().Metrics; address != "" {
		stop, at, err := s.serveMetrics(address)
		if err != nil {
			_ = ln.Close()
			return fmt.Errorf("serve: %w", err)
		}
		s.metrics.Store(&at)
		// This ends last, so that health can be asked while the server stops.
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
	s.listener.Store(&ln)
	select {
	case <-s.stopping: // Shutdown may have found no listener to close
		_ = ln.Close()
		return nil
	default:
	}
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

// Drain makes health say that the server will stop, so that a balancer sends no more
// clients, and has every reader told. Readers are still served until Shutdown.
func (s *Server) Drain() {
	s.draining.Store(true)
	s.leave.Do(func() { close(s.leaving) })
	s.log().Info("draining", "connections", len(s.limiter.connections()))
}

// MetricsAddr gives the address at which /metrics is served; nil if it is not.
func (s *Server) MetricsAddr() net.Addr {
	if at := s.metrics.Load(); at != nil {
		return *at
	}
	return nil
}

// Shutdown ends every session with a sentence, and closes what is left when ctx ends
// or after some seconds. Afterwards the server has stopped in any case.
func (s *Server) Shutdown(ctx context.Context) error {
	s.once.Do(func() { close(s.stopping) })
	s.log().Info("stopping", "connections", len(s.limiter.connections()))
	// The library's own Shutdown waits on counters that its Serve may still be raising.
	if ln := s.listener.Load(); ln != nil {
		_ = (*ln).Close()
	}
	gone, ended := s.connected.over(), s.sessions.over()
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
		// Some session works on without checking its context. The process ends without
		// waiting for it.
		s.log().Warn("stopped with sessions that did not end")
		return nil
	}
	s.log().Info("stopped")
	return nil
}

// spawn starts a goroutine. All goroutines of this package are started by it, because
// a panic in one must not end the other readers' sessions.
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

// rescue is deferred. It logs a panic and calls failed.
func (s *Server) rescue(name string, failed func()) {
	guard.Fault(s.fault).Tell(name, recover(), failed)
}

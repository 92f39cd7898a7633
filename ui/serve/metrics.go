package serve

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// counters are what is counted of one server; two servers in one process do
// not share them.
type counters struct {
	registry  *prometheus.Registry
	sessions  prometheus.Gauge
	begun     prometheus.Counter
	commands  prometheus.Counter
	faults    prometheus.Counter
	sent      prometheus.Counter
	received  prometheus.Counter
	refusals  *prometheus.CounterVec
	keyToShow prometheus.Histogram
}

func newCounters(connections func() float64) *counters {
	c := &counters{
		registry: prometheus.NewRegistry(),
		sessions: prometheus.NewGauge(prometheus.GaugeOpts{
			Name: "baolan_sessions", Help: "Readers who are reading.",
		}),
		begun: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "baolan_sessions_total", Help: "Sessions that began.",
		}),
		commands: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "baolan_commands_total", Help: "Commands that were run.",
		}),
		faults: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "baolan_faults_total", Help: "Sessions that ended by a fault of the program.",
		}),
		sent: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "baolan_sent_bytes_total", Help: "Bytes written to clients, encryption included.",
		}),
		received: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "baolan_received_bytes_total", Help: "Bytes read from clients, encryption included.",
		}),
		refusals: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "baolan_refusals_total", Help: "Clients refused or dropped, by the limit they met.",
		}, []string{"reason"}),
		keyToShow: prometheus.NewHistogram(prometheus.HistogramOpts{
			Name: "baolan_key_to_frame_seconds",
			Help: "From a key's arrival to the moment its frame was handed to the connection.",
			// The frame clock alone takes up to 50 ms.
			Buckets: []float64{.005, .01, .02, .03, .05, .075, .1, .15, .25, .5, 1, 2.5},
		}),
	}
	c.registry.MustRegister(c.sessions, c.begun, c.commands, c.faults, c.sent, c.received, c.refusals, c.keyToShow,
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{
			Name: "baolan_connections", Help: "Connections that are open.",
		}, connections),
		collectors.NewGoCollector(),
		collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return c
}

func (c *counters) refused(why reason) { c.refusals.WithLabelValues(string(why)).Inc() }

// metricsTimeout bounds a scrape; the page is about 10 KB.
const metricsTimeout = 5 * time.Second

// serveMetrics answers /metrics and /healthz on address until the returned
// function is called. Health is 200 while readers may enter, 503 while the
// server stops.
func (s *Server) serveMetrics(address string) (stop func(context.Context) error, at net.Addr, err error) {
	ln, err := net.Listen("tcp", address)
	if err != nil {
		return nil, nil, fmt.Errorf("metrics: %w", err)
	}
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(s.count.registry, promhttp.HandlerOpts{}))
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) {
		select {
		case <-s.stopping:
			http.Error(w, "stopping", http.StatusServiceUnavailable)
		default:
			_, _ = w.Write([]byte("ok\n"))
		}
	})
	h := &http.Server{
		Handler: mux, ReadHeaderTimeout: metricsTimeout, WriteTimeout: metricsTimeout, IdleTimeout: time.Minute,
		MaxHeaderBytes: 8 << 10,
	}
	s.spawn("metrics", func() {
		if err := h.Serve(ln); !errors.Is(err, http.ErrServerClosed) {
			s.log().Error("metrics", "error", err)
		}
	}, nil)
	return h.Shutdown, ln.Addr(), nil
}

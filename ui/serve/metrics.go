package serve

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"github.com/VictoriaMetrics/metrics"
)

// counters are what is counted of one server. Two servers in one process have their
// own.
type counters struct {
	set       *metrics.Set
	sessions  *metrics.Gauge   // readers who are reading
	begun     *metrics.Counter // sessions that began
	commands  *metrics.Counter // commands that were run
	faults    *metrics.Counter // sessions that ended because of a fault of the program
	sent      *metrics.Counter // bytes written to clients, encryption included
	received  *metrics.Counter // bytes read from clients, encryption included
	keyToShow *metrics.PrometheusHistogram
}

// keyBounds are the upper bounds, in seconds, of the classes of keyToShow: the time
// from a key's arrival until its frame was handed to the connection. The clock of
// frames alone takes up to 50 ms.
var keyBounds = []float64{.005, .01, .02, .03, .05, .075, .1, .15, .25, .5, 1, 2.5}

// newCounters makes the counters. connections gives the number of open connections and
// is called at each scrape.
func newCounters(connections func() float64) *counters {
	set := metrics.NewSet()
	set.NewGauge("baolan_connections", connections)
	return &counters{
		set:       set,
		sessions:  set.NewGauge("baolan_sessions", nil),
		begun:     set.NewCounter("baolan_sessions_total"),
		commands:  set.NewCounter("baolan_commands_total"),
		faults:    set.NewCounter("baolan_faults_total"),
		sent:      set.NewCounter("baolan_sent_bytes_total"),
		received:  set.NewCounter("baolan_received_bytes_total"),
		keyToShow: set.NewPrometheusHistogramExt("baolan_key_to_frame_seconds", keyBounds),
	}
}

// refused counts a client that was refused or dropped, by the limit that it reached.
func (c *counters) refused(why reason) {
	c.set.GetOrCreateCounter(fmt.Sprintf("baolan_refusals_total{reason=%q}", string(why))).Inc()
}

// write writes the counters and those of the process in Prometheus's text
// format.
func (c *counters) write(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	c.set.WritePrometheus(w)
	metrics.WriteProcessMetrics(w)
}

// metricsTimeout is the longest time of a scrape; the page has about 10 KB.
const metricsTimeout = 5 * time.Second

// serveMetrics serves /metrics and /healthz at an address until the returned function
// is called. Health is 200 while readers may enter, and 503 while the server drains or
// stops.
func (s *Server) serveMetrics(address string) (stop func(context.Context) error, at net.Addr, err error) {
	ln, err := net.Listen("tcp", address)
	if err != nil {
		return nil, nil, &Error{Fault: BadAddress, Value: address, Err: err}
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /metrics", s.count.write)
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) {
		select {
		case <-s.stopping:
			http.Error(w, "stopping", http.StatusServiceUnavailable)
		default:
			if s.draining.Load() {
				http.Error(w, "draining", http.StatusServiceUnavailable)
				return
			}
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

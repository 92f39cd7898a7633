package serve

import (
	"net"
	"net/netip"
	"sync"
	"time"
)

// overflow is how many connections beyond a limit are let in to be told why they may
// not stay. Further ones are closed before the handshake.
const overflow = 16

// loginMemory is how many addresses are remembered with their rates. Beyond that,
// those that were quiet for longest are forgotten, which is only to their advantage.
const loginMemory = 4096

// limiter counts connections and decides which may enter.
type limiter struct {
	mu       sync.Mutex
	all      map[*connection]struct{}
	from     map[netip.Prefix]int
	unproven int // connections that are in their handshake
	logins   map[netip.Prefix]bucket
	now      func() time.Time
}

// bucket is a token bucket: how many tokens there were, and when.
type bucket struct {
	left float64
	at   time.Time
}

func newLimiter(now func() time.Time) *limiter {
	return &limiter{
		all: map[*connection]struct{}{}, from: map[netip.Prefix]int{},
		logins: map[netip.Prefix]bucket{}, now: now,
	}
}

// enter admits a connection. It gives the reason for which its reader will have to
// leave, or shut if there is not even room to say so.
func (d *limiter) enter(l *connection, limit Limits) (why reason, shut bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	switch {
	case d.unproven >= limit.Handshakes:
		return reasonHandshakes, true
	case len(d.all) >= limit.Connections:
		why, shut = reasonConnections, len(d.all) >= limit.Connections+overflow
	case d.from[l.source] >= limit.PerAddress:
		why, shut = reasonAddress, d.from[l.source] >= limit.PerAddress+overflow
	default:
		if left := d.take(l.source, limit.LoginsPerMinute); left < 0 {
			why, shut = reasonLogins, left < -overflow
		}
	}
	if shut {
		return why, true
	}
	d.all[l] = struct{}{}
	d.from[l.source]++
	d.unproven++
	return why, false
}

// proven notes that a connection has ended its handshake.
func (d *limiter) proven() {
	d.mu.Lock()
	d.unproven--
	d.mu.Unlock()
}

// leave removes a connection.
func (d *limiter) leave(l *connection) {
	d.mu.Lock()
	defer d.mu.Unlock()
	delete(d.all, l)
	if d.from[l.source]--; d.from[l.source] <= 0 {
		delete(d.from, l.source)
	}
}

// take takes a login from the bucket of a source, which holds perMinute tokens and is
// refilled at that rate. The result is below zero if there was none. The debt is
// bounded, so a client that keeps trying is let in a minute or so after it stops.
func (d *limiter) take(source netip.Prefix, perMinute int) float64 {
	now, full := d.now(), float64(perMinute)
	b, ok := d.logins[source]
	if !ok {
		if len(d.logins) >= loginMemory {
			d.forget(now)
		}
		b = bucket{left: full, at: now}
	}
	b.left = min(full, b.left+now.Sub(b.at).Minutes()*full)
	b.left = max(b.left-1, -overflow-1)
	b.at = now
	d.logins[source] = b
	return b.left
}

// forget removes the buckets that are older than a minute or, in a flood of addresses,
// all.
func (d *limiter) forget(now time.Time) {
	for source, b := range d.logins {
		if now.Sub(b.at) > time.Minute {
			delete(d.logins, source)
		}
	}
	if len(d.logins) >= loginMemory {
		clear(d.logins)
	}
}

// connections gives all connections.
func (d *limiter) connections() []*connection {
	d.mu.Lock()
	defer d.mu.Unlock()
	ls := make([]*connection, 0, len(d.all))
	for l := range d.all {
		ls = append(ls, l)
	}
	return ls
}

// sourceOf gives what counts as one address: an IPv4 address, or the /64 network that
// an IPv6 customer has.
func sourceOf(a net.Addr) netip.Prefix {
	if a == nil {
		return netip.Prefix{}
	}
	ap, err := netip.ParseAddrPort(a.String())
	if err != nil {
		return netip.Prefix{} // it is no IP address: all of them count as one
	}
	ip, bits := ap.Addr().Unmap().WithZone(""), 32
	if ip.Is6() {
		bits = 64
	}
	p, _ := ip.Prefix(bits)
	return p
}

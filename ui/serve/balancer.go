package serve

import (
	"net"
	"net/netip"
	"strings"

	"github.com/pires/go-proxyproto"
)

// balancers are the addresses of load balancers before the server. They say to which
// client a connection belongs (PROXY protocol, versions 1 and 2).
type balancers []netip.Prefix

// parseBalancers reads addresses and networks that are separated by commas.
func parseBalancers(list string) (balancers, error) {
	var all balancers
	for _, s := range strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' }) {
		p, err := netip.ParsePrefix(s)
		if err != nil {
			a, addrErr := netip.ParseAddr(s)
			if addrErr != nil {
				return nil, &Error{Fault: BadBalancer, Value: s}
			}
			p = netip.PrefixFrom(a.Unmap(), a.Unmap().BitLen())
		}
		all = append(all, p.Masked())
	}
	return all, nil
}

// has reports whether an address is a balancer's.
func (b balancers) has(a net.Addr) bool {
	at, err := netip.ParseAddrPort(a.String())
	if err != nil {
		return false
	}
	ip := at.Addr().Unmap().WithZone("")
	for _, p := range b {
		if p.Contains(ip) {
			return true
		}
	}
	return false
}

// listen gives the connections of balancers the addresses of their clients. A balancer
// must say whose a connection is. Any other client that says so is refused, because it
// could name any address.
func (b balancers) listen(ln net.Listener, limit Limits) net.Listener {
	if len(b) == 0 {
		return ln
	}
	return &proxyproto.Listener{
		Listener: ln, ReadHeaderTimeout: limit.Handshake,
		ConnPolicy: func(o proxyproto.ConnPolicyOptions) (proxyproto.Policy, error) {
			if b.has(o.Upstream) {
				return proxyproto.REQUIRE, nil
			}
			return proxyproto.REJECT, nil
		},
	}
}

// tcpOf gives the TCP connection of a connection, which may have come through a
// balancer.
func tcpOf(c net.Conn) (*net.TCPConn, bool) {
	if p, ok := c.(*proxyproto.Conn); ok {
		return p.TCPConn()
	}
	tcp, ok := c.(*net.TCPConn)
	return tcp, ok
}

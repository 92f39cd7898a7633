package serve

import (
	"context"
	"sync"

	"charm.land/ssh"
)

// channelContext is the ssh.Context of one channel. Wish shares one context among all
// channels of a connection, which ends with the connection. The program of a channel
// that a client has closed would then run on as long as the connection (OpenSSH's
// ControlMaster keeps it), and each channel would see what others set.
type channelContext struct {
	ssh.Context // of the connection: its values, where the channel has none

	own    context.Context //nolint:containedctx // it is one half of this context
	mu     sync.Mutex
	values map[any]any
}

func newChannelContext(conn ssh.Context, g *channelFilter) (*channelContext, context.CancelFunc) {
	own, end := context.WithCancel(conn)
	return &channelContext{Context: conn, own: own, values: map[any]any{filterKey{}: g}}, end
}

// Done is closed when the channel or its connection ends.
func (c *channelContext) Done() <-chan struct{} { return c.own.Done() }

// Err says which of them has ended.
func (c *channelContext) Err() error { return c.own.Err() } //nolint:wrapcheck // it is the context's own

// Value gives the channel's value or, if it has none, that of the connection.
func (c *channelContext) Value(key any) any {
	c.mu.Lock()
	v, ok := c.values[key]
	c.mu.Unlock()
	if ok {
		return v
	}
	return c.Context.Value(key)
}

// SetValue sets a value for this channel only.
func (c *channelContext) SetValue(key, value any) {
	c.mu.Lock()
	c.values[key] = value
	c.mu.Unlock()
}

package serve

import (
	"context"
	"sync"

	"charm.land/ssh"
)

// channelContext is the ssh.Context of one channel. Wish shares one context
// among all channels of a connection and ends it with the connection; a client
// that closes its channel and keeps the connection (OpenSSH's ControlMaster)
// would leave its program running for ever, and what one channel sets another
// would see.
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

// Done is closed with the channel or its connection.
func (c *channelContext) Done() <-chan struct{} { return c.own.Done() }

// Err says which.
func (c *channelContext) Err() error { return c.own.Err() } //nolint:wrapcheck // it is the context's own

// Value gives that of the channel, else that of the connection.
func (c *channelContext) Value(key any) any {
	c.mu.Lock()
	v, ok := c.values[key]
	c.mu.Unlock()
	if ok {
		return v
	}
	return c.Context.Value(key)
}

// SetValue sets it for this channel alone.
func (c *channelContext) SetValue(key, value any) {
	c.mu.Lock()
	c.values[key] = value
	c.mu.Unlock()
}

package serve

import (
	"net"
	"syscall"
	"testing"
	"time"
)

// The kernel asks a silent client's host as often as the limit says.
func TestTune(t *testing.T) {
	t.Parallel()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	c, err := net.Dial("tcp", listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	tune(c, Limits{KeepAlive: 7 * time.Second, UnreadBytes: 1 << 16})
	raw, err := c.(*net.TCPConn).SyscallConn()
	if err != nil {
		t.Fatal(err)
	}
	for name, option := range map[string]int{"before the first question": syscall.TCP_KEEPIDLE, "between two": syscall.TCP_KEEPINTVL} {
		var seconds int
		var asked error
		if err := raw.Control(func(fd uintptr) { seconds, asked = syscall.GetsockoptInt(int(fd), syscall.IPPROTO_TCP, option) }); err != nil || asked != nil || seconds != 7 {
			t.Errorf("%s: %d s, %v, %v; want 7", name, seconds, err, asked)
		}
	}
}

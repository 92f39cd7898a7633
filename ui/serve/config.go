package serve

import (
	"strconv"
	"time"

	"baolan/ui/console"
)

// Auth says who may enter.
type Auth string

// These are the ways to enter.
const (
	AuthOpen      Auth = "open"      // anybody; no key is asked for, so a reader is not recognised later
	AuthKeys      Auth = "keys"      // anybody with a key, which Reader.Fingerprint names
	AuthAllowlist Auth = "allowlist" // those whose keys are in Config.Allowlist
)

// Config is what a server is made of. The zero Config, with a HostKey, serves
// everybody under the limits of [DefaultLimits].
type Config struct {
	HostKey   string      // file of the ed25519 host key; made with mode 0600 if there is none
	Auth      Auth        // AuthOpen if it is empty
	Allowlist string      // authorized_keys file for AuthAllowlist; it is read again at every login
	Limits    Limits      // a field that is zero has its default
	FPS       int         // frames a second at most, 1–60; 60 if it is zero
	Metrics   string      // address of /metrics and /healthz; not served if it is empty
	Balancers string      // addresses and networks, separated by commas, whose connections name their clients by the PROXY protocol
	Log       console.Log // the zero Log writes nothing
}

// Limits bound what clients may take. A field of zero takes the value of
// [DefaultLimits]; none can be switched off.
type Limits struct {
	Connections       int // readers at the same time
	PerAddress        int // of these, from one address (for IPv6, one /64)
	Handshakes        int // clients that have not yet proven who they are
	Channels          int // sessions over one connection at the same time
	LoginsPerMinute   int // connections from one address, as a rate
	SessionsPerMinute int // sessions over one connection, as a rate
	States            int // readers' memories that are kept (AuthKeys); the one that was not used for longest is removed
	EnvBytes          int // of the environment variables that are kept
	Columns, Rows     int // the largest window; in a larger one only the upper left corner is used
	UnreadBytes       int // what the kernel may hold for a slow client, in addition to one frame

	Handshake time.Duration // from the first byte until the client has proven who it is
	Unused    time.Duration // how long a connection may be without a session
	Idle      time.Duration // how long a session may be without a key or the mouse
	Session   time.Duration // how long a session may last
	Stall     time.Duration // how long one write may wait for the client
	KeepAlive time.Duration // how often a silent client's host is asked whether it is still there
}

// DefaultLimits fit a host with 1 GB of memory: 256 readers at 120×40 take
// about 450 MB.
func DefaultLimits() Limits {
	return Limits{
		Connections:       256,
		PerAddress:        8,
		Handshakes:        64,
		Channels:          2,
		LoginsPerMinute:   30,
		SessionsPerMinute: 60,
		States:            10_000,
		EnvBytes:          4 << 10,
		// 400×150 takes 13.6 MB a session and is more than a 4K screen shows
		// in a readable size.
		Columns: 400, Rows: 150,
		UnreadBytes: 256 << 10,
		Handshake:   10 * time.Second,
		Unused:      time.Minute,
		Idle:        30 * time.Minute,
		Session:     12 * time.Hour,
		Stall:       10 * time.Second,
		KeepAlive:   30 * time.Second,
	}
}

// defaultFPS is as often as most terminals draw. The first key after a pause is
// answered at once in any case; the number only limits bursts.
const defaultFPS = 60

// complete gives cfg with defaults in place of zero fields, or the error in it.
func (cfg Config) complete() (Config, error) {
	if cfg.Auth == "" {
		cfg.Auth = AuthOpen
	}
	switch cfg.Auth {
	case AuthOpen, AuthKeys:
	case AuthAllowlist:
		if cfg.Allowlist == "" {
			return cfg, &Error{Fault: AllowlistMissing}
		}
	default:
		return cfg, &Error{Fault: BadAuth, Value: string(cfg.Auth)}
	}
	if cfg.HostKey == "" {
		return cfg, &Error{Fault: KeyMissing}
	}
	if cfg.FPS == 0 {
		cfg.FPS = defaultFPS
	}
	if cfg.FPS < 1 || cfg.FPS > 60 {
		return cfg, &Error{Fault: BadFPS, Value: strconv.Itoa(cfg.FPS)}
	}
	if _, err := parseBalancers(cfg.Balancers); err != nil {
		return cfg, err
	}
	var err error
	cfg.Limits, err = cfg.Limits.complete()
	return cfg, err
}

func (l Limits) complete() (Limits, error) {
	d := DefaultLimits()
	for _, f := range []struct {
		name      string
		value     *int
		otherwise int
	}{
		{"max-connections", &l.Connections, d.Connections},
		{"max-per-address", &l.PerAddress, d.PerAddress},
		{"max-handshakes", &l.Handshakes, d.Handshakes},
		{"max-channels", &l.Channels, d.Channels},
		{"max-logins", &l.LoginsPerMinute, d.LoginsPerMinute},
		{"max-sessions", &l.SessionsPerMinute, d.SessionsPerMinute},
		{"max-states", &l.States, d.States},
		{"max-env-bytes", &l.EnvBytes, d.EnvBytes},
		{"max-columns", &l.Columns, d.Columns},
		{"max-rows", &l.Rows, d.Rows},
		{"max-unread-bytes", &l.UnreadBytes, d.UnreadBytes},
	} {
		if *f.value == 0 {
			*f.value = f.otherwise
		}
		if *f.value < 0 {
			return l, &Error{Fault: BadLimit, Subject: f.name, Value: strconv.Itoa(*f.value)}
		}
	}
	for _, f := range []struct {
		name      string
		value     *time.Duration
		otherwise time.Duration
	}{
		{"handshake-time", &l.Handshake, d.Handshake},
		{"unused-time", &l.Unused, d.Unused},
		{"idle-time", &l.Idle, d.Idle},
		{"session-time", &l.Session, d.Session},
		{"stall-time", &l.Stall, d.Stall},
		{"keep-alive", &l.KeepAlive, d.KeepAlive},
	} {
		if *f.value == 0 {
			*f.value = f.otherwise
		}
		if *f.value < 0 {
			return l, &Error{Fault: BadLimit, Subject: f.name, Value: f.value.String()}
		}
	}
	return l, nil
}

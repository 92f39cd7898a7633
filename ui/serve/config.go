package serve

import (
	"strconv"
	"time"

	"baolan/ui/console"
)

// Auth says who may enter.
type Auth string

// The ways to enter.
const (
	AuthOpen      Auth = "open"      // anybody; no key is asked for, so nobody is recognised again
	AuthKeys      Auth = "keys"      // anybody with a key; Reader.Fingerprint names them
	AuthAllowlist Auth = "allowlist" // the keys of Config.Allowlist
)

// Config is what a server is made of. The zero Config, with a HostKey, serves
// everybody under the limits of [DefaultLimits].
type Config struct {
	HostKey   string      // file of the ed25519 host key, made (0600) where there is none
	Auth      Auth        // open where empty
	Allowlist string      // authorized_keys file of AuthAllowlist, read anew at every login
	Limits    Limits      // zero fields take their default
	FPS       int         // frames a second at most, 1–60; 60 where zero
	Metrics   string      // address of /metrics and /healthz; none where empty
	Balancers string      // addresses and networks, with commas, whose connections say by the PROXY protocol whom they are of
	Log       console.Log // nowhere where zero
}

// Limits bound what clients may take. A field of zero takes the value of
// [DefaultLimits]; none can be switched off.
type Limits struct {
	Connections       int // connections that may read at once
	PerAddress        int // of these, from one address (IPv6: one /64)
	Handshakes        int // connections that have not said who they are
	Channels          int // sessions over one connection
	LoginsPerMinute   int // connections from one address, as a rate
	SessionsPerMinute int // sessions over one connection, as a rate
	States            int // memories of readers that are kept (AuthKeys); the one unused longest makes room
	EnvBytes          int // of the environment variables that are kept
	Columns, Rows     int // the largest window; a larger one is drawn in its upper left corner
	UnreadBytes       int // the kernel may hold for a slow client, besides one frame

	Handshake time.Duration // from the first byte to a proven identity
	Unused    time.Duration // a connection without a session
	Idle      time.Duration // a session without key or mouse
	Session   time.Duration // a session, whatever it does
	Stall     time.Duration // one write that the client does not take
	KeepAlive time.Duration // between questions whether a silent client's host still lives
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

// defaultFPS is as often as most terminals are drawn. A key after a rest is
// answered at once, whatever the number is: it bounds bursts alone.
const defaultFPS = 60

// complete gives cfg with defaults in place of zeros, or what is wrong.
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

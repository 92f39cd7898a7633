package serve

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	gossh "golang.org/x/crypto/ssh"
)

func TestAllowlist(t *testing.T) {
	t.Parallel()
	list := filepath.Join(t.TempDir(), "keys")
	mine, other, restricted := newKey(t), newKey(t), newKey(t)
	write := func(lines ...string) {
		t.Helper()
		if err := os.WriteFile(list, []byte(strings.Join(lines, "\n")), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	line := func(k gossh.Signer) string {
		return strings.TrimSpace(string(gossh.MarshalAuthorizedKey(k.PublicKey())))
	}
	write("# readers", "nonsense", line(mine)+" me", `from="10.0.0.0/8" `+line(restricted))
	r := serve(t, func(c *Config) { c.Auth, c.Allowlist = AuthAllowlist, list })
	enter := func(k gossh.Signer) (string, error) {
		told := ""
		cfg := clientConfig("paper", gossh.PublicKeys(k))
		cfg.BannerCallback = func(message string) error { told += message; return nil }
		c, err := gossh.Dial("tcp", r.addr, cfg)
		if err == nil {
			p := read(t, c, 80, 24)
			p.shows("第0条")
			_ = c.Close()
		}
		return told, err
	}
	if told, err := enter(mine); err != nil || told != "" {
		t.Errorf("a listed key: %v, told %q", err, told)
	}
	if got := r.reader(t); got.Fingerprint != gossh.FingerprintSHA256(mine.PublicKey()) {
		t.Errorf("fingerprint %q", got.Fingerprint)
	}
	for _, k := range []gossh.Signer{other, restricted} {
		if told, err := enter(k); err == nil || !strings.Contains(told, "此公钥不在名单上") {
			t.Errorf("a key that is not listed: %v, told %q", err, told)
		}
	}
	write(line(other)) // the file is read anew
	if _, err := enter(other); err != nil {
		t.Errorf("a key listed later: %v", err)
	}
	if _, err := enter(mine); err == nil {
		t.Error("a key no longer listed was let in")
	}
	if err := os.Remove(list); err != nil {
		t.Fatal(err)
	}
	if _, err := enter(other); err == nil {
		t.Error("without a list somebody was let in")
	}
	if _, err := gossh.Dial("tcp", r.addr, clientConfig("paper")); err == nil {
		t.Error("somebody without a key was let in")
	}
}

// With keys any key enters, and the fingerprint is that of the key that
// logged in, not of one that was offered before.
func TestKeys(t *testing.T) {
	t.Parallel()
	r := serve(t, func(c *Config) { c.Auth = AuthKeys })
	key := newKey(t)
	c, err := gossh.Dial("tcp", r.addr, clientConfig("paper", gossh.PublicKeys(key)))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = c.Close() }()
	read(t, c, 80, 24).shows("第0条")
	if got := r.reader(t); got.Fingerprint != gossh.FingerprintSHA256(key.PublicKey()) {
		t.Errorf("fingerprint %q", got.Fingerprint)
	}
	if strings.Contains(r.log.String(), strings.Fields(string(gossh.MarshalAuthorizedKey(key.PublicKey())))[1]) {
		t.Error("the log holds a key")
	}
}

//go:build unix

package cli

import (
	"crypto/ed25519"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"github.com/charmbracelet/x/vt"
	"golang.org/x/crypto/ssh"
)

// member is one reader of a readership: who goes from article to article, keeps each as a
// favourite, and connects again when cut off.
type member struct {
	c           *readership
	number      int
	signer      ssh.Signer
	fingerprint string
	places      chan struct{}

	// Under the lock of the readership.
	kept     []int           // articles that the screen has shown as kept
	at       int             // the article that was gone to last
	waits    bool            // a mark was asked for and is not shown yet
	told     map[string]bool // sentences that were seen
	returns  []time.Duration // from connecting again to the place
	failures int             // attempts to connect that failed
	failed   error           // the last of them, or why the last session ended
	session  *memberSession
}

// notices are messages of the server that a member notes.
var notices = []string{"快要停了", "打开的报照样读"}

func newMember(c *readership, number int, places chan struct{}) *member {
	_, key, err := ed25519.GenerateKey(nil)
	if err != nil {
		c.t.Fatal(err)
	}
	m := &member{c: c, number: number, places: places, told: map[string]bool{}}
	if m.signer, err = ssh.NewSignerFromKey(key); err != nil {
		c.t.Fatal(err)
	}
	m.fingerprint = ssh.FingerprintSHA256(m.signer.PublicKey())
	return m
}

var errOver = errors.New("it is over")

// live connects and reads until all members are to leave.
func (m *member) live() {
	for first := true; ; first = false {
		err := m.visit(first)
		m.c.mu.Lock()
		m.session, m.failed = nil, err
		over := m.c.over
		m.c.mu.Unlock()
		if over {
			return
		}
		if errors.Is(err, errNoSession) {
			m.c.mu.Lock()
			m.failures++
			m.c.mu.Unlock()
			time.Sleep(20 * time.Millisecond) // no server listens; not at once again
		}
	}
}

// errNoSession is of a connection that was not made.
var errNoSession = errors.New("no session")

// visit reads over one connection, from where the reader stood, until it ends.
func (m *member) visit(first bool) error {
	m.places <- struct{}{}
	begun := time.Now()
	s, err := m.connect()
	if err == nil {
		defer s.close()
		m.c.mu.Lock()
		m.session = s
		at, marked := m.at, len(m.kept)
		m.c.mu.Unlock()
		// Who was cut off while going on stands at the one article or at the other.
		err = s.until(func(screen string) bool {
			return strings.Contains(screen, bodyOf(at)) || marked < at && at > 0 && strings.Contains(screen, bodyOf(at-1))
		})
		if err == nil && !first {
			m.c.mu.Lock()
			m.returns = append(m.returns, time.Since(begun))
			m.c.mu.Unlock()
		}
	}
	select {
	case <-m.places: // its own
	default:
	}
	for err == nil {
		err = m.mark(s)
	}
	return err
}

// mark goes to the next article and keeps it, once that is allowed.
func (m *member) mark(s *memberSession) error {
	m.c.mu.Lock()
	for len(m.kept) >= m.c.allowed && !m.c.over && !s.isOver() {
		m.c.raised.Wait()
	}
	over := m.c.over
	m.c.mu.Unlock()
	if over {
		return errOver
	}
	// Each article is tried once, because a mark that was not shown as kept may have been
	// kept or not.
	next := -1
	err := s.until(func(screen string) bool {
		for i := range crowdArticles {
			if strings.Contains(screen, bodyOf(i)) {
				next = i + 1
				return true
			}
		}
		return false
	})
	if err != nil {
		return err
	}
	m.c.mu.Lock()
	m.at = next
	m.c.mu.Unlock()
	if err := s.ask("J", bodyOf(next)); err != nil {
		return err
	}
	if err := s.ask("m", "收藏的标签"); err != nil {
		return err
	}
	m.set(func() { m.waits = true })
	// A line about the store or the server may take the place of the one that the mark
	// is kept before that was drawn; such a mark is not counted on.
	shown := false
	_, err = io.WriteString(s.keys, "\r")
	if err == nil {
		err = s.until(func(screen string) bool {
			shown = strings.Contains(screen, "已收藏")
			return shown || strings.Contains(screen, "存报的地方") || strings.Contains(screen, notices[0])
		})
	}
	m.set(func() {
		m.waits = false
		if shown && err == nil {
			m.kept = append(m.kept, next)
		}
	})
	return err
}

func (m *member) set(f func()) {
	m.c.mu.Lock()
	defer m.c.mu.Unlock()
	f()
}

// shown is the screen of the session, under the lock of the readership.
func (m *member) shown() string {
	if m.session == nil {
		return "no session"
	}
	return m.session.screen()
}

// hangUp ends the session from the client's side.
func (m *member) hangUp() {
	m.c.mu.Lock()
	s := m.session
	m.c.mu.Unlock()
	if s != nil {
		s.close()
	}
}

// memberSession is one session with its screen.
type memberSession struct {
	m      *member
	client *ssh.Client
	keys   io.Writer
	closed sync.Once

	mu      sync.Mutex
	changed *sync.Cond
	em      *vt.Emulator
	over    bool
}

func (m *member) connect() (*memberSession, error) {
	client, err := ssh.Dial("tcp", m.c.proxy.address, &ssh.ClientConfig{
		User: "paper", Auth: []ssh.AuthMethod{ssh.PublicKeys(m.signer)}, Timeout: busy,
		HostKeyCallback: ssh.InsecureIgnoreHostKey(), //nolint:gosec // a server of the test's own
	})
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errNoSession, err)
	}
	s := &memberSession{m: m, client: client, em: vt.NewEmulator(guestWidth, guestHeight)}
	s.changed = sync.NewCond(&s.mu)
	if err := s.begin(); err != nil {
		s.close()
		return nil, fmt.Errorf("%w: %w", errNoSession, err)
	}
	return s, nil
}

func (s *memberSession) begin() error {
	go func() { _, _ = io.Copy(io.Discard, s.em) }() // its answers
	sess, err := s.client.NewSession()
	if err != nil {
		return err
	}
	if s.keys, err = sess.StdinPipe(); err != nil {
		return err
	}
	sess.Stdout = s
	if err := sess.RequestPty("xterm-256color", guestHeight, guestWidth, ssh.TerminalModes{}); err != nil {
		return err
	}
	if err := sess.Shell(); err != nil {
		return err
	}
	go func() {
		_ = sess.Wait()
		s.close()
	}()
	return nil
}

// Write is the session's.
func (s *memberSession) Write(p []byte) (int, error) {
	s.mu.Lock()
	n, err := s.em.Write(p)
	screen := s.em.String()
	s.changed.Broadcast()
	s.mu.Unlock()
	for _, said := range notices {
		if strings.Contains(screen, said) {
			s.m.set(func() { s.m.told[said] = true })
		}
	}
	return n, err
}

func (s *memberSession) screen() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.em.String()
}

func (s *memberSession) isOver() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.over
}

// ask presses keys and waits until the screen shows something.
func (s *memberSession) ask(keys, shows string) error {
	if _, err := io.WriteString(s.keys, keys); err != nil {
		return err
	}
	return s.until(func(screen string) bool { return strings.Contains(screen, shows) })
}

// until waits until the screen is as it should, or the session has ended.
func (s *memberSession) until(is func(screen string) bool) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	for !is(s.em.String()) {
		if s.over {
			return io.EOF
		}
		s.changed.Wait()
	}
	return nil
}

// close ends the session and wakes who waits for it.
func (s *memberSession) close() {
	s.closed.Do(func() {
		_ = s.client.Close()
		_ = s.em.InputPipe().(io.Closer).Close() // Close itself races with Read
		s.mu.Lock()
		s.over = true
		s.changed.Broadcast()
		s.mu.Unlock()
		s.m.c.mu.Lock()
		s.m.c.raised.Broadcast()
		s.m.c.mu.Unlock()
	})
}

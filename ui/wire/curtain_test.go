package wire

import (
	"bytes"
	"errors"
	"testing"
)

func TestCurtain(t *testing.T) {
	var out bytes.Buffer
	c := NewCurtain(&out)
	begun := func() bool {
		select {
		case <-c.Begun():
			return true
		default:
			return false
		}
	}
	for _, step := range []struct {
		name, frame, want string
		begun             bool
	}{
		{"questions", "\x1b[?2026$p\x1b[?2027$p", "\x1b[?2026$p\x1b[?2027$p", false},
		{"an empty frame", "\x1b[?25l\r\x1b[J\x1b[?2004h\x1b[>4;2m\x1b[>1u\x1b[?u", "\x1b[?25l\x1b[?2004h\x1b[>4;2m\x1b[>1u\x1b[?u", false},
		{"a title and a colour", "\x1b]2;报栏\a\x1b]11;?\a", "\x1b]2;报栏\a\x1b]11;?\a", false},
		{"only drawing", "\r\n\x1b[2;1H报\x1b7\x1b8\x1b[1m", "", false},
		{"the screen", "\x1b[?1049h\x1b[2J\x1b[H报栏", "\x1b[?1049h\x1b[2J\x1b[H报栏", true},
		{"what follows", "\r\x1b[K第2版", "\r\x1b[K第2版", true},
	} {
		out.Reset()
		n, err := c.Write([]byte(step.frame))
		if n != len(step.frame) || err != nil || out.String() != step.want || begun() != step.begun {
			t.Errorf("%s: sent %q, want %q; begun %v, want %v; %d, %v", step.name, out.String(), step.want, begun(), step.begun, n, err)
		}
	}
}

type broken struct{}

var errBroken = errors.New("broken")

func (broken) Write([]byte) (int, error) { return 0, errBroken }

func TestCurtain_Broken(t *testing.T) {
	c := NewCurtain(broken{})
	for _, frame := range []string{"\x1b[?25l", enterScreen} {
		if _, err := c.Write([]byte(frame)); !errors.Is(err, errBroken) {
			t.Errorf("writing %q gives %v", frame, err)
		}
	}
	select {
	case <-c.Begun():
		t.Error("a frame that was not sent has begun the screen")
	default:
	}
}

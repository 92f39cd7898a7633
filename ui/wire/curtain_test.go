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

// A first picture shown before the program runs enters the screen; the program
// does not enter it again, but leaves it.
func TestCurtain_Open(t *testing.T) {
	var out bytes.Buffer
	c := NewCurtain(&out)
	if err := c.Open([]string{"报", "\x1b[1m栏"}); err != nil {
		t.Fatal(err)
	}
	select {
	case <-c.Begun():
	default:
		t.Error("the screen has not begun")
	}
	const want = "\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[m\x1b[H\x1b[2J\x1b[1H报\x1b[m\x1b[2H\x1b[1m栏\x1b[m\x1b[?7h"
	if out.String() != want {
		t.Errorf("opens with %q, want %q", out.String(), want)
	}
	for _, step := range []struct{ frame, want string }{
		{"\x1b[?2026$p", "\x1b[?2026$p"},
		{"\x1b[>4m\x1b[?1049h\x1b[?25l\x1b[2J报", "\x1b[>4m\x1b[?25l\x1b[2J报"},
		{"\x1b[?1049l\x1b[?1049h", "\x1b[?1049l\x1b[?1049h"},
	} {
		out.Reset()
		if n, err := c.Write([]byte(step.frame)); n != len(step.frame) || err != nil || out.String() != step.want {
			t.Errorf("%q is sent as %q, want %q; %d, %v", step.frame, out.String(), step.want, n, err)
		}
	}
	out.Reset()
	if err := c.Leave(); err != nil || out.Len() > 0 {
		t.Errorf("a program that ran leaves its screen itself; sent %q, %v", out.String(), err)
	}
	idle := NewCurtain(&out)
	if err := idle.Open(nil); err != nil {
		t.Fatal(err)
	}
	out.Reset()
	if err := idle.Leave(); err != nil || out.String() != "\x1b[?1049l\x1b[?25h" {
		t.Errorf("a program that did not run leaves with %q, %v", out.String(), err)
	}
	if NewCurtain(broken{}).Open(nil) == nil {
		t.Error("a terminal that is gone is no error")
	}
}

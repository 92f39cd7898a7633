package linear

import (
	"bufio"
	"context"
	"errors"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"baolan/ui/cells"
)

// lineMost is how many bytes of a line are read.
const lineMost = 4 << 10

// typed is a line, or the reason why there is none.
type typed struct {
	line string
	err  error
}

// Cooked reads whole lines: from a terminal on which they can be edited, or from a
// pipe.
type Cooked struct {
	Out    io.Writer // where the prompt is written
	Echoed bool      // a terminal shows what is typed, with its line end

	lines chan typed
	ask   chan struct{}
}

// NewCooked reads lines from in. A line is only read when it is asked for, so that a
// command which has the terminal in between can read its own.
func NewCooked(in io.Reader, out io.Writer, echoed bool) *Cooked {
	c := &Cooked{Out: out, Echoed: echoed, lines: make(chan typed), ask: make(chan struct{})}
	go func() {
		r := bufio.NewReaderSize(in, lineMost)
		for range c.ask {
			line, err := readLine(r)
			c.lines <- typed{line, err}
			if err != nil {
				return
			}
		}
	}()
	return c
}

// readLine reads a line. Of one that is too long it gives the beginning.
func readLine(r *bufio.Reader) (string, error) {
	var line []byte
	for {
		part, more, err := r.ReadLine()
		if err != nil {
			return "", err
		}
		if room := lineMost - len(line); room > 0 {
			line = append(line, part[:min(len(part), room)]...)
		}
		if !more {
			return string(line), nil
		}
	}
}

// Next implements Lines.
func (c *Cooked) Next(ctx context.Context, prompt string) (string, error) {
	if _, err := io.WriteString(c.Out, prompt); err != nil {
		return "", err
	}
	select {
	case c.ask <- struct{}{}:
	case t := <-c.lines:
		return t.line, t.err
	case <-ctx.Done():
		return "", io.EOF
	}
	select {
	case t := <-c.lines:
		if !c.Echoed || t.err != nil {
			_, _ = io.WriteString(c.Out, "\n")
		}
		return t.line, t.err
	case <-ctx.Done():
		_, _ = io.WriteString(c.Out, "\n")
		return "", io.EOF
	}
}

// Raw reads lines from a terminal that sends every key and shows nothing by itself,
// such as one at the other end of an SSH connection. The keys for editing are those of
// a terminal: Backspace, Ctrl-U, Ctrl-W; Ctrl-C and Ctrl-D leave.
type Raw struct {
	out   io.Writer
	ruler cells.Ruler
	keys  chan rune
	err   error // set before keys is closed
}

// NewRaw reads keys from in, and shows them on out.
func NewRaw(in io.Reader, out io.Writer, ruler cells.Ruler) *Raw {
	r := &Raw{out: out, ruler: ruler, keys: make(chan rune, 64)}
	go func() {
		defer close(r.keys)
		b := bufio.NewReader(in)
		for {
			c, _, err := b.ReadRune()
			if err != nil {
				r.err = err
				return
			}
			r.keys <- c
		}
	}()
	return r
}

// Next implements Lines.
func (r *Raw) Next(ctx context.Context, prompt string) (string, error) {
	l := rawLine{r: r}
	l.echo(prompt)
	for {
		select {
		case c, ok := <-r.keys:
			switch {
			case !ok && r.err != nil && !errors.Is(r.err, io.EOF):
				return "", r.err
			case !ok:
				return "", io.EOF
			case c == '\r' || c == '\n':
				l.echo("\r\n")
				return l.text, nil
			case c == 0x03, c == 0x04 && l.text == "":
				l.echo("\r\n")
				return "", io.EOF
			}
			l.key(c)
		case <-ctx.Done():
			return "", io.EOF
		}
	}
}

// rawLine is a line while it is typed.
type rawLine struct {
	r    *Raw
	text string
}

// echo shows text. If the client is gone, the keys end too.
func (l *rawLine) echo(s string) { _, _ = io.WriteString(l.r.out, s) }

// key edits the line by a key.
func (l *rawLine) key(c rune) {
	switch {
	case c == 0x7f || c == '\b':
		l.erase(1, func(string) bool { return true })
	case c == 0x15: // Ctrl-U
		l.erase(lineMost, func(string) bool { return true })
	case c == 0x17: // Ctrl-W
		l.erase(lineMost, func(s string) bool { return strings.HasSuffix(s, " ") })
		l.erase(lineMost, func(s string) bool { return !strings.HasSuffix(s, " ") })
	case c != utf8.RuneError && unicode.IsPrint(c) && len(l.text) < lineMost:
		l.text += string(c)
		l.echo(string(c))
	}
}

// erase removes up to n characters from the end, as long as goesOn gives true for the
// line.
func (l *rawLine) erase(n int, goesOn func(string) bool) {
	for ; n > 0 && l.text != "" && goesOn(l.text); n-- {
		_, size := utf8.DecodeLastRuneInString(l.text)
		w := l.r.ruler.Width(l.text[len(l.text)-size:])
		l.text = l.text[:len(l.text)-size]
		l.echo(strings.Repeat("\b", w) + strings.Repeat(" ", w) + strings.Repeat("\b", w))
	}
}

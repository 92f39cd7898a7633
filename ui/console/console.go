package console

import (
	"errors"
	"io"
	"os"
	"regexp"
	"strings"
	"sync/atomic"

	"github.com/charmbracelet/x/term"
	"golang.org/x/text/transform"

	"baolan/editions/clean"
)

// Console is standard output or standard error.
type Console struct {
	file *os.File
	w    io.Writer // writes to the file in the character set
	lost *atomic.Int64
}

// New makes the Console of a file.
func New(f *os.File, c Charset) *Console {
	x := &Console{file: f, w: f, lost: &atomic.Int64{}}
	switch {
	case c.encoding != nil:
		x.w = transform.NewWriter(f, &counter{c.encoding.NewEncoder(), x.lost})
	case !c.IsUTF8() && x.IsTerminal():
		// In this character set the bytes of UTF-8 would be other characters, or
		// control characters.
		x.w = transform.NewWriter(f, &counter{refusing{}, x.lost})
	}
	return x
}

// Lost gives the number of characters that are not in the character set. A question
// mark was written for each.
func (c *Console) Lost() int { return int(c.lost.Load()) }

// Say writes a line.
func (c *Console) Say(s clean.Shown) error { return c.write(s.String() + "\n") }

// Ask writes a question, after which the answer is typed.
func (c *Console) Ask(s clean.Shown) error { return c.write(s.String() + " ") }

// Draw writes a line over the one that was drawn last.
func (c *Console) Draw(s clean.Shown) error { return c.write("\r" + s.String()) }

// Erase erases the line that was drawn last.
func (c *Console) Erase() error { return c.write("\r\x1b[2K") }

func (c *Console) write(s string) error {
	_, err := io.WriteString(c.w, s)
	return err //nolint:wrapcheck // who writes knows where to
}

// Text gives a writer for text with its lines.
func (c *Console) Text() io.Writer { return clean.NewWriter(c.w) }

// JSON gives a writer for JSON, which is always UTF-8 (RFC 8259, 8.1).
func (c *Console) JSON() io.Writer { return clean.NewJSONWriter(c.file) }

// Styled gives a writer for text with colours (SGR). Each Write must be complete.
func (c *Console) Styled() io.Writer { return styled{c} }

type styled struct{ c *Console }

var sgr = regexp.MustCompile(`\x1b\[[0-9;:]*m`)

func (s styled) Write(p []byte) (int, error) {
	var b strings.Builder
	rest := string(p)
	for _, at := range sgr.FindAllIndex(p, -1) {
		from := len(p) - len(rest)
		b.WriteString(clean.ShowText(rest[:at[0]-from]).String())
		b.Write(p[at[0]:at[1]])
		rest = rest[at[1]-from:]
	}
	b.WriteString(clean.ShowText(rest).String())
	if err := s.c.write(b.String()); err != nil {
		return 0, err
	}
	return len(p), nil
}

// IsTerminal reports whether the file is a terminal.
func (c *Console) IsTerminal() bool { return term.IsTerminal(c.file.Fd()) }

// IsPipe reports whether another program reads the file.
func (c *Console) IsPipe() bool {
	info, err := c.file.Stat()
	return err != nil || info.Mode()&os.ModeNamedPipe != 0
}

// Width gives the width of the terminal in cells; 0 if the file is no terminal.
func (c *Console) Width() int {
	w, _, err := term.GetSize(c.file.Fd())
	if err != nil {
		return 0
	}
	return w
}

// Archive gives a writer for bytes that are not text. If the file is a terminal,
// nothing is written.
func (c *Console) Archive() io.Writer {
	if c.IsTerminal() {
		return refused{}
	}
	return c.file
}

type refused struct{}

func (refused) Write([]byte) (int, error) { return 0, errTerminal }

var errTerminal = errors.New("an archive is no text for a terminal; write it to a file")

// Screen gives the file itself, for a program that draws on the whole terminal and
// cleans its own output.
func (c *Console) Screen() *os.File { return c.file }

// Fd gives the descriptor of the file, by which libraries recognise a terminal.
func (c *Console) Fd() uintptr { return c.file.Fd() }

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

// Console is one of the two.
type Console struct {
	file *os.File
	w    io.Writer // the file, in the character set
	lost *atomic.Int64
}

// New makes the console of a file.
func New(f *os.File, c Charset) *Console {
	x := &Console{file: f, w: f, lost: &atomic.Int64{}}
	switch {
	case c.encoding != nil:
		x.w = transform.NewWriter(f, &counter{c.encoding.NewEncoder(), x.lost})
	case !c.UTF8() && x.IsTerminal():
		// The bytes of UTF-8 are other characters there, and controls.
		x.w = transform.NewWriter(f, &counter{refusing{}, x.lost})
	}
	return x
}

// Lost is how many characters the character set had no place for. A question mark
// stands for each.
func (c *Console) Lost() int { return int(c.lost.Load()) }

// Say writes a line.
func (c *Console) Say(s clean.Shown) error { return c.write(s.String() + "\n") }

// Ask writes a question, behind which the answer is typed.
func (c *Console) Ask(s clean.Shown) error { return c.write(s.String() + " ") }

// Draw writes a line over the one that was drawn before.
func (c *Console) Draw(s clean.Shown) error { return c.write("\r" + s.String()) }

// Erase takes the line away that was drawn.
func (c *Console) Erase() error { return c.write("\r\x1b[2K") }

func (c *Console) write(s string) error {
	_, err := io.WriteString(c.w, s)
	return err //nolint:wrapcheck // who writes knows where to
}

// Text is for text with its lines.
func (c *Console) Text() io.Writer { return clean.NewWriter(c.w) }

// JSON is for JSON, which is always UTF-8 (RFC 8259, 8.1).
func (c *Console) JSON() io.Writer { return clean.NewJSONWriter(c.file) }

// Styled is for text with colours (SGR) in it, each Write whole.
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

// IsTerminal reports whether somebody looks at it.
func (c *Console) IsTerminal() bool { return term.IsTerminal(c.file.Fd()) }

// IsPipe reports whether another program reads it.
func (c *Console) IsPipe() bool {
	info, err := c.file.Stat()
	return err != nil || info.Mode()&os.ModeNamedPipe != 0
}

// Width is a terminal's, in cells; 0 for what is none.
func (c *Console) Width() int {
	w, _, err := term.GetSize(c.file.Fd())
	if err != nil {
		return 0
	}
	return w
}

// Archive is for bytes that are no text; on a terminal nothing of them is written.
func (c *Console) Archive() io.Writer {
	if c.IsTerminal() {
		return refused{}
	}
	return c.file
}

type refused struct{}

func (refused) Write([]byte) (int, error) { return 0, errTerminal }

var errTerminal = errors.New("an archive is no text for a terminal; write it to a file")

// Screen gives the file to a program that draws on the whole terminal and
// cleans what it draws itself.
func (c *Console) Screen() *os.File { return c.file }

// Fd is the file's, by which libraries know a terminal.
func (c *Console) Fd() uintptr { return c.file.Fd() }

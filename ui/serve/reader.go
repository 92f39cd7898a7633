package serve

import (
	"context"
	"io"
	"strings"

	tea "charm.land/bubbletea/v2"

	"baolan/ui/catalog"
)

// Reader says whose session it is, and on which terminal it draws. The client has said
// all of this; only Fingerprint is proven.
type Reader struct {
	User        string            // the login name; the client can say any
	Fingerprint string            // SHA256:… of the key with which the client has logged in; empty with AuthOpen
	Remote      string            // the client's address and port
	Env         map[string]string // the client's variables that are on the whitelist; see kept
	Term        string            // TERM; empty if there is no terminal
	Width       int               // in cells, within Limits; 0 if there is no terminal
	Height      int               // in cells
	Begun       <-chan struct{}   // closed when the terminal shows the first frame; nil if there is no terminal
}

// Program is what the server shows. Its functions are called at most once a session,
// from the session's goroutine; ctx ends with the session.
type Program struct {
	// NewModel makes the model of one session. Goroutines that the model starts must
	// end with ctx.
	NewModel func(ctx context.Context, r Reader) (tea.Model, error)
	// Command runs "ssh host print …". args[0] is "print", the others are flags of
	// commandFlags, each with a value. Lines end in "\n".
	Command func(ctx context.Context, r Reader, args []string, out Output) error
	// Lines holds a dialogue in lines with a session whose terminal is "dumb", until
	// the reader leaves, in ends or ctx does. in gives every key when it is pressed.
	// If Lines is nil, such a session is served as any other.
	Lines func(ctx context.Context, r Reader, in io.Reader, out Output) error
	// Leaving returns the message to a model that the server will stop soon. If Leaving is
	// nil, models get none.
	Leaving func(r Reader) tea.Msg
}

// Environ gives the variables of the whitelist as "name=value", with TERM.
func (r Reader) Environ() []string {
	env := make([]string, 0, len(r.Env)+1)
	for name, value := range r.Env {
		if name != "TERM" {
			env = append(env, name+"="+value)
		}
	}
	if r.Term != "" {
		env = append(env, "TERM="+r.Term)
	}
	return env
}

// lang gives the reader's language; known is false if the client has said nothing
// about it.
func (r Reader) lang() (l catalog.Lang, known bool) {
	for _, name := range []string{"BAOLAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := r.Env[name]; v != "" {
			return catalog.FromLocale(v), true
		}
	}
	return catalog.Chinese, false
}

// isKeptVariable reports whether a session may see a variable of the environment: those that say
// how to draw and in which language.
func isKeptVariable(name string) bool {
	switch name {
	case "TERM", "COLORTERM", "LANG", "NO_COLOR", "BAOLAN_AMBIGUOUS", "BAOLAN_LANG":
		return true
	}
	category, ok := strings.CutPrefix(name, "LC_")
	if !ok || len(category) > len("IDENTIFICATION") {
		return false
	}
	for _, c := range category {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return category != ""
}

// isPrintable reports whether a value is ASCII without control characters, and so safe
// to pass on.
func isPrintable(value string) bool {
	for i := range len(value) {
		if value[i] < ' ' || value[i] > '~' {
			return false
		}
	}
	return true
}

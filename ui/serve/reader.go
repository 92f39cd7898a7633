package serve

import (
	"context"
	"io"
	"strings"

	tea "charm.land/bubbletea/v2"

	"baolan/ui/catalog"
)

// Reader is who a session belongs to and the terminal it draws on. All of it
// was said by the client; only Fingerprint is proven.
type Reader struct {
	User        string            // login name; anybody may say any
	Fingerprint string            // SHA256:… of the key that logged in; empty in AuthOpen
	Remote      string            // address and port
	Env         map[string]string // of the client, whitelisted: see kept
	Term        string            // TERM; empty without a terminal
	Width       int               // cells, within Limits; 0 without a terminal
	Height      int               // cells
	Begun       <-chan struct{}   // closed when the terminal shows the first frame; nil without one
}

// Program is what the server shows. Both functions are called once a session,
// from the session's goroutine; ctx ends with the session.
type Program struct {
	// NewModel makes the model of one session. A model that starts goroutines
	// ends them with ctx.
	NewModel func(ctx context.Context, r Reader) (tea.Model, error)
	// Command runs "ssh host print …": args[0] is "print", the rest are flags
	// of commandFlags with a value. Lines end in "\n".
	Command func(ctx context.Context, r Reader, args []string, out Output) error
	// Lines holds a dialogue in lines with a session whose terminal is "dumb", until
	// the reader leaves, in ends, or ctx does. in has every key as it is pressed. nil
	// has them read as others do.
	Lines func(ctx context.Context, r Reader, in io.Reader, out Output) error
	// Leaving gives the message by which a model is told that the server will stop soon;
	// nil where models are not told.
	Leaving func(r Reader) tea.Msg
}

// Environ gives the whitelisted environment as "name=value", TERM included.
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

// lang gives the language to speak; known is false where the client said
// nothing about it.
func (r Reader) lang() (l catalog.Lang, known bool) {
	for _, name := range []string{"BAOLAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := r.Env[name]; v != "" {
			return catalog.FromLocale(v), true
		}
	}
	return catalog.Chinese, false
}

// kept recognises the environment variables a session may see: they say how to
// draw and in which language, nothing else.
func kept(name string) bool {
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

// isPrintable recognises a value that is safe to hand on: ASCII without controls.
func isPrintable(value string) bool {
	for i := range len(value) {
		if value[i] < ' ' || value[i] > '~' {
			return false
		}
	}
	return true
}

package cli

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/script"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/shell"
)

// endings give the export format for the ending of a file's name.
var endings = map[string]string{
	".html": "html", ".htm": "html", ".xhtml": "html", ".epub": "epub", ".md": "markdown", ".markdown": "markdown",
	".txt": "text", ".json": "json", ".speech": "speech",
}

// local does for the reader what needs this machine: it writes files and runs
// commands.
type local struct {
	a *app
	s settings
}

// Write implements ui.Local.
func (l local) Write(ctx context.Context, path string, over bool, e *model.Edition, in script.Script) error {
	format, known := endings[strings.ToLower(filepath.Ext(path))]
	if !known {
		return l.a.say(catalog.ErrEnding, clean.Line(path), strings.Join([]string{".html", ".epub", ".md", ".txt", ".json"}, " "))
	}
	path = l.a.homePath(path)
	if info, err := os.Stat(path); err == nil && info.IsDir() || strings.HasSuffix(path, string(filepath.Separator)) {
		return &fs.PathError{Op: "write", Path: path, Err: fs.ErrInvalid}
	}
	if _, err := os.Lstat(path); err == nil && !over {
		return fs.ErrExist
	}
	f := exportFlags{output: path, printFlags: printFlags{format: format, articleSet: len(e.Pages) == 1 && len(e.Pages[0].Articles) == 1 && format == "text"}}
	s := l.s
	s.script = in
	return writeWhole(path, func(w io.Writer) error { return l.a.writeExport(ctx, w, s, []model.Edition{*e}, f) })
}

// homePath replaces a leading ~ by the user's home folder, as a shell does.
func (a *app) homePath(path string) string {
	if rest, ok := strings.CutPrefix(path, "~"); ok && (rest == "" || rest[0] == '/') {
		if home := a.getenv("HOME"); home != "" {
			return home + rest
		}
	}
	return path
}

// speakers are programs that read their input aloud. The ones that speak Chinese best
// come first.
var speakers = []string{"espeak-ng -v cmn", "espeak -v zh", "say", "spd-say -l zh -w -e"}

// speaker gives the command that reads aloud: the one that the reader has set, or the
// first that is installed.
func (a *app) speaker() (string, error) {
	if a.flags.speech != "" {
		return a.flags.speech, nil
	}
	for _, s := range speakers {
		name, _, _ := strings.Cut(s, " ")
		if _, err := exec.LookPath(name); err == nil {
			return s, nil
		}
	}
	return "", a.say(catalog.NoSpeaker)
}

// Speak implements ui.Local.
func (l local) Speak(ctx context.Context, text string) error {
	command, err := l.a.speaker()
	if err != nil {
		return err
	}
	var said bytes.Buffer
	c := shell.Command(ctx, command)
	c.Stdin, c.Stderr = strings.NewReader(text), &limited{&said, 4 << 10}
	if err := c.Run(); err != nil && ctx.Err() == nil {
		return l.a.say(catalog.SpeechFailed, clean.Line(command), lastLine(said.String(), err))
	}
	return nil
}

// lastLine gives the last line of a command's output, or how it ended if there was no
// output.
func lastLine(said string, err error) string {
	lines := strings.Split(strings.TrimSpace(said), "\n")
	if last := clean.Line(lines[len(lines)-1]); last != "" {
		return last
	}
	return clean.Line(fmt.Sprint(err))
}

// limited keeps the beginning of what is written and drops the rest.
type limited struct {
	to   *bytes.Buffer
	left int
}

func (l *limited) Write(p []byte) (int, error) {
	n := min(len(p), l.left)
	l.left -= n
	l.to.Write(p[:n])
	return len(p), nil
}

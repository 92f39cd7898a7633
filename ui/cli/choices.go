package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"baolan/editions/memory"
	"baolan/editions/pinyin"
	"baolan/editions/script"
	"baolan/ui"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/config"
	"baolan/ui/pictures"
	"baolan/ui/serve"
	"baolan/ui/theme"
)

// choices is what one reader of a server has set. It is a settings file of this reader
// in the state folder; readers never change the server's own file.
type choices struct {
	lang   catalog.Lang
	file   *config.File
	places int // how many readers' choices are kept
}

// choicesMost is a size in bytes that no file of choices reaches.
const choicesMost = 16 << 10

// choicesPath gives the path of a reader's choices, which is derived from that of the
// reader's memory.
func choicesPath(memory string) string {
	base := strings.TrimSuffix(filepath.Base(memory), filepath.Ext(memory))
	return filepath.Join(filepath.Dir(filepath.Dir(memory)), "settings", base+".toml")
}

// adopt replaces the server's settings by what the reader has chosen before. A file
// that cannot be read and values that no longer exist are ignored.
func (t *sshHost) adopt(ctx context.Context, o *ui.Options, r serve.Reader) {
	if t.readers != nil {
		t.adoptShared(ctx, o, t.readers.Reader(r.Fingerprint, t.states))
		return
	}
	path := choicesPath(memory.UserPath(t.state, r.Fingerprint))
	var known []byte
	if info, err := os.Stat(path); err == nil && info.Size() <= choicesMost {
		known, _ = os.ReadFile(path) // if it cannot be read, the server's settings hold
	}
	entries, _ := config.Parse(known)
	for i := range entries {
		if e := &entries[i]; e.Table == "" && len(e.Values) == 1 {
			choose(o, e.Key, e.Values[0])
		}
	}
	o.Settings = choices{o.Lang, config.NewFile(path, known), t.states}
}

// adoptShared does what adopt does for readers whose choices are in a database. It
// does not wait for a database that is away.
func (t *sshHost) adoptShared(ctx context.Context, o *ui.Options, r *memory.Shared) {
	soon, enough := context.WithTimeout(ctx, patience)
	defer enough()
	set, _ := r.Settings(soon) // if they cannot be read, the server's settings hold
	for name, value := range set {
		choose(o, name, value)
	}
	o.Settings = sharedChoices{o.Lang, r}
}

// sharedChoices is what a reader has set, kept in a database.
type sharedChoices struct {
	lang   catalog.Lang
	reader *memory.Shared
}

// Keep implements ui.Settings.
func (c sharedChoices) Keep(ctx context.Context, name, value string) (string, error) {
	if !c.reader.IsPersistent() {
		return c.lang.Say(catalog.SettingsFull), nil
	}
	return "", c.reader.Set(ctx, name, value)
}

// Where implements ui.Settings.
func (c sharedChoices) Where() string { return c.lang.Say(catalog.SettingsInState) }

// choose sets one value of a session's options. An unknown name or value changes
// nothing.
func choose(o *ui.Options, name, value string) {
	switch name {
	case "justify":
		o.Justify = value == "true"
	case "no-mouse":
		o.NoMouse = value == "true"
	case "lang":
		if l, err := catalog.ParseLang(value); err == nil {
			o.Lang = l
		}
	case "ambiguous":
		if p, err := cells.ParsePolicy(value); err == nil {
			o.Policy, o.Probe = p, false
		} else if value == "auto" {
			o.Probe = true
		}
	case "pictures":
		if w, ok := pictures.ParseMode(value); ok && o.PictureMode != pictures.Never { // a terminal that cannot show pictures is left at never
			o.PictureMode = w
		}
	default:
		chooseSetting(o, name, value)
	}
}

// chooseSetting does what choose does, for the settings of how text looks.
func chooseSetting(o *ui.Options, name, value string) {
	switch name {
	case "theme":
		if c, ok := theme.Find(o.Themes, value); ok {
			o.Theme = c
		}
	case "measure":
		if n, err := parseMeasure(value); err == nil {
			o.Measure = n
		}
	case "spacing":
		if n, err := strconv.Atoi(value); err == nil && (n == 0 || n == 1) {
			o.Spacing = n
		}
	case "script":
		if s, ok := script.Parse(value); ok {
			o.Script = s
		}
	case "pinyin":
		if p, ok := pinyin.Parse(value); ok {
			o.Pinyin = p
		}
	}
}

// Keep implements ui.Settings. If two sessions of one reader set the same value, the
// last one holds.
func (c choices) Keep(ctx context.Context, name, value string) (string, error) {
	if _, err := os.Stat(c.file.Path()); errors.Is(err, fs.ErrNotExist) {
		if there, _ := os.ReadDir(filepath.Dir(c.file.Path())); len(there) >= c.places {
			return c.lang.Say(catalog.SettingsFull), nil
		}
	}
	_, err := c.file.Keep(ctx, name, value)
	var conflict *config.Conflict
	if errors.As(err, &conflict) {
		_, err = c.file.Keep(ctx, name, value)
	}
	return "", err
}

// Where implements ui.Settings.
func (c choices) Where() string { return c.lang.Say(catalog.SettingsInState) }

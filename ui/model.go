package ui

import (
	"cmp"
	"context"
	"errors"
	"image"
	"time"

	tea "charm.land/bubbletea/v2"

	"baolan/editions/clean"
	"baolan/editions/library"
	"baolan/editions/memory"
	"baolan/editions/pinyin"
	"baolan/editions/script"
	"baolan/model"
	"baolan/ui/catalog"
	"baolan/ui/cells"
	"baolan/ui/keymap"
	"baolan/ui/layout"
	"baolan/ui/pane/body"
	"baolan/ui/pane/list"
	"baolan/ui/pane/masthead"
	"baolan/ui/pane/raw"
	"baolan/ui/pane/weather"
	"baolan/ui/pictures"
	"baolan/ui/prompt"
	"baolan/ui/reading"
	"baolan/ui/screen"
	"baolan/ui/screen/pagemap"
	"baolan/ui/session"
	"baolan/ui/store"
	"baolan/ui/theme"
	"baolan/ui/typeset"
)

// Options is what a session starts with. The zero Options reads nothing, in
// Chinese, on a narrow dark terminal.
type Options struct {
	Editions []library.Edition     // newest first; their pages are in memory; shared between sessions, never changed
	Library  store.Library         // more editions than those; nil for none
	Memory   memory.Memory         // what the reader did; nil to forget it at the end
	Context  context.Context       // of the session; nil for the background
	Notice   string                // said at the start, until a key is pressed
	Skipped  func() []clean.Shown  // what was passed over of what was opened, worded; nil for nothing
	Changes  <-chan library.Change // news of the library; nil for none
	Lang     catalog.Lang
	Policy   cells.Policy
	Width    int // of the terminal, if it is known before the program runs: then the first frame is whole
	Height   int
	Probe    bool            // ask the terminal how wide ambiguous characters are
	Asked    bool            // the terminal was asked for its colours before the program runs
	Begun    <-chan struct{} // closed when the terminal shows the first frame; nil where that cannot be known
	Kinsoku  typeset.Level
	Justify  bool // fill lines that are a cell short, behind a stop
	Theme    theme.Theme
	NoMouse  bool
	Shell    bool         // there is a shell that the reader can be stopped for
	Keys     *keymap.Keys // nil for those that come
	Script   script.Script
	Pinyin   pinyin.Mode
	Local    Local              // nil over SSH
	Themes   []theme.Theme      // to choose from; nil for those that come
	Settings Settings           // where they are kept; nil for nowhere
	Measure  int                // characters of a line; 0 for as many as can be read
	Spacing  int                // blank rows between lines
	Words    func(error) string // says what is wrong, for the reader's eyes; nil for the error's own words

	// Arrive waits for what the session opens with, where that takes its time; nil
	// where Editions are all. It is called outside of Update, and its context ends
	// when the reader gives it up. Title names what is waited for.
	Arrive func(ctx context.Context, p library.Progress) (store.Arrival, error)
	Title  string

	// Pictures is where pictures are got; nil for none.
	Pictures       store.Pictures
	PictureMode    pictures.Mode
	PicturesRemote bool               // what is sent to the terminal goes over a distance
	PictureBytes   int                // of pictures that are kept, encoded; 8 MB where 0
	CellSize       func() image.Point // of the terminal in pixels, as the system knows it; nil for nothing
}

// pictureBytes are a dozen pages.
const pictureBytes = 8 << 20

// Model is the reader of one session.
type Model struct {
	s     session.Session
	read  *reading.Reading
	store *store.Store

	ask         layout.Request
	lay         layout.Layout
	stack       []screen.Screen // the last is on the screen; nil is the paper
	shown       shown
	fetch       fetch
	why         why
	coming      coming
	jumps       reading.Jumps
	spot        spot // where the reader is, for going back to it
	jumping     bool // the reader leaves it for a place of the jump list
	themes      []theme.Theme
	ambiguous   string // how the reader wants ambiguous characters: auto, or a policy's name
	keeper      Settings
	unkept      map[string]string // settings that wait to be written
	keeping     map[string]string // settings that are being written; nil for none
	strokes     string            // the beginning of a sequence of keys
	typedNumber int               // the page number that is being typed; 0 for none
	readingTurn int               // the turn of the article that is being read; 0 for none
	goal        goal              // what remains to be done once the open page is there
	arrive      tea.Cmd
	changes     <-chan library.Change
	acted       bool          // the reader has pressed a key
	moves       int           // how often the list's cursor has moved
	rests       int           // the value of moves at the last preview
	restTime    time.Duration // previewAfter; tests wait for none
	late        []tea.Cmd     // what Prime could not wait for

	head         masthead.Pane
	list         list.Pane
	body         body.Pane
	raw          raw.Pane
	aside        weather.Pane
	minimap      *pagemap.Screen // beside the article, nil for none
	vertical     bool
	columns      int // how many are wanted; 0 for as many as fit
	prompt       prompt.Prompt
	notice       string
	skipped      func() []clean.Shown // what was passed over
	skippedShown int                  // of it

	guessOf   *model.Page // the page for which town and day were guessed
	town, day string      // guesses for an edition without a name or a date

	mouse       bool
	multiplexer multiplexer
	local       Local
	writing     output

	speechStop context.CancelFunc // ends the reading aloud; nil for none
	speechTurn int                // counts the readings aloud, so that the end of an old one is known

	shell       bool // the reader can be stopped and go on
	probe       bool
	asksColours bool // somebody else asks for the colours
	begun       <-chan struct{}
	ctx         context.Context
	awaited     awaited // the questions that the terminal has not answered
	unasked     bool    // the widths are to be asked for once the size is known
	leaving     bool    // the reader wants to go
	answers     cells.Probe
	pics        shownPictures
}

// New makes the reader of one session.
func New(o Options) *Model {
	if o.Theme.Name == "" {
		o.Theme = theme.Paper()
	}
	if o.Context == nil {
		o.Context = context.Background()
	}
	m := &Model{
		s:    session.New(o.Lang, o.Policy, o.Kinsoku, o.Theme),
		read: reading.New(o.Lang), store: store.New(o.Context, o.Library, o.Memory),
		ask: layout.Request{Weather: true}, restTime: previewAfter, stack: []screen.Screen{nil}, changes: o.Changes,
		notice: session.PlainText(o.Notice), skipped: o.Skipped, mouse: !o.NoMouse, shell: o.Shell, probe: o.Probe, begun: o.Begun, ctx: o.Context,
	}
	m.s.Wording, m.s.Justify = o.Words, o.Justify
	m.s.Script, m.s.Pinyin, m.local = o.Script, o.Pinyin, o.Local
	m.s.Measure, m.s.Spacing, m.themes, m.keeper = o.Measure, o.Spacing, o.Themes, o.Settings
	if m.themes == nil {
		m.themes = theme.All()
	}
	if m.ambiguous = auto; !o.Probe && o.Policy != cells.Narrow {
		m.ambiguous = o.Policy.String()
	}
	if o.Keys != nil {
		m.s.Keys = o.Keys
	}
	if m.asksColours = o.Asked; o.Asked {
		m.awaited |= coloursAwaited
	}
	m.pics = shownPictures{from: o.Pictures, cell: o.CellSize}
	m.pics.Mode, m.pics.Remote, m.pics.Most = o.PictureMode, o.PicturesRemote, cmp.Or(o.PictureBytes, pictureBytes)
	if o.Arrive != nil {
		m.arrive = m.store.Arrive(m.s.Say(catalog.Opening, session.PlainText(o.Title)), o.Arrive)
	} else {
		m.read.Begin(o.Editions)
		m.reportSkipped()
	}
	m.resize(o.Width, o.Height)
	return m
}

// Init asks the terminal, the library and the memory what a session begins with.
func (m *Model) Init() tea.Cmd {
	cmds := []tea.Cmd{m.askColours(), m.store.ListEditions(""), m.store.Await(m.changes), m.arrive}
	if m.probe {
		cmds = append(cmds, m.probeLater())
	}
	if m.late == nil && m.arrive == nil {
		cmds = append(cmds, m.store.Last())
	}
	cmds = append(cmds, m.late...)
	cmds = append(cmds, m.follow())
	return tea.Batch(cmds...)
}

// Prime fetches what the first frame shows, before the program runs, until ctx
// ends: where the reader was and what they have read. What comes later is taken in
// by the program.
func (m *Model) Prime(ctx context.Context) {
	if m.arrive != nil {
		return
	}
	for next := []tea.Cmd{m.store.Last()}; len(next) > 0; next = next[1:] {
		cmd := next[0]
		answer := make(chan tea.Msg, 1)
		go func() { answer <- cmd() }()
		select {
		case msg := <-answer:
			if more, ok := msg.(tea.BatchMsg); ok {
				next = append(next, more...)
				continue
			}
			if _, more := m.Update(msg); more != nil {
				next = append(next, more)
			}
		case <-ctx.Done():
			m.late = append(m.late, func() tea.Msg { return <-answer })
			m.late = append(m.late, next[1:]...)
			return
		}
	}
	m.late = []tea.Cmd{}
}

// cover is the screen that is seen, nil for the paper.
func (m *Model) cover() screen.Screen { return m.stack[len(m.stack)-1] }

// push shows a screen over what is seen.
func (m *Model) push(s screen.Screen) {
	m.stack = append(m.stack, s)
	m.relayout()
}

// pop leaves the screen that is seen.
func (m *Model) pop() {
	if len(m.stack) > 1 {
		m.stack = m.stack[:len(m.stack)-1]
	}
	m.relayout()
}

// resize takes a size that the terminal tells.
func (m *Model) resize(w, h int) {
	w, h = max(w, 0), max(h, 0)
	if w != m.s.Size.X || h != m.s.Size.Y {
		m.s.Size.X, m.s.Size.Y = w, h
		m.relayout()
	}
}

// say shows the reader a sentence until the next key.
func (m *Model) say(k catalog.Key, args ...any) { m.notice = m.s.Say(k, args...) }

// closing is how long the end of a session waits for its last marks to be written.
const closing = 3e9

// Close writes what still waits; a session that ends calls it after its
// program returned. It gives the first error.
func (m *Model) Close() error {
	m.stopSpeech()
	m.keepPlace()
	m.read.Marks()
	m.store.Keep(m.read.AllMarks())
	ctx, cancel := context.WithTimeout(context.Background(), closing)
	defer cancel()
	return errors.Join(m.closeSettings(ctx), m.store.Close(ctx))
}

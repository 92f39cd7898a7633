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

// Options are what a session starts with. The zero Options shows no edition, in
// Chinese, on a narrow dark terminal.
type Options struct {
	Editions []library.Edition     // newest first; their pages are in memory; sessions share them and do not change them
	Library  store.Library         // further editions; nil if there are none
	Memory   memory.Memory         // what the reader has done; nil if nothing is kept
	Context  context.Context       // of the session; nil means context.Background
	Notice   string                // shown at the start, until a key is pressed
	Skipped  func() []clean.Shown  // words for what was passed over when the editions were opened; nil if nothing was
	Changes  <-chan library.Change // changes of the library; nil if none are reported
	Lang     catalog.Lang
	Policy   cells.Policy
	Width    int // of the terminal, if it is known before the program runs, so that the first frame is complete
	Height   int
	Probe    bool            // ask the terminal how wide ambiguous characters are
	Asked    bool            // the terminal was asked for its colours before the program runs
	Begun    <-chan struct{} // closed when the terminal shows the first frame; nil if that is not known
	Kinsoku  typeset.Level
	Justify  bool // fill lines that are a cell short, after a full stop
	Theme    theme.Theme
	NoMouse  bool
	Shell    bool         // there is a shell to which the reader can be suspended
	Keys     *keymap.Keys // nil for the default keys
	Script   script.Script
	Pinyin   pinyin.Mode
	Local    Local              // nil over SSH
	Themes   []theme.Theme      // the themes to choose from; nil for the built-in ones
	Settings Settings           // where settings are kept; nil if nowhere
	Measure  int                // characters on a line; 0 for as many as can be read well
	Spacing  int                // blank rows between lines
	Words    func(error) string // words an error for the reader; nil for the error's own words

	// Arrive waits for what the session opens with, if reading that takes long; it is
	// nil if Editions are all. It is called outside of Update, and its context ends
	// when the reader gives up. Title names what is waited for.
	Arrive func(ctx context.Context, p library.Progress) (store.Arrival, error)
	Title  string

	// Preparing reports whether something is being made that only the first PDF waits
	// for; nil if it is not known.
	Preparing func() bool

	// Pictures gives the pictures of editions; nil if there are none.
	Pictures       store.Pictures
	PictureMode    pictures.Mode
	PicturesRemote bool               // what is sent to the terminal goes over a distance
	PictureBytes   int                // how many bytes of encoded pictures are kept; 0 stands for 8 MB
	CellSize       func() image.Point // the size of the terminal's cells in pixels, as the system knows it; may be nil
}

// pictureBytes is enough for a dozen pages.
const pictureBytes = 8 << 20

// Model is the reader of one session.
type Model struct {
	s     session.Session
	read  *reading.Reading
	store *store.Store

	ask         layout.Request
	lay         layout.Layout
	stack       []screen.Screen // the last one is on the screen; nil stands for the paper
	shown       shown
	headlines   []reading.Item // what the list shows
	fetch       fetch
	why         why
	coming      coming
	preparing   func() bool
	prepares    bool // what it said last
	jumps       reading.Jumps
	spot        spot // where the reader is, to be able to come back
	jumping     bool // the reader is going to a place of the list of jumps
	themes      []theme.Theme
	ambiguous   string // how the reader wants ambiguous characters: auto, or a policy's name
	keeper      Settings
	unkept      map[string]string // settings that wait to be written
	keeping     map[string]string // settings that are being written; nil if none are
	strokes     string            // the beginning of a sequence of keys
	typedNumber int               // the page number that is being typed; 0 if none is
	readingTurn int               // the turn of the article that is being read; 0 if none is
	goal        goal              // what remains to be done when the open page is there
	arrive      tea.Cmd
	changes     <-chan library.Change
	acted       bool          // the reader has pressed a key
	moves       int           // how often the list's cursor has moved
	rests       int           // the value of moves at the last preview
	restTime    time.Duration // previewAfter; 0 in tests
	late        []tea.Cmd     // what Prime could not wait for

	head         masthead.Pane
	list         list.Pane
	body         body.Pane
	raw          raw.Pane
	aside        weather.Pane
	minimap      *pagemap.Screen // beside the article; nil if there is none
	vertical     bool
	columns      int // how many are wanted; 0 for as many as fit
	prompt       prompt.Prompt
	notice       string
	skipped      func() []clean.Shown // what was passed over
	skippedShown int                  // how many of those were shown

	guessOf   *model.Page // the page for which town and day were guessed
	town, day string      // guesses for an edition without a name or a date

	mouse       bool
	multiplexer multiplexer
	local       Local
	writing     output

	speechStop context.CancelFunc // stops reading aloud; nil if nothing is read
	speechTurn int                // counts the readings aloud, to recognise the end of an older one

	shell       bool // the reader can be suspended
	probe       bool
	asksColours bool // the colours are asked for elsewhere
	begun       <-chan struct{}
	ctx         context.Context
	awaited     awaited // the questions that the terminal has not answered yet
	unasked     bool    // the widths must be asked for when the size is known
	leaving     bool    // the reader wants to leave
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
		notice: session.PlainText(o.Notice), skipped: o.Skipped, preparing: o.Preparing, mouse: !o.NoMouse, shell: o.Shell, probe: o.Probe, begun: o.Begun, ctx: o.Context,
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

// Init asks the terminal, the library and the memory for what a session begins with.
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

// Prime fetches what the first frame shows, before the program runs and until ctx
// ends: where the reader was, and what was read. The program takes in what comes
// later.
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

// cover gives the screen that is seen; nil for the paper.
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

// resize takes in the size of the terminal.
func (m *Model) resize(w, h int) {
	w, h = max(w, 0), max(h, 0)
	if w != m.s.Size.X || h != m.s.Size.Y {
		m.s.Size.X, m.s.Size.Y = w, h
		m.relayout()
	}
}

// say shows a sentence until the next key is pressed.
func (m *Model) say(k catalog.Key, args ...any) { m.notice = m.s.Say(k, args...) }

// closing is how long the end of a session waits until its last marks are written.
const closing = 3e9

// Close writes what still waits. It is called after the program of the session has
// returned, and gives the first error.
func (m *Model) Close() error {
	m.stopSpeech()
	m.keepPlace()
	m.read.Marks()
	m.store.Keep(m.read.AllMarks())
	ctx, cancel := context.WithTimeout(context.Background(), closing)
	defer cancel()
	return errors.Join(m.closeSettings(ctx), m.store.Close(ctx))
}

package keymap

import "baolan/ui/catalog"

// spec describes a command.
type spec struct {
	name  string
	group Group
	in    uint16   // the places, one bit for each
	keys  []string // the default keys
	does  catalog.Key
	here  map[Place]catalog.Key // what it does in places where it does something else
	pair  bool                  // the help lists it in the line of the command before
}

// at gives the bits of places.
func at(all ...Place) (bits uint16) {
	for _, p := range all {
		bits |= 1 << p
	}
	return bits
}

// These are sets of places.
var (
	everywhere = uint16(1<<places - 1)
	paper      = at(OnPaper)
	menus      = at(OnFavourites, OnSearch, OnContents)
	listed     = paper | menus | at(OnMap, OnSheet)
	views      = paper | menus | at(OnShelf, OnMap, OnSheet, OnPage) // from each of which the others are opened
)

func keys(all ...string) []string { return all }

type meaning = map[Place]catalog.Key

// specs is the table of all commands. It is never written to.
var specs = [commands]spec{
	Down:     {name: "down", group: Moving, in: everywhere, keys: keys("j", "down", "ctrl+n", "ctrl+e"), does: catalog.DoDown},
	Up:       {name: "up", group: Moving, in: everywhere, keys: keys("k", "up", "ctrl+p", "ctrl+y"), does: catalog.DoUp, pair: true},
	PageDown: {name: "page-down", group: Moving, in: everywhere &^ at(OnMap), keys: keys("space", "pgdown", "f", "ctrl+f"), does: catalog.DoPageDown, here: meaning{OnShelf: catalog.DoMonthBefore}},
	PageUp:   {name: "page-up", group: Moving, in: everywhere &^ at(OnMap), keys: keys("b", "pgup", "ctrl+b", "shift+space"), does: catalog.DoPageUp, here: meaning{OnShelf: catalog.DoMonthAfter}, pair: true},
	HalfDown: {name: "half-down", group: Moving, in: everywhere &^ at(OnMap, OnSheet, OnShelf), keys: keys("d", "ctrl+d"), does: catalog.DoHalfDown},
	HalfUp:   {name: "half-up", group: Moving, in: everywhere &^ at(OnMap, OnSheet, OnShelf), keys: keys("u", "ctrl+u"), does: catalog.DoHalfUp, pair: true},
	Top:      {name: "top", group: Moving, in: everywhere, keys: keys("g", "home", "ctrl+home"), does: catalog.DoTop},
	Bottom:   {name: "bottom", group: Moving, in: everywhere, keys: keys("G", "end", "ctrl+end"), does: catalog.DoBottom, pair: true},
	Right:    {name: "right", group: Moving, in: paper | at(OnShelf, OnFavourites, OnSettings, OnMap, OnSheet), keys: keys("l", "right"), does: catalog.DoRight, here: meaning{OnShelf: catalog.DoNextColumn, OnFavourites: catalog.DoNextList, OnSettings: catalog.DoNextValue, OnMap: catalog.DoRightMap, OnSheet: catalog.DoRightMap}},
	Left:     {name: "left", group: Moving, in: paper | at(OnShelf, OnFavourites, OnSettings, OnMap, OnSheet), keys: keys("h", "left"), does: catalog.DoLeft, here: meaning{OnShelf: catalog.DoPrevColumn, OnFavourites: catalog.DoPrevList, OnSettings: catalog.DoPrevValue, OnMap: catalog.DoLeftMap, OnSheet: catalog.DoLeftMap}, pair: true},
	Open:     {name: "open", group: Moving, in: everywhere &^ at(OnPage), keys: keys("enter", "ctrl+j"), does: catalog.DoOpen, here: meaning{OnSettings: catalog.DoNextValue, OnThemes: catalog.HintTake}},
	NextPane: {name: "next-pane", group: Moving, in: everywhere &^ at(OnPage, OnContents, OnSettings, OnThemes), keys: keys("tab"), does: catalog.DoNextPane, here: meaning{OnShelf: catalog.DoNextColumn, OnFavourites: catalog.DoNextList, OnSearch: catalog.DoOrder, OnMap: catalog.DoNextOnMap, OnSheet: catalog.DoNextOnMap}},
	PrevPane: {name: "previous-pane", group: Moving, in: paper | at(OnShelf, OnFavourites, OnMap, OnSheet), keys: keys("shift+tab"), does: catalog.DoPrevPane, here: meaning{OnShelf: catalog.DoPrevColumn, OnFavourites: catalog.DoPrevList, OnMap: catalog.DoPrevOnMap, OnSheet: catalog.DoPrevOnMap}, pair: true},

	NextArticle: {name: "next-article", group: Going, in: listed, keys: keys("J"), does: catalog.DoNextArticle},
	PrevArticle: {name: "previous-article", group: Going, in: listed, keys: keys("K"), does: catalog.DoPrevArticle, pair: true},
	NextUnread:  {name: "next-unread", group: Going, in: paper, keys: keys("D"), does: catalog.DoNextUnread},
	NextPage:    {name: "next-page", group: Going, in: paper | at(OnMap, OnSheet, OnShelf), keys: keys("]"), does: catalog.DoNextPage, here: meaning{OnShelf: catalog.DoMonthAfter}},
	PrevPage:    {name: "previous-page", group: Going, in: paper | at(OnMap, OnSheet, OnShelf), keys: keys("["), does: catalog.DoPrevPage, here: meaning{OnShelf: catalog.DoMonthBefore}, pair: true},
	GoPage:      {name: "go-page", group: Going, in: paper | at(OnFavourites), keys: keys("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), does: catalog.DoGoPage, here: meaning{OnFavourites: catalog.DoGoList}},
	NextDay:     {name: "next-day", group: Going, in: paper | at(OnShelf), keys: keys(">"), does: catalog.DoNextDay},
	PrevDay:     {name: "previous-day", group: Going, in: paper | at(OnShelf), keys: keys("<"), does: catalog.DoPrevDay, pair: true},
	JumpBack:    {name: "jump-back", group: Going, in: paper, keys: keys("ctrl+o", "H", "alt+left"), does: catalog.DoJumpBack},
	JumpForward: {name: "jump-forward", group: Going, in: paper, keys: keys("ctrl+i", "L", "alt+right"), does: catalog.DoJumpForward, pair: true},
	Shelf:       {name: "shelf", group: Going, in: views, keys: keys("e"), does: catalog.DoShelf, here: meaning{OnShelf: catalog.DoLeave}},
	Favourites:  {name: "favourites", group: Going, in: views, keys: keys("M"), does: catalog.DoFavourites, here: meaning{OnFavourites: catalog.DoLeave}},
	PageMap:     {name: "page-map", group: Going, in: views, keys: keys("t"), does: catalog.DoMap, here: meaning{OnMap: catalog.DoLeave}},
	PageSheet:   {name: "page-sheet", group: Going, in: views, keys: keys("p"), does: catalog.DoSheet, here: meaning{OnSheet: catalog.DoSheetSend}},
	Contents:    {name: "contents", group: Going, in: views, keys: keys("i"), does: catalog.DoContents, here: meaning{OnContents: catalog.DoLeave}},
	Figures:     {name: "figures", group: Going, in: paper | at(OnPage), keys: keys("%"), does: catalog.DoFigures, here: meaning{OnPage: catalog.DoLeave}},

	Find:    {name: "find", group: Finding, in: paper | at(OnFavourites, OnSearch), keys: keys("/"), does: catalog.DoFind, here: meaning{OnFavourites: catalog.DoFilter, OnSearch: catalog.DoSearch}},
	NextHit: {name: "next-hit", group: Finding, in: paper, keys: keys("n"), does: catalog.DoNextHit},
	PrevHit: {name: "previous-hit", group: Finding, in: paper, keys: keys("N"), does: catalog.DoPrevHit, pair: true},
	Search:  {name: "search", group: Finding, in: views, keys: keys("s"), does: catalog.DoSearch},

	Favourite:     {name: "favourite", group: Keeping, in: paper | at(OnFavourites), keys: keys("m"), does: catalog.DoFavourite, here: meaning{OnFavourites: catalog.DoLetGo}},
	Undo:          {name: "undo", group: Keeping, in: paper | at(OnFavourites), keys: keys("U"), does: catalog.DoUndo},
	CopyParagraph: {name: "copy-paragraph", group: Keeping, in: paper, keys: keys("y"), does: catalog.DoCopyParagraph},
	CopyArticle:   {name: "copy-article", group: Keeping, in: paper, keys: keys("Y"), does: catalog.DoCopyArticle, pair: true},

	WriteArticle: {name: "write-article", group: Keeping, in: paper, keys: keys("o"), does: catalog.DoWriteArticle},
	WriteEdition: {name: "write-edition", group: Keeping, in: paper, keys: keys("O"), does: catalog.DoWriteEdition, pair: true},
	PipeArticle:  {name: "pipe-article", group: Keeping, in: paper, keys: keys("|"), does: catalog.DoPipe},
	Speak:        {name: "speak", group: Keeping, in: paper, keys: keys("R"), does: catalog.DoSpeak},

	Zoom:      {name: "zoom", group: Looking, in: paper, keys: keys("z"), does: catalog.DoZoom},
	Larger:    {name: "larger", group: Looking, in: at(OnSheet), keys: keys("+", "="), does: catalog.DoLarger},
	Smaller:   {name: "smaller", group: Looking, in: at(OnSheet), keys: keys("-"), does: catalog.DoSmaller, pair: true},
	Photos:    {name: "photos", group: Looking, in: paper, keys: keys("I"), does: catalog.DoPhotos},
	Columns:   {name: "columns", group: Looking, in: paper, keys: keys("c"), does: catalog.DoColumns},
	Vertical:  {name: "vertical", group: Looking, in: paper, keys: keys("v"), does: catalog.DoVertical},
	Weather:   {name: "weather", group: Looking, in: paper, keys: keys("w"), does: catalog.DoWeather},
	Raw:       {name: "raw-lines", group: Looking, in: paper, keys: keys("r"), does: catalog.DoRaw},
	Script:    {name: "script", group: Looking, in: paper, keys: keys("x"), does: catalog.DoScript},
	Pinyin:    {name: "pinyin", group: Looking, in: paper, keys: keys("P"), does: catalog.DoPinyin},
	Theme:     {name: "theme", group: Looking, in: paper | at(OnThemes), keys: keys("T"), does: catalog.DoTheme, here: meaning{OnThemes: catalog.DoNextTheme}},
	Ambiguous: {name: "ambiguous-width", group: Looking, in: paper, keys: keys("a"), does: catalog.DoAmbiguous},
	Mouse:     {name: "mouse", group: Looking, in: paper, keys: keys("X"), does: catalog.DoMouse},

	Palette:  {name: "commands", group: Program, in: everywhere, keys: keys(":"), does: catalog.DoPalette},
	Settings: {name: "settings", group: Program, in: everywhere &^ at(OnThemes), keys: keys(","), does: catalog.DoSettings, here: meaning{OnSettings: catalog.DoLeave}},
	Help:     {name: "help", group: Program, in: everywhere, keys: keys("?", "f1"), does: catalog.DoHelp, here: meaning{OnPage: catalog.DoLeave}},
	LeftOut:  {name: "left-out", group: Program, in: everywhere, keys: keys("!"), does: catalog.DoLeftOut},
	Redraw:   {name: "redraw", group: Program, in: everywhere, keys: keys("ctrl+l"), does: catalog.DoRedraw},
	Suspend:  {name: "suspend", group: Program, in: everywhere, keys: keys("ctrl+z"), does: catalog.DoSuspend},
	Back:     {name: "back", group: Program, in: everywhere, keys: keys("esc", "backspace"), does: catalog.DoBack, here: meaning{OnThemes: catalog.HintAsBefore}},
	Leave:    {name: "leave", group: Program, in: everywhere, keys: keys("q"), does: catalog.DoGoOut},
	Quit:     {name: "quit", group: Program, in: everywhere, keys: keys("ctrl+c", "ctrl+q", "Q"), does: catalog.DoQuit},
}

// Does gives the message that says what the command does in a place.
func (c Command) Does(p Place) catalog.Key {
	if k, ok := specs[c].here[p]; ok {
		return k
	}
	return specs[c].does
}

// Opens gives the place of the screen that the command opens, if it opens one from the paper and
// from the other such screens.
func (c Command) Opens() (p Place, ok bool) {
	switch c {
	case Shelf:
		return OnShelf, true
	case Favourites:
		return OnFavourites, true
	case PageMap:
		return OnMap, true
	case PageSheet:
		return OnSheet, true
	case Contents:
		return OnContents, true
	}
	return OnPaper, false
}

// IsOwn reports whether the command does something in the place that it does not do
// on the paper.
func (c Command) IsOwn(p Place) bool {
	_, ok := specs[c].here[p]
	return c.IsIn(p) && (ok || !c.IsIn(OnPaper))
}

// IsDown reports whether the command moves towards the end.
func (c Command) IsDown() bool {
	return c == Down || c == PageDown || c == HalfDown || c == Bottom || c == NextArticle || c == NextPane || c == Right || c == PrevDay
}

// IsPaired reports whether the command forms a pair with the one before it, such as
// down and up.
func (c Command) IsPaired() bool { return specs[c].pair }

package theme

// Part is a thing on the screen that has a look of its own.
type Part uint8

// The parts of a screen.
const (
	Nameplate Part = iota // 报头: the paper's name
	Date
	Tab
	TabOn
	Rule   // borders and dividers
	RuleOn // the divider beside the pane that has the keys
	Label  // 栏目
	Kicker
	Headline
	Deck
	Byline
	Dateline
	Body
	Subhead
	Note
	Title       // a headline in the list
	TitleRead   // … of an article already read
	TitleOn     // … of the article that is open
	TitleChosen // … while the list has the keys
	Unread      // the mark of an unread article
	Muted       // counts, hints
	Strong      // what must be seen in a muted line
	Key         // a key in a hint
	Icon        // weather drawings
	Cold
	Hot
	WarnBlue
	WarnYellow
	WarnOrange
	WarnRed
	Hit   // a search hit
	HitOn // the hit the reader stands on
	Today // a day in the calendar that has an edition
	Error
	parts
)

// All gives the themes in the order that the theme key cycles through.
func All() []Theme { return []Theme{Paper(), Rice(), Plain()} }

// Paper is the default: the terminal's own ink and background, red for the
// nameplate as Chinese dailies print it, grey for what stands back.
func Paper() Theme {
	return Theme{Name: "paper", Inks: inks(Ink{Light: "1", Dark: "9"}, Ink{Light: "8", Dark: "8"},
		// No colour on light ground: bold black is grey where bold means bright.
		Ink{Dark: "15", OnLight: "7", OnDark: "8", Bold: true})}
}

// Rice is rice paper: warm greys and vermilion of 24 bits, which terminals
// with fewer colours get brought down to their own.
func Rice() Theme {
	return Theme{Name: "rice", Inks: inks(Ink{Light: "#a8321f", Dark: "#e0705a"}, Ink{Light: "#7d7466", Dark: "#9a9082"},
		Ink{Light: "#2b2620", Dark: "#f3ead8", OnLight: "#eadfc8", OnDark: "#4a4238", Bold: true})}
}

// Plain has no colour at all: weight, underline and reverse only.
func Plain() Theme {
	return Theme{Name: "plain", Inks: inks(Ink{}, Ink{Faint: true}, Ink{Reverse: true, Bold: true})}
}

// inks spreads a theme's three colours over the parts; what has a meaning of
// its own (warnings, heat and cold) keeps the colour of that meaning.
func inks(accent, muted, chosen Ink) [parts]Ink {
	bold := func(i Ink) Ink { i.Bold = true; return i }
	warn := func(light, dark string) Ink {
		if accent == (Ink{}) {
			return Ink{Reverse: true, Bold: true}
		}
		return Ink{Light: "15", Dark: "0", OnLight: light, OnDark: dark, Bold: true}
	}
	tint := func(light, dark string) Ink {
		if accent == (Ink{}) {
			return Ink{}
		}
		return Ink{Light: light, Dark: dark}
	}
	return [parts]Ink{
		Nameplate: bold(accent), Date: {}, Tab: muted, TabOn: {Light: chosen.Light, Dark: chosen.Dark, OnLight: chosen.OnLight, OnDark: chosen.OnDark, Bold: true, Reverse: chosen.Reverse},
		Rule: muted, RuleOn: accent,
		Label: accent, Kicker: {}, Headline: {Bold: true}, Deck: muted, Byline: muted, Dateline: {Bold: true},
		Body: {}, Subhead: {Bold: true}, Note: muted,
		Title: {}, TitleRead: muted, TitleOn: {Bold: true}, TitleChosen: chosen,
		Unread: accent, Muted: muted, Strong: {Bold: true}, Key: {Bold: true},
		Icon: tint("4", "14"), Cold: tint("4", "12"), Hot: tint("1", "9"),
		WarnBlue: warn("4", "12"), WarnYellow: warnYellow(accent), WarnOrange: warn("208", "208"), WarnRed: warn("1", "9"),
		Hit: hit(accent), HitOn: {Reverse: true, Bold: true},
		Today: {Bold: true, Light: accent.Light, Dark: accent.Dark}, Error: bold(accent),
	}
}

// warnYellow needs black on yellow on either background: white on yellow is
// unreadable in most palettes.
func warnYellow(accent Ink) Ink {
	if accent == (Ink{}) {
		return Ink{Reverse: true, Bold: true}
	}
	return Ink{Light: "0", Dark: "0", OnLight: "11", OnDark: "11", Bold: true}
}

// hit is black on yellow, which stands out on either ground.
func hit(accent Ink) Ink {
	if accent == (Ink{}) {
		return Ink{Underline: true, Bold: true}
	}
	return Ink{Light: "0", Dark: "0", OnLight: "11", OnDark: "11"}
}

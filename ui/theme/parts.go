package theme

// Part is a kind of text or sign on the screen that has its own style.
type Part uint8

// The parts. Those from Label to Note are the parts of an article in the words of
// CONTRIBUTING.md; those from WarnBlue to WarnRed are the four levels of China's
// weather warnings.
const (
	Nameplate Part = iota // 报头, the name of the paper
	Date
	Tab
	TabOn
	Rule   // borders and dividers
	RuleOn // the divider beside the pane that the keys act on
	Label  // 栏目, the name of a column
	Kicker
	Headline
	Deck
	Byline
	Dateline
	Body
	Subhead
	Note
	Question    // 问：, a question of an interview
	Caption     // the words under a picture
	Title       // a headline in the list of articles
	TitleRead   // the headline in the list of an article already read
	TitleOn     // a headline in the list that stands out: the open article's, the chosen one's, the first story's
	TitleChosen // the ground of the chosen item of a list
	Unread      // the mark of an unread article
	Muted       // counts and hints
	Strong      // what must be noticed in a muted line
	Key         // the name of a key in a hint
	Icon        // weather drawings
	Cold
	Hot
	WarnBlue
	WarnYellow
	WarnOrange
	WarnRed
	Hit   // a hit of the search
	HitOn // the hit that the search is at
	Today // a day in the calendar that has an edition
	Error
	parts // the number of parts
)

// All gives the themes that come with the program, the default first.
func All() []Theme {
	return []Theme{Paper(), Rice(), EInk(), HighContrast(), Monochrome(), SolarizedDark(), SolarizedLight()}
}

// Paper is the default: the terminal's own ink and ground, red for the nameplate
// as Chinese dailies print it, and grey for what is less important.
func Paper() Theme { return Theme{Name: "paper", Accent: "#c8102e"} }

// Rice is rice paper: brown ink, warm greys and vermilion.
func Rice() Theme {
	return Theme{Name: "rice", Ink: "#33271b", Ground: "#f4ead5", Accent: "#b23a24", Tone: "#8a7350"}
}

// EInk is for screens that show only greys and change slowly: black on white, and a light
// grey as the ground of the chosen item.
func EInk() Theme {
	return Theme{
		Name: "e-ink", Ink: "#111111", Ground: "#ffffff", Accent: "#000000", Muted: "#4d4d4d", Rule: "#777777",
		Hot: "#000000", Cold: "#000000", Drawn: "#000000", Chosen: "#d9d9d9", Hit: "#cccccc", Text: 7, Grey: true,
	}
}

// HighContrast is for tired or weak eyes: all text has the contrast of 7 that WCAG
// calls enhanced.
func HighContrast() Theme {
	return Theme{
		Name: "high-contrast", Ink: "#ffffff", Ground: "#000000", Accent: "#ffff00", Muted: "#d0d0d0", Rule: "#b0b0b0",
		Hot: "#ff9d9d", Cold: "#9dd2ff", Drawn: "#ffffff", Chosen: "#003f8a", Text: 7,
	}
}

// Monochrome has no colour at all: weight, underline and reverse only.
func Monochrome() Theme { return Theme{Name: "monochrome"} }

// SolarizedDark has the grounds and hues of Ethan Schoonover's Solarized, changed as far
// as text in them could not be read.
func SolarizedDark() Theme {
	return Theme{
		Name: "solarized-dark", Ink: "#93a1a1", Ground: "#002b36", Accent: "#cb4b16", Muted: "#839496", Rule: "#586e75",
		Hot: "#dc322f", Cold: "#268bd2", Drawn: "#2aa198", Chosen: "#073642",
	}
}

// SolarizedLight is the light one of the two themes after Solarized.
func SolarizedLight() Theme {
	return Theme{
		Name: "solarized-light", Ink: "#586e75", Ground: "#fdf6e3", Accent: "#dc322f", Muted: "#657b83", Rule: "#93a1a1",
		Hot: "#dc322f", Cold: "#268bd2", Drawn: "#2aa198", Chosen: "#eee8d5",
	}
}

// The hues of temperatures and of weather drawings, in every theme that has colours
// but none of its own for these.
const (
	hot  = "#d2392a"
	cold = "#2f6fd6"
	sky  = "#2a86a8"
)

// Pairs of ink and ground of their own, so that they can be read on any screen.
var (
	blue   = ink{fore: "#ffffff", back: "#1c4fb0", bold: true}
	yellow = ink{fore: "#000000", back: "#ffd75f", bold: true}
	orange = ink{fore: "#000000", back: "#ff8700", bold: true}
	red    = ink{fore: "#ffffff", back: "#b5121f", bold: true}
	hit    = ink{fore: "#000000", back: "#ffd75f"}
)

// inks gives for each part how the theme draws it on a terminal.
func (t Theme) inks(on Terminal) [parts]ink {
	bold, reversed := ink{bold: true}, ink{reversed: true, bold: true}
	accent, muted, rule, chosen := bold, ink{faint: true}, ink{}, reversed
	warm, cool, drawn := ink{}, ink{}, ink{}
	warn := [4]ink{reversed, reversed, reversed, reversed}
	found, head := ink{underline: true, bold: true}, bold
	if hue, ok := on.basic(); ok && t.Accent != "" && !t.Grey {
		accent = hue
		if mark := strong(hue); mark.bold {
			head = mark
		}
		alert := strong(hue)
		alert.reversed = true
		warn = [4]ink{alert, alert, alert, alert}
		if hue.fore == darkRed { // which would make a blue or a yellow warning look graver than it is
			warn[0], warn[1] = reversed, reversed
		}
	}
	if own, ground, ok := on.known(); ok && t.Accent != "" {
		read := max(leastText, t.Text)
		text := on.grey(own, ground, 0.4, read)
		line := on.grey(own, ground, 0.6, leastRule)
		if t.Tone != "" {
			tone := parse(t.Tone)
			text, line = on.legible(text.mix(tone, 0.5), ground, read), on.legible(line.mix(tone, 0.5), ground, leastRule)
		}
		colour := func(hue, other string, least float64) ink {
			if hue == "" {
				hue = other
			}
			return ink{fore: on.legible(parse(hue), ground, least).String()}
		}
		muted, rule = colour(t.Muted, text.String(), read), colour(t.Rule, line.String(), leastRule)
		accent, warm, cool, drawn = colour(t.Accent, "", read), colour(t.Hot, hot, read), colour(t.Cold, cold, read), colour(t.Drawn, sky, read)
		chosen = t.selection(on, own, ground)
		warn, found = [4]ink{blue, yellow, orange, red}, hit
		if t.Hit != "" {
			under := on.seen(parse(t.Hit))
			found = ink{fore: on.legible(own, under, read).String(), back: under.String()}
		}
		if t.Grey {
			warn = [4]ink{reversed, reversed, reversed, reversed}
		}
	}
	return [parts]ink{
		Nameplate: strong(accent), Date: {}, Tab: muted, TabOn: chosen,
		Rule: rule, RuleOn: strong(accent),
		Label: accent, Kicker: {}, Headline: head, Deck: muted, Byline: muted, Dateline: bold,
		Body: {}, Subhead: bold, Note: muted, Question: bold, Caption: muted,
		Title: {}, TitleRead: muted, TitleOn: bold, TitleChosen: chosen,
		Unread: accent, Muted: muted, Strong: bold, Key: bold,
		Icon: drawn, Cold: cool, Hot: warm,
		WarnBlue: warn[0], WarnYellow: warn[1], WarnOrange: warn[2], WarnRed: warn[3],
		Hit: found, HitOn: reversed,
		Today: strong(accent), Error: strong(accent),
	}
}

// strong gives an ink in bold, if its colour stays the same.
func strong(i ink) ink { i.bold = i.fore != darkRed; return i }

// selection gives the ink and the ground of the chosen item: the theme's, or the
// screen's own ground with as much ink mixed in as leaves the text readable. Where even
// a little ink is too much, it is the ink with the ground as text, as in reverse video,
// but with the same ground under every part of the item, whatever its colour.
func (t Theme) selection(on Terminal, own, ground rgb) ink {
	if t.Chosen != "" {
		under := on.seen(parse(t.Chosen))
		return ink{fore: on.legible(own, under, max(leastText, t.Text)).String(), back: under.String()}
	}
	own = on.seen(own)
	for share := 0.25; share >= 0.1; share -= 0.05 {
		if c := on.seen(ground.mix(own, share)); contrast(own, c) >= leastText+0.1 {
			return ink{fore: own.String(), back: c.String()}
		}
	}
	under := on.legible(own, ground, max(leastText, t.Text))
	return ink{fore: on.seen(ground).String(), back: under.String()}
}

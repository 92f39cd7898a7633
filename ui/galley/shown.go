package galley

import (
	"strings"

	"baolan/editions/pinyin"
	"baolan/editions/script"
)

// sampleBytes is how much of an article is looked at to find its script.
const sampleBytes = 4 << 10

// ScriptOf gives the script in which parts are printed.
func ScriptOf(parts []Part) script.Script {
	var b strings.Builder
	for i := range parts {
		if b.WriteString(parts[i].Text); b.Len() > sampleBytes {
			break
		}
	}
	return script.Guess(b.String())
}

// InScript converts parts to a script. Places in them are then those of the converted
// text; [Part.ToPrinted] and [Part.ToShown] convert between the two.
func InScript(parts []Part, to script.Script) {
	from := script.Printed
	if to != script.Printed {
		from = ScriptOf(parts)
	}
	if to == script.Printed || from == to {
		return
	}
	for i := range parts {
		p := &parts[i]
		t := script.Convert(p.Text, from, to)
		p.printed, p.source, p.Text = &t, p.Text, t.String
		spans := make([]Span, len(p.Spans))
		for k, s := range p.Spans {
			spans[k] = Span{t.Shown(s.At), s.Style}
		}
		if p.Spans != nil {
			p.Spans = spans
		}
		rows := make([][]string, len(p.Rows))
		for k, r := range p.Rows {
			for _, cell := range r { // no word of a dictionary has a blank in it
				rows[k] = append(rows[k], script.Convert(cell, from, to).String)
			}
		}
		if p.Rows != nil {
			p.Rows = rows
		}
	}
}

// WithPinyin adds the syllables that are shown over the characters of parts. Tables
// get none, because their cells are close together.
func WithPinyin(parts []Part, m pinyin.Mode) {
	for i := range parts {
		if parts[i].Shape != Table {
			parts[i].spoken = pinyin.Read(parts[i].Text, m)
		}
	}
}

// Printed gives the text of a part as it was printed.
func (p *Part) Printed() string {
	if p.printed == nil {
		return p.Text
	}
	return p.source
}

// ToPrinted gives the byte of the printed text for a byte of the shown text.
func (p *Part) ToPrinted(at int) int {
	if p.printed == nil {
		return at
	}
	return whole(p.source, p.printed.Printed(at))
}

// ToShown gives the byte of the shown text for a byte of the printed text.
func (p *Part) ToShown(at int) int {
	if p.printed == nil {
		return at
	}
	return whole(p.Text, p.printed.Shown(at))
}

// whole gives the beginning of the character to which a byte belongs.
func whole(text string, at int) int {
	for at = min(max(at, 0), len(text)); at > 0 && at < len(text) && text[at]&0xC0 == 0x80; at-- {
	}
	return at
}

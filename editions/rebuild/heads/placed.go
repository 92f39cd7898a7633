package heads

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
)

const (
	// A column's name has at most this part of the headline's type size, and at most so
	// many characters.
	columnSize  = 0.9
	columnRunes = 10
)

// brackets are the brackets that surround names of columns.
var brackets = [...][2]string{
	{"「", "」"},
	{"『", "』"},
	{"〖", "〗"},
	{"［", "］"},
	{"[", "]"},
	{"《", "》"},
	{"〈", "〉"},
	{"“", "”"},
	{"（", "）"},
	{"(", ")"},
	{"【", "】"},
	{"〔", "〕"},
	{"■", ""},
	{"◆", ""},
}

// cutPlaced takes the names of columns out of a group by their places: a line that
// stands in brackets as a whole and is smaller than the headline, wherever it stands.
// Without sizes, quotation marks tell nothing, since a headline may be a quotation.
func cutPlaced(lines []measure.Line, head []int) (column, rest []int) {
	most := float32(0)
	for _, i := range head {
		most = max(most, lines[i].Place.Size)
	}
	for _, i := range head {
		l := &lines[i]
		if l.Place.Known && l.Place.Size < columnSize*most && inBrackets(l.Text) {
			column = append(column, i)
		} else {
			rest = append(rest, i)
		}
	}
	if len(rest) == 0 {
		return nil, head
	}
	return column, rest
}

// inBrackets recognises a short text that stands in brackets as a whole and is no name
// of a person.
func inBrackets(s string) bool {
	for _, p := range brackets {
		inner, in := strings.CutPrefix(s, p[0])
		if !in {
			continue
		}
		inner, in = strings.CutSuffix(inner, p[1])
		inner = strings.TrimFunc(inner, measure.IsGap)
		n := utf8.RuneCountInString(inner)
		return in && (p[1] == "" || !strings.Contains(inner, p[1])) && n >= 2 && n <= columnRunes && !cue.IsName(inner) && !cue.HasRole(inner)
	}
	return false
}

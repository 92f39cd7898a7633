package heads

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
)

const (
	// A column's name is set smaller than the headline by so much, and has so many
	// characters at most.
	columnSize  = 0.9
	columnRunes = 10
)

// brackets are those that columns' names are set in.
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

// cutPlaced takes the names of columns out of a group by their places: a line in
// brackets, alone and smaller than the headline, wherever it stands. Of a bare text
// quotes tell nothing, since a headline may be one.
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

// inBrackets recognises a short text that stands in brackets whole and names nobody.
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

package running

import (
	"strings"
	"testing"

	"baolan/editions/line"
)

// What ends a sentence at the top of a sheet, or stands there as the text does, is no running line.
func TestStopsASentence(t *testing.T) {
	place := func(base float32) line.Place {
		return line.Place{Known: true, Left: 70, Right: 500, Base: base, Size: 12}
	}
	long := strings.Repeat("水", 36)
	sheet := func(head string, gap float32) Sheet {
		return Sheet{Lines: []line.Line{
			{Text: head, Place: place(80)}, {Text: long, Place: place(80 + gap)}, {Text: long, Place: place(98 + gap)},
		}}
	}
	last := Sheet{Lines: []line.Line{{Text: long, Place: place(700)}}}
	for _, c := range []struct {
		head string
		gap  float32
		want bool
	}{
		{"河口的桥", 30, true}, {"河口的桥", 18, false}, {"么样呢？", 30, false}, {"人还在。", 30, false},
	} {
		s := sheet(c.head, c.gap)
		if got := s.stopsASentence(&last); got != c.want {
			t.Errorf("%s, %g points above the text: %v", c.head, c.gap, got)
		}
	}
}

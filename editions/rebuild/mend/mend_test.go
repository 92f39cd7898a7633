package mend

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
	"baolan/model"

	"golang.org/x/text/unicode/norm"
)

// joints are the places, by characters from the beginning, at which lines end.
// Radicals and spaces do not count.
func joints(lines []string) (ends map[int]bool, text []rune) {
	ends = map[int]bool{}
	for _, l := range lines {
		for _, r := range norm.NFKC.String(l) {
			if measure.IsGap(r) || r == '\f' {
				continue
			}
			text = append(text, r)
		}
		ends[len(text)] = true
	}
	return ends, text
}

// TestRepair_PrintedLines holds the lines mended of poppler's pieces against
// the lines that MuPDF gives for the same page, which it does not tear.
func TestRepair_PrintedLines(t *testing.T) {
	var torn, left, glued, all int
	for _, dir := range []string{"../../../internal/maker/fixed/spec", "../../../internal/maker/fixed/spec-fresh"} {
		files, err := filepath.Glob("../../../internal/maker/fixed/" + dir + "/*.raw.txt")
		if err != nil || len(files) == 0 {
			t.Fatalf("no pages: %v", err)
		}
		for _, f := range files {
			pieces := measuredParts(scan.Text(strings.ReplaceAll(read(t, f), "\f", "")).Lines)
			printed := measuredParts(scan.Text(strings.ReplaceAll(read(t, strings.TrimSuffix(f, ".raw.txt")+".txt"), "\f", "")).Lines)
			printed = reunite(joinedApart(printed), measure.MaxWidth)
			mended, _ := repair(pieces, new(scratch))
			want, wantText := joints(texts(printed))
			got, gotText := joints(texts(mended))
			before, _ := joints(texts(pieces))
			if len(wantText) != len(gotText) {
				t.Logf("%s: %d characters in one form, %d in the other", f, len(gotText), len(wantText))
				continue
			}
			l, g, tn := 0, 0, 0
			for at := range before {
				switch {
				case want[at]:
					all++
					if !got[at] {
						g++
						t.Logf("%s glued: %s|%s", f, string(gotText[max(0, at-12):at]), string(gotText[at:min(len(gotText), at+12)]))
					}
				default:
					tn++
					if got[at] {
						l++
						t.Logf("%s left: %s|%s", f, string(gotText[max(0, at-12):at]), string(gotText[at:min(len(gotText), at+12)]))
					}
				}
			}
			t.Logf("%s: torn %d, left torn %d, glued %d", f, tn, l, g)
			torn, left, glued = torn+tn, left+l, glued+g
		}
	}
	t.Logf("%d lines, %d places torn: %d left torn, %d lines glued", all, torn, left, glued)
	// Between “源。” and “仪器… the text does not say whether a paragraph ends,
	// so neither is to be had at none.
	if left*20 > torn || glued*100 > all {
		t.Errorf("of %d places torn %d are left, of %d lines %d are glued", torn, left, all, glued)
	}
	if torn < 700 {
		t.Errorf("only %d places are torn: the pages are not of this form", torn)
	}
}

// TestRepair_Traceable holds that mending keeps every character in its order
// and that a mended line names the lines of the source it was made of.
func TestRepair_Traceable(t *testing.T) {
	files, err := filepath.Glob("../../../internal/maker/fixed/spec*/*.raw.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, f := range files {
		text := read(t, f)
		s := scan.Text(text)
		mended, _ := Lines(s.Lines)
		_, want := joints(given(s.Source))
		_, got := joints(texts(mended))
		if string(want) != string(got) {
			t.Errorf("%s: characters or their order changed", f)
		}
		for i := range mended {
			l := &mended[i]
			_, in := joints(given(s.Source[l.From : l.To+1]))
			if _, own := joints([]string{l.Text}); !strings.Contains(string(in), string(own)) {
				t.Errorf("%s: %q is not in lines %d to %d", f, l.Text, l.From+1, l.To+1)
			}
			if i > 0 && l.From < mended[i-1].To {
				t.Errorf("%s: line %d is in two mended lines", f, l.From+1)
			}
		}
	}
}

func texts(lines []measure.Line) []string {
	out := make([]string, len(lines))
	for i := range lines {
		out[i] = lines[i].Text
	}
	return out
}

func given(lines []model.SourceLine) []string {
	out := make([]string, len(lines))
	for i := range lines {
		out[i] = lines[i].Text
	}
	return out
}

func read(tb testing.TB, file string) string {
	tb.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		tb.Fatal(err)
	}
	return string(b)
}

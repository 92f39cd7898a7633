package scattered

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
)

// prose is text without closing marks close to one another, to be cut into lines anywhere.
const prose = "老城区的石桥昨天重新通行。这座桥建于清代，长三十二米，去年汛期桥墩受损。修缮用了六十天，换下的石板全部编号保存，新石板取自同一座山。从本周五起，市图书馆开放到夜里十一点，一楼设有座位两百四十个。读者凭身份证进馆，不必预约。"

// lines cuts prose into lines of n characters, of which none begins with a mark that closes. Every
// fifth begins a paragraph, with an indent.
func lines(r *rand.Rand, count, n int) (all []string) {
	text := []rune(prose)
	at := r.IntN(8)
	for len(all) < count {
		in := 0
		if len(all)%5 == 0 {
			in = 2
		}
		var line []rune
		for len(line) < n-in || strings.ContainsRune("，。", text[at%len(text)]) {
			line = append(line, text[at%len(text)])
			at++
		}
		all = append(all, strings.Repeat("　", in)+string(line))
	}
	return all
}

// rowsOfLines sets lines in columns from right to left, so many places from one to the next, each
// character as wide as one place, as pdftotext -layout counts.
func rowsOfLines(lines []string, pitch int) (rows []string) {
	for y := 0; ; y++ {
		row := []rune(strings.Repeat(" ", pitch*len(lines)))
		any := false
		for i, l := range lines {
			if c := []rune(l); y < len(c) {
				row[pitch*(len(lines)-1-i)] = c[y]
				any = true
			}
		}
		if !any {
			return rows
		}
		rows = append(rows, "  "+strings.TrimRightFunc(strings.ReplaceAll(string(row), "　", " "), unicode.IsSpace))
	}
}

// Bands of columns, at every pitch, with a folio above them, come out as the lines that they were.
func TestTakeApart(t *testing.T) {
	t.Parallel()
	for _, pitch := range []int{2, 3, 4} {
		for _, count := range []int{1, 2, 3} {
			t.Run(fmt.Sprintf("pitch %d, %d bands", pitch, count), func(t *testing.T) {
				t.Parallel()
				r := rand.New(rand.NewPCG(uint64(pitch), uint64(count))) //nolint:gosec // small numbers
				rows := []string{"第6版    要闻      2026年9月20日 星期日", ""}
				want := []string{"第6版 要闻 2026年9月20日 星期日"}
				for range count {
					b := lines(r, 24, 13)
					rows = append(append(rows, rowsOfLines(b, pitch)...), "", "")
					want = append(want, b...)
				}
				var got []string
				for _, p := range TakeApart(rows) {
					got = append(got, p.Text)
				}
				if !slices.Equal(got, want) {
					t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
				}
			})
		}
	}
}

// A number that lies on its side between two rows goes back into the column that has room for it.
func TestTakeApart_Turned(t *testing.T) {
	t.Parallel()
	b := lines(rand.New(rand.NewPCG(1, 1)), 20, 13)
	b[7] = b[7][:5*len("一")] + "　" + b[7][5*len("一"):]
	rows := rowsOfLines(b, 3)
	rows = slices.Insert(rows, 5, "", strings.Repeat(" ", 2+3*12+1)+"7.1", "", "")
	want := strings.Replace(b[7], "　", "7.1", 1)
	pieces := TakeApart(rows)
	if !slices.ContainsFunc(pieces, func(p Piece) bool { return p.Text == want }) {
		t.Errorf("%q is not among %v", want, pieces)
	}
}

// Rows whose places show no columns are not put together.
func TestTakeApart_NoPlaces(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(2, 2))
	rows := rowsOfLines(lines(r, 24, 13), 3)
	for i := range rows {
		rows[i] = strings.Join(strings.Fields(rows[i]), strings.Repeat(" ", 1+r.IntN(3)))
	}
	if p := TakeApart(rows); p != nil {
		t.Errorf("%d pieces", len(p))
	}
}

func TestAreRows(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 3))
	down := lines(r, 24, 13)
	spaced := make([]string, 40)
	for i := range spaced {
		l := []rune(lines(r, 1, 13)[0])
		spaced[i] = strings.Join(strings.Split(string(l), ""), " ")
	}
	for _, c := range []struct {
		name string
		rows []string
		want bool
	}{
		{"columns of vertical type", rowsOfLines(down, 3), true},
		{"printed lines", down, false},
		{"lines with a blank between all characters", spaced, false},
		{"a table of figures", strings.Split(strings.Repeat("甲 队 3 胜 1 负\n乙 队 2 胜 2 负\n", 20), "\n"), false},
		{"a character a line", strings.Split(prose, ""), false},
		{"Latin lines, some of which begin with a closing mark", strings.Split(strings.Repeat("The bridge is open again\n” he said\n", 9), "\n"), false},
		{"Latin lines and one remark", strings.Split(strings.Repeat("The bridge is open again\n", 9)+"） a b", "\n"), false},
	} {
		var got Counts
		got.Add(scan.Lines(strings.Join(c.rows, "\n")))
		if got.AreRows() != c.want {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
}

// Whatever rows are put together, no character is lost and none is there twice.
func FuzzTakeApart(f *testing.F) {
	f.Add(strings.Join(rowsOfLines(lines(rand.New(rand.NewPCG(4, 4)), 9, 7), 3), "\n"))
	f.Add("第6版 要闻\n\n 老 城 12\n     7.1\n 区 的「\n石桥通行\n")
	// Level texts alone, and numbers alone.
	f.Add("石桥昨天通行\n\n第6版\n")
	f.Add("12 7.1\n")
	f.Fuzz(func(t *testing.T, s string) {
		rows := strings.Split(strings.ToValidUTF8(s, ""), "\n")
		pieces := TakeApart(rows)
		if pieces == nil {
			return
		}
		var b strings.Builder
		for _, p := range pieces {
			b.WriteString(p.Text)
			if len(p.Rows) == 0 || !slices.IsSorted(p.Rows) || p.Rows[0] < 0 || p.Rows[len(p.Rows)-1] >= len(rows) {
				t.Errorf("the rows of %q are %v", p.Text, p.Rows)
			}
		}
		if got, want := sorted(b.String()), sorted(strings.Join(rows, "")); got != want {
			t.Errorf("%q of %q", got, want)
		}
	})
}

// sorted returns the characters of a text except its gaps, in order. Control characters count as
// gaps; the texts that are read have none.
func sorted(s string) string {
	r := []rune(strings.Join(strings.FieldsFunc(s, measure.IsGap), ""))
	slices.Sort(r)
	return string(r)
}

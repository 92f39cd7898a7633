package cells

import (
	"strconv"
	"strings"
	"testing"
)

// terminal gives the answers to a probe of a terminal in which wide says which Ambiguous
// characters take two cells. Positions count from 0.
func terminal(t *testing.T, sequence string, columns int, wide func(r rune) bool) (answers [][2]int) {
	t.Helper()
	x, y := 0, 0
	for s := sequence; s != ""; {
		switch {
		case strings.HasPrefix(s, "\x1b7"), strings.HasPrefix(s, "\x1b8"):
			s = s[2:]
		case strings.HasPrefix(s, "\x1b["):
			i := strings.IndexAny(s, "HKn")
			args := strings.Split(s[2:i], ";")
			switch s[i] {
			case 'H':
				y, x = number(t, args[0])-1, number(t, args[1])-1
			case 'n':
				answers = append(answers, [2]int{x, y})
			}
			s = s[i+1:]
		default:
			r := []rune(s)[0]
			w := 1
			if wide(r) {
				w = 2
			}
			x = min(x+w, columns-1) // behind the last column the cursor stays on it
			s = s[len(string(r)):]
		}
	}
	return answers
}

func number(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestProbe(t *testing.T) {
	all := func(rune) bool { return true }
	none := func(rune) bool { return false }
	punctuation := func(r rune) bool { return r > 0x2000 && r < 0x2100 }
	for _, c := range []struct {
		name    string
		columns int
		wide    func(rune) bool
		lost    int // how many answers do not come
		want    Policy
		done    bool
	}{
		{"narrow", 80, none, 0, Narrow, true},
		{"wide", 80, all, 0, Wide, true},
		{"by range", 80, punctuation, 0, Pin, true},
		{"silent", 80, all, 6, Narrow, false},
		{"wide and broken off", 80, all, 3, Pin, false},
		{"narrow and broken off", 80, none, 3, Narrow, false},
		{"a small window", 10, all, 0, Wide, true},
		{"exactly as many", 4, all, 0, Wide, true},
		{"no room", 3, all, 0, Narrow, true},
	} {
		p := NewProbe(c.columns)
		answers := terminal(t, p.Sequence(), c.columns, c.wide)
		for i := len(answers) - 1; i >= c.lost; i-- { // the order of the answers must not matter
			q, ok := p.Answer(answers[i][0], answers[i][1])
			if !ok {
				t.Errorf("%s: answer %v was not known", c.name, answers[i])
			}
			p = q
		}
		if got := p.Policy(); got != c.want || p.IsDone() != c.done {
			t.Errorf("%s: %v, done %v; want %v, %v", c.name, got, p.IsDone(), c.want, c.done)
		}
	}
}

// A position that answers no question, in another row or column, changes nothing.
func TestProbe_Strangers(t *testing.T) {
	p := NewProbe(80)
	for _, pos := range [][2]int{{1, 0}, {2, 0}, {0, 1}, {3, 1}, {4, 1}, {25, 1}, {26, 1}, {109, 27}, {-2, 1}, {1, -1}} {
		if q, ok := p.Answer(pos[0], pos[1]); ok || q != p {
			t.Errorf("%v was taken for an answer", pos)
		}
	}
}

// The probe is one sequence that saves and restores the cursor and leaves none
// of its characters on its row.
func TestProbe_Sequence(t *testing.T) {
	s := NewProbe(80).Sequence()
	if !strings.HasPrefix(s, "\x1b7") || !strings.HasSuffix(s, "\x1b[2;1H\x1b[2K\x1b8") {
		t.Errorf("%q", s)
	}
	if strings.Count(s, "\x1b[6n") != len(probed) {
		t.Errorf("%d questions in %q", strings.Count(s, "\x1b[6n"), s)
	}
	for _, r := range probed {
		if classOf(r) != classAmbiguous {
			t.Errorf("%c is not Ambiguous", r)
		}
	}
}

package segment

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/fit"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/mend"
	"baolan/editions/rebuild/rule"
	"baolan/editions/rebuild/scan"
)

// pages are the texts of pages that the tests of the rebuilding share.
func pages(tb testing.TB) []string {
	tb.Helper()
	var texts []string
	for _, pattern := range []string{"../../../internal/maker/fixed/spec/*.txt", "../testdata/cases/*.txt", "../../../internal/maker/fixed/daily/*.raw.txt"} {
		paths, err := filepath.Glob(pattern)
		if err != nil || len(paths) == 0 {
			tb.Fatalf("no pages at %s: %v", pattern, err)
		}
		for _, p := range paths {
			b, err := os.ReadFile(p)
			if err != nil {
				tb.Fatal(err)
			}
			texts = append(texts, string(b))
		}
	}
	return texts
}

// The least cost of the readings through any line is that of the page's best
// reading: going forward and going back weigh the same ways.
func TestMargins_BothWays(t *testing.T) {
	t.Parallel()
	for _, text := range pages(t) {
		var r Result
		r.Lines, r.Columns = mend.Lines(scan.Text(text).Lines)
		if len(r.Lines) == 0 {
			continue
		}
		r.Cues = cue.All(r.Lines)
		m := new(scratch)
		facts := rule.FactsOf(r.Lines, r.Cues, &r.Columns)
		r.Decisions, r.Widths = make([]label.Decision, len(r.Lines)), make([]measure.Em, len(r.Lines))
		l := newLattice(r.Lines, costsOf(&r, &facts, &Options{Table: fit.Fitted(), Rules: rule.Whole}, m), &r.Columns, m)
		if err := l.decide(context.Background(), &r); err != nil {
			t.Fatal(err)
		}
		var behind [maxStates]float32
		for s := range l.states {
			behind[s] = lastCost(s, l.alone[len(l.alone)-1].end)
		}
		var g passage
		for i := len(r.Lines) - 1; i >= 0; i-- {
			least, chosen := float32(costInfinite), float32(costInfinite)
			for s, c := range l.all[i*l.states:][:l.states] {
				least = min(least, c+behind[s])
				if l.labelAt(i, s) == r.Decisions[i].Label {
					chosen = min(chosen, c+behind[s])
				}
			}
			if chosen-least > 0.01 {
				t.Fatalf("line %d %q: taken for %v, which costs %v more than the least", i, r.Lines[i].Text, r.Decisions[i].Label, chosen-least)
			}
			if i > 0 {
				g.at(l, i)
				var before [maxStates]float32
				l.stepBack(&g, &behind, &before)
				behind = before
			}
		}
	}
}

// No border stands inside a word: a short line that goes on with the last word of the line
// before is that paragraph's, and the same line without half a word is a headline.
func TestDecide_Word(t *testing.T) {
	t.Parallel()
	const page = "第02版：要闻\n老城区石桥修缮完工\n□记者 林知远\n　　本报讯　昨天上午九点，老城区的\n石桥重新通行。这座桥建于清代，长三\n" +
		"十二米，去年汛期桥墩受损，桥上的人\n们说起当年的故事，还记得那一曲@\n声里的老街\n图书馆夜里也开门\n□记者 周子墨\n" +
		"　　本报讯　从本周五起，市图书馆开\n放到夜里十一点，一楼设有座位两百四\n十个。读者凭身份证进馆。\n"
	for _, c := range []struct {
		halves [2]string // at the end of a line and at the beginning of the next
		want   label.Label
	}{
		{[2]string{"琵", "琶"}, label.Next},
		{[2]string{"琵", "江"}, label.Head},
		{[2]string{"山", "琶"}, label.Head},
	} {
		text := strings.ReplaceAll(page, "@\n", c.halves[0]+"\n"+c.halves[1])
		r, err := Prepare(scan.Text(text).Lines).Decide(context.Background(), Options{})
		if err != nil {
			t.Fatal(err)
		}
		for i := range r.Lines {
			if strings.HasSuffix(r.Lines[i].Text, "声里的老街") && r.Decisions[i].Label != c.want {
				t.Errorf("%q behind %q is %v, want %v", r.Lines[i].Text, r.Lines[i-1].Text, r.Decisions[i].Label, c.want)
			}
		}
	}
}

// Every line of the page is decided, whatever its text.
func FuzzPage(f *testing.F) {
	f.Add("□记者 甲\n本报讯 今天\n\n标题\n")
	f.Add("停水公告\n因检修停水。\n清溪市供水公司\n2024年3月9日\n")
	f.Add("品种 价格\n油菜 12.5\n“\n，\n也是\n（下转第3版）\n")
	f.Fuzz(func(t *testing.T, text string) {
		lines := scan.Text(strings.ToValidUTF8(text, "\uFFFD")).Lines
		r, err := Page(context.Background(), lines, Options{Reasons: true})
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Decisions) != len(r.Lines) || len(r.Cues) != len(r.Lines) || len(r.Widths) != len(r.Lines) {
			t.Fatalf("%d lines, %d decisions, %d cues, %d widths", len(r.Lines), len(r.Decisions), len(r.Cues), len(r.Widths))
		}
		for i, d := range r.Decisions {
			if int(d.Label) >= label.Count || d.Margin < 0 || d.Margin != d.Margin || d.Second == d.Label {
				t.Fatalf("line %d %q: %+v", i, r.Lines[i].Text, d)
			}
		}
	})
}

// A page whose context has ended is given up.
func TestPage_GivesUp(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	lines := scan.Text(strings.Repeat("本报讯 一条新路今天通车，两岸居民\n出行方便。\n", 3000)).Lines
	if _, err := Page(ctx, lines, Options{}); !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v", err)
	}
}

// What one line says far away changes nothing here: a damaged byte or an odd
// line does not re-arrange a page.
func TestPage_OddLineStaysLocal(t *testing.T) {
	t.Parallel()
	texts := pages(t)
	for _, text := range texts[:10] {
		whole := decided(t, text)
		lines := strings.Split(text, "\n")
		at := len(lines) / 2
		for _, odd := range []string{"\uFFFD\uFFFD\uFFFD", "※", "9", "2024年3月7日", "abc"} {
			other := decided(t, strings.Join(append(append(append([]string{}, lines[:at]...), odd), lines[at:]...), "\n"))
			changed := 0
			for k, d := range whole {
				if o, ok := other[k]; ok && o != d {
					changed++
				}
			}
			if changed*20 > len(whole) {
				t.Errorf("%q in the middle changes %d of %d lines", odd, changed, len(whole))
			}
		}
	}
}

// decided gives the labels of a page's lines by their texts.
func decided(t *testing.T, text string) map[string]label.Label {
	t.Helper()
	r, err := Page(context.Background(), scan.Text(text).Lines, Options{})
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]label.Label{}
	for i := range r.Lines {
		out[r.Lines[i].Text] = r.Decisions[i].Label
	}
	return out
}

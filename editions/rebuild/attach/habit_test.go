package attach_test

import (
	"fmt"
	"strings"
	"testing"

	"baolan/editions/rebuild/attach"
	"baolan/editions/rebuild/label"
	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
)

// pageOf is a page of lines, each behind the letter of its label: b byline, f first, n next,
// h head.
func pageOf(lines ...string) *attach.Text {
	x := &attach.Text{}
	var text strings.Builder
	for _, l := range lines {
		of := map[byte]label.Label{'b': label.Byline, 'f': label.First, 'n': label.Next, 'h': label.Head}[l[0]]
		x.Labels = append(x.Labels, of)
		width := measure.Em(0)
		if attach.IsBody(of) {
			width = 16 * measure.OneEm
		}
		x.Widths = append(x.Widths, width)
		text.WriteString(l[2:] + "\n")
	}
	x.Lines = measure.Of(scan.Text(text.String()).Lines)
	return x
}

// headsOf gives the lines of each article's headline, by the first line of its body.
func headsOf(r attach.Result) string {
	out := ""
	for i := range r.Articles {
		a := &r.Articles[i]
		out += fmt.Sprint(a.Pieces[0].From, a.Head, " ")
	}
	return out
}

var bridge = [2][]string{
	{"f 　　昨天上午九点，老城区的石桥重新", "n 通行，桥上站满了来看的居民。"},
	{"f 　　石桥建于清代，去年汛期桥墩受损，", "n 修缮用了六十天，石板全部编号。"},
}

var library = [2][]string{
	{"f 　　从本周五起，市图书馆开放到夜里", "n 十一点，一楼设有座位两百四十个。"},
	{"f 　　夜里的图书馆有两名馆员值班，读者", "n 凭身份证进馆，借书还书照旧。"},
}

// Headlines that all stand between the halves of their articles are the page's habit.
func TestPage_HeadlinesInTheMiddle(t *testing.T) {
	t.Parallel()
	join := func(parts ...[]string) (all []string) {
		for _, p := range parts {
			all = append(all, p...)
		}
		return all
	}
	sign := func(name string) []string { return []string{"b □记者 " + name} }
	h1, h2 := []string{"h 老城区石桥通行"}, []string{"h 市图书馆夜里开门"}
	middle := attach.Page(pageOf(join(sign("林知远"), bridge[0], h1, bridge[1], sign("沈知秋"), library[0], h2, library[1])...))
	if got := headsOf(middle); middle.Habit != attach.Middle || got != "1 [3] 7 [9] " {
		t.Errorf("in the middle: habit %v, %s", middle.Habit, got)
	}
	before := attach.Page(pageOf(join(h1, sign("林知远"), bridge[0], bridge[1], h2, sign("沈知秋"), library[0], library[1])...))
	if got := headsOf(before); before.Habit != attach.Before || got != "2 [0] 8 [6] " {
		t.Errorf("before: habit %v, %s", before.Habit, got)
	}
	behind := attach.Page(pageOf(join(sign("林知远"), bridge[0], bridge[1], h1, sign("沈知秋"), library[0], library[1], h2)...))
	if got := headsOf(behind); behind.Habit != attach.Behind || got != "1 [5] 7 [11] " {
		t.Errorf("behind: habit %v, %s", behind.Habit, got)
	}
}

// A photographer's name stands below the photograph's text on a page that has its reporters' names
// above.
func TestPage_Photographer(t *testing.T) {
	t.Parallel()
	page := func(credit string) attach.Result {
		return attach.Page(pageOf("h 老城区石桥通行", "b □记者 林知远", bridge[0][0], bridge[0][1],
			"h 雪后的老街", "f 　　这是雪后的老街，一早就有人出来", "n 扫雪，孩子们堆起了雪人。", "b "+credit,
			"h 市图书馆夜里开门", library[0][0], library[0][1]))
	}
	for _, credit := range []string{"沈知秋摄影报道", "本报记者 沈知秋 摄"} {
		r := page(credit)
		if len(r.Articles) != 3 {
			t.Errorf("%s: %d articles", credit, len(r.Articles))
			continue
		}
		for i, a := range r.Articles {
			if has := len(a.Byline) > 0; has != (i < 2) {
				t.Errorf("%s: article %d is signed: %v", credit, i, has)
			}
		}
	}
}

// The text of a news picture right behind a body is an article of its own, where a headline is left
// for it; so is one that says when the picture was taken, and no other paragraph.
func TestPage_NewsPicture(t *testing.T) {
	t.Parallel()
	head := []string{"h 石桥重新通行", "h 灯塔下的集市"}
	body := append(append([]string{}, bridge[0]...), bridge[1]...)
	for _, c := range []struct {
		name  string
		shown []string
		own   bool
	}{
		{"signed", []string{"f 　　渔港的集市昨日开张，三百名渔民前", "n 来摆摊。沈知秋 摄"}, true},
		{"signed below", []string{"f 　　渔港的集市昨日开张，三百名渔民前", "n 来摆摊。", "b 沈知秋 摄"}, true},
		{"when it was taken", []string{"f 　　这是6月5日在渔港拍摄的灯塔。当日，", "n 渔港的集市开张。"}, true},
		{"another paragraph", []string{"f 　　渔港的集市昨日开张，三百名渔民前", "n 来摆摊。"}, false},
	} {
		x := pageOf(append(append(append([]string{}, body...), c.shown...), head...)...)
		opens := false
		for _, o := range attach.Openings(x) {
			for k, name := range attach.OpeningNames() {
				opens = opens || o.Line == len(body) && name == "shown" && o.Says[k] > 0
			}
		}
		if opens != c.own {
			t.Errorf("%s: begins with the text of a news picture: %v", c.name, opens)
		}
	}
}

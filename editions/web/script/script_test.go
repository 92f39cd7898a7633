package script

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func TestWritten(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		`document.write("甲")`: "甲", `document.writeln('a\'b' + x + "c")`: "a'bc", `document.write(view("甲(乙)"));document.write("丙")`: "甲(乙)丙",
		`document.write("\u4e00\x41\n")`: "一A\n", `document.write(x)`: "", `document.write("`: "", `documentwrite("a")`: "",
	} {
		if got := Written(in); got != want {
			t.Errorf("Written(%q) = %q, want %q", in, got, want)
		}
	}
}

// long is more text than the settings of a program have.
const long = "一段足够长的文字，免得被当作程序的设置。"

func TestValues(t *testing.T) {
	t.Parallel()
	for script, want := range map[string]string{
		`window.a={"t":"甲","l":"` + long + `"};`: `{"t":"甲","l":"` + long + `"}`,
		`window.a = {t:'甲', l:"` + long + `", u:undefined, f:function(a){return {b:1}}, n:new Date(2026,3,9), m(){ return 1 }, ...b, [c]:1, };(function(){go()}())`: `{"t":"甲","l":"` + long + `","u":null,"f":null,"n":null}`,
		"var a = 1; let b = [`甲`, '" + long + "' + '乙', /* 丙 */ 2 // 丁\n];":                                                                                         `["甲","` + long + `乙",2]`,
		`go({"t":"甲","l":"` + long + `"}, 1)`:             `{"t":"甲","l":"` + long + `"}`,
		`window.a=JSON.parse("{\"l\":\"` + long + `\"}")`: `{"l":"` + long + `"}`,
		`window.a={b:JSON.parse('[1]'),l:"` + long + `"}`: `{"b":[1],"l":"` + long + `"}`,
		`{"l":"` + long + `\n"}`:                          `{"l":"` + long + `\n"}`,
		`%7B%22l%22%3A%22` + long + `%22%7D`:              `{"l":"` + long + `"}`,
		`window.a=(function(a,b){return {d:[{t:"甲\"(乙)",u:b,v:-1.5,w:a,x:c,y:` + "'" + long + "'" + `}]}}(true,"丙"));`: `{"d":[{"t":"甲\"(乙)","u":"丙","v":-1.5,"w":true,"x":null,"y":"` + long + `"}]}`,
		`window.a={"b":1};if (a == b) { go("` + long + `") }`:                                                          ``,
		`window.a={"l":"` + long:            ``,
		`window.a=(function(a){return {a:a`: ``,
		`window.a=(function(a){return [` + strings.Repeat("a,", 999) + `]}("` + strings.Repeat("甲", 999) + `"))`: ``,
	} {
		got := strings.Join(Values(script), "\n")
		if got != want {
			t.Errorf("%s: %q, not %q", script, got, want)
		}
	}
}

func TestResolved(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		`[{"t":1,"l":2,"u":-1},"甲",[1,3],["Reactive",4],{"a":1}]`:                                                              `{"t":"甲","l":["甲",{"a":"甲"}],"u":null}`,
		`[["ShallowReactive",1],{"d":2,"s":3,"m":4,"n":7},["Date","2026-04-09"],["Set",5],["Map",5,6],"甲",1.5,["null","b",5]]`: `{"d":"2026-04-09","s":["甲"],"m":{"甲":1.5},"n":{"b":"甲"}}`,
		`[{"a":0}]`:   `{"a":null}`,
		`[{"a":"x"}]`: ``, `{"a":1}`: ``, `[`: ``, `[]`: ``, `[[1.5]]`: ``,
	} {
		if got := Resolved(text); got != want {
			t.Errorf("%s: %s, not %s", text, got, want)
		}
	}
}

// A value whose members name one member many times does not grow without bound.
func TestResolved_Bounded(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	b.WriteByte('[')
	for i := 1; i < 50; i++ {
		b.WriteString("[" + strings.Repeat(string(rune('0'+i/10))+string(rune('0'+i%10))+",", 9) + "0],")
	}
	text := strings.NewReplacer("[0", "[", ",0", ",").Replace(b.String()) + `"甲"]`
	if got := Resolved(text); len(got) > 2*mostGrown*len(text) {
		t.Error(len(text), len(got))
	}
}

// Long values that many places name, and lists of what programs make, are not read again and again.
func TestResolved_Linear(t *testing.T) {
	t.Parallel()
	const n = 20_000
	ones := strings.Repeat("1,", n)
	for _, text := range []string{
		`[[` + ones + `1],["made",` + ones + `1]]`,
		`[[` + ones + `1],["null",` + ones + `1]]`,
		`[[1],[` + strings.Repeat(`"Set",`, n) + `1]]`,
		`[["Map",` + strings.Repeat("1,1,", n) + `1],"` + ones + `"]`,
	} {
		if got := Resolved(text); got != "" {
			t.Errorf("%.20s: %d bytes", text, len(got))
		}
	}
}

// Scripts of brackets, quotes and broken values are read in linear time.
func TestValues_Linear(t *testing.T) {
	t.Parallel()
	for _, piece := range []string{"({", "=[", `="`, "=(function(a){return {", "={a:", "={...", "={a(){", "={a:'b'+", "/*", "=`"} {
		took := func(n int) time.Duration {
			s := strings.Repeat(piece, n)
			best := time.Hour
			for range 3 {
				start := time.Now()
				Values(s)
				best = min(best, time.Since(start))
			}
			return best
		}
		if a, b := took(5000), took(40000); b > 40*a+50*time.Millisecond {
			t.Errorf("%q: %v and %v", piece, a, b)
		}
	}
}

func FuzzValues(f *testing.F) {
	f.Add(`window.a={t:'甲',f(){},...b,[c]:1};`)
	f.Add(`[{"t":1},"甲",["Map",1,0]]`)
	f.Fuzz(func(t *testing.T, s string) {
		for _, v := range append(Values(s), Resolved(s)) {
			if v != "" && !json.Valid([]byte(v)) {
				t.Errorf("%q is no JSON", v)
			}
		}
	})
}

// An answer in pieces is put together, wherever it is cut, with texts of their own in their places.
func TestAnswer(t *testing.T) {
	t.Parallel()
	text := "<p>甲</p>\n<p>乙</p>"
	answer := "1:I[7,[\"a.js\"]]\n" + "2:T" + strconv.FormatInt(int64(len(text)), 16) + "," + text + `3:["$","main",null,{"title":"` + long + `","content":"$2"}]` + "\n4:null\n5:{\"short\":1}\n:HL[\"a.css\"]\n"
	want := `["$","main",null,{"title":"` + long + `","content":"<p>甲</p>\n<p>乙</p>"}]`
	for cut := 1; cut < len(answer); cut += 7 {
		var a Answer
		for _, piece := range []string{answer[:cut], answer[cut:]} {
			quoted, _ := json.Marshal(piece)
			if !utf8.ValidString(piece) {
				quoted = []byte("'" + strings.ReplaceAll(piece, "\n", `\n`) + "'")
			}
			if !a.Add("self.__next_f.push([1," + string(quoted) + "])") {
				t.Error("it has no piece")
			}
		}
		got := strings.Join(a.Values(), "|")
		var x, y any
		if json.Unmarshal([]byte(got), &x) != nil || json.Unmarshal([]byte(strings.ReplaceAll(want, "\n", `\n`)), &y) != nil || fmt.Sprint(x) != fmt.Sprint(y) {
			t.Errorf("cut at %d: %s, not %s", cut, got, want)
		}
	}
	var none Answer
	if none.Add("go()") || none.Add("") || !none.Add("__next_f.push([0])") || len(none.Values()) > 0 {
		t.Error("there is an answer where there is none")
	}
}

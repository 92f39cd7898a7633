// Package guess says what an edition without a name or a date is probably of, by
// the words of its articles.
//
// It promises nothing but a guess: whoever shows it says so. It finds the town
// whose offices a local paper speaks of, and the day most often named.
package guess

import (
	"fmt"
	"strings"

	"baolan/editions/pattern"
	"baolan/model"
)

// least is how often a town must be named to be taken for the paper's.
const least = 3

var (
	office = pattern.Of(`(\p{Han}{2})(?:市|县|縣|区|區)(?:委|政府|人大|政协|政協|公安局|气象|氣象)`)
	day    = pattern.Of(`(\d{1,2}) ?月 ?(\d{1,2}) ?日`)
)

// Town gives the town to which a page belongs, "" if that is not known.
func Town(p *model.Page) string {
	text := textOf(p)
	best, most := "", least-1
	seen := map[string]bool{}
	for _, m := range office().FindAllStringSubmatch(text, -1) {
		name := m[1]
		if seen[name] || strings.ContainsAny(name, "我全各本该該省中共国國") {
			continue
		}
		seen[name] = true
		if n := strings.Count(text, name); n > most {
			best, most = name, n
		}
	}
	return best
}

// Day gives the day that a page names most often, as 12月28日; "" if it names none. Of
// days that are named equally often it gives the first.
func Day(p *model.Page) string {
	best := ""
	count := map[string]int{}
	for _, m := range day().FindAllStringSubmatch(textOf(p), -1) {
		name := fmt.Sprintf("%s月%s日", m[1], m[2])
		if count[name]++; best == "" || count[name] > count[best] {
			best = name
		}
	}
	return best
}

func textOf(p *model.Page) string {
	var b strings.Builder
	for i := range p.Articles {
		a := &p.Articles[i]
		b.WriteString(a.Kicker + a.Title() + a.Deck + "\n")
		for _, para := range a.Paragraphs {
			b.WriteString(para.Text + "\n")
		}
	}
	for _, o := range p.Other {
		b.WriteString(strings.Join(o.Lines, "\n") + "\n")
	}
	b.WriteString(p.Weather.Forecast + p.Weather.Detail + p.Weather.Warning)
	return b.String()
}

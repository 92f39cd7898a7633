package field

import (
	"embed"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"golang.org/x/tools/txtar"
)

// words are what the articles of a place are written of, a file a place.
//
//go:embed testdata/words
var words embed.FS

// The places, each with newspapers, people and affairs of its own. What was written of
// one place was never seen where the texts of another were.
var (
	hutang   = place{name: "hutang", firstYear: 2010, years: 17, least: 3, span: 4}.read()   // a river and its villages; words of web pages' furniture
	shijiu   = place{name: "shijiu", firstYear: 2008, years: 18, least: 2, span: 5}.read()   // mountains; short paragraphs, verse, questions, amounts
	wugang   = place{name: "wugang", firstYear: 2008, years: 19, least: 4, span: 4}.read()   // a harbour; quotations that begin a paragraph, questions and answers
	lingdong = place{name: "lingdong", firstYear: 2009, years: 18, least: 3, span: 5}.read() // a county; laws, sums of money, names of four letters
	hexi     = place{name: "hexi", firstYear: 2010, years: 17, least: 3, span: 4,            // a plateau; names of several peoples, units, quotations inside of quotations
		before: []string{"", "本报记者 ", "记者 "}}.read()
	hekou   = place{name: "hekou", firstYear: 2010, years: 16, least: 3, span: 5}.read() // an island; essays, ages, titles in marks
	wanghai = place{name: "wanghai", firstYear: 2012, years: 15, least: 4, span: 4,      // a coast; names with a point inside
		before: []string{"本报记者 ", "记者 ", "本报通讯员 "}}.read()
)

// place is what editions are written of.
type place struct {
	name                             string
	papers, pages, titles, sentences []string
	kickers, decks, subheads, names  []string
	firstYear, years                 int      // of the dates
	least, span                      int      // an article has this many paragraphs, and fewer than span more
	before                           []string // what stands before a byline's name; without it articles have no byline
	hasSubheads                      bool     // a third of the articles have one
}

func (v place) read() place {
	b, err := words.ReadFile("testdata/words/" + v.name + ".txt")
	if err != nil {
		panic(err) // a file of the repository
	}
	lists := map[string]*[]string{
		"papers": &v.papers, "pages": &v.pages, "titles": &v.titles, "sentences": &v.sentences,
		"kickers": &v.kickers, "decks": &v.decks, "subheads": &v.subheads, "names": &v.names,
	}
	for _, f := range txtar.Parse(b).Files {
		*lists[f.Name] = strings.Split(strings.TrimSuffix(string(f.Data), "\n"), "\n")
	}
	return v
}

// subheaded is the place with articles of which a third have a sub-head.
func (v place) subheaded() *place {
	v.hasSubheads = true
	return &v
}

// article makes an article.
func (v *place) article(r *rand.Rand, title string) article {
	p := article{title: title}
	if len(v.before) > 0 {
		p.byline = oneOf(r, v.before...) + oneOf(r, v.names...)
	}
	p.paragraphs = some(r, v.sentences, v.least+r.IntN(v.span))
	if v.hasSubheads && r.IntN(3) == 0 {
		p.paragraphs = slices.Insert(p.paragraphs, 2, oneOf(r, v.subheads...))
	}
	return p
}

// edition makes an edition of so many pages with so many articles each.
func (v *place) edition(r *rand.Rand, pages, articles int) edition {
	i := edition{paper: oneOf(r, v.papers...), date: fmt.Sprintf("%d-%02d-%02d", v.firstYear+r.IntN(v.years), 1+r.IntN(12), 1+r.IntN(28))}
	titles, names := some(r, v.titles, len(v.titles)), some(r, v.pages, len(v.pages))
	for p := range pages {
		s := page{number: p + 1, name: names[p]}
		for range articles {
			s.articles = append(s.articles, v.article(r, titles[0]))
			titles = titles[1:]
		}
		i.pages = append(i.pages, s)
	}
	return i
}

// flat makes an edition of one page, which is not asked for.
func (v *place) flat(r *rand.Rand, articles int) edition {
	i := v.edition(r, 1, articles)
	i.pages[0].number, i.pages[0].name = 0, ""
	return i
}

// unnamed makes an edition of one page, of which neither paper, date nor page is asked for.
func (v *place) unnamed(r *rand.Rand, articles int) edition {
	i := v.flat(r, articles)
	i.paper, i.date = "", ""
	return i
}

// one makes an edition of one article on a page that is not asked for.
func (v *place) one(r *rand.Rand) (edition, *article) {
	i := v.flat(r, 1)
	return i, &i.pages[0].articles[0]
}

// sign gives every article a byline that says 记者.
func (v *place) sign(r *rand.Rand, i *edition) {
	for k := range i.pages {
		for n := range i.pages[k].articles {
			i.pages[k].articles[n].byline = oneOf(r, "本报记者 ", "记者 ") + oneOf(r, v.names...)
		}
	}
}

// signed gives a byline as papers print it.
func (v *place) signed(r *rand.Rand) string {
	n := some(r, v.names, 3)
	return oneOf(r, "本报记者 "+n[0], "记者 "+n[0]+" 通讯员 "+n[1], n[0], "本报记者 "+n[0]+" "+n[1])
}

// long gives paragraphs of one to three sentences.
func (v *place) long(r *rand.Rand, n int) (all []string) {
	for range n {
		all = append(all, strings.Join(some(r, v.sentences, 1+r.IntN(3)), ""))
	}
	return all
}

// oneOf gives one of some.
func oneOf[T any](r *rand.Rand, list ...T) T { return list[r.IntN(len(list))] }

// some gives n of a list in an order of their own.
func some[T any](r *rand.Rand, list []T, n int) []T {
	out := slices.Clone(list)
	r.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out[:min(n, len(out))]
}

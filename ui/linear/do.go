package linear

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"baolan/ui/catalog"
	"baolan/ui/reading"
	"baolan/ui/session"
)

// do carries out a line.
func (d *dialogue) do(line string) error {
	line = strings.TrimSpace(narrow(line))
	if line == "" {
		return d.goOn()
	}
	if n, err := strconv.Atoi(line); err == nil {
		return d.choose(n)
	}
	if page, article, ok := strings.Cut(line, "."); ok {
		p, err1 := strconv.Atoi(page)
		a, err2 := strconv.Atoi(article)
		if err1 == nil && err2 == nil {
			return d.openAt(p, a)
		}
	}
	c, size := utf8.DecodeRuneInString(line)
	if d.read.Page() == nil && strings.ContainsRune("[]jkJKlipmrwtoOR/n", c) {
		d.sayf(catalog.NoEditionOpen)
		return nil
	}
	rest := strings.TrimSpace(line[size:])
	if do := d.orders[c]; do != nil && (rest == "" || takesWords[c]) {
		return do(d, rest)
	}
	if do := named[strings.ToLower(line)]; do != 0 {
		return d.orders[do](d, "")
	}
	d.sayf(catalog.LinearUnknown, line)
	return nil
}

// narrow gives a line in which the first key is not full-width, as a Chinese input
// method may have made it.
func narrow(line string) string {
	c, size := utf8.DecodeRuneInString(line)
	switch {
	case c == '、':
		return "/" + line[size:]
	case c == '【':
		return "[" + line[size:]
	case c == '】':
		return "]" + line[size:]
	case c == '《':
		return "<" + line[size:]
	case c == '》':
		return ">" + line[size:]
	case c >= '０' && c <= '９':
		return strings.Map(func(r rune) rune {
			if r >= '！' && r <= '～' {
				return r - '！' + '!'
			}
			return r
		}, line)
	case c >= '！' && c <= '～':
		return string(c-'！'+'!') + line[size:]
	}
	return line
}

// takesWords are the orders after which words may be typed.
var takesWords = map[rune]bool{'/': true, 's': true, 'm': true, 'o': true, 'O': true, 'p': true, 'M': true}

// named are the words for orders.
var named = map[string]rune{"quit": 'q', "exit": 'q', "help": '?', "退出": 'q', "帮助": '?', "list": 'l', "目录": 'l', "收藏": 'M'}

// order carries out what a letter stands for, with the words after it.
type order func(*dialogue, string) error

// orders gives all orders.
func orders() map[rune]order {
	say := func(f func(*dialogue)) order {
		return func(d *dialogue, _ string) error { f(d); return nil }
	}
	help := say(func(d *dialogue) { d.say(strings.ReplaceAll(d.s.Say(catalog.LinearHelp), "%%", "%")) })
	return map[rune]order{
		'q': say(func(d *dialogue) { d.leaving = true }),
		'?': help, 'h': help,
		'l': say((*dialogue).printPage), 'i': say((*dialogue).contents),
		'n': (*dialogue).nextHit, '/': (*dialogue).find,
		'j': step(1), 'k': step(-1), 'J': step(1), 'K': step(-1),
		']': turn(1), '[': turn(-1), 'p': (*dialogue).page,
		'>': day(1), '<': day(-1), 'e': say((*dialogue).shelf),
		's': (*dialogue).search, 'm': (*dialogue).mark, 'M': (*dialogue).favourites, 'r': say((*dialogue).unread),
		'w': say((*dialogue).weather), 't': (*dialogue).jump, 'x': (*dialogue).script, '%': (*dialogue).figures,
		'o': (*dialogue).writeArticle, 'O': (*dialogue).writeEdition, 'R': (*dialogue).speak,
	}
}

// choose carries out what a number means in the list that was printed last.
func (d *dialogue) choose(n int) error {
	if n < 1 || n > len(d.choices) {
		d.sayf(catalog.LinearNoNumber, n, len(d.choices))
		return nil
	}
	return d.choices[n-1]()
}

// goOn prints what comes next: more of the article, or the next article.
func (d *dialogue) goOn() error {
	switch {
	case d.text != nil && !d.text.isOver():
		d.more()
		return nil
	case d.text == nil && d.read.Items() > 0:
		d.open(d.read.ArticleIndex())
		return nil
	}
	return step(1)(d, "")
}

// step gives the order that opens the next article or the one before.
func step(by int) func(*dialogue, string) error {
	return func(d *dialogue, _ string) error {
		page := d.read.PageIndex()
		if !d.read.Step(by) {
			d.sayf(map[bool]catalog.Key{true: catalog.LastArticle, false: catalog.FirstArticle}[by > 0])
			return nil
		}
		d.ready()
		if d.read.PageIndex() != page {
			d.say(d.pageTitle(d.read.Page(), d.read.PageIndex()))
			d.numberPage()
		}
		d.open(d.read.ArticleIndex())
		return nil
	}
}

// numberPage numbers the articles of the page without printing them.
func (d *dialogue) numberPage() {
	d.choices = nil
	for i := range d.read.Items() {
		d.choices = append(d.choices, func() error { d.open(i); return nil })
	}
}

// turn gives the order that opens the next page or the one before.
func turn(by int) func(*dialogue, string) error {
	return func(d *dialogue, _ string) error {
		if !d.read.GoPage(d.read.PageIndex() + by) {
			d.sayf(map[bool]catalog.Key{true: catalog.LastPage, false: catalog.FirstPage}[by > 0])
			return nil
		}
		d.ready()
		d.printPage()
		return nil
	}
}

// page opens a page by its number, or lists the pages.
func (d *dialogue) page(words string) error {
	e := d.read.Edition()
	if e == nil {
		return nil
	}
	if words != "" {
		i := -1
		for k := range e.Pages {
			if session.PageLabel(&e.Pages[k], k) == words {
				i = k
			}
		}
		if n, err := strconv.Atoi(strings.Trim(words, "第版")); err == nil && i < 0 {
			i = d.read.PageOf(n)
		}
		if i < 0 {
			d.sayf(catalog.LinearNoPage, words)
			return nil
		}
		d.openPage(i)
		return nil
	}
	d.text, d.choices = nil, nil
	for i, p := range d.read.Pages() {
		d.choices = append(d.choices, func() error {
			d.openPage(i)
			return nil
		})
		d.numbered(i+1, d.pageTitle(p, i))
	}
	return nil
}

// openPage opens a page and lists its articles.
func (d *dialogue) openPage(i int) {
	d.read.OpenPage(i)
	d.ready()
	d.printPage()
}

// openAt opens an article by the number of its page and its own: 2.3.
func (d *dialogue) openAt(page, article int) error {
	i := d.read.PageOf(page)
	if i < 0 {
		d.sayf(catalog.LinearNoPage, strconv.Itoa(page))
		return nil
	}
	d.read.OpenPage(i)
	d.ready()
	d.numberPage()
	return d.choose(article)
}

// contents prints all headlines of the edition.
func (d *dialogue) contents() {
	d.all()
	d.text, d.choices = nil, nil
	for i, p := range d.read.Pages() {
		d.say(d.pageTitle(p, i))
		for k := range p.Articles {
			d.choices = append(d.choices, d.goTo(i, k))
			d.numbered(len(d.choices), d.title(&p.Articles[k]))
		}
	}
}

// jump opens the article with which the open one continues.
func (d *dialogue) jump(string) error {
	if !d.read.Jump() {
		d.sayf(catalog.NoJump)
		return nil
	}
	d.openThere()
	return nil
}

// openThere opens the article of a page that was not open before, and numbers the
// page's articles.
func (d *dialogue) openThere() {
	d.ready()
	d.numberPage()
	d.open(d.read.ArticleIndex())
}

// goTo gives the choice that opens an article, by its page and its place on the page.
func (d *dialogue) goTo(page, article int) func() error {
	return func() error {
		d.read.Go(page, article)
		d.openThere()
		return nil
	}
}

// weather prints the weather.
func (d *dialogue) weather() {
	w, _ := d.read.Weather()
	if w.IsZero() {
		d.sayf(catalog.NoWeather)
	}
	for _, s := range []string{w.Warning, w.Forecast, w.Detail} {
		if s != "" {
			d.say(d.s.Shown(s))
		}
	}
}

// script shows the text in the next script.
func (d *dialogue) script(string) error {
	d.s.Script = d.s.Script.Next()
	d.sayf(catalog.ScriptPrinted + catalog.Key(d.s.Script))
	if a := d.read.Article(); d.text != nil && a != nil {
		d.text.parts = d.parts(a)
	}
	return nil
}

// day gives the order that opens the paper's edition of another day.
func day(by int) func(*dialogue, string) error {
	return func(d *dialogue, _ string) error {
		if err := d.loadShelf(); err != nil {
			return err
		}
		to, ok := d.read.OtherDay(by)
		if !ok {
			d.sayf(map[bool]catalog.Key{true: catalog.NewestDay, false: catalog.OldestDay}[by > 0])
			return nil
		}
		return d.enter(to, reading.Want{})
	}
}

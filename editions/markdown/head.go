package markdown

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"baolan/model"
)

// The keys of an article's head and of the weather, in the order in which they are written.
// Each of the names of a key is read.
var (
	keyLabel      = []string{"栏目", "label"}
	keyKicker     = []string{"引题", "肩题", "眉题", "kicker"}
	keyDeck       = []string{"副题", "副标题", "deck"}
	keyByline     = []string{"作者", "byline"}
	keyDateline   = []string{"电头", "dateline"}
	keyJumpFrom   = []string{"上接", "from"}
	keyJumpTo     = []string{"下转", "to"}
	keyConfidence = []string{"把握", "confidence"}
	keyDoubt      = []string{"存疑", "doubt"}

	keyForecast = []string{"预报", "forecast"}
	keyDetail   = []string{"实况", "detail"}
	keyWarning  = []string{"提醒", "warning"}
)

// field splits a line "key：value" of one of the keys.
func field(line string, keys ...[]string) (key []string, value string, ok bool) {
	for _, k := range keys {
		for _, name := range k {
			rest, found := strings.CutPrefix(line, name)
			if !found {
				continue
			}
			for _, colon := range [...]string{"：", ":"} {
				if v, found := strings.CutPrefix(rest, colon); found {
					return k, strings.TrimSpace(v), true
				}
			}
		}
	}
	return nil, "", false
}

// headField splits a line of an article's head.
func headField(line string) (key []string, value string, ok bool) {
	return field(line, keyLabel, keyKicker, keyDeck, keyByline, keyDateline, keyJumpFrom, keyJumpTo, keyConfidence, keyDoubt)
}

// isHead reports whether a paragraph is the head of an article: every line of it is a
// field.
func isHead(lines []string) bool {
	for _, l := range lines {
		if _, _, ok := headField(l); !ok {
			return false
		}
	}
	return len(lines) > 0
}

// readHead fills an article from the lines of its head.
func readHead(a *model.Article, lines []string) {
	for _, l := range lines {
		key, raw, _ := headField(l)
		value := resolve(raw)
		switch key[0] {
		case keyLabel[0]:
			a.Label = value
		case keyKicker[0]:
			a.Kicker = value
		case keyDeck[0]:
			a.Deck = value
		case keyByline[0]:
			a.Byline = value
		case keyDateline[0]:
			a.Dateline = value
		case keyJumpFrom[0]:
			a.JumpFrom, _ = PageNumber(value)
		case keyJumpTo[0]:
			a.JumpTo, _ = PageNumber(value)
		case keyConfidence[0]:
			if c, ok := readConfidence(value); ok {
				a.Confidence = c
			}
		case keyDoubt[0]:
			d := readDoubt(value)
			a.Doubts = append(a.Doubts, d)
			a.Recognised = a.Recognised || d.Reason == model.DoubtRecognised
		}
	}
}

// headLines returns the head of an article, a field on each line.
func headLines(a *model.Article) []string {
	var lines []string
	add := func(key []string, value string) {
		if value != "" {
			lines = append(lines, key[0]+"："+escape(value))
		}
	}
	page := func(key []string, n int) {
		if n != 0 {
			add(key, strconv.Itoa(n))
		}
	}
	add(keyLabel, a.Label)
	add(keyKicker, a.Kicker)
	add(keyDeck, a.Deck)
	add(keyByline, a.Byline)
	add(keyDateline, a.Dateline)
	page(keyJumpFrom, a.JumpFrom)
	page(keyJumpTo, a.JumpTo)
	sure := a.Confidence == 1
	for _, d := range a.Doubts {
		add(keyDoubt, doubtLine(d))
	}
	// A first paragraph that looks like a head or a byline would be read as one. A head
	// before it prevents that.
	if !sure || len(lines) == 0 && looksLikeHead(a.Paragraphs) {
		lines = append(lines, keyConfidence[0]+"："+strconv.Itoa(a.Percent())+"%")
	}
	return lines
}

func looksLikeHead(ps []model.Paragraph) bool {
	for _, p := range ps {
		if isHead([]string{source(p)}) || isByline(p.Text) {
			return true
		}
		if p.Kind != model.Note {
			break
		}
	}
	return false
}

// isByline reports whether a line of plain Markdown names the author of the article.
func isByline(s string) bool {
	if utf8.RuneCountInString(s) > 24 || strings.ContainsAny(s, "。！？，；：") {
		return false
	}
	s = strings.TrimLeft(s, "□■●○ ")
	for _, w := range [...]string{"本报", "本報", "首席", "特约", "特約", "特派", "实习", "見習", "见习"} {
		s = strings.TrimPrefix(s, w)
	}
	for _, w := range [...]string{"记者", "記者", "通讯员", "通訊員", "评论员", "評論員"} {
		if rest, ok := strings.CutPrefix(s, w); ok && strings.TrimSpace(rest) != "" {
			return true
		}
	}
	return false
}

func roleOf(name string) model.Role {
	for r := model.RoleBlank; r <= model.RoleOther; r++ {
		if r.String() == name {
			return r
		}
	}
	return model.RoleBlank
}

// Package judge examines whether a finished article can be right.
//
// It asks a list of questions. A question has a name, a cost in nats and two examples,
// one that it doubts and one that it does not. The costs of the doubts are part of the
// choice between readings of a page; the doubts that the chosen reading leaves lower
// the confidence of the article and tell the reader which line to look at. The package
// owns the questions, and knows nothing of how the article was made.
package judge

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"baolan/editions/rebuild/weights"
	"baolan/editions/wordlist"
	"baolan/model"
)

// Article is an article as the questions see it: its lines, without spaces at their
// ends.
type Article struct {
	Kicker, Headline, Deck []string
	Byline                 []string
	First, Last            string // lines of the body; empty where it has none
	Prose                  bool   // the body ends in prose, so a stop is expected at its end
	Jumps                  bool   // the article continues on another page, so its body need not end
}

// Question is one question. Of returns whether it doubts an article, and the index of
// the doubted line in the part that Role names (0 where it doubts the whole part).
type Question struct {
	Name string
	Says string // one sentence for whoever reads explain
	Role model.Role
	Of   func(a *Article) (line int, doubted bool)
	Cost float32

	// Doubted and Right are what the question doubts and what it does not.
	Doubted, Right Article
}

// Finding is the doubt of one question in an article.
type Finding struct {
	*Question
	Line int
}

// Ask asks every question of an article and returns the doubts.
func Ask(a *Article) []Finding {
	var out []Finding
	for i := range Questions {
		if line, doubted := Questions[i].Of(a); doubted {
			out = append(out, Finding{&Questions[i], line})
		}
	}
	return out
}

// Cost is the sum of what the findings cost, in nats.
func Cost(findings []Finding) float32 {
	v := float32(0)
	for i := range findings {
		v += findings[i].Cost
	}
	return v
}

func headline(lines ...string) Article {
	return Article{Headline: lines, First: "昨天，桥通车了。", Last: "昨天，桥通车了。", Prose: true}
}

func ending(last string) Article {
	return Article{Headline: []string{"老桥今天合龙"}, First: "昨天，", Last: last, Prose: true}
}

func signed(byline string) Article {
	return Article{Headline: []string{"老桥今天合龙"}, Byline: []string{byline}, First: "昨天，桥通车了。", Last: "昨天，桥通车了。", Prose: true}
}

// Questions are all that are asked.
var Questions = [...]Question{
	{
		Name: "no-headline", Says: "an article has a headline", Role: model.RoleHeadline,
		Of:      func(a *Article) (int, bool) { return 0, len(a.Headline) == 0 },
		Doubted: headline(), Right: headline("老桥今天合龙"),
	}, {
		Name: "headline-marks", Says: "a headline has words", Role: model.RoleHeadline,
		Of:      anyLine(func(a *Article) []string { return a.Headline }, func(s string) bool { return !strings.ContainsFunc(s, isWord) }),
		Doubted: headline("——"), Right: headline("老桥今天合龙"),
	}, {
		Name: "headline-open", Says: "no headline ends in a comma or a colon", Role: model.RoleHeadline,
		Of: func(a *Article) (int, bool) {
			n := len(a.Headline)
			return n - 1, n > 0 && wordlist.HasSuffix(a.Headline[n-1], "，", "、", "：", "；")
		},
		Doubted: headline("他说，"), Right: headline("老桥，今天合龙"),
	}, {
		Name: "headline-stop", Says: "no headline ends in a full stop", Role: model.RoleHeadline,
		Of:      anyLine(func(a *Article) []string { return a.Headline }, func(s string) bool { return strings.HasSuffix(s, "。") }),
		Doubted: headline("老桥今天合龙。"), Right: headline("老桥今天合龙"),
	}, {
		Name: "headline-number", Says: "the bare number of a point is no headline", Role: model.RoleHeadline,
		Of:      anyLine(func(a *Article) []string { return a.Headline }, isBareNumber),
		Doubted: headline("（三）"), Right: headline("三问共享单车"),
	}, {
		Name: "headline-signature", Says: "who signs or gives a notice is no headline", Role: model.RoleHeadline,
		Of:      anyLine(func(a *Article) []string { return a.Headline }, namesSigner),
		Doubted: headline("清河市供水有限公司"), Right: headline("记者节的来历"),
	}, {
		Name: "deck-long", Says: "no deck has more than four lines", Role: model.RoleDeck,
		Of:      func(a *Article) (int, bool) { return 4, len(a.Deck) > 4 },
		Doubted: Article{Headline: []string{"老桥今天合龙"}, Deck: []string{"一", "二", "三", "四", "五"}},
		Right:   Article{Headline: []string{"老桥今天合龙"}, Deck: []string{"全长百米", "工期两年"}},
	}, {
		Name: "byline-bracket", Says: "the brackets of a byline are closed", Role: model.RoleByline,
		Of:      func(a *Article) (int, bool) { return 0, hasOddBrackets(strings.Join(a.Byline, "")) },
		Doubted: signed("（记者 林望舒"), Right: signed("（记者 林望舒）"),
	}, {
		Name: "no-body", Says: "an article has a body", Role: model.RoleBody,
		Of:      func(a *Article) (int, bool) { return 0, a.Last == "" },
		Doubted: Article{Headline: []string{"老桥今天合龙"}}, Right: headline("老桥今天合龙"),
	}, {
		Name: "body-end", Says: "an article ends in a stop", Role: model.RoleBody,
		Of:      func(a *Article) (int, bool) { return 0, a.Last != "" && a.Prose && !a.Jumps && !mayEndBody(a.Last) },
		Doubted: ending("桥还没有"), Right: ending("桥通车了。"),
	}, {
		Name: "body-begin", Says: "no article begins with a closing mark or in the middle of a clause", Role: model.RoleBody,
		Of:      func(a *Article) (int, bool) { return 0, beginsMidSentence(a.First) },
		Doubted: Article{Headline: []string{"老桥今天合龙"}, First: "，桥通车了。", Last: "，桥通车了。"},
		Right:   headline("老桥今天合龙"),
	},
}

func init() {
	for i := range Questions {
		Questions[i].Cost = weights.Of("judge." + Questions[i].Name)
	}
}

// anyLine makes the Of of a question that examines every line of a part: it returns
// the first doubted line.
func anyLine(part func(a *Article) []string, doubts func(s string) bool) func(a *Article) (int, bool) {
	return func(a *Article) (int, bool) {
		for i, s := range part(a) {
			if doubts(s) {
				return i, true
			}
		}
		return 0, false
	}
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// isBareNumber recognises a number and nothing else: （三）, 三、 and 3.
func isBareNumber(s string) bool {
	s = strings.TrimFunc(s, func(r rune) bool { return strings.ContainsRune("（）()、.．第 ", r) })
	return s != "" && utf8.RuneCountInString(s) <= 3 && strings.Trim(s, "一二三四五六七八九十0123456789①②③④⑤⑥⑦⑧⑨") == ""
}

// namesSigner recognises a line that names the author of an article or the issuer of a
// notice.
func namesSigner(s string) bool {
	return wordlist.HasSuffix(s, "有限公司", "领导小组", "工作小组", "小组", "筹备处", "管委会办公室") ||
		strings.HasPrefix(s, "编辑同志") || wordlist.HasPrefix(s, "本报记者", "本報記者", "首席记者", "通讯员", "（记者", "（通讯员") ||
		wordlist.HasAny(s, "主任医师", "副主任医", "主治医师") && utf8.RuneCountInString(s) <= 14
}

// hasOddBrackets recognises a text whose brackets do not match.
func hasOddBrackets(s string) bool {
	for _, p := range [...][2]string{{"（", "）"}, {"【", "】"}, {"〔", "〕"}, {"(", ")"}, {"《", "》"}} {
		if strings.Count(s, p[0]) != strings.Count(s, p[1]) {
			return true
		}
	}
	return false
}

// mayEndBody recognises a line that a body may end with.
func mayEndBody(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("。！？…”』」）)》】.!?", r)
}

func beginsMidSentence(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && strings.ContainsRune("，。、；：！？）”’」』》】", r)
}

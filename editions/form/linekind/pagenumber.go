package linekind

import (
	"strconv"
	"strings"

	"baolan/editions/pattern"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
	"baolan/editions/wordlist"
)

// Certainty says how certain it is that a line, looked at alone, is a page's number.
type Certainty uint8

const (
	NoNumber      Certainty = iota // the line is no page's number
	WeakNumber                     // a bare number, which can be something else
	CertainNumber                  // 第7页, — 7 —, 7 / 12, P7
)

// The forms of a line that is a page's number and nothing else. They match the line without
// spaces and in half width. The number is the first group that is not empty.
var (
	certainNumbers = pattern.Of(`^(?:` + strings.Join([]string{
		`第([0-9一二三四五六七八九十百〇零]{1,5})[页頁](?:[/,，·、（(]?[共总][0-9一二三四五六七八九十百〇零]{1,5}[页頁]?[）)]?)?`,
		`[页頁]码?[:：]?([0-9]{1,4})(?:/[0-9]{1,4})?`,
		`共[0-9]{1,4}[页頁][,，/·]?第([0-9]{1,4})[页頁]`,
		`([0-9]{1,4})[页頁]`,
		`[-—–―─－~～_]{1,4}([0-9]{1,4}|[ivxlcIVXLC]{1,7}|[ⅰ-ⅻⅠ-Ⅻ]|[一二三四五六七八九十百〇零]{1,4})[-—–―─－~～_]{1,4}`,
		`[·•.・●○◆◇▪■□*※★☆|│｜]{1,3}([0-9]{1,4}|[ivxlcIVXLC]{1,7}|[ⅰ-ⅻⅠ-Ⅻ]|[一二三四五六七八九十百〇零]{1,4})[·•.・●○◆◇▪■□*※★☆|│｜]{1,3}`,
		`([0-9]{1,4})(?:/|of|／)[0-9]{1,4}`,
		`(?:[Pp](?:age|AGE|g)?\.?)([0-9]{1,4})(?:(?:/|of)[0-9]{1,4})?`,
		`([ivxlc]{1,7}|[IVXLC]{2,7}|[ⅰ-ⅻⅠ-Ⅻ])`,
	}, `|`) + `)$`)
	weakPages = pattern.Of(`^(?:([0-9]{1,4})|[\[(<（【〔«《『「〈｛{]([0-9]{1,4})[\])>）】〕»》』」〉｝}]|[-—–·•|]([0-9]{1,4})|([0-9]{1,4})[-—–·•|]|[A-Ha-h]([0-9]{2}))$`)
)

// PageNumber reads a line that is a page's number and nothing else. For any other line it
// returns NoNumber.
func PageNumber(s string) (n int, how Certainty) {
	if r := measure.FirstRune(s); r >= 0x3400 && r <= 0x9FFF && isNotOfNumber(r) {
		return 0, NoNumber // as most lines
	}
	t := HalfWidth(measure.Squeezed(s))
	if t == "" || len(t) > 40 || strings.IndexFunc(t, isNotOfNumber) >= 0 {
		return 0, NoNumber
	}
	if m := certainNumbers().FindStringSubmatch(t); m != nil {
		if n := Numeral(firstOf(m[1:])); n > 0 {
			return n, CertainNumber
		}
		return 0, NoNumber
	}
	if m := weakPages().FindStringSubmatch(t); m != nil {
		if n := Numeral(firstOf(m[1:])); n > 0 {
			return n, WeakNumber
		}
	}
	return 0, NoNumber
}

// isNotOfNumber reports whether a character stands in none of the forms of a page's number.
// Most lines have such a character and need no expression.
func isNotOfNumber(r rune) bool { return !charactersOfNumber.Has(r) }

var charactersOfNumber = wordlist.CharactersOf(ofNumber)

const ofNumber = "0123456789一二三四五六七八九十百〇零第页頁码共总:：,，、/／·()（）" +
	"-—–―─－~～_•.・●○◆◇▪■□*※★☆|│｜[]<>【】〔〕«»《》『』「」〈〉｛｝{}" +
	"ABCDEFGHabcdefghIVXLCivxlcPpogⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ"

func firstOf(groups []string) string {
	for _, g := range groups {
		if g != "" {
			return g
		}
	}
	return ""
}

// HalfWidth returns s with full-width digits, letters and signs as ASCII.
func HalfWidth(s string) string {
	if strings.IndexFunc(s, isFullWidth) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isFullWidth(r) && r != '（' && r != '）' && r != '，' && r != '：' {
			return r - 0xFEE0
		}
		return r
	}, s)
}

func isFullWidth(r rune) bool { return r >= 0xFF01 && r <= 0xFF5E }

// Numeral returns the value of an Arabic, Chinese or Roman number, 0 if s is none.
func Numeral(s string) int {
	if s == "" {
		return 0
	}
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	if r := []rune(s); len(r) == 1 && (r[0] >= 'ⅰ' && r[0] <= 'ⅻ' || r[0] >= 'Ⅰ' && r[0] <= 'Ⅻ') {
		if r[0] >= 'ⅰ' {
			return int(r[0]-'ⅰ') + 1
		}
		return int(r[0]-'Ⅰ') + 1
	}
	if s[0] < 0x80 {
		return roman(s)
	}
	return hanNumber(s)
}

// hanNumber returns the value of a Chinese number, as 七, 十二, 一百零三 and 一〇三.
func hanNumber(s string) int {
	if n := cue.Number(s); n > 0 {
		return n
	}
	hundreds, rest, has := strings.Cut(s, "百")
	if has {
		n := max(cue.Number(hundreds), 1) * 100
		if rest = strings.TrimLeft(rest, "零〇"); rest != "" {
			n += cue.Number(rest)
		}
		return n
	}
	n := 0
	for _, r := range s {
		i := strings.IndexRune("〇一二三四五六七八九", r)
		if r == '零' {
			i = 0
		}
		if i < 0 {
			return 0
		}
		n = n*10 + i/len("一")
	}
	return n
}

// roman returns the value of a Roman number in its usual spelling.
func roman(s string) int {
	s = strings.ToLower(s)
	values := map[byte]int{'i': 1, 'v': 5, 'x': 10, 'l': 50, 'c': 100}
	n := 0
	for i := range len(s) {
		v := values[s[i]]
		if i+1 < len(s) && values[s[i+1]] > v {
			n -= v
		} else {
			n += v
		}
	}
	if n <= 0 || toRoman(n) != s {
		return 0
	}
	return n
}

func toRoman(n int) string {
	var b strings.Builder
	for _, u := range [...]struct {
		value int
		sign  string
	}{{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for ; n >= u.value; n -= u.value {
			b.WriteString(u.sign)
		}
	}
	return b.String()
}

package speech

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// nearBytes is the greatest distance from a number at which a word shows what the number
// means. A word that is further away is about something else.
const nearBytes = 24

var (
	scoreWords = []string{"比分", "战胜", "击败", "取胜", "获胜", "领先", "落后", "险胜", "完胜", "横扫", "战平", "逼平", "不敌", "负于", "告负", "胜出", "扳平", "大胜", "力克", "淘汰", "拿下", "局"}
	dialWords  = []string{"电话", "热线", "拨打", "致电", "手机", "传真", "号码", "邮编", "编号", "微信", "QQ", "短号", "咨询", "报警", "举报", "联系方式"}
	yearWords  = []string{"前", "历史", "来", "间", "以上", "左右", "的历史", "不遇", "古"}
)

// near gives the text shortly before and after, within the same sentence.
func (a around) near() (before, behind string) {
	before, behind = a.before, a.behind
	if n := len(before) - nearBytes; n > 0 {
		before = before[n:]
	}
	if len(behind) > nearBytes {
		behind = behind[:nearBytes]
	}
	const ends = "。！？；\n"
	if i := strings.LastIndexAny(before, ends); i >= 0 {
		before = before[i:]
	}
	if i := strings.IndexAny(behind, ends); i >= 0 {
		behind = behind[:i]
	}
	return before, behind
}

func has(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// isScore reports whether a number is the result of a match.
func isScore(a around) bool {
	before, behind := a.near()
	return has(before, scoreWords) || has(behind, scoreWords)
}

func isNoScore(a around) bool { return !isScore(a) }

// isDialled reports whether a number is a telephone number or a number that is looked
// up: the word for it comes right before it, or 热线 right after it.
func isDialled(a around) bool {
	before := strings.TrimRight(a.before, "：: （(是为“\"、，0123456789-—")
	for _, w := range dialWords {
		if strings.HasSuffix(before, w) {
			return isWholeNumber(a)
		}
	}
	return strings.HasPrefix(strings.TrimLeft(a.behind, "”\""), "热线") && isWholeNumber(a)
}

// isWhole reports whether no other digit is beside the number.
func isWhole(a around) bool {
	return !endsInFigure(a.before) && (a.behind == "" || a.behind[0] < '0' || a.behind[0] > '9')
}

// isWholeNumber reports whether the number is not part of a longer number.
func isWholeNumber(a around) bool {
	if !isWhole(a) {
		return false
	}
	if len(a.behind) > 1 && (a.behind[0] == '.' || a.behind[0] == ',') && a.behind[1] >= '0' && a.behind[1] <= '9' {
		return false
	}
	return !strings.HasPrefix(a.behind, "%") && !strings.HasPrefix(a.behind, "％")
}

func endsInFigure(s string) bool { return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9' }

// isYear reports whether a number is a year and not a number of years, as in 1500年前 or
// 2000年历史.
func isYear(a around) bool {
	if strings.HasSuffix(a.before, "近") || strings.HasSuffix(a.before, "约") || strings.HasSuffix(a.before, "有") {
		return false
	}
	for _, w := range yearWords {
		if strings.HasPrefix(a.behind, w) {
			return !strings.HasPrefix(a.behind, "前") && !strings.HasPrefix(a.behind, "历史") && !strings.HasPrefix(a.behind, "的历史") && w != "不遇" && w != "古"
		}
	}
	return true
}

// isNoOrdinal reports whether a number counts things and gives no rank, as in 第二个.
func isNoOrdinal(a around) bool {
	return !strings.HasSuffix(a.before, "第") && !strings.HasSuffix(a.before, "初") && !strings.HasSuffix(a.before, "十") && !strings.HasSuffix(a.before, ".")
}

// isUnit reports whether the letters after a number end there: 5m, not 5max.
func isUnit(a around) bool {
	c, _ := utf8.DecodeRuneInString(a.behind)
	return c == utf8.RuneError || c > unicode.MaxASCII || !unicode.IsLetter(c) && !unicode.IsDigit(c)
}

// isBehindCount reports whether a number and its unit come before, so that a dash
// leads to another number.
func isBehindCount(a around) bool {
	for _, w := range []string{"日", "月", "年", "号", "时", "点", "分", "元", "岁", "米", "层", "楼", "版", "度", "℃", "%", "％", "人", "天", "周"} {
		if before, ok := strings.CutSuffix(a.before, w); ok {
			return endsInFigure(before)
		}
	}
	return false
}

// isBeforeWord reports whether a Han character follows, which is then what is counted:
// 3-5天.
func isBeforeWord(a around) bool {
	c, _ := utf8.DecodeRuneInString(a.behind)
	return unicode.Is(unicode.Han, c)
}

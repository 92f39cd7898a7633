package facts

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/form/linekind"
	"baolan/editions/line"
	"baolan/editions/pattern"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
)

// This file puts bylines together again. Papers set a gap between the two characters of a short
// name, and some extractors begin a line at every gap: 本报记者 / 程 / 龙 / 潘俊强.

// JoinNames returns lines in which a byline, or a line of editors, has the names below it; the
// names of those who sign above the line that says where an article was printed are one line;
// and a name of two characters that stood on two lines is whole.
func JoinNames(lines []line.Line) []line.Line {
	out := lines[:0:0]
	for i := 0; i < len(lines); {
		l := lines[i]
		last := len(out) - 1
		if last >= 0 && isHanOf(l.Text, 1) && endsInHalfName(out[last].Text) {
			out[last].Text, out[last].To = out[last].Text+"　"+l.Text, l.To
			i++
			continue
		}
		names, n := namesAt(lines[i:])
		l.Text = names
		l.To = lines[i+n-1].To
		i += n
		if last >= 0 && (n > 1 || isNameAlone(l.Text)) && namesFollow(out[last].Text) {
			out[last].Text, out[last].To = out[last].Text+" "+l.Text, l.To
			continue
		}
		out = append(out, l)
	}
	return out
}

// mostNames is the greatest number of lines of names that sign one article.
const mostNames = 16

// namesAt returns the text of the first line, or of the first n lines where they are one name
// of two characters or names above a line that says where an article was printed.
func namesAt(lines []line.Line) (text string, n int) {
	pair := func(i int) bool {
		return i+1 < len(lines) && isHanOf(lines[i].Text, 1) && isHanOf(lines[i+1].Text, 1) && cue.IsName(lines[i].Text+lines[i+1].Text)
	}
	for n < min(len(lines), mostNames) {
		switch {
		case pair(n):
			text, n = strings.TrimSpace(text+" "+lines[n].Text+"　"+lines[n+1].Text), n+2
			continue
		case isNameAlone(lines[n].Text) && !isHanOf(lines[n].Text, 1):
			text, n = strings.TrimSpace(text+" "+lines[n].Text), n+1
			continue
		}
		break
	}
	switch {
	case n > 0 && n < len(lines) && IsLine(lines[n].Text):
		return text, n
	case pair(0) && (len(lines) == 2 || !isHanOf(lines[2].Text, 1)):
		return lines[0].Text + "　" + lines[1].Text, 2
	}
	return lines[0].Text, 1
}

// isHanOf reports whether s is n Han characters.
func isHanOf(s string, n int) bool {
	if utf8.RuneCountInString(s) != n {
		return false
	}
	for _, r := range s {
		if !linekind.IsHan(r) {
			return false
		}
	}
	return true
}

// isNameAlone reports whether a line is one name, or the surname of one whose other half is on
// the line below.
func isNameAlone(s string) bool {
	s = measure.Squeezed(s)
	return isHanOf(s, 1) || (isHanOf(s, 2) || isHanOf(s, 3)) && cue.IsName(s)
}

// namesFollow reports whether a line is a role without names, a byline or a line of editors, so
// that names below it belong to it.
func namesFollow(s string) bool { return IsRole(s) || IsByline(s) || IsEditors(s) }

// halfName is a line's last character behind a gap or a colon: the surname of a name whose other
// half is on the next line.
var halfName = pattern.Of(`(?:^|[\s\x{3000}\x{a0}：:])\p{Han}$`)

// endsInHalfName reports whether a byline or a line of editors ends in the first half of a name.
func endsInHalfName(s string) bool { return namesFollow(s) && halfName().MatchString(s) }

// institutions are the endings of the names of those who sign as a house.
var institutions = [...]string{"研究院", "研究所", "研究室", "研究中心", "委员会", "办公室", "编辑部", "课题组", "评论部", "采访组", "报道组", "调研组", "记者", "编辑"}

// IsInstitution reports whether a line is the name of a house and nothing else.
func IsInstitution(s string) bool {
	s = measure.Squeezed(s)
	n := utf8.RuneCountInString(s)
	return n >= 4 && n <= 24 && measure.HasSuffixAny(s, institutions[:]...)
}

// IsByline reports whether a line says by its words who wrote an article.
func IsByline(s string) bool {
	_, ok := cue.CutByline(WithoutStar(s))
	return ok
}

// IsBylineOf reports what IsByline does of a measured line, most of which have no characters
// of a byline.
func IsBylineOf(l *measure.Line) bool {
	return (cue.MayBeByline(l) || WithoutStar(l.Text) != l.Text) && IsByline(l.Text)
}

// WithoutStar returns a line without the star that some write before a byline.
func WithoutStar(s string) string {
	for _, mark := range [...]string{"*", "＊", "※"} {
		if t, ok := strings.CutPrefix(s, mark); ok {
			return strings.TrimLeftFunc(t, measure.IsGap)
		}
	}
	return s
}

// IsRole reports whether a line is the first half of a byline, as 本报记者, whose names an
// extractor has put on a line of their own.
func IsRole(s string) bool {
	return utf8.RuneCountInString(s) <= 8 && measure.HasSuffixAny(s, "记者", "記者", "通讯员", "通訊員", "评论员") && measure.HasPrefixAny(s, "本报", "本報", "记者", "記者", "特约", "首席", "通讯员", "全媒体", "新华社", "新华网", "人民网", "中新社", "中新网", "央视", "本网", "本台", "本刊", "见习", "实习")
}

// SignsBelow reports whether a line below a title is a byline: its words say so, or it is a
// name or two and nothing else.
func SignsBelow(s string) bool {
	if s == "" {
		return false
	}
	if IsByline(s) || IsRole(s) {
		return true
	}
	if utf8.RuneCountInString(measure.Squeezed(s)) > 16 || strings.ContainsAny(s, "，。：；！？“”《》、") && !strings.Contains(s, "、") {
		return false
	}
	t := strings.TrimFunc(s, func(r rune) bool { return strings.ContainsRune("（）()·—-□■●◎", r) || measure.IsGap(r) })
	if cue.MayBeAuthor(t) {
		return true
	}
	words := strings.FieldsFunc(cue.TidyNames(t), func(r rune) bool { return measure.IsGap(r) || r == '、' })
	for _, w := range words {
		if !cue.IsName(w) && !cue.IsTransliterated(w) {
			return false
		}
	}
	return len(words) > 0
}

package page

import (
	"strings"
	"unicode/utf8"

	"baolan/editions/join"
	"baolan/editions/rebuild/cue"
	"baolan/editions/rebuild/measure"
	"baolan/model"
)

// opening joins an article's first paragraph and takes dateline and reporter off its
// beginning. The dateline is taken off before the lines are joined, since the space
// behind it is the printed one that sets it off.
func (w *writer) opening(at []int) string {
	lines := make([]join.Line, len(at))
	for k, i := range at {
		lines[k] = w.line(i)
	}
	lines = w.dateline(lines, at)
	if len(lines) > 1 && cue.HasOpenNames(lines[0].Text, lines[1].Text) {
		lines[1] = join.Line{Text: w.join.Paragraph(lines[0]) + " " + w.join.Paragraph(lines[1])}
		lines = lines[1:]
	}
	if w.m.Byline == "" {
		if by, marks := report(&lines); by != "" {
			w.sign(by, marks)
		}
	}
	if by, marks, after := cue.CutReport(opens(lines[:1]) + " "); by != "" && measure.IsBlank(after) && w.m.Byline == "" {
		w.sign(by, marks) // the line ends where the gap would be
		return w.join.Paragraph(lines[1:]...)
	}
	text := w.join.Paragraph(lines...)
	if by, marks, after := cue.CutInlineByline(text); by != "" && w.m.Byline == "" {
		w.sign(cue.PartRoles(by), marks)
		text = strings.TrimLeftFunc(after, measure.IsGap)
	}
	return text
}

// sign adds names to the byline of the article.
func (w *writer) sign(names, marks string) {
	w.m.Byline = cue.TidyNames(names)
	w.marks = append(w.marks, marks)
}

// dateline takes the dateline off the first lines; a narrow column may have broken it
// between two of them.
func (w *writer) dateline(lines []join.Line, at []int) []join.Line {
	d, rest := cue.CutDateline(cue.DatelineOf(&w.Lines[at[0]]))
	if d == "" && len(lines) > 1 && lines[0].Text != "" {
		all, used := opens(lines), 0
		if d, rest = cue.CutDateline(all); d != "" {
			used = len(all) - len(rest)
		}
		if used > len(lines[0].Text) {
			w.m.Dateline = join.Tight(d)
			return cutOff(lines, used)
		}
		return lines
	}
	w.m.Dateline = join.Tight(d)
	lines[0].Text = strings.TrimLeftFunc(rest, measure.IsGap)
	return lines
}

// beginsWithReporter reports whether an article's first lines together begin with a dateline or
// with the name of a reporter.
func (w *writer) beginsWithReporter(at []int) bool {
	var b strings.Builder
	for _, i := range at[:min(len(at), mostOpening)] {
		b.WriteString(w.Lines[i].Text)
	}
	d, rest := cue.CutDateline(b.String())
	by, _, after := cue.CutReport(rest + " ")
	return d != "" && len(d) > len(w.Lines[at[0]].Text) || by != "" && (d != "" || !measure.IsBlank(after))
}

// mostOpening bounds the lines that an article's dateline and reporters may take.
const mostOpening = 4

// opens returns the text of an article's first lines without spaces between them.
func opens(lines []join.Line) string {
	var b strings.Builder
	for i := range lines[:min(len(lines), mostOpening)] {
		b.WriteString(lines[i].Text)
	}
	return b.String()
}

// cutOff returns the lines without the first bytes of their text, as many as used.
func cutOff(lines []join.Line, used int) []join.Line {
	for len(lines) > 1 && used >= len(lines[0].Text) {
		used -= len(lines[0].Text)
		lines = lines[1:]
	}
	lines[0].Text = strings.TrimLeftFunc(lines[0].Text[used:], measure.IsGap)
	return lines
}

// report takes 记者 甲 报道 off the first lines of a longer text. It must be called
// before the lines are joined, while the gap behind the names can still be told from a
// gap round a figure.
func report(lines *[]join.Line) (by, marks string) {
	all := opens(*lines)
	by, marks, after := cue.CutReport(all)
	if by == "" || measure.IsBlank(after) {
		return "", ""
	}
	*lines = cutOff(*lines, len(all)-len(after))
	return by, marks
}

// closing takes the reporter or author off an article's end, where the name stands in
// brackets or behind the last stop. An article of one paragraph is a brief and keeps a
// bare name.
func (b *builder) closing(m *model.Article) {
	if m.Byline != "" {
		return
	}
	n := len(m.Paragraphs) - 1
	for n >= 0 && m.Paragraphs[n].Kind == model.Note {
		n--
	}
	if n < 0 || m.Paragraphs[n].Kind == model.Table || m.Paragraphs[n].Kind == model.Subhead {
		return
	}
	for _, q := range m.Paragraphs[:n] {
		if in, _ := lastBracket(q.Text); in != "" && cue.IsEndSignature(in) {
			return // a list of briefs, each signed
		}
	}
	p := &m.Paragraphs[n]
	if n > 0 && b.signWithLastParagraph(m, n) {
		return
	}
	if by, at, marks := signature(p.Text, n > 0); by != "" {
		m.Byline, p.Text = cue.TidyNames(by), strings.TrimRightFunc(p.Text[:at], measure.IsGap)
		b.marks = append(b.marks, marks)
		return
	}
	if in, at := behindStop(p.Text); at > 0 {
		m.Byline, p.Text = cue.TidyNames(in), p.Text[:at]
	}
}

// signature returns who signs a last paragraph in brackets, where these begin, and the brackets. A
// brief, which is one paragraph, keeps a name alone, but not its photographer's; Japanese papers
// sign in 【】.
func signature(s string, long bool) (by string, at int, marks string) {
	if in, at := lastBracket(s); in != "" && at > 0 {
		signed := (cue.IsEndSignature(in) || cue.IsJapaneseAuthor(in, s[:at])) && (long || cue.HasRole(in))
		if signed || !long && isPhotographer(in) {
			return cue.PartRoles(in), at, "（）"
		}
	}
	if before, found := strings.CutSuffix(s, "】"); found {
		if at := strings.LastIndex(before, "【"); at > 0 && cue.IsJapaneseAuthor(before[at+len("【"):], before[:at]) {
			return before[at+len("【"):], at, "【】"
		}
	}
	return "", 0, ""
}

// isPhotographer reports whether a text is who took a picture: 记者 宁志 摄. It signs the text of
// a news picture, which is one paragraph.
func isPhotographer(s string) bool {
	return measure.HasSuffixAny(s, "摄", "攝") && !measure.HasAnyCharacter(s, "，。：；（）")
}

// signWithLastParagraph turns a last paragraph that is nothing but the author's name in brackets
// into the byline, and reports whether it did.
func (b *builder) signWithLastParagraph(m *model.Article, n int) bool {
	in, at := lastBracket(m.Paragraphs[n].Text)
	if in == "" || at != 0 || !cue.IsEndSignature(in) {
		return false
	}
	m.Byline = cue.TidyNames(cue.PartRoles(in))
	m.Paragraphs = append(m.Paragraphs[:n], m.Paragraphs[n+1:]...)
	b.marks = append(b.marks, "（）")
	return true
}

// lastBracket returns the text inside the brackets that a text ends with, and where
// they begin.
func lastBracket(s string) (inner string, at int) {
	at = strings.LastIndex(s, "（")
	if at < 0 || !strings.HasSuffix(s, "）") {
		return "", -1
	}
	return strings.TrimSuffix(s[at+len("（"):], "）"), at
}

// behindStop returns the names of author or photographer behind a text's last stop:
// 要持续到11月底。 记者 宁志 文/图. at is where the text before them ends.
func behindStop(s string) (names string, at int) {
	at = strings.LastIndexAny(s, "。！？”")
	if at < 0 {
		return "", -1
	}
	_, size := utf8.DecodeRuneInString(s[at:])
	at += size
	names = strings.TrimFunc(s[at:], measure.IsGap)
	if n := utf8.RuneCountInString(names); n < 4 || n > 30 || strings.HasSuffix(names, "）") {
		return "", -1
	}
	if _, ok := cue.CutByline(names); ok && (cue.HasRole(names) || cue.IsAuthorCredit(names)) {
		return names, at
	}
	if isPhotographer(names) {
		return names, at
	}
	return "", -1
}

package story

import (
	"strings"

	"baolan/editions/pattern"
	"baolan/editions/rebuild/cue"
	"baolan/model"
)

// dropTail removes the last lines that are not of the article: what the site says of where it is
// from and who has edited it, labels without a value, and what the site does not answer for.
// Of the lines about the source it keeps the paper.
func (s *Story) dropTail() {
	for n := len(s.Paragraphs); n > 1; n-- {
		p := &s.Paragraphs[n-1]
		if p.Kind == model.Caption || p.Kind == model.Table || !s.isTail(oneLine(p.Text)) {
			return
		}
		s.Paragraphs = s.Paragraphs[:n-1]
	}
}

// isTail reports whether a last line is such a line.
func (s *Story) isTail(line string) bool {
	return IsEnd(line) || isOpenLabel(line) || isDisclaimer(line) || strings.ContainsAny(line, "【[") && IsCredits(line) || editorsAlone().MatchString(line) || s.isSourceAgain(line)
}

// IsEnd reports whether a line only says that the article ends: — END —.
func IsEnd(line string) bool {
	return strings.EqualFold(strings.Trim(line, "-—–=*·.~ 　|【】[]（）()"), "end") && len(line) <= 24
}

// editorsAlone matches the editors of a site without a colon: 编辑 某某 校对 某某.
var editorsAlone = pattern.Of(`^(?:(?:编辑|責任編輯|责任编辑|责编|校对|美编|审核|值班编辑|实习生)[ /|｜]\p{Han}{2,4}(?: |$))+$`)

// readSource takes the lines behind the text that say of which paper and page it is, or who wrote
// it, and nothing else: （《松林日报》2026年4月10日 第07版）, （季昀）.
func (s *Story) readSource() {
	for n := len(s.Paragraphs); n > 1; n-- {
		p := &s.Paragraphs[n-1]
		line := oneLine(p.Text)
		inner, bracketed := cue.CutBrackets(line)
		if p.Kind != model.Plain || !bracketed && !strings.HasPrefix(line, "《") {
			return
		}
		if !bracketed {
			inner = line
		}
		im, rest, ok := ReadImprint(inner)
		by, names := byLine(inner)
		switch {
		case ok && rest == "" && im.Paper != "":
			s.Imprint.Merge(im)
		case names && bracketed && s.Byline == "":
			s.Byline = by
		default:
			return
		}
		s.Paragraphs = s.Paragraphs[:n-1]
	}
}

// isOpenLabel reports whether a line is tools and a label without a value: 标签：
func isOpenLabel(line string) bool {
	return (strings.HasSuffix(line, "：") || strings.HasSuffix(line, ":")) && IsFurniture(line)
}

// isDisclaimer reports whether a line says for what the site does not answer.
func isDisclaimer(line string) bool {
	for _, w := range [...]string{"免责声明", "特别声明", "声明：", "声明:", "版权声明", "风险提示"} {
		if !strings.HasPrefix(strings.TrimLeft(line, "【[（("), w) {
			continue
		}
		for _, v := range [...]string{"不代表", "仅供参考", "自担", "不构成", "与本网无关", "与本站无关"} {
			if strings.Contains(line, v) {
				return true
			}
		}
	}
	return false
}

// isSourceAgain reports whether a line says of which paper the article is, alone if that is
// known, or with its editors.
func (s *Story) isSourceAgain(line string) bool {
	paper, edited := "", false
	for _, piece := range labelled(line) {
		piece = strings.Trim(piece, " （）()[]【】|")
		v, is := cutWord(piece, "来源", "文章来源", "本文来源", "稿源")
		switch {
		case piece == "":
		case is && isShort(v, 20):
			paper = strings.Trim(v, "《》")
		case IsCredits(piece):
			edited = true
		default:
			return false
		}
	}
	if paper == "" || !edited && paper != s.Imprint.Paper {
		return false
	}
	if isPaper(paper) {
		s.Imprint.Merge(Imprint{Paper: paper})
	}
	return true
}

package story

import "strings"

// part is the part of an article that a block is by the names of its classes.
type part uint8

const (
	nothing part = iota
	isKicker
	isHeadline
	isDeck
	isAuthor
	isInfo // date, source or page
	isCaption
	isSummary
)

// partNames is the words in the names of classes that say the part: English, the whole sound
// of a Chinese word, or the letters that its syllables begin with (fbt for 副标题). A word that
// holds another (subtitle, title) stands before it.
var partNames = []struct {
	word  string
	whole bool
	part  part
}{
	{"intro", true, isKicker},
	{"ybt", true, isKicker},
	{"jbt", true, isKicker},
	{"yt", true, isKicker},
	{"jt", true, isKicker},
	{"yinbiaoti", false, isKicker},
	{"leadtitle", false, isKicker},
	{"lead-title", false, isKicker},
	{"pre-title", false, isKicker},
	{"pre_title", false, isKicker},
	{"introtitle", false, isKicker},
	{"pretitle", false, isKicker},
	{"suptitle", false, isKicker},
	{"uptitle", false, isKicker},
	{"leading", false, isKicker},
	{"primers", false, isKicker},
	{"yinti", false, isKicker},
	{"jianti", false, isKicker},
	{"meiti", true, isKicker},
	{"shoulder", false, isKicker},
	{"eyebrow", false, isKicker},
	{"kicker", false, isKicker},
	{"toptitle", false, isKicker},
	{"subtitle", false, isDeck},
	{"sub-title", false, isDeck},
	{"sub_title", false, isDeck},
	{"sub", true, isDeck},
	{"futi", false, isDeck},
	{"fubiaoti", false, isDeck},
	{"deck", true, isDeck},
	{"fbt", true, isDeck},
	{"ft", true, isDeck},
	{"smalltitle", false, isDeck},
	{"titlesub", false, isDeck},
	{"title-sub", false, isDeck},
	{"title_sub", false, isDeck},
	{"downtitle", false, isDeck},
	{"vicetitle", false, isDeck},
	{"subhead", false, isDeck},
	{"ftitle", true, isDeck},
	{"title2", true, isDeck},
	{"subtit", false, isDeck},
	{"author", false, isAuthor},
	{"zz", true, isAuthor},
	{"zuozhe", false, isAuthor},
	{"byline", false, isAuthor},
	{"writer", false, isAuthor},
	{"sec", true, isAuthor},
	{"reporter", false, isAuthor},
	{"summary", false, isSummary},
	{"abstract", false, isSummary},
	{"daodu", false, isSummary},
	{"zhaiyao", false, isSummary},
	{"zy", true, isSummary},
	{"tiyao", false, isSummary},
	{"pictext", false, isCaption},
	{"pci_c", true, isCaption},
	{"newspic", false, isCaption},
	{"caption", false, isCaption},
	{"tuzhu", false, isCaption},
	{"imgtext", false, isCaption},
	{"pic-text", false, isCaption},
	{"picinfo", false, isCaption},
	{"pic_c", true, isCaption},
	{"photodesc", false, isCaption},
	{"imgdesc", false, isCaption},
	{"date", false, isInfo},
	{"time", false, isInfo},
	{"source", false, isInfo},
	{"laiyuan", false, isInfo},
	{"lai", true, isInfo},
	{"ly", true, isInfo},
	{"rq", true, isInfo},
	{"info", true, isInfo},
	{"title", false, isHeadline},
	{"headline", false, isHeadline},
	{"biaoti", false, isHeadline},
	{"zhuti", true, isHeadline},
	{"zbt", true, isHeadline},
	{"bt", true, isHeadline},
	{"tit", true, isHeadline},
	{"share_text", false, isHeadline},
}

// partOf returns the part that the names of a block's classes say.
func (r *reader) partOf(b *block) part {
	return namedPart(r.names(b))
}

// namedPart returns the part that names of classes say.
func namedPart(names []string) part {
	for _, p := range partNames {
		for _, n := range names {
			if n == p.word || !p.whole && strings.Contains(n, p.word) {
				return p.part
			}
		}
	}
	return nothing
}

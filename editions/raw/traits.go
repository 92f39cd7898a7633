package raw

// trait says that a line has a character which some kind of line cannot do
// without, so that the words of that kind need be looked for in few lines.
type trait uint16 // the lowest twelve bits

const (
	hasStop  trait = 1 << iota // ，。！？；: no folio, title or byline has one
	hasRoles                   // a character of the words for reporters
	hasPaper                   // of the words of a folio
	hasSky                     // of the words of the weather
	hasPhoto                   // of the words of a credit
	hasKana
	surname   // a family name, wherever it stands
	hasPeriod // 。, behind which no headline goes on

	// What a line that begins with the character may be.
	opensTalk     // who speaks in an interview
	opensDateline // 本报讯, 新华社…
	bylineMark    // □ ■ 【 and their kin
	briefMark     // ▲ ● ■
)

// kind is a character's class, in the highest four bits, and its traits, so
// that one look tells both.
type kind uint16

const classShift = 12

func (k kind) class() class { return class(k >> classShift) }

func (k kind) traits() trait { return trait(k & (1<<classShift - 1)) }

// kinds holds the kinds of the characters of the basic plane. It is built once
// and only read.
var kinds = func() *[1 << 16]kind {
	var t [1 << 16]kind
	for r := rune(0); int(r) < len(t); r++ {
		if r == 0x3100 { // behind the kana, before the compatibility forms
			r = 0xFDFF // all between are ideographs
		}
		t[r] = kind(classByRule(r)) << classShift
	}
	for _, k := range [...]struct {
		trait trait
		chars string
	}{
		{hasStop, "，。！？；"},
		{hasPeriod, "。"},
		{hasRoles, "者员員辑輯稿影約约生电電報报文图圖社長长"},
		{hasPaper, "年月日版期号號报報闻聞元历曆总頁页要综時时地社副体財财经國国"},
		{hasSky, "云雲晴雨雪阴陰雾霧霾℃温溫湿濕风風霜雷曇雹台冷寒潮天度"},
		{surname, surnames},
		{opensTalk, "问答問QA"},
		{opensDateline, "本新中人据央综路法"},
		{bylineMark, "□■●○◎◇◆△▲☆★▢◻【〔（(▪•"},
		{briefMark, "▲●■◆★△◇○◎▪•"},
		{hasPhoto, "摄攝图圖照写漫制片"},
	} {
		for _, r := range k.chars {
			t[r] |= kind(k.trait)
		}
	}
	for r := 0x3041; r <= 0x30FA; r++ {
		t[r] |= kind(hasKana)
	}
	return &t
}()

// kindOf is the kind of a character. Those beyond the basic plane are
// ideographs without a trait.
func kindOf(r rune) kind {
	if r < 1<<16 {
		return kinds[r]
	}
	return 0
}

func traitOf(r rune) trait { return kindOf(r).traits() }

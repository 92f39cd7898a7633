package measure

// Trait is a set of flags for characters without which a kind of line does not occur.
// The words of that kind are looked for only in lines that have its flag.
type Trait uint16 // the lowest twelve bits

const (
	HasStop   Trait = 1 << iota // ，。！？；: no folio, title or byline has one
	HasRoles                    // a character of the words for reporters
	HasPaper                    // a character of the words of folios
	HasSky                      // a character of the words of the weather
	HasPhoto                    // a character of the words of pictures' credits
	HasKana                     // kana
	Surname                     // a family name, wherever it stands
	HasPeriod                   // 。, behind which no headline goes on

	// The kinds of line that may begin with the character.
	OpensTalk     // the words of a speaker in an interview
	OpensDateline // 本报讯, 新华社…
	BylineMark    // □ ■ 【 and other marks before a byline
	BriefMark     // ▲ ● ■
)

// kind is a character's class, in the highest four bits, and its traits, so that both are read
// at once.
type kind uint16

const classShift = 12

func (k kind) Class() Class { return Class(k >> classShift) }

func (k kind) traits() Trait { return Trait(k & (1<<classShift - 1)) }

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
		Trait Trait
		chars string
	}{
		{HasStop, "，。！？；"},
		{HasPeriod, "。"},
		{HasRoles, "者员員辑輯稿影約约生电電報报文图圖社長长"},
		{HasPaper, "年月日版期号號报報闻聞元历曆总頁页要综時时地社副体財财经國国"},
		{HasSky, "云雲晴雨雪阴陰雾霧霾℃温溫湿濕风風霜雷曇雹台冷寒潮天度"},
		{Surname, surnames},
		{OpensTalk, "问答問QA"},
		{OpensDateline, "本新中人据央综路法"},
		{BylineMark, "□■●○◎◇◆△▲☆★▢◻【〔（(▪•"},
		{BriefMark, "▲●■◆★△◇○◎▪•"},
		{HasPhoto, "摄攝图圖照写漫制片"},
	} {
		for _, r := range k.chars {
			t[r] |= kind(k.Trait)
		}
	}
	for r := 0x3041; r <= 0x30FA; r++ {
		t[r] |= kind(HasKana)
	}
	return &t
}()

// kindOf returns the kind of a character. Characters beyond the basic plane count as ideographs
// without a trait.
func kindOf(r rune) kind {
	if r < 1<<16 {
		return kinds[r]
	}
	return 0
}

// TraitOf returns the traits of a character.
func TraitOf(r rune) Trait { return kindOf(r).traits() }

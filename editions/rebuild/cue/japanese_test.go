package cue

import (
	"strings"
	"testing"

	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
)

// Names alone and the words under pictures are known by their form on Japanese pages, and on
// those only.
func TestAll_Japanese(t *testing.T) {
	t.Parallel()
	prose := "町長は「桜並木は町の顔。\n次の百年へつなぎたい」とあ\nいさつした。\n"
	for s, want := range map[string]Set{
		"田中幸子": Author, "五十嵐 みのり": Author, "小川亮": Author,
		"完成した水車＝山手町で": Caption, "祭りの太鼓＝１２日、山田亮撮影": Caption,
	} {
		of := func(text string) Set {
			c := All(measure.Of(scan.Text(text).Lines))
			return c[len(c)-1] & want
		}
		if of(prose+prose+s) == 0 {
			t.Errorf("%s is nothing on a Japanese page", s)
		}
		if of(strings.Repeat("石桥建于清代，长三十二米，\n", 6)+s) != 0 {
			t.Errorf("%s is something on a Chinese page", s)
		}
	}
	for _, s := range []string{"田中の一日", "中島みゆきコンサート", "水車＝復元", "写真展「次の百年へ」", "写真展再開、住民ら祝う", "写真家の目", "写真館三代"} {
		if c := All(measure.Of(scan.Text(prose + prose + s).Lines)); c[len(c)-1]&(Author|Caption) != 0 {
			t.Errorf("%s is a name or a caption", s)
		}
	}
}

// 写真 opens a caption where it stands alone, and no word that begins with it.
func TestIsCaption_Japanese(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]bool{
		"写真は完成した水車": true, "写真右が町長": true, "写真＝山田亮": true, "写真：山田亮": true,
		"写真展「次の百年へ」": false, "写真家の目": false, "写真館三代": false,
	} {
		if got := IsCaption(s); got != want {
			t.Errorf("IsCaption(%s) = %v", s, got)
		}
	}
}

// 鐘 is a Chinese surname, and no Chinese name has kana.
func TestIsName_Kana(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]bool{"鐘の音": false, "林みず": false, "鐘文音": true} {
		if got := IsName(s); got != want {
			t.Errorf("IsName(%s) = %v", s, got)
		}
	}
}

// A dateline that is spread over its line opens news as any other.
func TestOf_SpreadDateline(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"新华社北京3月7日电", "本报清河12月24日电"} {
		spread := strings.Join(strings.Split(s, ""), " ")
		l := measure.Of(scan.Text(spread + "\n").Lines)[0]
		if Of(&l)&Dateline == 0 {
			t.Errorf("%s is no dateline", spread)
		}
	}
}

package cue

import (
	"strings"
	"testing"

	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/scan"
)

func TestAll(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]Set{
		"□记者 李明":                       Byline,
		"◎公积金中心工程师 张月明":                Byline,
		"●市民 雷先生":                      Byline,
		"■薛红旗 著":                       Byline,
		"竹沢支局・小林陽子":                    Byline,
		"本报3月14日讯本周日，衡岭":               Dateline,
		"晚报讯宠物犬限行了！昨晚10":               Dateline,
		"兰溪消息（记者 戴天佑 通讯":               Dateline,
		"甘川讯（漠屏融媒记者":                   Dateline,
		"据新华社电  “汤圆怎么说整":               Dateline,
		"本报记者 谭振宇 摄":                   Caption,
		"编辑 胥建国 电话 0576-264":           Imprint,
		"全民健身 门球先行......16":            Guide,
		"渔港重启 4版":                      Guide,
		"33  交通一线党旗红\n37  统战一线党旗红":     Guide,
		"何长顺：我和汤圆  A13\n查燕：我和报刊亭  A11": Guide,
		"B8 渔港重启迎客":                    Guide,
		"连载《海边的灯》 第 5 版\n渔港重启（6 版）":    Guide,
		"船长老周：守望渔港 ►5\n\n渔港重启（6 版）":    Guide,
		"村医老秦和他的药箱  A10":               Guide,
		"□（太田修）":                       Byline,
		"▢（譚國強／元朗報道）":                  Byline,
		"▢溪口市第七医院主任医师":                 Byline,
		"搬迁通知":                         Notice,
		"图片新闻":                         Column,
		"記者手記":                         Column,
		"采写：沈知秋":                       Byline,
		"文字/沈知秋 摄影/袁泉":                 Byline,
		"某医院主任医师 沈知秋":                  Byline,
		"沈知秋 口述 袁泉 整理":                 Byline,
		"——沈知秋":                        Byline,
		"本报特约评论员 沈知秋":                  Byline,
		"星期一 2021年11月22日":              Folio,
		"海湾晚刊\n2021年11月22日":            Folio,
		"— 2 —":                        Folio,
		"第4版 本地":                       Folio,
		"（未完待续）":                       Note,
		"（三）":                          Section,
		"①报名时间":                        Entry,
		"1.报名时间":                       Entry,
		"2024年3月9日":                    Date,
		"清溪市供水公司":                      Giver,
		"※※※":                          Signs,
		"128元":                         Cell,
		"遗失营业执照，声明作废。":                 Declares,
	} {
		if c := All(measure.Of(scan.Text(text).Lines)); c[0]&want == 0 {
			t.Errorf("%q has the cues %b, not %b", text, c[0], want)
		}
	}
	for text, not := range map[string]Set{
		"编辑同志：":                              Byline,
		"记者从市政府了解到":                          Byline,
		"1.5万人参加":                            Entry,
		"据了解，消息传开后":                          Dateline,
		"（三）班的孩子们":                           Section,
		"豆腐 元/斤 3.50 3.40\n莲藕 元/斤 4.80 5.10": Guide,
		"■（图片新闻）":                            Byline,
		"第05版：要闻　2026年3月7日　清河日报":             Guide,
		"G20 峰会在湖畔开幕":                        Guide,
		"C919大飞机今天首航":                        Guide,
		"《现代汉语词典》 第 7 版\n渔港昨天重启迎客":           Guide,
		"B2层车位已经启用，居民不用再绕行。":                 Guide,
		"海湾晚刊\n新桥昨日通车":                       Folio,
		"新桥昨日通车":                             Folio | Guide | Notice | Caption,
		"2024年3月开工建设":                        Date,
		"图片新闻大赛":                             Column,
	} {
		if c := All(measure.Of(scan.Text(text).Lines)); c[0]&not != 0 {
			t.Errorf("%q has the cues %b", text, c[0])
		}
	}
}

// What is taken off a line stands in it.
func FuzzCut(f *testing.F) {
	f.Add("本报讯（记者 李明）昨日", "□记者 李明")
	f.Add("（下转第3版）", "2024年3月9日")
	f.Fuzz(func(t *testing.T, a, b string) {
		for _, s := range []string{strings.ToValidUTF8(a, "?"), strings.ToValidUTF8(b, "?")} {
			if d, rest := CutDateline(s); d+rest != s {
				t.Fatalf("CutDateline(%q) = %q, %q", s, d, rest)
			}
			if names, ok := CutByline(s); ok && !strings.Contains(s, names) {
				t.Fatalf("CutByline(%q) = %q", s, names)
			}
			from, text, to := CutJumps(s)
			if !strings.HasPrefix(s, from) || !strings.HasSuffix(s, to) || !strings.Contains(s, text) {
				t.Fatalf("CutJumps(%q) = %q, %q, %q", s, from, text, to)
			}
			All(measure.Of(scan.Text(s + "\n" + b).Lines))
		}
	})
}

// Every line of words.tsv is word, sense, place and script, and stands once.
func TestWords(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for i, l := range strings.Split(strings.TrimSuffix(wordFile, "\n"), "\n") {
		if strings.HasPrefix(l, "#") {
			continue
		}
		f := strings.Split(l, "\t")
		if len(f) != 4 || f[0] == "" || !strings.Contains(" prefix suffix whole inside ", " "+f[2]+" ") || !strings.Contains(" hans hant ja both ", " "+f[3]+" ") {
			t.Errorf("words.tsv:%d: %q; write word, sense, where it stands, script", i+1, l)
			continue
		}
		if k := strings.Join(f[:3], " "); seen[k] {
			t.Errorf("words.tsv:%d: %q stands twice", i+1, k)
		} else {
			seen[k] = true
		}
	}
}

// Names written by their sound are recognised where nothing else stands beside them; words,
// the names of pages and of columns are none.
func TestIsTransliterated(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"阿依古丽", "阿依古丽·买买提", "古丽娜尔·艾合买提", "扎西顿珠", "其木格", "巴图孟克", "尼玛次仁", "买买提江·吾买尔·尼亚孜", "约翰·史密斯"} {
		if !IsTransliterated(s) {
			t.Errorf("%s is no name", s)
		}
	}
	for _, s := range []string{"", "·", "阿", "古丽", "副刊·潮声", "走基层·听民声", "文化·生活", "山海·云间", "·买买提", "阿依古丽·", "要闻", "本报讯", "阿依古丽说", "阿依古丽，", "新疆日报", "第一版", "Aygul"} {
		if IsTransliterated(s) {
			t.Errorf("%s is a name", s)
		}
	}
}

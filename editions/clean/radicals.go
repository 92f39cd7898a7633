package clean

// PDF fonts whose glyphs map to a radical's code point instead of the
// ideograph's make a page that looks right and matches nothing: ⽉ for 月, ⻓ for
// 长. Both blocks fold to the unified ideograph; every other compatibility
// character stays, since NFKC would also turn full-width marks into ASCII.

const (
	firstRadical = 0x2E80 // CJK Radicals Supplement
	firstKangxi  = 0x2F00 // Kangxi Radicals
	lastKangxi   = 0x2FD5
)

// foldRadical gives the ideograph of a radical; any other r is given as it is.
func foldRadical(r rune) rune {
	switch {
	case r < firstRadical || r > lastKangxi:
		return r
	case r >= firstKangxi:
		return kangxi[r-firstKangxi]
	case r <= lastSupplement:
		if f := supplement[r-firstRadical]; f != 0 {
			return f
		}
	}
	return r
}

// kangxi holds the ideographs of U+2F00–2FD5 in order (their NFKC form).
var kangxi = [lastKangxi - firstKangxi + 1]rune([]rune("" +
	"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕" +
	"大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日" +
	"曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿" +
	"目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行" +
	"衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音" +
	"頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠"))

const lastSupplement = 0x2EF3

// supplement gives the ideograph for the distance from U+2E80. It is 0 if Unicode
// names no equivalent (U+2E80 is a part that is not a character by itself).
var supplement = func() (t [lastSupplement - firstRadical + 1]rune) {
	pairs := []rune(supplementPairs)
	for i := 0; i < len(pairs); i += 2 {
		t[pairs[i]-firstRadical] = pairs[i+1]
	}
	return t
}()

// supplementPairs is Unicode's EquivalentUnifiedIdeograph for U+2E80–2EF3, a
// radical and then its ideograph. NFKC leaves this block alone but for two.
const supplementPairs = "" +
	"⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺗㣺" +
	"⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫罒⺬示⺭礻" +
	"⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角" +
	"⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食" +
	"⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"

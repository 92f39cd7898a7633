package check

// Words are the words of a report in one language. Fields with verbs are formats;
// their comments name the arguments in order.
type Words struct {
	Page        string // number
	Markdown    string
	Form        string // name of the format
	Counts      string // characters, placed, set aside, marks, spaces
	SetAside    string // type, characters, lines
	Dropped     string // kind, characters, lines
	Replaced    string // kind, characters, lines
	Unread      string // kind, characters, lines
	Setting     string // how the lines of the text stand
	Abreast     string // columns stood side by side
	Interleaved string // they were interleaved
	Scattered   string // vertical type came by its rows
	Recoded     string // the text had been saved through a wrong encoding
	Marks       string // the marks
	Article     string // number, headline, characters, percent, lines
	Doubt       string // part, reason
	Missing     string // character, count, lines
	Extra       string // character, count, lines
	Loss        string // what, count, of how many
	Unseen      string // what, count
	Accounted   string
	Unfinished  string // some line of the text is not among the page's lines
	Untitled    string

	Kinds   map[string]string // of findings; a kind that is missing is printed as it is
	Asides  map[string]string // types of blocks
	Parts   map[string]string
	Reasons map[string]string
	Losses  map[string]string // what a format could not read

	Settings map[string]string
}

// Chinese gives the words for Chinese readers.
func Chinese() Words {
	return Words{
		Page:        "第%s版",
		Markdown:    "Markdown：由人写定，无需核对",
		Form:        "格式 %s",
		Counts:      "字符 %d：排入 %d，另置 %d，署名标记 %d；略去空白 %d",
		SetAside:    "另置 %s：%d 字，第 %s 行",
		Dropped:     "剔除 %s：%d 个，第 %s 行",
		Replaced:    "替换 %s：%d 个，第 %s 行",
		Unread:      "缺字 %s：%d 个，第 %s 行",
		Setting:     "文本形式：%s",
		Abreast:     "各栏并排，已按空隙分栏，可能有误；若有 PDF，请用 pdftotext -raw 版面.pdf - | baolan -",
		Interleaved: "各栏的行交错在一起，已按上下文分栏，很可能有误；请用 baolan 版面.pdf，或 pdftotext -raw 版面.pdf - | baolan -",
		Scattered:   "竖排的版面按横行取字，一行里每栏只有一字；能看出各栏的已按位置拼回，看不出的没有复原；请用 baolan 版面.pdf，或 mutool draw -F txt 版面.pdf | baolan -",
		Recoded:     "乱码：文字曾以错误的编码保存，已还原，缺损处以 \uFFFD 表示",
		Marks:       "署名标记 %s",
		Article:     "文章 %d %s：%d 字，把握 %d%%，第 %s 行",
		Doubt:       "存疑 %s：%s",
		Missing:     "缺 %q %d 个，见第 %s 行",
		Extra:       "多 %q %d 个，见第 %s 行",
		Loss:        "读不出 %s：%d 个，共 %d 个",
		Unseen:      "略去 %s：%d 个",
		Accounted:   "全部字符都有着落",
		Unfinished:  "有的行未见于来源行",
		Untitled:    "（无题）",
		Kinds: map[string]string{
			"control": "控制字符", "escape": "转义序列", "bidi": "双向控制符", "invisible": "不可见字符", "tag": "标签字符", "marks": "过多的组合符",
			"invalid": "非法字节", "undecodable": "无法解码的字节", "noncharacter": "非字符", "private": "私用字符", "stand-in": "保留码位",
			"unassigned": "未定义字符", "radical": "部首（换作汉字）", "doubled": "重影字", "cid": "(cid:N)", "lost": "原文的替换字符 U+FFFD",
		},
		Asides: map[string]string{
			"folio": "报头版次", "notice": "公告启事", "caption": "图片说明", "guide": "导读", "imprint": "责任编辑", "unplaced": "未能归属",
		},
		Parts: map[string]string{
			"label": "栏目", "kicker": "引题", "headline": "主题", "deck": "副题", "byline": "作者", "body": "正文", "weather": "天气", "other": "其他",
		},
		Losses: map[string]string{
			"text": "没有给出文字的字符", "font": "字体没有说明的字符", "picture": "整版是图片", "page": "没有文字和图片的版", "article": "没有存下来的文章", "field": "有文字在认不得的字段里的记录",
			"hidden": "看不见的字符", "outside": "版面以外的字符", "slanted": "斜压在版面上的水印字符", "across": "横压在正文上的水印字符", "reading": "注音字符", "recognised": "由图片识别的字符（不曾略去）",
		},
		Settings: map[string]string{
			"columns": "报纸分栏", "paragraphs": "一行一段", "sheets": "单栏书页", "abreast": "各栏并排", "glyphs": "一行一字", "contents": "目录", "interleaved": "各栏交错", "scattered": "竖排横取",
		},
	}
}

// English gives the words for English readers.
func English() Words {
	return Words{
		Page:        "page %s",
		Markdown:    "Markdown: written by a person, nothing to account for",
		Form:        "format %s",
		Counts:      "characters %d: placed %d, set aside %d, byline marks %d; spaces left out %d",
		SetAside:    "set aside as %s: %d characters, lines %s",
		Dropped:     "dropped %s: %d, lines %s",
		Replaced:    "replaced %s: %d, lines %s",
		Unread:      "without meaning %s: %d, lines %s",
		Setting:     "form of the text: %s",
		Abreast:     "columns stand side by side and were parted at their gaps, perhaps wrongly; where there is a PDF, use pdftotext -raw page.pdf - | baolan -",
		Interleaved: "lines of the columns were interleaved and were parted by what they say, probably wrongly in places; use baolan page.pdf, or pdftotext -raw page.pdf - | baolan -",
		Scattered:   "vertical type came by its rows, a character of each column; where the places show the columns they were put together, elsewhere nothing is rebuilt; use baolan page.pdf, or mutool draw -F txt page.pdf | baolan -",
		Recoded:     "the text had been saved through a wrong encoding and is restored; what was lost is shown as \uFFFD",
		Marks:       "byline marks %s",
		Article:     "article %d %s: %d characters, confidence %d%%, lines %s",
		Doubt:       "doubtful %s: %s",
		Missing:     "missing %q %d times, see lines %s",
		Extra:       "extra %q %d times, see lines %s",
		Loss:        "unreadable %s: %d of %d",
		Unseen:      "left out %s: %d",
		Accounted:   "every character is accounted for",
		Unfinished:  "a line of the text is not among the page's lines",
		Untitled:    "(untitled)",
		Losses: map[string]string{
			"text": "characters without text", "font": "characters of a font that does not say what they are", "picture": "page, which is a picture", "page": "page with neither text nor a picture", "article": "articles that were not saved", "field": "records with text in a field that is not known",
			"hidden": "characters that are not seen", "outside": "characters outside of the page", "slanted": "characters of a watermark across the page", "across": "level characters of a watermark over the text", "reading": "characters that say how others are read", "recognised": "(nothing, but read from a picture) characters",
		},
	}
}

package check

// Words are what the text of a report is made of, in one language. Fields with
// verbs are formats; their order of arguments is that of the comment.
type Words struct {
	Page       string // number
	Markdown   string
	Counts     string // characters, placed, set aside, marks, spaces
	SetAside   string // type, characters, lines
	Dropped    string // kind, characters, lines
	Replaced   string // kind, characters, lines
	Marks      string // the marks
	Article    string // number, headline, characters, percent, lines
	Doubt      string // part, reason
	Missing    string // character, count, lines
	Extra      string // character, count, lines
	Accounted  string
	Unfinished string // some line of the text is not among the page's lines
	Untitled   string

	Kinds   map[string]string // of findings; those missing stand as they are
	Asides  map[string]string // types of blocks
	Parts   map[string]string
	Reasons map[string]string
}

// Chinese gives the words for Chinese readers.
func Chinese() Words {
	return Words{
		Page:       "第%s版",
		Markdown:   "Markdown：由人写定，无需核对",
		Counts:     "字符 %d：排入 %d，另置 %d，署名标记 %d；略去空白 %d",
		SetAside:   "另置 %s：%d 字，第 %s 行",
		Dropped:    "剔除 %s：%d 个，第 %s 行",
		Replaced:   "替换 %s：%d 个，第 %s 行",
		Marks:      "署名标记 %s",
		Article:    "文章 %d %s：%d 字，把握 %d%%，第 %s 行",
		Doubt:      "存疑 %s：%s",
		Missing:    "缺 %q %d 个，见第 %s 行",
		Extra:      "多 %q %d 个，见第 %s 行",
		Accounted:  "全部字符都有着落",
		Unfinished: "有的行未见于来源行",
		Untitled:   "（无题）",
		Kinds: map[string]string{
			"control": "控制字符", "escape": "转义序列", "bidi": "双向控制符", "invisible": "不可见字符", "tag": "标签字符", "marks": "过多的组合符",
			"invalid": "非法字节", "undecodable": "无法解码的字节", "noncharacter": "非字符", "private": "私用字符", "stand-in": "保留码位",
			"unassigned": "未定义字符", "radical": "部首（换作汉字）",
		},
		Asides: map[string]string{
			"folio": "报头版次", "notice": "公告启事", "caption": "图片说明", "guide": "导读", "imprint": "责任编辑", "unplaced": "未能归属",
		},
		Parts: map[string]string{
			"label": "栏目", "kicker": "引题", "headline": "主题", "deck": "副题", "byline": "作者", "body": "正文", "weather": "天气", "other": "其他",
		},
	}
}

// English gives the words for English readers.
func English() Words {
	return Words{
		Page:       "page %s",
		Markdown:   "Markdown: written by a person, nothing to account for",
		Counts:     "characters %d: placed %d, set aside %d, byline marks %d; spaces left out %d",
		SetAside:   "set aside as %s: %d characters, lines %s",
		Dropped:    "dropped %s: %d, lines %s",
		Replaced:   "replaced %s: %d, lines %s",
		Marks:      "byline marks %s",
		Article:    "article %d %s: %d characters, confidence %d%%, lines %s",
		Doubt:      "doubtful %s: %s",
		Missing:    "missing %q %d times, see lines %s",
		Extra:      "extra %q %d times, see lines %s",
		Accounted:  "every character is accounted for",
		Unfinished: "a line of the text is not among the page's lines",
		Untitled:   "(untitled)",
	}
}

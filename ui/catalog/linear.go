package catalog

// The messages of the linear reader, which is a dialogue in lines.
const (
	LinearHint Key = iota + localKeys
	LinearPages
	LinearPage
	LinearMore
	LinearOnlyNow
	LinearMoreOnlyNow
	LinearRead
	LinearKept
	LinearFacts
	LinearComma
	LinearResume
	LinearJump
	LinearEnd
	LinearUnknown
	LinearNoNumber
	LinearNoPage
	LinearSought
	LinearNoHeadline
	LinearMarkWhich
	LinearNothing
	LinearWhere
	LinearHelp
	linearKeys // the first key of settings
)

var linearMessages = [...][2]string{
	LinearHint:        {"输入号码打开一篇，空行往下读，/词 查找，? 帮助，q 离开。", "A number opens an article, an empty line goes on, /word finds, ? helps, q leaves."},
	LinearPages:       {"，共%d版", ", %d page{s}"},
	LinearPage:        {"%s，%d篇", "%s, %d article{s}"},
	LinearMore:        {"未完> ", "more> "},
	LinearOnlyNow:     {"标记仅本次有效> ", "marks not kept> "},
	LinearMoreOnlyNow: {"未完，标记仅本次有效> ", "more, marks not kept> "},
	LinearRead:        {"已读", "read"},
	LinearKept:        {"收藏", "kept"},
	LinearFacts:       {"（%s）", " (%s)"},
	LinearComma:       {"，", ", "},
	LinearResume:      {"接上次读到的地方：", "From where you were:"},
	LinearJump:        {"转第%d版，t 跟过去。", "Goes on on page %d; t follows."},
	LinearEnd:         {"完。空行读下一篇，l 回目录。", "End. An empty line opens the next article, l lists the page."},
	LinearUnknown:     {"不懂“%s”，? 看能输入什么", "“%s” is not known; ? tells what is"},
	LinearNoNumber:    {"没有 %d 号，现在有 1 到 %d", "there is no number %d; there are 1 to %d"},
	LinearNoPage:      {"没有第 %s 版，p 列出各版", "there is no page %s; p lists them"},
	LinearSought:      {"没有在找什么；打开一篇，再输入 /词", "nothing is looked for; open an article and type /word"},
	LinearNoHeadline:  {"标题里没有“%s”；s 词 搜全部报纸的正文", "no headline has “%s”; s WORD searches all papers"},
	LinearMarkWhich:   {"先打开一篇再 m，或 m 号码 标签", "open an article and type m, or m NUMBER TAGS"},
	LinearNothing:     {"没有", "none"},
	LinearWhere:       {"写到哪里？比如 o 文章.md、O 报纸.html、O 报纸.epub", "write where? for example o article.md, O paper.html, O paper.epub"},
	LinearHelp: {
		"号码 打开一篇；2.3 打开第2版第3篇；空行 往下读，读完一篇再空行读下一篇。\n" +
			"j k 下一篇、上一篇；] [ 下一版、上一版；p 各版，p 3 第3版；l 本版目录；i 全部标题。\n" +
			"/词 在本篇里找，没打开时找标题；n 下一处；s 词 搜全部报纸。\n" +
			"m 标签 收藏，再 m 取消；M 收藏的，M 标签；r 未读的；%% 读了多少。\n" +
			"e 书架；> < 后一天、前一天；t 跟着“下转”走；w 天气；x 换简繁。\n" +
			"o 文件 存本篇；O 文件 存整期；R 朗读；? 帮助；q 离开。",
		"NUMBER opens an article; 2.3 the third of page 2; an empty line goes on, at the end to the next article.\n" +
			"j k next and previous article; ] [ next and previous page; p lists pages, p 3 opens one; l lists the page; i all headlines.\n" +
			"/WORD finds in the article, or among headlines where none is open; n next hit; s WORD searches all papers.\n" +
			"m TAGS keeps, m once more lets go; M lists favourites, M TAG some; r lists the unread; %% how much was read.\n" +
			"e shelf; > < the day after, the day before; t follows to the other page; w weather; x script.\n" +
			"o FILE writes the article; O FILE the edition; R reads aloud; ? helps; q leaves.",
	},
}

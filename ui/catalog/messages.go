package catalog

// Key names a message.
type Key uint16

// The messages of the reading screens.
const (
	AppName Key = iota
	EditionPages
	PageOf
	PageShort
	UnknownPaper
	NoArticles
	NoEditionOpen
	Weather
	NoWeather
	WeatherDay
	Temperature
	Wind
	Humidity
	Air
	Characters
	Minutes
	ArticleOf
	ReadMark
	TopOf
	EndOf
	SpaceForNext
	LastArticle
	FirstArticle
	NoSuchPage
	UntitledArticle
	Unplaced
	UnplacedIntro
	BlockFolio
	BlockNotice
	BlockCaption
	BlockGuide
	BlockImprint
	BlockUnplaced
	JumpTo
	JumpFrom
	ConfidenceLow
	RawTitle
	RawNone
	TooSmall
	HintScroll
	HintArticles
	HintPages
	HintOpen
	HintBack
	HintHelp
	HintQuit
	HintList
	HelpTitle
	HelpPage
	MouseOn
	MouseOff
	ThemeNow
	WidthNow
	ColumnsNow
	ColumnsAuto
	Columns1
	Columns2
	Columns3
	VerticalOn
	VerticalOff
	LinesCount
	PageNamed
	FromPage
	Percent
	RoleLabel
	RoleKicker
	RoleHeadline
	RoleDeck
	RoleByline
	RoleBody
	RoleWeather
	RoleOther
	Weekday0
	Weekday1
	Weekday2
	Weekday3
	Weekday4
	Weekday5
	Weekday6
	DateForm
	LangTag
	CmdRoot
	CmdRootLong
	CmdPrint
	FlagLang
	FlagAmbiguous
	FlagKinsoku
	FlagEncoding
	FlagTheme
	FlagNoMouse
	FlagFormat
	FlagWidth
	FlagPage
	FlagArticle
	ErrFormat
	NoSuchArticle
	ErrMissing
	ErrUnreadable
	ErrNoEditions
	ErrEmpty
	ErrBinary
	ErrTooLarge
	ErrFrontMatter
	ErrEncoding
	ErrIsFolder
	StandardInput
	AtLine
	Detail
	NoHits
	HitOf
	Found
	HighOf
	LowOf
	DegreesRange
	Degrees
	HazardOf
	NoColour
	ColourBlue
	ColourYellow
	ColourOrange
	ColourRed
	ColourPurple
	keys
)

var messages = [keys][2]string{
	AppName:         {"报栏", "baolan"},
	EditionPages:    {"今日%d版", "%d pages"},
	PageOf:          {"第%d版", "Page %d"},
	PageShort:       {"%d版", "p.%d"},
	UnknownPaper:    {"未名报纸", "Untitled paper"},
	NoArticles:      {"本版没有文章", "No articles on this page"},
	NoEditionOpen:   {"没有打开的报纸", "No edition is open"},
	Weather:         {"天气", "Weather"},
	NoWeather:       {"本期没有天气预报", "No forecast in this edition"},
	WeatherDay:      {"第%d版", "page %d"},
	Temperature:     {"气温", "Temp."},
	Wind:            {"风", "Wind"},
	Humidity:        {"湿度", "Humidity"},
	Air:             {"空气", "Air"},
	Characters:      {"%s字", "%s chars"},
	Minutes:         {"约%d分钟", "%d min"},
	ArticleOf:       {"第%d/%d篇", "%d/%d"},
	ReadMark:        {"已读", "read"},
	TopOf:           {"开头", "top"},
	EndOf:           {"完", "end"},
	SpaceForNext:    {"已到文末，再按一次读下一篇", "End of article; press again for the next"},
	LastArticle:     {"这是最后一篇", "This is the last article"},
	FirstArticle:    {"这是第一篇", "This is the first article"},
	NoSuchPage:      {"没有第%d版", "There is no page %d"},
	UntitledArticle: {"（无题）", "(untitled)"},
	Unplaced:        {"版面其他", "Elsewhere on the page"},
	UnplacedIntro:   {"以下各行不属于任何文章，按版面原样保留。", "These lines belong to no article and are kept as printed."},
	BlockFolio:      {"报头", "Folio"},
	BlockNotice:     {"启事", "Notice"},
	BlockCaption:    {"图片说明", "Caption"},
	BlockGuide:      {"导读", "Guide"},
	BlockImprint:    {"版务", "Imprint"},
	BlockUnplaced:   {"未归类", "Unplaced"},
	JumpTo:          {"下转第%d版", "Continued on page %d"},
	JumpFrom:        {"上接第%d版", "Continued from page %d"},
	ConfidenceLow:   {"此处复原存疑，按 r 看原文", "This part is doubtful; r shows the raw lines"},
	RawTitle:        {"原文各行", "Raw lines"},
	RawNone:         {"本篇没有原始行（Markdown 来源）", "No raw lines: this article comes from Markdown"},
	TooSmall:        {"窗口太小", "too small"},
	HintScroll:      {"滚动", "scroll"},
	HintArticles:    {"上下篇", "article"},
	HintPages:       {"翻版", "page"},
	HintOpen:        {"阅读", "read"},
	HintBack:        {"返回", "back"},
	HintHelp:        {"帮助", "help"},
	HintQuit:        {"退出", "quit"},
	HintList:        {"目录", "list"},
	HelpTitle:       {"帮助", "Help"},
	HelpPage:        {helpChinese, helpEnglish},
	MouseOn:         {"鼠标已开", "Mouse on"},
	MouseOff:        {"鼠标已关，可用终端选字", "Mouse off: the terminal can select text"},
	ThemeNow:        {"配色：%s", "Theme: %s"},
	WidthNow:        {"歧义字宽：%s", "Ambiguous width: %s"},
	ColumnsNow:      {"分栏：%s", "Columns: %s"},
	ColumnsAuto:     {"自动", "auto"},
	Columns1:        {"一栏", "one"},
	Columns2:        {"两栏", "two"},
	Columns3:        {"三栏", "three"},
	VerticalOn:      {"竖排", "Vertical setting"},
	VerticalOff:     {"横排", "Horizontal setting"},
	LinesCount:      {"%d行", "%d lines"},
	PageNamed:       {"第%s版", "Page %s"},
	FromPage:        {"据第%d版", "from page %d"},
	Percent:         {"%d%%", "%d%%"},
	RoleLabel:       {"栏目", "label"},
	RoleKicker:      {"引题", "kicker"},
	RoleHeadline:    {"主题", "headline"},
	RoleDeck:        {"副题", "deck"},
	RoleByline:      {"署名", "byline"},
	RoleBody:        {"正文", "body"},
	RoleWeather:     {"天气", "weather"},
	RoleOther:       {"其他", "other"},
	Weekday0:        {"星期日", "Sunday"},
	Weekday1:        {"星期一", "Monday"},
	Weekday2:        {"星期二", "Tuesday"},
	Weekday3:        {"星期三", "Wednesday"},
	Weekday4:        {"星期四", "Thursday"},
	Weekday5:        {"星期五", "Friday"},
	Weekday6:        {"星期六", "Saturday"},
	DateForm:        {"%d年%d月%d日", "%d-%02d-%02d"},
	LangTag:         {"zh", "en"},
	CmdRoot:         {"在终端里读一份报纸", "read a newspaper in the terminal"},
	CmdRootLong:     {"把 PDF 抽出的报纸文字还原成文章，在终端里当报纸读。\nPATH 是一版的文本、一个放各版的文件夹，或 -（标准输入）；不写则打开自带的样报。", "Rebuilds a newspaper from the text of its pages and shows it as one.\nPATH is a page's text, a folder of pages, or - (standard input); without it the sample editions open."},
	CmdPrint:        {"把报纸排好打印到标准输出", "print the edition, typeset, to standard output"},
	FlagLang:        {"界面语言：zh、en", "language of the interface: zh, en"},
	FlagAmbiguous:   {"引号、破折号等歧义字宽：auto、narrow、wide、pin", "width of ambiguous characters: auto, narrow, wide, pin"},
	FlagKinsoku:     {"避头尾：auto、none、basic、gb、strict", "line start and end prohibitions: auto, none, basic, gb, strict"},
	FlagEncoding:    {"来源编码（默认自动识别）：utf-8、gb18030、big5 等", "encoding of the source (found by itself otherwise): utf-8, gb18030, big5 …"},
	FlagTheme:       {"配色：paper、rice、plain", "theme: paper, rice, plain"},
	FlagNoMouse:     {"不用鼠标", "leave the mouse to the terminal"},
	FlagFormat:      {"格式：text、markdown、json", "format: text, markdown, json"},
	FlagWidth:       {"行宽（格）", "line width in cells"},
	FlagPage:        {"只印第几版", "this page only"},
	FlagArticle:     {"只印第几篇", "this article only"},
	ErrFormat:       {"没有 %q 这种格式；可用 text、markdown、json", "there is no format %q; use text, markdown or json"},
	NoSuchArticle:   {"没有第%d篇", "there is no article %d"},
	ErrMissing:      {"没有这个文件或文件夹，请检查路径", "no such file or folder; check the path"},
	ErrUnreadable:   {"读不了，请检查权限", "cannot be read; check its permissions"},
	ErrNoEditions:   {"文件夹里没有报纸，请放入 .txt 或 .md 的版面", "the folder has no page; put .txt or .md files in it"},
	ErrEmpty:        {"文件是空的，请重新抽取这一版的文字", "the file is empty; extract the page's text again"},
	ErrBinary:       {"这是二进制文件，请给文本文件", "this is a binary file; give a text file"},
	ErrTooLarge:     {"这份报纸太大，请按版拆开", "the edition is too large; split it by page"},
	ErrFrontMatter:  {"文件头的 YAML 读不懂，请改正或删去", "the front matter cannot be read; mend or remove it"},
	ErrEncoding:     {"没有这种编码，请换一个名字", "there is no such encoding; choose another name"},
	ErrIsFolder:     {"这是文件夹，请指明其中的文件", "this is a folder; name a file in it"},
	StandardInput:   {"标准输入", "standard input"},
	AtLine:          {"%s:%d", "%s:%d"},
	Detail:          {"（%s）", " (%s)"},
	NoHits:          {"没有找到", "not found"},
	HitOf:           {"%d/%d处", "%d/%d"},
	Found:           {"“%s” %s", "“%s” %s"},
	HighOf:          {"最高 %d℃", "high %d℃"},
	LowOf:           {"最低 %d℃", "low %d℃"},
	DegreesRange:    {"%d～%d℃", "%d–%d℃"},
	Degrees:         {"%d℃", "%d℃"},
	HazardOf:        {"%s%s预警", "%s, %s"},
	NoColour:        {"无级别", "no level"},
	ColourBlue:      {"蓝色", "blue"},
	ColourYellow:    {"黄色", "yellow"},
	ColourOrange:    {"橙色", "orange"},
	ColourRed:       {"红色", "red"},
	ColourPurple:    {"特别", "special"},
}

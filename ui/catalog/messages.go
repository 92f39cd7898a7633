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
	Opening
	ReadSoFar
	CannotOpen
	Titled
	NewestDay
	OldestDay
	NotKept
	NewEdition
	TooMuchToCopy
	Copied
	CopiedTmux
	LetGo
	Kept
	TagsPrompt
	NoLibrary
	Searching
	SearchTitle
	HintSearch
	HintRelevance
	HintNewest
	OrderNewest
	OrderRelevance
	SearchTip
	TagsKnown
	HintFilter
	Gathering
	HintNextList
	FilterTip
	SearchPrompt
	NotOnShelf
	TabFavourites
	TabUnread
	TabHistory
	DeskEmpty
	HintTab
	HintLetGo
	ShelfTitle
	EditionsCount
	HintChoose
	HintMonth
	ShelfPapers
	ShelfDays
	ShelfPages
	ShelfEmpty
	NoDate
	MonthForm
	Day0
	Day1
	Day2
	Day3
	Day4
	Day5
	Day6
	Confidence
	DoubtNoHeadline
	DoubtSplit
	DoubtNoBody
	DoubtUnsigned
	DoubtProse
	screenKeys // the first key of the commands
)

var screenMessages = map[Key][2]string{
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
	NoHits:          {"没有找到", "not found"},
	HitOf:           {"%d/%d处", "%d/%d"},
	Found:           {"“%s” %s", "“%s” %s"},
	HighOf:          {"最高 %d°", "high %d°"},
	LowOf:           {"最低 %d°", "low %d°"},
	DegreesRange:    {"%d～%d°", "%d–%d°"},
	Degrees:         {"%d°", "%d°"},
	HazardOf:        {"%s%s预警", "%s, %s"},
	NoColour:        {"无级别", "no level"},
	ColourBlue:      {"蓝色", "blue"},
	ColourYellow:    {"黄色", "yellow"},
	ColourOrange:    {"橙色", "orange"},
	ColourRed:       {"红色", "red"},
	ColourPurple:    {"特别", "special"},
	Opening:         {"正在打开%s，按 Esc 放弃", "opening %s; Esc gives up"},
	ReadSoFar:       {"已读 %.1f MB", "%.1f MB read"},
	CannotOpen:      {"打不开%s：%s", "cannot open %s: %s"},
	Titled:          {"《%s》", "%s "},
	NewestDay:       {"这是最新的一期", "This is the newest edition"},
	OldestDay:       {"这是最早的一期", "This is the oldest edition"},
	NotKept:         {"没能记住：%s", "not kept: %s"},
	NewEdition:      {"有新报到：%s，按 e 看书架", "New on the shelf: %s; e opens it"},
	TooMuchToCopy:   {"%s KB，超过剪贴板上限 %s KB，请用 baolan print", "%s KB, and the clipboard takes %s; use baolan print"},
	Copied:          {"已复制%s字", "%s characters copied"},
	CopiedTmux:      {"%s；tmux 须设 set-clipboard on", "%s; tmux needs set-clipboard on"},
	LetGo:           {"已取消收藏", "No longer a favourite"},
	Kept:            {"已收藏", "Kept as a favourite"},
	TagsPrompt:      {"收藏的标签（空格分开，可不填）：", "Tags to keep it by (separated by spaces, or none): "},
	NoLibrary:       {"没有报库可搜，启动时用 --library 指定", "No library to search; name one with --library"},
	Searching:       {"正在搜“%s”，按 Esc 放弃", "searching “%s”; Esc gives up"},
	SearchTitle:     {"搜“%s”，共%s篇", "“%s”: %s articles"},
	HintSearch:      {"再搜", "search"},
	HintRelevance:   {"按相关排", "by relevance"},
	HintNewest:      {"按日期排", "newest first"},
	OrderNewest:     {"（新的在前）", " (newest first)"},
	OrderRelevance:  {"（最相关的在前）", " (by relevance)"},
	SearchTip:       {"词 “短语” -不要 paper:报名 date:2020-12.. by:作者 拼音首字母", "words \"a phrase\" -not paper: date:2020-12.. by: initials"},
	Gathering:       {"正在收拢各期文章，按 Esc 放弃", "gathering articles; Esc gives up"},
	HintFilter:      {"筛选", "filter"},
	HintNextList:    {"换单子", "next list"},
	FilterTip:       {"标题、标签、报名或日期里的词", "words of a headline, tag, paper or date"},
	TagsKnown:       {"用过：%s", "used: %s"},
	SearchPrompt:    {"搜全部报纸：", "Search all papers: "},
	NotOnShelf:      {"书架上没有这一期了", "That edition is no longer on the shelf"},
	TabFavourites:   {"收藏", "Favourites"},
	TabUnread:       {"未读", "Unread"},
	TabHistory:      {"读过", "History"},
	DeskEmpty:       {"这里还没有文章", "Nothing here yet"},
	HintTab:         {"换栏", "next"},
	HintLetGo:       {"取消收藏", "let go"},
	ShelfTitle:      {"书架", "Shelf"},
	EditionsCount:   {"共%d期", "%d editions"},
	HintChoose:      {"选择", "choose"},
	HintMonth:       {"换月", "month"},
	ShelfPapers:     {"报纸", "Papers"},
	ShelfDays:       {"日期", "Days"},
	ShelfPages:      {"版面", "Pages"},
	ShelfEmpty:      {"书架是空的，用 baolan add 添报", "The shelf is empty; baolan add fills it"},
	NoDate:          {"日期不明", "no date"},
	MonthForm:       {"%d年%d月", "%d-%02d"},
	Day0:            {"日", "Su"},
	Day1:            {"一", "Mo"},
	Day2:            {"二", "Tu"},
	Day3:            {"三", "We"},
	Day4:            {"四", "Th"},
	Day5:            {"五", "Fr"},
	Day6:            {"六", "Sa"},
	Confidence:      {"复原把握 %d%%", "confidence %d%%"},
	DoubtNoHeadline: {"没有找到标题", "no headline was found"},
	DoubtSplit:      {"引题、主题、副题怎么分拿不准", "how kicker, headline and deck part is a guess"},
	DoubtNoBody:     {"没有找到正文", "no body was found"},
	DoubtUnsigned:   {"没有署名，起止拿不准", "unsigned: where it begins and ends is a guess"},
	DoubtProse:      {"正文不像成段的文章", "the body does not read like prose"},
}

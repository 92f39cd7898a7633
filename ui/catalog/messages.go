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
	NextBelow
	LastArticle
	AllRead
	NothingHere
	EscHere
	RestHere
	LeadStory
	Guessed
	GuessedDay
	ContentsTitle
	DoubtHere
	FirstArticle
	NoSuchPage
	NoSuchBookPage
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
	RawSecond
	TooSmall
	HintScroll
	HintArticles
	HintPages
	HintBookPages
	HintOpen
	HintBack
	HintHelp
	HintQuit
	HintList
	HelpTitle
	HelpNotes
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
	PageMapTitle
	PageMapComposed
	SheetTitle
	SheetPart
	SheetNone
	SheetWait
	SheetAsk
	SheetFailed
	PicturesUnable
	PicturesNever
	PicturesAsking
	PicturesNone
	PicturesOn
	PicturesOff
	PicturesAsk
	PictureFailed
	HintZoom
	Picture
	PageNamed
	BookPageNamed
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
	NothingToSearch
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
	PagesRead
	PageComing
	RestNotRead
	ReadSoFar
	FirstPDF
	SecondsTaken
	CannotOpen
	Titled
	Confidence
	DoubtNoHeadline
	DoubtSplit
	DoubtNoBody
	DoubtUnsigned
	DoubtProse
	DoubtUnread
	DoubtDoubled
	DoubtRecoded
	DoubtAbreast
	DoubtInterleaved
	DoubtGlyphs
	DoubtScattered
	DoubtRecognised
	DoubtMeaning
	DoubtField
	RecognisedHere
	PageIsPicture
	PageUnread
	screenKeys // the first key of the library
)

var screenMessages = [...][2]string{
	AppName:          {"报栏", "baolan"},
	EditionPages:     {"共%d版", "%d page{s}"},
	PageOf:           {"第%d版", "Page %d"},
	PageShort:        {"%d版", "p.%d"},
	UnknownPaper:     {"未名报纸", "Untitled paper"},
	NoArticles:       {"本版没有文章", "No articles on this page"},
	NoEditionOpen:    {"没有打开的报纸", "No edition is open"},
	Weather:          {"天气", "Weather"},
	NoWeather:        {"本期没有天气预报", "No forecast in this edition"},
	WeatherDay:       {"第%d版", "page %d"},
	Temperature:      {"气温", "Temp."},
	Wind:             {"风", "Wind"},
	Humidity:         {"湿度", "Humidity"},
	Air:              {"空气", "Air"},
	Characters:       {"%s字", "%s char{s}"},
	Minutes:          {"约%d分钟", "%d min"},
	ArticleOf:        {"第%d/%d篇", "%d/%d"},
	ReadMark:         {"已读", "read"},
	TopOf:            {"开头", "top"},
	EndOf:            {"完", "end"},
	NextBelow:        {"下一篇", "Next"},
	SpaceForNext:     {"已到文末，再按一次读下一篇", "End of article; press again for the next"},
	AllRead:          {"这一期没有别的未读了", "Nothing else of this edition is unread"},
	LastArticle:      {"这是最后一篇", "This is the last article"},
	NothingHere:      {"“%s”在%s里没有用处", "%s does nothing here (%s)"},
	EscHere:          {"这里是最外一层，%s 退出", "This is the outermost screen; %s quits"},
	RestHere:         {"版面其他", "Other lines"},
	LeadStory:        {"头条", "lead"},
	Guessed:          {"%s（推测）", "%s (a guess)"},
	GuessedDay:       {"%s前后（推测）", "about %s (a guess)"},
	ContentsTitle:    {"要目 · %d篇", "Contents, %d article{s}"},
	DoubtHere:        {"复原存疑，%s 对照原文", "doubtful, %s shows the source"},
	FirstArticle:     {"这是第一篇", "This is the first article"},
	NoSuchPage:       {"没有第%d版", "There is no page %d"},
	NoSuchBookPage:   {"没有从第%d页开始的文章", "No article begins on page %d"},
	UntitledArticle:  {"（无题）", "(untitled)"},
	Unplaced:         {"版面其他", "Elsewhere on the page"},
	UnplacedIntro:    {"以下各行不属于任何文章，按版面原样保留。", "These lines belong to no article and are kept as printed."},
	BlockFolio:       {"报头", "Folio"},
	BlockNotice:      {"启事", "Notice"},
	BlockCaption:     {"图片说明", "Caption"},
	BlockGuide:       {"导读", "Guide"},
	BlockImprint:     {"版务", "Imprint"},
	BlockUnplaced:    {"未归类", "Unplaced"},
	JumpTo:           {"下转第%d版", "Continued on page %d"},
	JumpFrom:         {"上接第%d版", "Continued from page %d"},
	ConfidenceLow:    {"此处复原存疑，按 r 看原文", "This part is doubtful; r shows the raw lines"},
	RawTitle:         {"原文各行，当作什么、凭什么", "Source lines, what each was taken for and why"},
	RawNone:          {"本篇没有原始行（Markdown 来源）", "No raw lines: this article comes from Markdown"},
	RawSecond:        {"其次，差多少", "next best, worse by"},
	TooSmall:         {"窗口太小", "too small"},
	HintScroll:       {"滚动", "scroll"},
	HintArticles:     {"上下篇", "article"},
	HintPages:        {"翻版", "page"},
	HintBookPages:    {"翻页", "page"},
	HintOpen:         {"阅读", "read"},
	HintBack:         {"返回", "back"},
	HintHelp:         {"帮助", "help"},
	HintQuit:         {"退出", "quit"},
	HintList:         {"目录", "list"},
	HelpTitle:        {"帮助", "Help"},
	HelpNotes:        {helpChinese, helpEnglish},
	MouseOn:          {"鼠标已开", "Mouse on"},
	MouseOff:         {"鼠标已关，可用终端选字", "Mouse off: the terminal can select text"},
	ThemeNow:         {"配色：%s", "Theme: %s"},
	WidthNow:         {"歧义字宽：%s", "Ambiguous width: %s"},
	ColumnsNow:       {"分栏：%s", "Columns: %s"},
	ColumnsAuto:      {"自动", "auto"},
	Columns1:         {"一栏", "one"},
	Columns2:         {"两栏", "two"},
	Columns3:         {"三栏", "three"},
	VerticalOn:       {"竖排", "Vertical setting"},
	VerticalOff:      {"横排", "Horizontal setting"},
	LinesCount:       {"%d行", "%d line{s}"},
	PageMapTitle:     {"%s 版面图", "%s as a page"},
	PageMapComposed:  {"版面未知，按主次排", "places unknown; composed by rank"},
	SheetTitle:       {"%s 原版", "%s as printed"},
	SheetPart:        {"第%d/%d块，%s 下一块", "part %d/%d; %s for the next"},
	SheetNone:        {"这一版没有可画的原版（只有 PDF 有）", "This page has no printed original: only a PDF has"},
	SheetWait:        {"正在画原版…", "drawing the page…"},
	SheetAsk:         {"这幅图要传 %s KB。再按 %s 就传，%s 返回。", "This picture takes %s KB to send. %s again sends it, %s goes back."},
	SheetFailed:      {"画不出来：%s", "cannot be drawn: %s"},
	PicturesUnable:   {"这个终端没有说它能显示图片；%s 看版面图", "This terminal has not said that it shows pictures; %s shows the page in cells"},
	PicturesNever:    {"图片已关（pictures = never）；%s 看版面图", "Pictures are off (pictures = never); %s shows the page in cells"},
	PicturesAsking:   {"正在问终端能不能显示图片，请再按一次", "asking the terminal whether it shows pictures; press again"},
	PicturesNone:     {"这篇没有图片", "This article has no pictures"},
	PicturesOn:       {"图片已开", "Pictures on"},
	PicturesOff:      {"图片已关", "Pictures off"},
	PicturesAsk:      {"这篇的图片要传 %s KB，再按 %s 就传", "The pictures of this article take %s KB to send; %s again sends them"},
	PictureFailed:    {"图片显示不了：%s", "the picture cannot be shown: %s"},
	HintZoom:         {"缩放", "zoom"},
	Picture:          {"图片", "picture"},
	PageNamed:        {"第%s版", "Page %s"},
	BookPageNamed:    {"第%s页", "Page %s"},
	FromPage:         {"据第%d版", "from page %d"},
	Percent:          {"%d%%", "%d%%"},
	RoleLabel:        {"栏目", "label"},
	RoleKicker:       {"引题", "kicker"},
	RoleHeadline:     {"主题", "headline"},
	RoleDeck:         {"副题", "deck"},
	RoleByline:       {"署名", "byline"},
	RoleBody:         {"正文", "body"},
	RoleWeather:      {"天气", "weather"},
	RoleOther:        {"其他", "other"},
	Weekday0:         {"星期日", "Sunday"},
	Weekday1:         {"星期一", "Monday"},
	Weekday2:         {"星期二", "Tuesday"},
	Weekday3:         {"星期三", "Wednesday"},
	Weekday4:         {"星期四", "Thursday"},
	Weekday5:         {"星期五", "Friday"},
	Weekday6:         {"星期六", "Saturday"},
	DateForm:         {"%d年%d月%d日", "%d-%02d-%02d"},
	LangTag:          {"zh", "en"},
	NoHits:           {"没有找到", "not found"},
	NothingToSearch:  {"报库里还没有报纸，用 baolan add 收进来才搜得到", "the library has no edition yet; baolan add fills it"},
	HitOf:            {"%d/%d处", "%d/%d"},
	Found:            {"“%s” %s", "“%s” %s"},
	HighOf:           {"最高 %d°", "high %d°"},
	LowOf:            {"最低 %d°", "low %d°"},
	DegreesRange:     {"%d～%d°", "%d–%d°"},
	Degrees:          {"%d°", "%d°"},
	HazardOf:         {"%s%s预警", "%s, %s"},
	NoColour:         {"无级别", "no level"},
	ColourBlue:       {"蓝色", "blue"},
	ColourYellow:     {"黄色", "yellow"},
	ColourOrange:     {"橙色", "orange"},
	ColourRed:        {"红色", "red"},
	ColourPurple:     {"特别", "special"},
	Opening:          {"正在打开%s，按 Esc 放弃", "opening %s; Esc gives up"},
	PagesRead:        {"已读取 %d/%d 版", "%d of %d page{s} read"},
	PageComing:       {"%s还在读取：已读取 %d/%d 版", "%s is still being read: %d of %d page{s} {is|are}"},
	RestNotRead:      {"其余各版读不了：%s", "the other pages cannot be read: %s"},
	FirstPDF:         {"第一次打开 PDF，要准备几秒钟", "The first PDF takes a few seconds more"},
	SecondsTaken:     {"%d 秒", "%d s"},
	ReadSoFar:        {"已读 %.1f MB", "%.1f MB read"},
	CannotOpen:       {"打不开%s：%s", "cannot open %s: %s"},
	Titled:           {"《%s》", "%s "},
	Confidence:       {"复原把握 %d%%", "confidence %d%%"},
	DoubtNoHeadline:  {"没有找到标题", "no headline was found"},
	DoubtSplit:       {"引题、主题、副题怎么分拿不准", "how kicker, headline and deck part is a guess"},
	DoubtNoBody:      {"没有找到正文", "no body was found"},
	DoubtUnsigned:    {"没有署名，起止拿不准", "unsigned: where it begins and ends is a guess"},
	DoubtProse:       {"正文不像成段的文章", "the body does not read like prose"},
	DoubtUnread:      {"有字没有提取出来", "some characters could not be extracted"},
	DoubtDoubled:     {"重影字已去掉一层", "characters drawn twice were taken for one"},
	DoubtRecoded:     {"文字曾以错误的编码保存", "the text had been saved through a wrong encoding"},
	DoubtAbreast:     {"各栏并排，分栏可能有误", "columns stood side by side and were parted at their gaps"},
	DoubtInterleaved: {"各栏的行交错，分栏很可能有误；请直接打开 PDF", "lines of the columns were interleaved; open the PDF instead"},
	DoubtScattered:   {"竖排的版面按横行取字，各栏打散；请直接打开 PDF", "vertical type came by its rows and its columns are scattered; open the PDF instead"},
	DoubtGlyphs:      {"一行一字，看不出各段从哪里开始；请直接打开 PDF", "one character a line does not show where paragraphs begin; open the PDF instead"},
	DoubtRecognised:  {"由图片识别而来", "read from a picture by text recognition"},
	DoubtMeaning:     {"字体对字的说明可能不实", "the font may lie about its characters"},
	DoubtField:       {"正文所在的字段名认不得", "its text stood in a field whose name is not known"},
	RecognisedHere:   {"〔图片识别文字，可能有误〕", "[read from a picture; may be wrong]"},
	PageIsPicture:    {"本版是图片，没有文字（--ocr 可识别）", "A picture without text (--ocr reads it)"},
	PageUnread:       {"本版 %[2]s 个字里有 %[1]s 个读不出", "%[1]s of %[2]s character{s} of this page could not be read"},
}

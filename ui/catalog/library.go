package catalog

// The messages about the library, and about the reader's own lists.
const (
	NewestDay Key = iota + screenKeys
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
	FavouritesEmpty
	FavouritesHow
	UnreadEmpty
	HistoryEmpty
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
	libraryKeys // the first key of the commands
)

var libraryMessages = [...][2]string{
	NewestDay:       {"这是最新的一期", "This is the newest edition"},
	OldestDay:       {"这是最早的一期", "This is the oldest edition"},
	NotKept:         {"没能记住：%s", "not kept: %s"},
	NewEdition:      {"有新报到：%s，按 %s 看书架", "New on the shelf: %s; %s opens it"},
	TooMuchToCopy:   {"%s KB，超过剪贴板上限 %s KB，请用 baolan print", "%s KB, and the clipboard takes %s; use baolan print"},
	Copied:          {"已复制%s字", "%s character{s} copied"},
	CopiedTmux:      {"%s；tmux 须设 set-clipboard on", "%s; tmux needs set-clipboard on"},
	LetGo:           {"已取消收藏", "No longer a favourite"},
	Kept:            {"已收藏", "Kept as a favourite"},
	TagsPrompt:      {"收藏的标签（空格分开，可不填）：", "Tags to keep it by (separated by spaces, or none): "},
	NoLibrary:       {"没有报库可搜，启动时用 --library 指定", "No library to search; name one with --library"},
	Searching:       {"正在搜“%s”，按 Esc 放弃", "searching “%s”; Esc gives up"},
	SearchTitle:     {"搜“%s”，共%s篇", "“%s”: %s article{s}"},
	HintSearch:      {"再搜", "search"},
	HintRelevance:   {"按相关排", "by relevance"},
	HintNewest:      {"按日期排", "newest first"},
	OrderNewest:     {"（新的在前）", " (newest first)"},
	OrderRelevance:  {"（最相关的在前）", " (by relevance)"},
	SearchTip:       {"词 “短语” -不要 paper:报名 date:2020-12.. by:作者 拼音首字母", "words \"a phrase\" -not paper: date:2020-12.. by: initials"},
	TagsKnown:       {"用过：%s", "used: %s"},
	HintFilter:      {"筛选", "filter"},
	Gathering:       {"正在收拢各期文章，按 Esc 放弃", "gathering articles; Esc gives up"},
	HintNextList:    {"换单子", "next list"},
	FilterTip:       {"标题、标签、报名或日期里的词", "words of a headline, tag, paper or date"},
	SearchPrompt:    {"搜全部报纸：", "Search all papers: "},
	NotOnShelf:      {"书架上没有这一期了", "That edition is no longer on the shelf"},
	TabFavourites:   {"收藏", "Favourites"},
	TabUnread:       {"未读", "Unread"},
	TabHistory:      {"读过", "History"},
	FavouritesEmpty: {"还没有收藏", "Nothing is kept yet"},
	FavouritesHow:   {"：读报时按 %s 就收藏一篇", "; press %s while reading to keep an article"},
	UnreadEmpty:     {"没有未读的", "Nothing is unread"},
	HistoryEmpty:    {"还没有读过什么", "Nothing was read yet"},
	HintTab:         {"换栏", "next"},
	HintLetGo:       {"取消收藏", "let go"},
	ShelfTitle:      {"书架", "Shelf"},
	EditionsCount:   {"共%d期", "%d edition{s}"},
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
}

package catalog

// The words for what the commands of the reader do, and for the places where they work.
const (
	DoDown Key = iota + explainKeys
	DoUp
	DoPageDown
	DoPageUp
	DoHalfDown
	DoHalfUp
	DoTop
	DoBottom
	DoRight
	DoLeft
	DoOpen
	DoNextPane
	DoPrevPane
	DoNextArticle
	DoNextUnread
	DoPrevArticle
	DoNextPage
	DoPrevPage
	DoGoPage
	DoNextDay
	DoPrevDay
	DoJumpBack
	DoJumpForward
	DoShelf
	DoFavourites
	DoMap
	DoSheet
	DoSheetSend
	DoLarger
	DoSmaller
	DoPhotos
	DoContents
	DoFind
	DoNextHit
	DoPrevHit
	DoSearch
	DoFavourite
	DoUndo
	DoCopyParagraph
	DoCopyArticle
	DoZoom
	DoColumns
	DoVertical
	DoWeather
	DoRaw
	DoTheme
	DoAmbiguous
	DoMouse
	DoPalette
	DoHelp
	DoGoNumber
	DoLeftOut
	DoRedraw
	DoSuspend
	DoBack
	DoGoOut
	DoQuit
	DoMonthBefore
	DoMonthAfter
	DoNextColumn
	DoPrevColumn
	DoNextList
	DoPrevList
	DoRightMap
	DoLeftMap
	DoNextOnMap
	DoPrevOnMap
	DoOrder
	DoLeave
	DoGoList
	DoFilter
	DoLetGo
	PlacePaper
	PlaceShelf
	PlaceFavourites
	PlaceSearch
	PlaceMap
	PlaceSheet
	PlaceContents
	PlacePage
	GroupMoving
	GroupGoing
	GroupFinding
	GroupKeeping
	GroupLooking
	GroupProgram
	NothingHereKey
	NotHere
	KeysTyped
	RawInTheWay
	OnePane
	PaletteTitle
	PaletteNone
	PaletteTip
	OnlyIn
	AndAlso
	TableKeys
	TableDoes
	AtTop
	NothingNow
	AtEnd
	LastPage
	FirstPage
	NoJump
	NotSought
	NothingToCopy
	NotToKeep
	NoneLeftOut
	NoShell
	NoJumpBack
	NoJumpForward
	NothingToUndo
	UndoneKept
	UndoneLetGo
	UndoneRead
	keyKeys // the first key of what a reader's own machine does
)

var keyMessages = [...][2]string{
	DoDown:          {"下移一行", "down a line"},
	DoUp:            {"上移一行", "up a line"},
	DoPageDown:      {"下一屏，到文末再按一次读下一篇", "next screen, at the end once more for the next article"},
	DoPageUp:        {"上一屏", "screen before"},
	DoHalfDown:      {"下半屏", "half a screen down"},
	DoHalfUp:        {"上半屏", "half a screen up"},
	DoTop:           {"到开头", "to the top"},
	DoBottom:        {"到结尾", "to the end"},
	DoRight:         {"打开选中的，或到右边一栏", "open what is chosen, or the pane at the right"},
	DoLeft:          {"到左边一栏", "the pane at the left"},
	DoOpen:          {"打开选中的；正文里跟着“下转”走", "open what is chosen; in the text follow it to its other page"},
	DoNextPane:      {"换到下一栏", "next pane"},
	DoPrevPane:      {"换到前一栏", "pane before"},
	DoNextUnread:    {"下一篇没读过的", "next article that is unread"},
	DoNextArticle:   {"下一篇", "next article"},
	DoPrevArticle:   {"上一篇", "article before"},
	DoNextPage:      {"下一版", "next page"},
	DoPrevPage:      {"上一版", "page before"},
	DoGoPage:        {"到第几版，1 2 是第12版", "a page by its number, 1 2 is the twelfth"},
	DoNextDay:       {"后一天的报", "the day after"},
	DoPrevDay:       {"前一天的报", "the day before"},
	DoJumpBack:      {"回到先前读的地方", "back to where you were"},
	DoJumpForward:   {"再往后去", "forward again"},
	DoShelf:         {"书架与月历", "shelf and calendar"},
	DoFavourites:    {"收藏、未读、读过", "favourites, unread, history"},
	DoSheet:         {"原版：PDF 的版面照原样看（终端能显示图片才有）", "the page of a PDF as printed, where the terminal shows pictures"},
	DoSheetSend:     {"远程时传这幅图；已有图就离开", "send the picture, over a distance; leave where it is there"},
	DoLarger:        {"放大：整版、本篇、细看", "larger: the page, the article, parts of it"},
	DoSmaller:       {"缩小", "smaller"},
	DoPhotos:        {"本篇的图片：开、关；远程先说多大", "pictures of the article on or off; over a distance the size first"},
	DoMap:           {"版面图", "the page as a page"},
	DoContents:      {"要目：各版标题", "all headlines by page"},
	DoFind:          {"在本篇里找", "find in the article"},
	DoNextHit:       {"下一处", "next hit"},
	DoPrevHit:       {"上一处", "hit before"},
	DoSearch:        {"搜全部报纸", "search all papers"},
	DoFavourite:     {"收藏并加标签，或取消", "keep with tags, or let go"},
	DoUndo:          {"撤销上一次收藏、标签或已读", "undo the last favourite, tag or read mark"},
	DoCopyParagraph: {"复制一段", "copy the paragraph"},
	DoCopyArticle:   {"复制全篇带出处", "copy the article with its source"},
	DoZoom:          {"正文占满全宽", "the article over the whole width"},
	DoColumns:       {"分栏：自动、一栏、两栏、三栏", "columns: auto, one, two, three"},
	DoVertical:      {"竖排、横排", "vertical or horizontal setting"},
	DoWeather:       {"天气", "weather"},
	DoRaw:           {"原文各行，当作什么、凭什么", "source lines, what each was taken for and why"},
	DoTheme:         {"换配色", "theme"},
	DoAmbiguous:     {"歧义字宽：引号、破折号占几格", "width of quotes and dashes"},
	DoMouse:         {"开关鼠标；关了可用终端选字", "mouse on or off; off, the terminal selects text"},
	DoPalette:       {"全部命令，按中文、拼音首字母或英文找", "all commands, found by words or initials"},
	DoGoNumber:      {"到第%d版", "go to page %d"},
	RawInTheWay:     {"原始行占着屏幕，按 %s 关掉它", "The raw lines have the screen; %s closes them"},
	OnePane:         {"这里只有一栏", "There is only one pane here"},
	PaletteTitle:    {"命令", "Commands"},
	PaletteNone:     {"没有这样的命令", "There is no such command"},
	PaletteTip:      {"中文、拼音首字母或英文；↑ ↓ 选，Enter 做，Esc 放弃", "words or initials; up and down choose, Enter does, Esc gives up"},
	OnlyIn:          {"只在%s里有用", "only on: %s"},
	DoHelp:          {"帮助", "help"},
	DoLeftOut:       {"没有读的文件", "the files that were left out"},
	DoRedraw:        {"重画屏幕", "redraw the screen"},
	DoSuspend:       {"回到 shell，fg 回来", "to the shell, fg returns"},
	DoBack:          {"返回", "back"},
	DoGoOut:         {"返回，最外一层就退出", "back, from the outermost screen out"},
	DoQuit:          {"退出", "quit"},
	DoMonthBefore:   {"前一个月", "the month before"},
	DoMonthAfter:    {"后一个月", "the month after"},
	DoNextColumn:    {"右边一栏", "column at the right"},
	DoPrevColumn:    {"左边一栏", "column at the left"},
	DoNextList:      {"下一张单子", "next list"},
	DoPrevList:      {"上一张单子", "list before"},
	DoRightMap:      {"右边的文章", "article at the right"},
	DoLeftMap:       {"左边的文章", "article at the left"},
	DoNextOnMap:     {"下一篇", "next article"},
	DoPrevOnMap:     {"上一篇", "article before"},
	DoOrder:         {"按日期排、按相关排", "newest first, or by relevance"},
	DoLeave:         {"回到报纸", "back to the paper"},
	DoGoList:        {"第几张单子", "a list by its number"},
	DoFilter:        {"按标题、标签筛选", "filter by headline or tag"},
	DoLetGo:         {"取消收藏", "let go"},
	PlacePaper:      {"报纸", "Paper"},
	PlaceShelf:      {"书架", "Shelf"},
	PlaceFavourites: {"收藏", "Favourites"},
	PlaceSearch:     {"搜索", "Search"},
	PlaceSheet:      {"原版", "Printed page"},
	PlaceMap:        {"版面图", "Page map"},
	PlaceContents:   {"要目", "Contents"},
	PlacePage:       {"这一页", "this page"},
	GroupMoving:     {"走动", "Moving"},
	GroupGoing:      {"篇、版、日", "Articles, pages, days"},
	GroupFinding:    {"查找", "Finding"},
	GroupKeeping:    {"收藏与复制", "Keeping"},
	GroupLooking:    {"看法", "Looking"},
	GroupProgram:    {"程序", "Program"},
	NothingHereKey:  {"“%s”在%s里没有用处，%s 看有哪些键", "%s does nothing here (%s); %s lists the keys"},
	NotHere:         {"%s（%s）在%s里才有用", "%s (%s) works on: %s"},
	NothingNow:      {"现在没有可做的", "There is nothing to do now"},
	AtTop:           {"已在开头", "This is the top"},
	AtEnd:           {"已在结尾", "This is the end"},
	LastPage:        {"这是最后一版", "This is the last page"},
	FirstPage:       {"这是第一版", "This is the first page"},
	NoJump:          {"本篇不转到别的版", "This article does not go on elsewhere"},
	NotSought:       {"还没有找过什么，按 %s 找", "Nothing was looked for yet; %s finds"},
	NothingToCopy:   {"这里没有可复制的文字", "There is no text to copy here"},
	NotToKeep:       {"这里没有可收藏的文章", "There is no article to keep here"},
	NoneLeftOut:     {"没有略去的文件", "No files were left out"},
	NoShell:         {"这里没有 shell 可回", "There is no shell to go back to"},
	NoJumpBack:      {"前面没有读过别处", "There is no earlier place to go back to"},
	NoJumpForward:   {"后面没有别处了", "There is no later place to go to"},
	NothingToUndo:   {"没有可撤销的收藏、标签或已读", "No favourite, tag or read mark to undo"},
	UndoneKept:      {"已撤销收藏：%s", "No longer kept: %s"},
	UndoneLetGo:     {"已恢复收藏：%s", "Kept again: %s"},
	UndoneRead:      {"已改回未读：%s", "Unread again: %s"},
	AndAlso:         {"、", ", "},
	TableKeys:       {"键", "Keys"},
	TableDoes:       {"做什么", "What they do"},
	KeysTyped:       {"%s …", "%s …"},
}

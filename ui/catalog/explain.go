package catalog

// The words for the labels of lines, for how a headline came to its article, and for
// what is doubted in a finished article.
const (
	CmdExplain Key = iota + serveKeys
	CmdExplainLong
	FlagExplainPage
	FlagExplainLine
	ExplainSecond
	ExplainPlace
	ExplainStory
	ExplainColumn
	ExplainHead
	ExplainVertical
	ExplainRow
	ExplainUnder
	ExplainFrame
	ExplainJoin
	ExplainNoLine
	ExplainForm
	ExplainSheets
	ExplainParagraphs
	ExplainAbreast
	ExplainGlyphs
	ExplainScattered
	ExplainEntries
	ExplainNumbers
	ExplainNoPage
	ExplainPage
	ExplainArticle
	ExplainGiven
	ExplainSplit
	ExplainDoubt
	DoubtLine
	DoubtTitle
	DoubtOnLine
	NoReasons
	JudgeNoHeadline
	JudgeMarks
	JudgeOpen
	JudgeStop
	JudgeNumber
	JudgeSignature
	JudgeDeck
	JudgeBracket
	JudgeNoBody
	JudgeEnd
	JudgeBegin
	TakenOther
	TakenFirst
	TakenNext
	TakenHead
	TakenColumn
	TakenByline
	TakenSubhead
	TakenCaption
	TakenFolio
	TakenRunning
	TakenImprint
	TakenGuide
	TakenNoticeHead
	TakenNotice
	TakenSignature
	TakenRow
	TakenVerse
	TakenItem
	TakenQuestion
	TakenAnswer
	TakenJumpTo
	TakenJumpFrom
	TakenWeather
	TakenMark
	GivenNothing
	GivenNext
	GivenLast
	GivenParted
	GivenBetween
	GivenSection
	GivenJoined
	GivenShared
	GivenLeft
	explainKeys // the first key of what keys do
)

var explainMessages = [...][2]string{
	CmdExplain:        {"说明每一行为什么这样归类", "say why each line was taken for what it was"},
	CmdExplainLong:    {"逐行说明：这一行当作什么，凭哪些规则、各有多重，其次是什么、差多少。不写页和行时说明全部。", "Says of each line what it was taken for, by which rules with which weights, what the next best reading was and by how much it lost. Without --page and --line all of them are explained."},
	FlagExplainPage:   {"只说明第几页", "only this page"},
	FlagExplainLine:   {"只说明原文第几行", "only this line of the text"},
	ExplainPlace:      {"位置 左 %.0f 上 %.0f 右 %.0f 下 %.0f，字号 %.1f，字体 %d", "place: left %.0f, top %.0f, right %.0f, bottom %.0f, size %.1f, font %d"},
	ExplainStory:      {"同组 %d", "story %d"},
	ExplainColumn:     {"第 %d 栏，缩进 %.1f 字，右空 %.1f 字", "column %d, indented %.1f em, %.1f em left"},
	ExplainHead:       {"按字号与位置为题", "of a headline by size and place"},
	ExplainVertical:   {"竖排", "vertical"},
	ExplainRow:        {"表格行", "row of cells"},
	ExplainUnder:      {"在图片下", "under a picture"},
	ExplainFrame:      {"在框内", "in a box"},
	ExplainJoin:       {"；", "; "},
	ExplainSecond:     {"其次：%s，差 %.1f", "else %s, worse by %.1f"},
	ExplainNoLine:     {"第 %d 页没有第 %d 行，或者那一行是空的", "page %d has no line %d, or it is blank"},
	ExplainForm:       {"第 %d 页  %s\n文本形式：%s，不是报纸分栏，不经逐行复原", "page %d  %s\nform of the text: %s; it is no printed columns and its lines are not weighed"},
	ExplainSheets:     {"依据：句中断开的 %d 行里，%d 行断在约 %d 字处", "found by: of %d line{s} that end inside of a sentence %d {ends|end} at about %d character{s}"},
	ExplainParagraphs: {"依据：够长的 %d 行里，%d 行以段末标点结尾", "found by: of %d line{s} that are long enough %d {ends|end} as paragraphs do"},
	ExplainAbreast:    {"依据：%d 行里，%d 行中间有栏间空白", "found by: of %d line{s} %d {has|have} the gap of columns inside"},
	ExplainScattered:  {"依据：%d 行里，%d 行以收尾的标点开头或以起头的标点收尾；这是竖排的版面按横行取字，请直接打开 PDF", "found by: of %d line{s} %d {begins|begin} with a closing mark or {ends|end} in an opening one; vertical type came by its rows, open the PDF instead"},
	ExplainGlyphs:     {"依据：%d 行里，%d 行只有一个字", "found by: of %d line{s} %d {has|have} one character"},
	ExplainEntries:    {"依据：%d 行里，%d 行是带序号或页码的条目", "found by: of %d line{s} %d {is an entry|are entries} with a number or a page"},
	ExplainNumbers:    {"%d 页里，%d 页的页眉页脚有逐页递增的页码", "of %d page{s} %d {has|have} a number at their edges that counts up"},
	ExplainNoPage:     {"没有第 %d 页", "there is no page %d"},
	ExplainPage:       {"第 %d 页　%s", "Page %d  %s"},
	ExplainArticle:    {"第 %d 篇　%s　把握 %d%%", "Article %d  %s  confidence %d%%"},
	ExplainGiven:      {"标题：%s；否则%s，差 %.1f", "headline: %s; else %s, worse by %.1f"},
	ExplainSplit:      {"引题、主题、副题的分法比其次的好 %.1f", "kicker, headline and deck: better than the next best by %.1f"},
	ExplainDoubt:      {"疑点：%s", "doubt: %s"},

	DoubtLine:       {"有一行归类拿不准", "what a line is was a close call"},
	DoubtTitle:      {"标题属于哪篇拿不准", "which article the headline belongs to was a close call"},
	NoReasons:       {"说不出各行的理由：%s", "cannot say why the lines are what they are: %s"},
	DoubtOnLine:     {"%s（原文第 %d 行）", "%s (line %d)"},
	JudgeNoHeadline: {"没有找到标题", "no headline was found"},
	JudgeMarks:      {"标题里没有字", "the headline has no words"},
	JudgeOpen:       {"标题以逗号或冒号收尾", "the headline ends in a comma or a colon"},
	JudgeStop:       {"标题以句号收尾", "the headline ends in a full stop"},
	JudgeNumber:     {"标题只是一个序号", "the headline is a bare number"},
	JudgeSignature:  {"标题像是署名", "the headline reads like a signature"},
	JudgeDeck:       {"副题太长", "the deck is too long"},
	JudgeBracket:    {"署名的括号不成对", "a bracket of the byline is odd"},
	JudgeNoBody:     {"没有找到正文", "no body was found"},
	JudgeEnd:        {"正文没有结束", "the body does not end"},
	JudgeBegin:      {"正文开头不完整", "the body begins inside a clause"},

	TakenOther:      {"未归类", "other"},
	TakenFirst:      {"段首", "paragraph"},
	TakenNext:       {"续行", "continued"},
	TakenHead:       {"标题", "headline"},
	TakenColumn:     {"栏目", "column"},
	TakenByline:     {"署名", "byline"},
	TakenSubhead:    {"小标题", "sub-head"},
	TakenCaption:    {"图片说明", "caption"},
	TakenFolio:      {"报头版次", "folio"},
	TakenRunning:    {"页眉页脚", "running head"},
	TakenImprint:    {"编校人员", "imprint"},
	TakenGuide:      {"导读", "guide"},
	TakenNoticeHead: {"启事标题", "notice title"},
	TakenNotice:     {"启事", "notice"},
	TakenSignature:  {"落款", "signature"},
	TakenRow:        {"表格行", "table row"},
	TakenVerse:      {"诗行", "verse"},
	TakenItem:       {"条目", "list entry"},
	TakenQuestion:   {"问", "question"},
	TakenAnswer:     {"答", "answer"},
	TakenJumpTo:     {"下转", "jump to"},
	TakenJumpFrom:   {"上接", "jump from"},
	TakenWeather:    {"天气", "weather"},
	TakenMark:       {"符号", "marks"},

	GivenNothing: {"没有", "none"},
	GivenNext:    {"在正文前", "before its body"},
	GivenLast:    {"在正文后", "behind its body"},
	GivenParted:  {"一组标题分给前后两篇", "a group parted between two articles"},
	GivenBetween: {"在正文的两半之间", "between the halves of its body"},
	GivenSection: {"当作小标题", "taken for a sub-head"},
	GivenJoined:  {"与上文相连", "joined to the article before"},
	GivenShared:  {"从集中排印的标题里分得", "from a run of headlines, shared out"},
	GivenLeft:    {"不属于任何一篇", "of no article"},
}

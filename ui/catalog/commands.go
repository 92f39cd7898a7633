package catalog

// The messages of the commands.
const (
	CmdRoot Key = iota + screenKeys
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
	FlagEdition
	FlagJSON
	FlagHelp
	FlagVersion
	CmdHelp
	CmdCompletion
	CmdCompletionFor
	CmdCheck
	CmdCheckLong
	HelpUsage
	HelpExamples
	HelpCommands
	HelpFlags
	ErrFlagValue
	ErrFlagUnknown
	ErrFlagBare
	ErrFlagKind
	ErrFlagRange
	KindNumber
	KindDuration
	KindBool
	KindPage
	ErrTooManyArgs
	ErrNoArgs
	NoSuchCommand
	ErrCanceled
	ErrOneEdition
	NoSuchEdition
	NoPage
	NoSuchArticle
	NotAccounted
	StandardOutput
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
	SetAside
	FlagLibrary
	CmdAdd
	CmdList
	CmdIndex
	CmdSearch
	CmdExport
	CmdImport
	CmdServe
	FlagPaper
	FlagDate
	FlagPageName
	FlagReplace
	FlagSearchFormat
	FlagSort
	FlagLimit
	AddedTo
	AddedSame
	LeftOut
	ErrLeftOut
	ErrUnclear
	ErrDiffer
	ErrSeveral
	ListEmpty
	ErrQuery
	QueryManyWords
	QueryLongWord
	QueryNoDate
	QueryNotADate
	QueryDateExcluded
	ErrDiskFull
	ErrIndexDamaged
	ErrNoFolder
	ErrNoAllowlist
	ErrConfigForm
	ErrConfigKey
	ErrConfigValue
	ErrExists
	ErrBadPaper
	ErrBadDay
	ErrBadPage
	ErrNoPlace
	ErrNoExport
	ErrTooNew
	ErrExportLarge
	ErrNoArticle
	ErrLongText
	ErrBadOrdinal
	ErrNoJSON
	OfLine
	OfArticle
	ErrMemoryDamaged
	ErrNewerFile
	ErrForeignFile
	ErrBusyFile
	ErrRefusedFile
	ErrNoRights
	ErrNotFolder
	ErrReadOnly
	ErrLongName
	ErrDisk
	ErrOther
	AskDiffer
	AskEmpty
	EscapeHint
	FromLibrary
	AskPaper
	AskDate
	AskPage
	AskReplace
	ListLine
	IndexDone
	IndexProgress
	BytesProgress
	HitsTotal
	Imported
	ServeOn
	FlagListen
	FlagAuth
	FlagAllowlist
	FlagConfig
	FlagHostKey
	FlagMetrics
	FlagFPS
	LimitConnections
	LimitPerAddress
	LimitHandshakes
	LimitChannels
	LimitLogins
	LimitEnv
	LimitColumns
	LimitRows
	LimitUnread
	LimitHandshake
	LimitUnused
	LimitIdle
	LimitSession
	LimitStall
	LimitKeepAlive
	commandKeys // the first key of the server
)

var commandMessages = map[Key][2]string{
	CmdRoot:           {"在终端里读一份报纸", "read a newspaper in the terminal"},
	CmdRootLong:       {"把 PDF 抽出的报纸文字还原成文章，在终端里当报纸读。\nPATH 是一版的文本、一个放各版的文件夹，或 -（标准输入）；不写则打开报库里上次读到的一期，报库空着就打开自带的样报。", "Rebuilds a newspaper from the text of its pages and shows it as one.\nPATH is a page's text, a folder of pages, or - (standard input); without it the library opens where you left it, or the sample editions where there is none."},
	CmdPrint:          {"把报纸排好打印到标准输出", "print the edition, typeset, to standard output"},
	FlagLang:          {"界面语言 zh、en", "language of the interface: zh, en"},
	FlagAmbiguous:     {"引号、破折号等歧义字宽 auto、narrow、wide、pin", "width of ambiguous characters: auto, narrow, wide, pin"},
	FlagKinsoku:       {"避头尾 auto、none、basic、gb、strict", "line start and end prohibitions: auto, none, basic, gb, strict"},
	FlagEncoding:      {"来源编码（默认自动识别） utf-8、gb18030、big5 等", "encoding of the source (found by itself otherwise): utf-8, gb18030, big5 …"},
	FlagTheme:         {"配色 paper、rice、plain", "theme: paper, rice, plain"},
	FlagNoMouse:       {"不用鼠标", "leave the mouse to the terminal"},
	FlagFormat:        {"格式 text、markdown、json", "format: text, markdown, json"},
	FlagWidth:         {"行宽（格）", "line width in cells"},
	FlagPage:          {"只印第几版", "this page only"},
	FlagArticle:       {"只印第几篇", "this article only"},
	FlagEdition:       {"只印哪一份：日期或报名", "this edition only: a date or a paper's name"},
	FlagJSON:          {"用 JSON 输出", "write JSON"},
	FlagHelp:          {"显示帮助", "show this help"},
	FlagVersion:       {"显示版本", "show the version"},
	CmdHelp:           {"说明一条命令", "explain a command"},
	CmdCompletion:     {"生成命令行补全脚本", "write a completion script for a shell"},
	CmdCompletionFor:  {"%s 的补全脚本", "a completion script for %s"},
	CmdCheck:          {"核对原文的每个字都有着落", "account for every character of the source"},
	CmdCheckLong:      {"逐版报告：原文多少字，进了文章的、另放的、去掉的各多少，每篇复原有几分把握。有字下落不明时退出码为 1。", "Reports for each page how many characters the source has, how many are in articles, set aside or dropped, and how sure each article is. The exit code is 1 if a character is unaccounted for."},
	HelpUsage:         {"用法", "USAGE"},
	HelpExamples:      {"例子", "EXAMPLES"},
	HelpCommands:      {"命令", "COMMANDS"},
	HelpFlags:         {"选项", "FLAGS"},
	ErrFlagValue:      {"%s 没有 %s 这个值；可用 %s", "%s does not take %s; use one of %s"},
	ErrFlagUnknown:    {"没有 %s 这个选项；用 --help 看有哪些", "there is no flag %s; see --help"},
	ErrFlagBare:       {"%s 后面要写一个值", "%s needs a value behind it"},
	ErrFlagKind:       {"%s 的 %s 不对；请写%s", "%s cannot be %s; write %s"},
	ErrFlagRange:      {"%s 不能是 %d；请写 %d 到 %d 之间的数", "%s cannot be %d; write a number from %d to %d"},
	KindNumber:        {"一个数", "a number"},
	KindDuration:      {"一段时间，如 30s、10m、2h", "a time such as 30s, 10m, 2h"},
	KindBool:          {" true 或 false", "true or false"},
	KindPage:          {"版次，如 3、A01", "a page such as 3 or A01"},
	ErrTooManyArgs:    {"最多写 %d 个路径，这里有 %d 个", "takes %d path at most and was given %d"},
	ErrNoArgs:         {"缺少参数；用法：%s", "an argument is missing; usage: %s"},
	NoSuchCommand:     {"没有 %s 这条命令；用 --help 看有哪些", "there is no command %s; see --help"},
	ErrCanceled:       {"已取消", "canceled"},
	ErrOneEdition:     {"一个 Markdown 文件只放一份报纸，这里有 %d 份；请用 --edition 选一份", "a Markdown file holds one edition and there are %d; choose one with --edition"},
	NoSuchEdition:     {"没有 %s 这份报纸；请写日期或报名", "there is no edition %s; write a date or a paper's name"},
	NoPage:            {"没有第 %s 版", "there is no page %s"},
	NoSuchArticle:     {"没有第 %d 篇", "there is no article %d"},
	NotAccounted:      {"有字下落不明，见上文", "not every character is accounted for; see above"},
	StandardOutput:    {"标准输出", "standard output"},
	ErrMissing:        {"没有这个文件或文件夹，请检查路径", "no such file or folder; check the path"},
	ErrUnreadable:     {"读不了，请检查权限", "cannot be read; check its permissions"},
	ErrNoEditions:     {"文件夹里没有报纸，请放入 .txt 或 .md 的版面", "the folder has no page; put .txt or .md files in it"},
	ErrEmpty:          {"文件是空的，请重新抽取这一版的文字", "the file is empty; extract the page's text again"},
	ErrBinary:         {"这是二进制文件，请给文本文件", "this is a binary file; give a text file"},
	ErrTooLarge:       {"这份报纸太大，请按版拆开", "the edition is too large; split it by page"},
	ErrFrontMatter:    {"文件头的 YAML 读不懂，请改正或删去", "the front matter cannot be read; mend or remove it"},
	ErrEncoding:       {"没有这种编码，请换一个名字", "there is no such encoding; choose another name"},
	ErrIsFolder:       {"这是文件夹，请指明其中的文件", "this is a folder; name a file in it"},
	StandardInput:     {"标准输入", "standard input"},
	AtLine:            {"%s:%d", "%s:%d"},
	Detail:            {"（%s）", " (%s)"},
	SetAside:          {"阅读记录读不了，已移到 %s，从头记起", "what was remembered cannot be read and was moved to %s"},
	FlagLibrary:       {"报库文件夹（默认 BAOLAN_LIBRARY 或 XDG 数据目录）", "folder of the library (else BAOLAN_LIBRARY or the XDG data folder)"},
	CmdAdd:            {"把报纸收进报库", "copy editions into the library"},
	CmdList:           {"列出报库里的报纸", "list the library"},
	CmdIndex:          {"给报库建索引", "index the library"},
	CmdSearch:         {"搜报库", "search the library"},
	CmdExport:         {"导出阅读记录（JSON）", "export what was read and kept (JSON)"},
	CmdImport:         {"导入阅读记录", "import what export-state wrote"},
	CmdServe:          {"放到 SSH 上给人读", "serve the reader over SSH"},
	FlagPaper:         {"报名", "name of the paper"},
	FlagDate:          {"日期，如 2020-12-29", "date, as 2020-12-29"},
	FlagPageName:      {"第几版，如 1、A01", "page, as 1 or A01"},
	FlagReplace:       {"允许换掉内容不同的旧文件", "replace files whose content differs"},
	FlagSearchFormat:  {"格式 text、json", "format: text, json"},
	FlagSort:          {"次序 newest、relevance", "order: newest, relevance"},
	FlagLimit:         {"最多几条", "hits at most"},
	AddedTo:           {"%s → %s", "%s → %s"},
	AddedSame:         {"%s 已在报库（%s）", "%s is in the library already (%s)"},
	LeftOut:           {"%s 没有收进：%s", "%s was left out: %s"},
	ErrLeftOut:        {"有 %d 个文件没有收进", "%d files were left out"},
	ErrUnclear:        {"看不出来，请用 %s 指明", "not to be told; give %s"},
	ErrDiffer:         {"文件名与版面说法不一，请用 %s 指明（%s、%s）", "name and text differ; give %s (%s, %s)"},
	ErrSeveral:        {"一个文件里有 %d 份报纸，请拆开", "%d editions in one file; split it"},
	ListEmpty:         {"报库是空的（%s）；用 baolan add 收报纸", "the library is empty (%s); baolan add fills it"},
	ErrQuery:          {"搜索词读不懂：%s", "the query cannot be read: %s"},
	QueryManyWords:    {"超过 %d 个词，请删去一些", "more than %d words; leave some out"},
	QueryLongWord:     {"一个词超过 %d 字，请缩短", "a word of more than %d characters; shorten it"},
	QueryNoDate:       {"缺少日期，写作 2020-12-29 或 2020-12..2021-01", "the date is missing; write 2020-12-29 or 2020-12..2021-01"},
	QueryNotADate:     {"“%s”不是日期，写作 2020-12-29 或 2020-12..2021-01", "“%s” is no date; write 2020-12-29 or 2020-12..2021-01"},
	QueryDateExcluded: {"日期不能排除，请写范围", "a date cannot be excluded; give a range"},
	ErrDiskFull:       {"磁盘满了，没能写入；请腾出空间再试", "the disk is full; make room and try again"},
	ErrIndexDamaged:   {"索引坏了；请运行 baolan index 重建", "the index is damaged; run baolan index to make it anew"},
	ErrNoFolder:       {"不知道放在哪个文件夹；请设 HOME，或用 --library、BAOLAN_STATE 指明", "no folder is known; set HOME, or give --library and BAOLAN_STATE"},
	ErrConfigForm:     {"%s：配置要写成“名: 值”，一行一项（%s）", "%s: settings are lines of \"name: value\" (%s)"},
	ErrConfigKey:      {"%s：没有 %s 这一项，可用的见 baolan serve --help", "%s: there is no setting %s; baolan serve --help lists them"},
	ErrConfigValue:    {"%s：%s 不能是 %s，请改正", "%s: %s cannot be %s; correct it"},
	ErrNoAllowlist:    {"--auth allowlist 要用 --allowlist 指明公钥文件", "--auth allowlist needs a file of keys; name it with --allowlist"},
	ErrExists:         {"已有同名而内容不同的文件；要换请加 --replace", "another file has this name; --replace replaces it"},
	ErrBadPaper:       {"“%s”不能作文件夹的名字，请用 --paper 另给一个", "“%s” cannot be a folder's name; give another --paper"},
	ErrBadDay:         {"“%s”不是日期，写作 2020-12-29", "“%s” is no day; write 2020-12-29"},
	ErrBadPage:        {"“%s”不是版次，写作 1 或 A01", "“%s” is no page; write 1 or A01"},
	ErrNoPlace:        {"报库文件夹 %s 建不成：%s", "the library's folder %s cannot be made: %s"},
	ErrNoExport:       {"格式是“%s”，不是阅读记录；请给 export-state 写出的文件", "the format is “%s”; give a file that export-state wrote"},
	ErrTooNew:         {"第 %s 版格式，比本程序新；请升级 baolan", "version %s is newer than this program; update baolan"},
	ErrExportLarge:    {"超过 %s MiB，不会是阅读记录；请检查文件", "more than %s MiB is no export; check the file"},
	ErrNoArticle:      {"是空的，请删去", "is null; remove it"},
	ErrLongText:       {"文字超过 %s 字节，请缩短", "a text is longer than %s bytes; shorten it"},
	ErrBadOrdinal:     {"序号 %s 不对，从 0 数起", "ordinal %s cannot be; count from 0"},
	ErrNoJSON:         {"不是 JSON；请给 export-state 写出的文件", "no JSON; give a file that export-state wrote"},
	OfLine:            {"第 %d 行：%s", "line %d: %s"},
	OfArticle:         {"第 %d 篇：%s", "article %d: %s"},
	ErrMemoryDamaged:  {"阅读记录坏了；退出再打开 baolan，会移开它从头记起", "what was remembered is damaged; leave and start baolan again to begin anew"},
	ErrNewerFile:      {"这是更新的 baolan 写的；请升级，或用 BAOLAN_STATE 另指一处", "written by a newer baolan; update it, or name another place with BAOLAN_STATE"},
	ErrForeignFile:    {"那里的文件不是 baolan 的；请移开，或用 BAOLAN_STATE 另指一处", "the file there is not baolan's; move it, or name another place with BAOLAN_STATE"},
	ErrBusyFile:       {"另一个 baolan 正占着，请稍后再试", "another baolan keeps the file; try again later"},
	ErrRefusedFile:    {"状态文件夹不让读写，请检查权限", "the state folder cannot be read or written; check its permissions"},
	ErrNoRights:       {"没有权限，请检查", "no permission; check the rights"},
	ErrNotFolder:      {"路径里有一段不是文件夹，请检查路径", "a part of the path is no folder; check the path"},
	ErrReadOnly:       {"这里只能读，不能写；请换个地方", "cannot be written to here; choose another place"},
	ErrLongName:       {"名字太长，请缩短", "the name is too long; shorten it"},
	ErrDisk:           {"磁盘读写出错，请检查磁盘", "the disk fails; check it"},
	ErrOther:          {"出了差错（%s）", "something went wrong (%s)"},
	AskDiffer:         {"文件名说是 %s，版面上说是 %s", "The name says %s, the text says %s."},
	AskEmpty:          {"（直接回车略过）", " (Enter alone leaves it out)"},
	EscapeHint:        {"  按 Esc 放弃", "  Esc gives up"},
	FromLibrary:       {"报库", "the library"},
	AskPaper:          {"%s 是哪家报？", "Which paper is %s of? "},
	AskDate:           {"%s 是哪天的？（2020-12-29）", "Of which day is %s (2020-12-29)? "},
	AskPage:           {"%s 是第几版？", "Which page is %s? "},
	AskReplace:        {"%s 已有一份不同的，换掉吗？（y/n）", "%s is there with another content; replace it (y/n)? "},
	ListLine:          {"%s  %s  %d版", "%s  %s  %d pages"},
	IndexDone:         {"索引完成：新读 %d 版，未变 %d 份，移除 %d 份", "indexed: %d pages read, %d editions unchanged, %d removed"},
	IndexProgress:     {"%d/%d", "%d/%d"},
	BytesProgress:     {"%.1f/%.1f MB", "%.1f/%.1f MB"},
	HitsTotal:         {"共 %d 篇", "%d articles"},
	Imported:          {"读入 %d 篇的记录", "%d articles read"},
	ServeOn:           {"在 %s 上等读者", "serving on %s"},
	FlagListen:        {"监听地址", "address to listen on"},
	FlagAuth:          {"谁能进：open、keys、allowlist", "who may enter: open, keys, allowlist"},
	FlagConfig:        {"配置文件（YAML，名同旗标），SIGHUP 时重读", "file of settings (YAML, named like the flags), read again on SIGHUP"},
	FlagAllowlist:     {"authorized_keys 名单文件", "authorized_keys file of the allowlist"},
	FlagHostKey:       {"主机密钥文件（没有就生成）", "host key file (made where missing)"},
	FlagMetrics:       {"指标与健康检查的地址", "address of metrics and health check"},
	FlagFPS:           {"每秒最多几帧", "frames a second at most"},
	LimitConnections:  {"同时读报的连接数", "connections at once"},
	LimitPerAddress:   {"其中同一地址的", "of these, from one address"},
	LimitHandshakes:   {"尚未登录的连接数", "connections not logged in yet"},
	LimitChannels:     {"每个连接的会话数", "sessions over one connection"},
	LimitLogins:       {"每个地址每分钟的连接次数", "connections a minute from one address"},
	LimitEnv:          {"环境变量的字节数", "bytes of environment"},
	LimitColumns:      {"最多几列", "columns at most"},
	LimitRows:         {"最多几行", "rows at most"},
	LimitUnread:       {"慢客户端未取走的字节数", "bytes that a slow client leaves unread"},
	LimitHandshake:    {"登录限时", "time for the handshake"},
	LimitUnused:       {"空连接限时", "time of a connection without a session"},
	LimitIdle:         {"不按键限时", "time without a key"},
	LimitSession:      {"一次读报限时", "time of a session"},
	LimitStall:        {"写不出去的限时", "time of a write that is not taken"},
	LimitKeepAlive:    {"探问对方在不在的间隔", "time between questions whether the client lives"},
}

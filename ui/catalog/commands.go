package catalog

// The messages of the commands: what they and their flags do, and what they say.
const (
	CmdRoot Key = iota + libraryKeys
	CmdRootLong
	CmdPrint
	FlagLang
	FlagAmbiguous
	FlagKinsoku
	FlagJustify
	FlagEncoding
	FlagTheme
	FlagMeasure
	FlagSpacing
	FlagNoMouse
	FlagPictures
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
	FlagNoDescriptions
	CmdCheck
	CmdCheckLong
	HelpUsage
	HelpExamples
	HelpCommands
	HelpFlags
	StandardOutput
	FlagPasswordFile
	FlagOCR
	StandardInput
	FlagLibrary
	CmdAdd
	CmdList
	CmdIndex
	CmdSearch
	CmdExport
	CmdExportEdition
	FlagExportFormat
	FlagOutput
	FlagForce
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
	ListEmpty
	SettingConflict
	SettingNoFile
	SettingHidden
	SettingOthers
	SettingsIn
	SettingsFull
	SettingsInState
	ConfigNotice
	ConfigKeys
	CmdConfig
	CmdConfigInit
	CmdConfigShow
	CmdConfigPath
	ConfigWritten
	FromDefault
	FromFile
	FromEnvironment
	FromFlag
	ConfigHead
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
	commandKeys // the first key of errors
)

var commandMessages = [...][2]string{
	CmdRoot:            {"在终端里读一份报纸", "read a newspaper in the terminal"},
	CmdRootLong:        {"把报纸的 PDF、抽出的文字、存下的网页还原成文章，在终端里当报纸读。\nPATH 是一个文件、一个放各版的文件夹，或 -（标准输入）；不写则打开上次读到的地方（报库里的一期，或那个文件），什么都没有就打开自带的样报。", "Rebuilds a newspaper from its PDFs, the text of its pages or saved web pages, and shows it as one.\nPATH is a file, a folder of pages, or - (standard input); without it what you read last opens, an edition of the library or a file; the sample editions where there is none."},
	CmdPrint:           {"把报纸排好打印到标准输出", "print the edition, typeset, to standard output"},
	FlagLang:           {"界面语言 zh、en", "language of the interface: zh, en"},
	FlagAmbiguous:      {"引号、破折号等歧义字宽 auto、narrow、wide、pin", "width of ambiguous characters: auto, narrow, wide, pin"},
	FlagKinsoku:        {"避头尾 auto、none、basic、gb、strict", "line start and end prohibitions: auto, none, basic, gb, strict"},
	FlagJustify:        {"差一格的行在标点后补足", "fill lines that are one cell short, behind a stop"},
	FlagEncoding:       {"来源编码（默认自动识别） utf-8、gb18030、big5 等", "encoding of the source (found by itself otherwise): utf-8, gb18030, big5 …"},
	FlagTheme:          {"配色：paper、rice、e-ink、high-contrast、monochrome、solarized-dark、solarized-light，或自己的", "theme: paper, rice, e-ink, high-contrast, monochrome, solarized-dark, solarized-light, or one of your own"},
	FlagMeasure:        {"正文一行多少字：auto，或 10 到 100", "characters in a line of text: auto, or 10 to 100"},
	FlagSpacing:        {"在阅读器里行与行之间空几行：0、1", "blank rows between lines in the reader: 0, 1"},
	FlagNoMouse:        {"不用鼠标", "leave the mouse to the terminal"},
	FlagPictures:       {"图片：auto、never、always（远程也不问就传）", "pictures: auto, never, always (over a distance too, unasked)"},
	FlagFormat:         {"格式 text、markdown、json、speech", "format: text, markdown, json, speech"},
	FlagWidth:          {"行宽（格）", "line width in cells"},
	FlagPage:           {"只印第几版", "this page only"},
	FlagArticle:        {"只印第几篇", "this article only"},
	FlagEdition:        {"只印哪一份：日期或报名", "this edition only: a date or a paper's name"},
	FlagJSON:           {"用 JSON 输出", "write JSON"},
	FlagHelp:           {"显示帮助", "show this help"},
	FlagVersion:        {"显示版本", "show the version"},
	CmdHelp:            {"说明一条命令", "explain a command"},
	CmdCompletion:      {"生成命令行补全脚本", "write a completion script for a shell"},
	CmdCompletionFor:   {"写出 %s 的补全脚本", "write the completion script for %s"},
	FlagNoDescriptions: {"补全时不带说明", "no descriptions beside what is offered"},
	CmdCheck:           {"核对原文的每个字都有着落", "account for every character of the source"},
	CmdCheckLong:       {"逐版报告：原文多少字，进了文章的、另放的、去掉的各多少，每篇复原有几分把握。有字下落不明时退出码为 1。", "Reports for each page how many characters the source has, how many are in articles, set aside or dropped, and how sure each article is. The exit code is 1 if a character is unaccounted for."},
	HelpUsage:          {"用法", "USAGE"},
	HelpExamples:       {"例子", "EXAMPLES"},
	HelpCommands:       {"命令", "COMMANDS"},
	HelpFlags:          {"选项", "FLAGS"},
	StandardOutput:     {"标准输出", "standard output"},
	FlagPasswordFile:   {"写有 PDF 密码的文件", "file with the password of PDFs"},
	FlagOCR:            {"整版是图片时用 tesseract 识别文字", "read pages that are pictures with tesseract"},
	StandardInput:      {"标准输入", "standard input"},
	FlagLibrary:        {"报库文件夹（默认 BAOLAN_LIBRARY 或 XDG 数据目录）", "folder of the library (else BAOLAN_LIBRARY or the XDG data folder)"},
	CmdAdd:             {"把报纸收进报库", "copy editions into the library"},
	CmdList:            {"列出报库里的报纸", "list the library"},
	CmdIndex:           {"给报库建索引", "index the library"},
	CmdSearch:          {"搜报库", "search the library"},
	CmdExport:          {"导出阅读记录（JSON）", "export what was read and kept (JSON)"},
	CmdExportEdition:   {"把一份报纸存成文件：HTML、EPUB、Markdown、文本、朗读稿", "write an edition to a file: HTML, EPUB, Markdown, text, spoken text"},
	FlagExportFormat:   {"格式 markdown、text、json、html、epub、speech", "format: markdown, text, json, html, epub, speech"},
	FlagOutput:         {"写到哪个文件；- 是标准输出", "file to write; - is standard output"},
	FlagForce:          {"文件已在也照写", "write although the file exists"},
	CmdImport:          {"导入阅读记录", "import what export-state wrote"},
	CmdServe:           {"放到 SSH 上给人读", "serve the reader over SSH"},
	FlagPaper:          {"报名", "name of the paper"},
	FlagDate:           {"日期，如 2020-12-29", "date, as 2020-12-29"},
	FlagPageName:       {"第几版，如 1、A01", "page, as 1 or A01"},
	FlagReplace:        {"允许换掉内容不同的旧文件", "replace files whose content differs"},
	FlagSearchFormat:   {"格式 text、json", "format: text, json"},
	FlagSort:           {"次序 newest、relevance", "order: newest, relevance"},
	FlagLimit:          {"最多几条", "hits at most"},
	AddedTo:            {"%s → %s", "%s → %s"},
	AddedSame:          {"%s 已在报库（%s）", "%s is in the library already (%s)"},
	ListEmpty:          {"报库是空的（%s）；用 baolan add 收报纸", "the library is empty (%s); baolan add fills it"},
	SettingConflict:    {"%s：%s 已被别处改成“%s”，没有覆盖；再改一次就写进去", "%s: %s was changed elsewhere to \"%s\" and stays so; change it once more to write it"},
	SettingNoFile:      {"%s：不是 TOML，没有写进去；请先改正那一行", "%s: no TOML, nothing was written; correct that line first"},
	SettingHidden:      {"写进去了，但 %s 这次由旗标或环境变量定，下次也会盖过文件", "written, but a flag or the environment sets %s and wins over the file"},
	SettingOthers:      {"%s 在别处改过，那些改动都留着", "%s was changed elsewhere; those changes stay"},
	SettingsIn:         {"改了就写进 %s", "Changes are written to %s"},
	SettingsFull:       {"这台服务器记不下更多人的设置，只在这一次有效", "This server keeps no more readers' settings; it holds for this session"},
	SettingsInState:    {"改了就记在这台服务器上你自己的记录里", "Changes are kept on this server with what you have read"},
	ConfigNotice:       {"配置有 %d 处没有用上：%s", "%d fault{s} in the settings: %s"},
	ConfigKeys:         {"各命令的键，一个命令可有几个；写了就只有写的那些，[] 是没有。", "The keys of each command, any number of them; what is written replaces those that come, [] is none."},
	CmdConfig:          {"看和写配置文件", "show and write the file of settings"},
	CmdConfigInit:      {"写一个列出全部配置的文件", "write a file that lists all settings"},
	CmdConfigShow:      {"列出各项配置和它们的来处", "list the settings and where their values come from"},
	CmdConfigPath:      {"说出配置文件在哪里", "say where the file of settings is"},
	ConfigWritten:      {"已写到 %s", "written to %s"},
	FromDefault:        {"默认", "default"},
	FromFile:           {"文件", "file"},
	FromEnvironment:    {"环境", "environment"},
	FromFlag:           {"旗标", "flag"},
	ConfigHead:         {"baolan 的配置。去掉行首的 # 就生效；旗标胜过环境变量（BAOLAN_名），环境变量胜过这里。", "Settings of baolan. A line without its # is in force; flags win over the environment (BAOLAN_NAME), which wins over this file."},
	AskDiffer:          {"文件名说是 %s，版面上说是 %s", "The name says %s, the text says %s."},
	AskEmpty:           {"（直接回车略过）", " (Enter alone leaves it out)"},
	EscapeHint:         {"  按 Esc 放弃", "  Esc gives up"},
	FromLibrary:        {"报库", "the library"},
	AskPaper:           {"%s 是哪家报？", "Which paper is %s of? "},
	AskDate:            {"%s 是哪天的？（2020-12-29）", "Of which day is %s (2020-12-29)? "},
	AskPage:            {"%s 是第几版？", "Which page is %s? "},
	AskReplace:         {"%s 已有一份不同的，换掉吗？（y/n）", "%s is there with another content; replace it (y/n)? "},
	ListLine:           {"%s  %s  %d版", "%s  %s  %d page{s}"},
	IndexDone:          {"索引完成：新读 %d 版，未变 %d 份，移除 %d 份", "indexed: %d page{s} read, %d edition{s} unchanged, %d removed"},
	IndexProgress:      {"%d/%d", "%d/%d"},
	BytesProgress:      {"%.1f/%.1f MB", "%.1f/%.1f MB"},
	HitsTotal:          {"共 %d 篇", "%d article{s}"},
	Imported:           {"读入 %d 篇的记录", "%d article{s} read"},
	ServeOn:            {"在 %s 上等读者", "serving on %s"},
	FlagListen:         {"监听地址", "address to listen on"},
	FlagAuth:           {"谁能进：open、keys、allowlist", "who may enter: open, keys, allowlist"},
	FlagAllowlist:      {"authorized_keys 名单文件", "authorized_keys file of the allowlist"},
	FlagConfig:         {"配置文件（TOML，见 baolan config）", "file of settings (TOML, see baolan config)"},
	FlagHostKey:        {"主机密钥文件（没有就生成）", "host key file (made where missing)"},
	FlagMetrics:        {"指标与健康检查的地址", "address of metrics and health check"},
	FlagFPS:            {"每秒最多几帧", "frames a second at most"},
	LimitConnections:   {"同时读报的连接数", "connections at once"},
	LimitPerAddress:    {"其中同一地址的", "of these, from one address"},
	LimitHandshakes:    {"尚未登录的连接数", "connections not logged in yet"},
	LimitChannels:      {"每个连接的会话数", "sessions over one connection"},
	LimitLogins:        {"每个地址每分钟的连接次数", "connections a minute from one address"},
	LimitEnv:           {"环境变量的字节数", "bytes of environment"},
	LimitColumns:       {"最多几列", "columns at most"},
	LimitRows:          {"最多几行", "rows at most"},
	LimitUnread:        {"慢客户端未取走的字节数", "bytes that a slow client leaves unread"},
	LimitHandshake:     {"登录限时", "time for the handshake"},
	LimitUnused:        {"空连接限时", "time of a connection without a session"},
	LimitIdle:          {"不按键限时", "time without a key"},
	LimitSession:       {"一次读报限时", "time of a session"},
	LimitStall:         {"写不出去的限时", "time of a write that is not taken"},
	LimitKeepAlive:     {"探问对方在不在的间隔", "time between questions whether the client lives"},
}

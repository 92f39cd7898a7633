package catalog

// The messages about writing files, piping, reading aloud, other scripts, and figures of
// reading.
const (
	DoWriteArticle Key = iota + keyKeys
	DoWriteEdition
	DoPipe
	DoSpeak
	DoScript
	DoPinyin
	DoFigures
	WriteArticlePrompt
	WritePagePrompt
	WriteEditionPrompt
	OverwritePrompt
	OverwriteTip
	NotWritten
	WroteFile
	ErrEnding
	PipePrompt
	PipeTip
	PipeFailed
	PipeEnter
	NoFilesHere
	NoSpeechHere
	NoSpeaker
	SpeechFailed
	Speaking
	SpeechStopped
	SpeechOver
	ScriptPrinted
	ScriptSimplified
	ScriptTaiwan
	ScriptHongKong
	PinyinOff
	PinyinRare
	PinyinAll
	PinyinVertical
	FlagScript
	FlagPinyin
	FlagSpeech
	FlagPlain
	CmdMan
	FiguresTitle
	FiguresEdition
	FiguresPage
	FiguresWeek
	FiguresDay
	FiguresNothing
	FiguresSum
	FiguresForgotten
	localKeys // the first key of what the linear reader says
)

var localMessages = [...][2]string{
	DoWriteArticle:     {"把本篇存成文件", "write the article to a file"},
	DoWriteEdition:     {"把整期或本版存成文件", "write the edition or the page to a file"},
	DoPipe:             {"把本篇交给一个命令", "give the article to a command"},
	DoSpeak:            {"朗读本篇，再按停", "read the article aloud, or stop"},
	DoScript:           {"简体、台湾正体、香港繁体、照原样", "Simplified, Traditional (Taiwan, Hong Kong), as printed"},
	DoPinyin:           {"拼音：生僻字、全部、不注", "Pinyin: over rare characters, over all, none"},
	DoFigures:          {"读了多少", "how much was read"},
	WriteArticlePrompt: {"本篇存到：", "article to: "},
	WritePagePrompt:    {"本版存到（Tab 换整期）：", "page to (Tab: edition): "},
	WriteEditionPrompt: {"整期存到（Tab 换本版）：", "edition to (Tab: page): "},
	OverwritePrompt:    {"已有 %s，换掉吗：", "%s exists, replace it? "},
	OverwriteTip:       {"y 换掉，别的都不动它", "y replaces it, all else leaves it"},
	NotWritten:         {"没有写", "nothing was written"},
	WroteFile:          {"已存到 %s", "written to %s"},
	ErrEnding:          {"%s：看文件名不知道存成什么，结尾可以是 %s", "%s: the name does not tell the format; it may end in %s"},
	PipePrompt:         {"| 交给命令：", "| command: "},
	PipeTip:            {"比如 less，或 wc -m", "for example less, or wc -m"},
	PipeFailed:         {"命令 %s 没有成功：%s", "command %s failed: %s"},
	PipeEnter:          {"[回车返回报纸]", "[Enter returns to the paper]"},
	NoFilesHere:        {"隔着 SSH 不写服务器的盘、不跑服务器的命令；Y 复制全篇，或 ssh HOST print --article N", "over SSH nothing is written or run on the server; Y copies, or ssh HOST print --article N"},
	NoSpeechHere:       {"隔着 SSH 服务器念了您也听不见；在自己机器上 ssh HOST print --article N --format speech | espeak-ng -v cmn", "over SSH you would not hear the server; ssh HOST print --article N --format speech | espeak-ng -v cmn"},
	NoSpeaker:          {"没有找到朗读的程序；装上 espeak-ng，或在配置里写 speech = \"命令\"", "no program that reads aloud was found; install espeak-ng, or set speech = \"COMMAND\" in the configuration"},
	SpeechFailed:       {"朗读的命令 %s 没有成功：%s", "the command that reads aloud, %s, failed: %s"},
	Speaking:           {"朗读中，%s 停", "reading aloud, %s stops"},
	SpeechStopped:      {"不念了", "stopped reading aloud"},
	SpeechOver:         {"念完了", "read to the end"},
	ScriptPrinted:      {"文字：照原样", "script: as printed"},
	ScriptSimplified:   {"文字：简体", "script: Simplified"},
	ScriptTaiwan:       {"文字：台湾正体", "script: Traditional (Taiwan)"},
	ScriptHongKong:     {"文字：香港繁体", "script: Traditional (Hong Kong)"},
	PinyinOff:          {"拼音：不注", "Pinyin: none"},
	PinyinRare:         {"拼音：注生僻字", "Pinyin: over rare characters"},
	PinyinAll:          {"拼音：全部注音", "Pinyin: over all characters"},
	PinyinVertical:     {"竖排不注拼音，v 换横排", "no Pinyin in vertical setting; v changes it"},
	FlagScript:         {"显示成哪种文字：as-printed、simplified、traditional-tw、traditional-hk", "script to show: as-printed, simplified, traditional-tw, traditional-hk"},
	FlagPinyin:         {"在阅读器里给哪些字注拼音：off、rare、all", "characters with Pinyin in the reader: off, rare, all"},
	FlagSpeech:         {"朗读用的命令，从标准输入读（不写就找 espeak-ng、espeak、say、spd-say）", "command that reads its input aloud (else espeak-ng, espeak, say, spd-say where found)"},
	FlagPlain:          {"逐行对话：给读屏软件和哑终端，也能用管道", "a dialogue in lines: for screen readers, dumb terminals and pipes"},
	CmdMan:             {"写出手册页（baolan man | man -l -）", "write the manual page (baolan man | man -l -)"},
	FiguresTitle:       {"读了多少", "How much was read"},
	FiguresEdition:     {"本期 %s：%d篇读了%d篇，%s字读了%s字（%d%%）", "%s: %d article{s}, %d read; %s character{s}, %s read (%d%%)"},
	FiguresPage:        {"%s：%d篇读了%d篇", "%s: %d article{s}, %d read"},
	FiguresWeek:        {"近七天：", "The last seven days:"},
	FiguresDay:         {"%s %s：%d篇 %s", "%s %s: %d article{s} %s"},
	FiguresNothing:     {"没有读", "nothing read"},
	FiguresSum:         {"七天共%d篇，来自%d期报纸；有%d天在读", "In seven days %d article{s} of %d edition{s}, on %d day{s}"},
	FiguresForgotten:   {"阅读记录不在盘上，离开就没有了", "nothing of it is kept beyond this session"},
}

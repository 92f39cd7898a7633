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
	keys
)

var commandMessages = map[Key][2]string{
	CmdRoot:        {"在终端里读一份报纸", "read a newspaper in the terminal"},
	CmdRootLong:    {"把 PDF 抽出的报纸文字还原成文章，在终端里当报纸读。\nPATH 是一版的文本、一个放各版的文件夹，或 -（标准输入）；不写则打开自带的样报。", "Rebuilds a newspaper from the text of its pages and shows it as one.\nPATH is a page's text, a folder of pages, or - (standard input); without it the sample editions open."},
	CmdPrint:       {"把报纸排好打印到标准输出", "print the edition, typeset, to standard output"},
	FlagLang:       {"界面语言：zh、en", "language of the interface: zh, en"},
	FlagAmbiguous:  {"引号、破折号等歧义字宽：auto、narrow、wide、pin", "width of ambiguous characters: auto, narrow, wide, pin"},
	FlagKinsoku:    {"避头尾：auto、none、basic、gb、strict", "line start and end prohibitions: auto, none, basic, gb, strict"},
	FlagEncoding:   {"来源编码（默认自动识别）：utf-8、gb18030、big5 等", "encoding of the source (found by itself otherwise): utf-8, gb18030, big5 …"},
	FlagTheme:      {"配色：paper、rice、plain", "theme: paper, rice, plain"},
	FlagNoMouse:    {"不用鼠标", "leave the mouse to the terminal"},
	FlagFormat:     {"格式：text、markdown、json", "format: text, markdown, json"},
	FlagWidth:      {"行宽（格）", "line width in cells"},
	FlagPage:       {"只印第几版", "this page only"},
	FlagArticle:    {"只印第几篇", "this article only"},
	ErrFormat:      {"没有 %q 这种格式；可用 text、markdown、json", "there is no format %q; use text, markdown or json"},
	NoSuchArticle:  {"没有第%d篇", "there is no article %d"},
	ErrMissing:     {"没有这个文件或文件夹，请检查路径", "no such file or folder; check the path"},
	ErrUnreadable:  {"读不了，请检查权限", "cannot be read; check its permissions"},
	ErrNoEditions:  {"文件夹里没有报纸，请放入 .txt 或 .md 的版面", "the folder has no page; put .txt or .md files in it"},
	ErrEmpty:       {"文件是空的，请重新抽取这一版的文字", "the file is empty; extract the page's text again"},
	ErrBinary:      {"这是二进制文件，请给文本文件", "this is a binary file; give a text file"},
	ErrTooLarge:    {"这份报纸太大，请按版拆开", "the edition is too large; split it by page"},
	ErrFrontMatter: {"文件头的 YAML 读不懂，请改正或删去", "the front matter cannot be read; mend or remove it"},
	ErrEncoding:    {"没有这种编码，请换一个名字", "there is no such encoding; choose another name"},
	ErrIsFolder:    {"这是文件夹，请指明其中的文件", "this is a folder; name a file in it"},
	StandardInput:  {"标准输入", "standard input"},
	AtLine:         {"%s:%d", "%s:%d"},
	Detail:         {"（%s）", " (%s)"},
}

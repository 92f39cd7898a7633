package catalog

// The messages about what is wrong with a command, a file or the machine.
const (
	ErrFlagValue Key = iota + commandKeys
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
	ErrMissing
	ErrUnreadable
	ErrNoEditions
	ErrEmpty
	ErrBinary
	ErrTooLarge
	ErrFrontMatter
	ErrEncoding
	ErrIsFolder
	ErrPageBare
	ErrGone
	ErrDamaged
	ErrLocked
	ErrTooHard
	ErrNoReader
	ErrPacked
	ErrWrongKey
	ErrNoPages
	ErrIsPicture
	ErrPartUnread
	ErrIsBare
	ErrIsBlank
	ErrFontSilent
	ErrField
	ErrNoRecogniser
	ErrTooManyPages
	ErrNotWholeFor
	ErrFontDoubtful
	ErrBomb
	ErrNoBook
	ErrNotWhole
	AtPage
	ErrRecord
	AtLine
	Detail
	SetAside
	ErrBinaryOutput
	ErrFileExists
	LeftOut
	ErrLeftOut
	ErrWhichPaper
	ErrWhichDay
	ErrWhichPage
	ErrDiffer
	ErrSeveral
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
	ErrKeyCommand
	ErrKeyCommandLike
	ErrKeyName
	ErrKeyTaken
	ErrKeyHidden
	ErrKeyDefault
	ErrKeyNoWayOut
	ErrThemeName
	ErrThemeTaken
	ErrThemeKey
	ErrThemeColour
	ErrThemeHalf
	ErrThemeFaint
	ErrConfigServe
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
	errorKeys // the first key of the server
)

var errorMessages = [...][2]string{
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
	ErrOneEdition:     {"一个 %s 文件只放一份报纸，这里有 %d 份；请用 --edition 选一份", "a file of %s holds one edition and there are %d; choose one with --edition"},
	NoSuchEdition:     {"没有 %s 这份报纸；请写日期或报名", "there is no edition %s; write a date or a paper's name"},
	NoPage:            {"没有第 %s 版", "there is no page %s"},
	NoSuchArticle:     {"没有第 %d 篇", "there is no article %d"},
	NotAccounted:      {"有字下落不明，见上文", "not every character is accounted for; see above"},
	ErrMissing:        {"没有这个文件或文件夹，请检查路径", "no such file or folder; check the path"},
	ErrUnreadable:     {"读不了，请检查权限", "cannot be read; check its permissions"},
	ErrNoEditions:     {"文件夹里没有报纸，请放入 PDF、网页或文本", "the folder has no page; put PDFs, web pages or texts in it"},
	ErrEmpty:          {"文件是空的，请重新抽取这一版的文字", "the file is empty; extract the page's text again"},
	ErrBinary:         {"认不出这是什么文件，请给 PDF、网页或文本", "this is a binary file; give a PDF, a web page or a text"},
	ErrTooLarge:       {"这份报纸太大，请按版拆开", "the edition is too large; split it by page"},
	ErrFrontMatter:    {"文件头的 YAML 读不懂，请改正或删去", "the front matter cannot be read; mend or remove it"},
	ErrEncoding:       {"没有这种编码，请换一个名字", "there is no such encoding; choose another name"},
	ErrIsFolder:       {"这是文件夹，请指明其中的文件", "this is a folder; name a file in it"},
	ErrPageBare:       {"网页里没有文章，请重新保存", "the web page has no article; save it again"},
	ErrGone:           {"链接的文章没有存下来，请重新保存", "the linked article was not saved; save it again"},
	ErrDamaged:        {"PDF 残缺或不是 PDF，请重新下载", "damaged or no PDF; download it again"},
	ErrLocked:         {"PDF 要密码才能打开，请用 --password-file 给出写有密码的文件", "the PDF needs a password; give a file with it by --password-file"},
	ErrTooHard:        {"这一页太费时或太费内存，请重新打印成 PDF", "the page takes too long or too much memory; print it to a new PDF"},
	ErrNoReader:       {"这里读不了 PDF，请用 pdftotext -raw 取出文字", "PDFs cannot be read here; extract the text with pdftotext -raw"},
	ErrPacked:         {"这是压缩包，请先解开", "these are packed files; unpack them"},
	ErrWrongKey:       {"PDF 的密码不是这个，请改正 --password-file 的文件", "the PDF has another password; mend the file of --password-file"},
	ErrNoPages:        {"PDF 里没有页，请重新下载", "the PDF has no pages; download it again"},
	ErrIsPicture:      {"整版是图片，没有文字；用 --ocr 可识别", "the page is a picture without text; --ocr reads it"},
	ErrPartUnread:     {"%[2]d 个字里有 %[1]d 个读不出，请对照 PDF", "%[1]d of %[2]d character{s} could not be read; look at the PDF itself"},
	ErrIsBlank:        {"没有读到文字和图片：是空白版，文字成了图形，或 PDF 残缺，请对照 PDF", "neither text nor a picture was found: the page is blank, its text is drawn as outlines, or the PDF is damaged; look at the PDF itself"},
	ErrIsBare:         {"整版是图片，没有识别出文字，请对照 PDF", "the page is a picture in which no text was recognised; look at the PDF itself"},
	ErrFontSilent:     {"%[2]d 个字里有 %[1]d 个读不出：字体没有说明是什么字，请对照 PDF", "%[1]d of %[2]d character{s} could not be read: their font does not tell what they are; look at the PDF itself"},
	ErrField:          {"%[2]d 条里有 %[1]d 条，有文字在认不得的字段里，没有排入；请把字段改成认得的名字（如 content）", "%[1]d of %[2]d record{s} {has|have} text in a field that is not known, which is left out; give the field a name that is known, as content"},
	ErrBomb:           {"解开后比它本身大得太多，确信无害的请自行解开", "unpacks to far more than it holds; if you trust it, unpack it yourself"},
	ErrNoBook:         {"这本书读不了，请重新取一本不加密的", "the book cannot be read; get it again, without protection"},
	ErrNoRecogniser:   {"不能识别文字，请安装 tesseract 和 chi_sim", "text recognition cannot be used; install tesseract with chi_sim"},
	ErrNotWholeFor:    {"有的版没有读全：%s", "some pages were not read wholly: %s"},
	ErrTooManyPages:   {"PDF 的页数太多，请拆成几个文件", "the PDF has too many pages; split it"},
	ErrFontDoubtful:   {"读出的字很可能不是印的字：字体的说明不实，请对照 PDF", "what was read is probably not what is printed: the font tells other characters; look at the PDF itself"},
	ErrNotWhole:       {"有的版没有读全，见上文", "some pages were not read wholly; see above"},
	AtPage:            {"%s 第 %d 页", "%s: page %d"},
	ErrRecord:         {"这条记录读不懂，请改正或删去", "the record cannot be read; mend or remove it"},
	AtLine:            {"%s:%d", "%s:%d"},
	Detail:            {"（%s）", " (%s)"},
	SetAside:          {"阅读记录读不了，已移到 %s，从头记起", "what was remembered cannot be read and was moved to %s"},
	ErrBinaryOutput:   {"这种格式不能打在屏幕上，请用 %s 指定文件", "this format is no text for a terminal; name a file with %s"},
	ErrFileExists:     {"%s 已经有了；要换掉它请加 %s", "%s exists; add %s to replace it"},
	LeftOut:           {"%s 没有收进：%s", "%s was left out: %s"},
	ErrLeftOut:        {"有 %d 个文件没有收进", "%d file{s} {was|were} left out"},
	ErrWhichPaper:     {"看不出是什么报，请用 %s 指明", "the paper's name is not to be told; give %s"},
	ErrWhichDay:       {"看不出是哪一天的报，请用 %s 指明", "the date is not to be told; give %s"},
	ErrWhichPage:      {"看不出是第几版，请用 %s 指明", "the page's number is not to be told; give %s"},
	ErrDiffer:         {"文件名与版面说法不一，请用 %s 指明（%s、%s）", "name and text differ; give %s (%s, %s)"},
	ErrSeveral:        {"一个文件里有 %d 份报纸，请拆开", "%d edition{s} in one file; split it"},
	ErrQuery:          {"搜索词读不懂：%s", "the query cannot be read: %s"},
	QueryManyWords:    {"超过 %d 个词，请删去一些", "more than %d word{s}; leave some out"},
	QueryLongWord:     {"一个词超过 %d 字，请缩短", "a word of more than %d character{s}; shorten it"},
	QueryNoDate:       {"缺少日期，写作 2020-12-29 或 2020-12..2021-01", "the date is missing; write 2020-12-29 or 2020-12..2021-01"},
	QueryNotADate:     {"“%s”不是日期，写作 2020-12-29 或 2020-12..2021-01", "“%s” is no date; write 2020-12-29 or 2020-12..2021-01"},
	QueryDateExcluded: {"日期不能排除，请写范围", "a date cannot be excluded; give a range"},
	ErrDiskFull:       {"磁盘满了，没能写入；请腾出空间再试", "the disk is full; make room and try again"},
	ErrIndexDamaged:   {"索引坏了；请运行 baolan index 重建", "the index is damaged; run baolan index to make it anew"},
	ErrNoFolder:       {"不知道放在哪个文件夹；请设 HOME，或用 --library、BAOLAN_STATE 指明", "no folder is known; set HOME, or give --library and BAOLAN_STATE"},
	ErrNoAllowlist:    {"--auth allowlist 要用 --allowlist 指明公钥文件", "--auth allowlist needs a file of keys; name it with --allowlist"},
	ErrConfigForm:     {"%s：不是 TOML，这一处没有用上，请改成“名 = 值”%s", "%s: no TOML, left unused; write name = value%s"},
	ErrConfigKey:      {"%s：没有 %s 这一项，没有用上；可用的见 baolan config show", "%s: there is no setting %s, left unused; baolan config show lists them"},
	ErrConfigValue:    {"%s：%s 不能是 %s，没有用上，请改正", "%s: %s cannot be %s, left unused; correct it"},
	ErrKeyCommand:     {"%s：没有叫 %s 的命令，没有用上；名字见 baolan config show", "%s: there is no command %s, left unused; baolan config show has their names"},
	ErrKeyCommandLike: {"%s：没有叫 %s 的命令，没有用上；是不是 %s？", "%s: there is no command %s, left unused; is it %s?"},
	ErrKeyName:        {"%s：%s 的键 %q 不认得，没有用上；写成 j、J、ctrl+o、alt+left、space、f1，或连按的 g g", "%s: a key of %s is not known: %q, left unused; write j, J, ctrl+o, alt+left, space, f1, or g g for one behind the other"},
	ErrKeyTaken:       {"%s：键 %s 不能给 %s，%s 在第 %d 行已经用了；从其中一处删去", "%s: the key %s cannot be for %s: %s has it on line %d; take it from one of them"},
	ErrKeyHidden:      {"%s：键 %s 不能给 %s，它和 %s 的一个键是另一个的开头；换一个", "%s: the key %s cannot be for %s: it begins a key of %s or is begun by it; choose another"},
	ErrKeyDefault:     {"%s：键 %s 归了 %s，%s 原来用它；给 %[4]s 另写一个键，或写 %[4]s = []", "%s: the key %s is now for %s and was for %s; give %[4]s another, or write %[4]s = []"},
	ErrKeyNoWayOut:    {"%s：没有键可以退出，%s 留作退出；给 leave 或 quit 写一个键", "%s: no key would quit, so %s does; give leave or quit a key"},
	ErrThemeName:      {"%s：文件名里有不能显示的字，没有用上；改个名字", "%s: its name cannot be shown, left unused; rename it"},
	ErrThemeTaken:     {"%s：已有叫 %s 的配色，没有用上；改个文件名", "%s: there is a theme %s already, left unused; rename the file"},
	ErrThemeKey:       {"%s：配色没有 %s 这一项，没有用上；可用的是 %s", "%s: a theme has no %s, left unused; there are %s"},
	ErrThemeColour:    {"%s：%s 不能是 %s，没有用上；写成 \"#33271b\"", "%s: %s cannot be %s, left unused; write \"#33271b\""},
	ErrThemeHalf:      {"%s：有 %s 没有 %s，没有用上；两样都写或都不写", "%s: there is %s but no %s, left unused; write both or none"},
	ErrThemeFaint:     {"%s：%s %s 与底色的对比只有 %s，至少要 %s；用的是 %s，请照它改", "%s: %s %s has a contrast of %s, needed is %s; %s is used, write that"},
	ErrConfigServe:    {"%s 有错，服务不照半份配置开门；请改正", "%s has faults; the server does not run on half of its settings; correct it"},
	ErrExists:         {"已有同名而内容不同的文件；要换请加 --replace", "another file has this name; --replace replaces it"},
	ErrBadPaper:       {"“%s”不能作文件夹的名字，请用 --paper 另给一个", "“%s” cannot be a folder's name; give another --paper"},
	ErrBadDay:         {"“%s”不是日期，写作 2020-12-29", "“%s” is no day; write 2020-12-29"},
	ErrBadPage:        {"“%s”不是版次，写作 1 或 A01", "“%s” is no page; write 1 or A01"},
	ErrNoPlace:        {"报库文件夹 %s 建不成：%s", "the library's folder %s cannot be made: %s"},
	ErrNoExport:       {"格式是“%s”，不是阅读记录；请给 export-state 写出的文件", "the format is “%s”; give a file that export-state wrote"},
	ErrTooNew:         {"第 %s 版格式，比本程序新；请升级 baolan", "version %s is newer than this program; update baolan"},
	ErrExportLarge:    {"超过 %s MiB，不会是阅读记录；请检查文件", "more than %s MiB is no export; check the file"},
	ErrNoArticle:      {"是空的，请删去", "is null; remove it"},
	ErrLongText:       {"文字超过 %s 字节，请缩短", "a text is longer than %s byte{s}; shorten it"},
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
}

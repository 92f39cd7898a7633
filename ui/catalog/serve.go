package catalog

// The messages to a reader over SSH when a session ends or does not begin.
const (
	EndConnections Key = iota + errorKeys
	EndAddress
	EndHandshakes
	EndLogins
	EndChannels
	EndEnv
	EndKey
	EndCommand
	EndTerminal
	EndIdle
	EndSession
	EndStopping
	EndFault
	EndError
	FaultHere
	ErrCharset
	CharactersLost
	Skipped
	SkippedMore
	SkipForm
	SkipLoop
	SkipDeep
	SkipDevice
	SkipDenied
	SkipBroken
	SkipDangling
	SkipOutside
	ErrOlderFile
	ErrMovedFile
	ErrLanguage
	LimitSessions
	LimitStates
	ErrTookLong
	LeftCount
	OnlyNow
	LeftTitle
	EndDismissed
	MarksNotKept
	ErrListOpen
	ErrListIsNone
	ErrListLine
	ErrListOptions
	ErrStuck
	ErrKeyMissing
	ErrKeyIsNone
	ErrKeyOpen
	ErrKeyUnreadable
	ErrFrames
	ErrLimit
	ErrPortTaken
	ErrNoSuchHost
	ErrPortDenied
	ErrAddress
	ErrFixed
	ErrLinkLoop
	ErrFolderThere
	serveKeys // the first key of explanations
)

var serveMessages = [...][2]string{
	EndConnections:   {"读者已满，请稍后再来。", "The wall is full; please come back later."},
	EndAddress:       {"同一地址的连接过多，请先关闭其他连接。", "Too many connections from your address; please close another one."},
	EndHandshakes:    {"等待登录的连接过多，请稍后再来。", "Too many connections are logging in; please come back later."},
	EndLogins:        {"登录过于频繁，请一分钟后再来。", "Too many logins from your address; please come back in a minute."},
	EndChannels:      {"同一连接的会话过多，请另开连接。", "Too many sessions on this connection; please open another."},
	EndEnv:           {"环境变量过多，请检查 SendEnv。", "Too many environment variables; please check SendEnv."},
	EndKey:           {"此公钥不在名单上。", "This key is not on the list."},
	EndCommand:       {"此处只有一条命令：print [--page N] [--article N]。", "There is one command here: print [--page N] [--article N]."},
	EndTerminal:      {"阅读需要终端：ssh -t；脚本请用 print。", "Reading needs a terminal: ssh -t; scripts may use print."},
	EndIdle:          {"久未操作，已断开。", "Disconnected after a long time without a key."},
	EndSession:       {"本次阅读时间已满，请重新连接。", "This session has reached its time limit; please connect again."},
	EndStopping:      {"服务正在关闭，再见。", "The server is stopping; goodbye."},
	EndError:         {"服务器这边出了错，请稍后再试", "something is wrong on the server; please try again later"},
	ErrCharset:       {"这个终端的字符集（%s）写不了中文；请设 LC_ALL=C.UTF-8，再开一个 UTF-8 的终端", "this terminal's character set (%s) has no Chinese; set LC_ALL=C.UTF-8 in a terminal that is UTF-8"},
	CharactersLost:   {"有 %d 个字 %s 里没有，都印作 ?；UTF-8 的终端里都有", "%d character{s} {has|have} no place in %s, printed as ?; a UTF-8 terminal has them all"},
	Skipped:          {"略去 %s", "left out %s"},
	SkippedMore:      {"另略去 %d 个", "%d more {was|were} left out"},
	SkipForm:         {"不是报纸的文件，没有读", "not a form that is read"},
	SkipLoop:         {"链接绕回自己，没有读", "a link that leads back to itself"},
	SkipDeep:         {"文件夹套得太深，没有读", "too many folders inside one another"},
	SkipDevice:       {"不是普通文件，没有读", "not a regular file"},
	SkipDenied:       {"系统不让读，请检查权限", "the system refused; check its permissions"},
	SkipBroken:       {"读不出版面", "no page could be read"},
	SkipDangling:     {"链接指向的文件不在了", "a link to nothing"},
	SkipOutside:      {"链接指到文件夹外面，没有读；请把文件放进来", "a link that leads out of the folder; put the file into it"},
	LeftCount:        {"略去 %d 个文件（%s 列出）", "%d file{s} left out (%s lists them)"},
	OnlyNow:          {"%s，仅本次有效", "%s, for this session only"},
	ErrOlderFile:     {"文件是旧版写的；请用旧版 export-state，再用这一版 import-state", "written by an older version; export-state with that one and import-state with this"},
	ErrMovedFile:     {"记录的文件夹一再被移走；请让它留在原处", "the folder of what is kept is taken away again and again; leave it in place"},
	ErrLanguage:      {"没有语言 %s；有 zh、en", "there is no language %s; there are zh and en"},
	LimitSessions:    {"同一连接每分钟几次会话", "sessions a minute over one connection"},
	LimitStates:      {"记得几位读者（--auth keys）", "readers whose marks are kept (--auth keys)"},
	ErrTookLong:      {"用时太久，已停下；请少取一些", "it took too long and was stopped; ask for less"},
	EndDismissed:     {"此公钥已从名单上除去，已断开。", "This key was taken off the list; the session has ended."},
	MarksNotKept:     {"标记仅本次有效", "marks not kept"},
	ErrListOpen:      {"%s（公钥名单）别人也能改（%s）；请 chmod 644", "%s, the list of keys, may be written by others (%s); chmod 644 it"},
	ErrListLine:      {"%s（公钥名单）第 %s 行不是公钥；请写成 ssh-ed25519 AAAA… 名字", "%s, the list of keys, has no key on line %s; write ssh-ed25519 AAAA… name"},
	ErrListOptions:   {"%s（公钥名单）第 %s 行带选项，不认；请只写公钥", "%s, the list of keys, has options on line %s, which are not understood; write the key alone"},
	ErrStuck:         {"到时间还不停，不再等它；请报告这个错误", "it went on after its time and was left; please report it"},
	ErrListIsNone:    {"%s（公钥名单）不是文件；请用 --allowlist 指明一个", "%s, the list of keys, is no file; name one with --allowlist"},
	ErrKeyMissing:    {"没有主机密钥；请用 --host-key 指明一个文件，没有就会新做", "there is no host key; name a file with --host-key, it is made where it is missing"},
	ErrKeyIsNone:     {"%s（主机密钥）不是文件；请用 --host-key 指明一个", "%s, the host key, is no file; name one with --host-key"},
	ErrKeyOpen:       {"%s（主机密钥）别人也能读（%s）；请 chmod 600", "%s, the host key, may be read by others (%s); chmod 600 it"},
	ErrKeyUnreadable: {"%s 里没有读得懂的主机密钥；请换一个，或移走它，会新做一把", "%s holds no host key that can be read; name another, or move it away and one is made"},
	ErrFrames:        {"--fps 不能是 %s；请写 1 到 60", "--fps cannot be %s; write 1 to 60"},
	ErrLimit:         {"--%s 不能是 %s；请写大于零的", "--%s cannot be %s; write more than zero"},
	ErrPortTaken:     {"%s 已被别的程序占用；请换一个地址，或停掉那个程序", "%s is taken by another program; choose another address or stop that one"},
	ErrNoSuchHost:    {"这台机器没有 %s 这个地址；请换一个", "this machine has no address %s; choose another"},
	ErrPortDenied:    {"系统不让用 %s；1024 以下的端口要有权限，请换一个", "the system refused %s; ports below 1024 need rights, choose another"},
	ErrAddress:       {"%s 不是地址；请写作 127.0.0.1:2222 或 :2222", "%s is no address; write 127.0.0.1:2222 or :2222"},
	ErrFixed:         {"主机密钥和 --metrics 开着不能改；请重启", "the host key and --metrics cannot change while serving; restart"},
	ErrLinkLoop:      {"链接绕回自己，请改正", "a link that leads back to itself; mend it"},
	ErrFolderThere:   {"那里是一个文件夹，请换一个名字", "a folder stands there; choose another name"},
	LeftTitle:        {"略去的文件", "Files that were left out"},
	FaultHere:        {"程序出错，已退出，终端已复原。", "Something went wrong; baolan has ended and the terminal is as it was."},
	EndFault:         {"程序出错，已断开；请重新连接。", "Something went wrong and the session ended; please connect again."},
}

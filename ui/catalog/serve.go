package catalog

// What a reader over SSH is told when a session ends or does not begin.
const (
	ToldConnections Key = iota + commandKeys
	ToldAddress
	ToldHandshakes
	ToldLogins
	ToldChannels
	ToldEnv
	ToldKey
	ToldCommand
	ToldTerminal
	ToldIdle
	ToldSession
	ToldStopping
	ToldFault
	ToldError
	keys
)

var serveMessages = map[Key][2]string{
	ToldConnections: {"读者已满，请稍后再来。", "The wall is full; please come back later."},
	ToldAddress:     {"同一地址的连接过多，请先关闭其他连接。", "Too many connections from your address; please close another one."},
	ToldHandshakes:  {"等待登录的连接过多，请稍后再来。", "Too many connections are logging in; please come back later."},
	ToldLogins:      {"登录过于频繁，请一分钟后再来。", "Too many logins from your address; please come back in a minute."},
	ToldChannels:    {"同一连接的会话过多，请另开连接。", "Too many sessions on this connection; please open another."},
	ToldEnv:         {"环境变量过多，请检查 SendEnv。", "Too many environment variables; please check SendEnv."},
	ToldKey:         {"此公钥不在名单上。", "This key is not on the list."},
	ToldCommand:     {"此处只有一条命令：print [--page N] [--article N]。", "There is one command here: print [--page N] [--article N]."},
	ToldTerminal:    {"阅读需要终端：ssh -t；脚本请用 print。", "Reading needs a terminal: ssh -t; scripts may use print."},
	ToldIdle:        {"久未操作，已断开。", "Disconnected after a long time without a key."},
	ToldSession:     {"本次阅读时间已满，请重新连接。", "This session has reached its time limit; please connect again."},
	ToldStopping:    {"服务正在关闭，再见。", "The server is stopping; goodbye."},
	ToldError:       {"服务器这边出了错，请稍后再试", "something is wrong on the server; please try again later"},
	ToldFault:       {"程序出错，已断开；请重新连接。", "Something went wrong and the session ended; please connect again."},
}

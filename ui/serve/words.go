package serve

import (
	"fmt"

	"baolan/ui/catalog"
)

// reason says why a session ended or did not begin. It labels the refusals of
// the metrics, so its text is stable.
type reason string

const (
	reasonNone        reason = ""
	reasonConnections reason = "connections"
	reasonAddress     reason = "per_address"
	reasonHandshakes  reason = "handshakes"
	reasonLogins      reason = "logins"
	reasonChannels    reason = "channels"
	reasonEnv         reason = "environment"
	reasonKey         reason = "key"
	reasonCommand     reason = "command"
	reasonTerminal    reason = "terminal"
	reasonIdle        reason = "idle"
	reasonSession     reason = "session"
	reasonStall       reason = "stall"
	reasonStopping    reason = "stopping"
	reasonFault       reason = "fault"
	reasonUnused      reason = "unused"
)

// sentence is what a reader is told, in the order of catalog's languages.
type sentence [2]string

var sentences = map[reason]sentence{
	reasonConnections: {"读者已满，请稍后再来。", "The wall is full; please come back later."},
	reasonAddress:     {"同一地址的连接过多，请先关闭其他连接。", "Too many connections from your address; please close another one."},
	reasonHandshakes:  {"等待登录的连接过多，请稍后再来。", "Too many connections are logging in; please come back later."},
	reasonLogins:      {"登录过于频繁，请一分钟后再来。", "Too many logins from your address; please come back in a minute."},
	reasonChannels:    {"同一连接的会话过多，请另开连接。", "Too many sessions on this connection; please open another."},
	reasonEnv:         {"环境变量过多，请检查 SendEnv。", "Too many environment variables; please check SendEnv."},
	reasonKey:         {"此公钥不在名单上。", "This key is not on the list."},
	reasonCommand:     {"此处只有一条命令：print [--page N] [--article N]。", "There is one command here: print [--page N] [--article N]."},
	reasonTerminal:    {"阅读需要终端：ssh -t；脚本请用 print。", "Reading needs a terminal: ssh -t; scripts may use print."},
	reasonIdle:        {"久未操作，已断开。", "Disconnected after a long time without a key."},
	reasonSession:     {"本次阅读时间已满，请重新连接。", "This session has reached its time limit; please connect again."},
	reasonStopping:    {"服务正在关闭，再见。", "The server is stopping; goodbye."},
	reasonFault:       {"程序出错，已断开；请重新连接。", "Something went wrong and the session ended; please connect again."},
}

// say gives the sentence of a reason in the reader's language, or in both
// where the client said none.
func (r Reader) say(why reason) string {
	if l, known := r.lang(); known {
		return sentences[why].in(l)
	}
	return sentences[why].both()
}

func (s sentence) in(l catalog.Lang) string { return s[l] }

func (s sentence) both() string {
	return fmt.Sprintf("%s %s", s[catalog.Chinese], s[catalog.English])
}

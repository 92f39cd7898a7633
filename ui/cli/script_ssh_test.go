package cli

import (
	"bufio"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"

	"baolan/internal/fixture/bound"
)

// Commands of scripts that read the paper in terminals:
//
//	host FLAG…                  starts "baolan serve FLAG…" and writes ssh_config, in which it is "paper"
//	terminal NAME WxH COMMAND…  opens a terminal (tmux) and types the command
//	ui KEYS                     presses keys in all terminals at once, after unquoting them
//	[!] see NAME TEXT           waits until the terminal shows the text; with ! holds that it does not
//	left                        leaves the reader in all, and holds that it leaves them as they were
var sshCommands = map[string]func(*testscript.TestScript, bool, []string){
	"host": hostCommand, "terminal": terminalCommand, "ui": uiCommand, "see": seeCommand, "left": leftCommand,
}

// scriptTester lets a terminal fail a script.
type scriptTester struct{ *testscript.TestScript }

func (scriptTester) Helper() {}

func (t scriptTester) Errorf(format string, args ...any) { t.Fatalf(format, args...) }

// terminals are those of one script, by name.
type terminals map[string]*client

type client struct {
	*terminal

	before string // its mode before the reader
}

type terminalsKey struct{}

func terminalsOf(ts *testscript.TestScript) terminals {
	return ts.Value(terminalsKey{}).(terminals)
}

func clientOf(ts *testscript.TestScript, name string) *client {
	x, ok := terminalsOf(ts)[name]
	if !ok {
		ts.Fatalf("there is no terminal %s", name)
	}
	return x
}

func hostCommand(ts *testscript.TestScript, neg bool, args []string) {
	if neg {
		ts.Fatalf("usage: host FLAG…")
	}
	c := exec.Command("baolan", append([]string{"serve", "--listen", "127.0.0.1:0"}, args...)...)
	c.Dir = ts.Getenv("WORK")
	c.Env = append(os.Environ(), "XDG_STATE_HOME="+ts.Getenv("XDG_STATE_HOME"), "XDG_DATA_HOME="+ts.Getenv("XDG_DATA_HOME"))
	said, err := c.StderrPipe()
	ts.Check(err)
	bound.Bind(c)
	ts.Check(c.Start())
	ts.Defer(func() { _ = c.Process.Kill(); _ = c.Wait() })
	address := ""
	lines := bufio.NewScanner(said)
	for address == "" && lines.Scan() {
		address = listening.FindString(lines.Text())
	}
	go func() {
		for lines.Scan() { // its log must not fill the pipe
		}
	}()
	at, port, err := net.SplitHostPort(address)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs("ssh_config"), fmt.Appendf(nil, `Host paper
HostName %s
Port %s
User paper
IdentityFile /dev/null
IdentityAgent none
StrictHostKeyChecking no
UserKnownHostsFile /dev/null
LogLevel ERROR
SendEnv LANG
`, at, port), 0o600))
}

func terminalCommand(ts *testscript.TestScript, neg bool, args []string) {
	var w, h int
	if len(args) < 3 || neg {
		ts.Fatalf("usage: terminal NAME WxH COMMAND…")
	}
	if _, err := fmt.Sscanf(args[1], "%dx%d", &w, &h); err != nil {
		ts.Fatalf("terminal %s: %v", args[1], err)
	}
	x := startTerminal(scriptTester{ts}, filepath.Join(ts.Getenv("WORK"), "tmux-"+args[0]), w, h)
	ts.Defer(x.close)
	terminalsOf(ts)[args[0]] = &client{x, x.mode()}
	x.enter("cd " + ts.MkAbs(".") + " && " + strings.Join(args[2:], " "))
}

func uiCommand(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: ui KEYS")
	}
	keys, err := strconv.Unquote(args[0])
	ts.Check(err)
	pressed := []string{"send-keys", "-H"}
	for _, b := range []byte(keys) {
		pressed = append(pressed, fmt.Sprintf("%x", b))
	}
	for _, x := range terminalsOf(ts) {
		x.tmux(pressed...)
	}
}

func seeCommand(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: [!] see NAME TEXT")
	}
	x := clientOf(ts, args[0])
	if !neg {
		x.see(args[1])
	} else if s := x.screen(); strings.Contains(s, args[1]) {
		ts.Fatalf("%s shows %q:\n%s", args[0], args[1], s)
	}
}

func leftCommand(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 0 {
		ts.Fatalf("usage: left")
	}
	for _, x := range terminalsOf(ts) {
		x.quit(x.before)
	}
}

package main

import (
	"errors"
	"fmt"
	"html"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"syscall"

	"github.com/creack/pty"
)

// tools gives the other programs that are installed.
func tools(width int) []peer {
	var all []peer
	for _, t := range []struct {
		name, program string
		set           func(program string, texts []string, width int) ([][]string, error)
	}{
		{"less", "less", less},
		{"w3m", "w3m", w3m},
		{"bat", "bat", bat},
		{"bat", "batcat", bat}, // Debian calls the program batcat
	} {
		if program, err := exec.LookPath(t.program); err == nil {
			all = append(all, peer{name: t.name, set: func(texts []string) ([][]string, error) { return t.set(program, texts, width) }})
		}
	}
	return all
}

// less breaks lines at the edge of its terminal, so it gets one that is high enough for
// a paragraph. Behind a full line it writes a blank and a backspace, which move the
// terminal's cursor to the next line.
func less(program string, texts []string, width int) ([][]string, error) {
	return each(func(text string) ([]string, error) {
		name, err := scratch(text + "\n")
		if err != nil {
			return nil, err
		}
		defer func() { _ = os.Remove(name) }() // a file left in the temporary folder does no harm
		cmd := exec.Command(program, "-F", "-X", name)
		cmd.Env = append(os.Environ(), "TERM=xterm", "LESSCHARSET=utf-8", "LESS=")
		tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: uint16(len(text)/width + 10), Cols: uint16(width)})
		if err != nil {
			return nil, err
		}
		out, err := io.ReadAll(tty)
		if err != nil && !errors.Is(err, syscall.EIO) { // Linux gives EIO when the program has ended
			return nil, err
		}
		if err := errors.Join(tty.Close(), cmd.Wait()); err != nil {
			return nil, err
		}
		folded := strings.NewReplacer(" \b", "\n", "\r\n", "\n", "\r", "").Replace(escape.ReplaceAllString(string(out), ""))
		return strings.Split(strings.Trim(folded, "\n "), "\n"), nil
	})(texts)
}

// escape matches the escape sequences that less writes.
var escape = regexp.MustCompile(`\x1b(\[[0-9;?]*[A-Za-z]|[=>])`)

// w3m breaks the lines of HTML but not of plain text. A rule is put between two
// paragraphs.
func w3m(program string, texts []string, width int) ([][]string, error) {
	var page strings.Builder
	page.WriteString(`<html><meta charset="utf-8"><body>`)
	for _, t := range texts {
		page.WriteString("<p>" + html.EscapeString(t) + "</p><p>" + between + "</p>")
	}
	cmd := exec.Command(program, "-dump", "-cols", strconv.Itoa(width), "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8")
	cmd.Stdin = strings.NewReader(page.String())
	return dumped(cmd, len(texts))
}

// bat breaks lines between characters if it is made to write as to a terminal.
func bat(program string, texts []string, width int) ([][]string, error) {
	cmd := exec.Command(program, "--wrap=character", "--terminal-width="+strconv.Itoa(width), "--style=plain",
		"--color=never", "--decorations=always", "--paging=never", "-")
	cmd.Stdin = strings.NewReader(strings.Join(texts, "\n"+between+"\n") + "\n" + between + "\n")
	return dumped(cmd, len(texts))
}

// between separates two paragraphs: a line that occurs in no text.
const between = "@@@@"

func dumped(cmd *exec.Cmd, n int) ([][]string, error) {
	out, err := cmd.Output()
	if err != nil {
		return nil, err
	}
	blocks := strings.Split(string(out), between)
	if len(blocks) != n+1 {
		return nil, fmt.Errorf("%d paragraphs came back of %d", len(blocks)-1, n)
	}
	all := make([][]string, n)
	for i := range all {
		all[i] = strings.Split(strings.Trim(blocks[i], "\n "), "\n")
	}
	return all, nil
}

func scratch(text string) (name string, err error) {
	f, err := os.CreateTemp("", "compare-*.txt")
	if err != nil {
		return "", err
	}
	_, err = f.WriteString(text)
	return f.Name(), errors.Join(err, f.Close())
}

package cli

import (
	"bufio"
	"errors"
	"io"
	"os"
	"strings"

	"baolan/editions/format"
)

// maxPassword is more than PDF allows, which is 127 bytes.
const maxPassword = 1 << 10

// readPassword gives the first line of the file that --password-file names. Every user
// of the machine can see the flags of a process, but not read its files.
func (a *app) readPassword() (string, error) {
	if a.flags.passwordFile == "" {
		return "", nil
	}
	f, err := os.Open(a.flags.passwordFile)
	if err != nil {
		return "", format.FileError(a.flags.passwordFile, err)
	}
	defer f.Close()
	line, err := bufio.NewReader(io.LimitReader(f, maxPassword)).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return "", format.FileError(a.flags.passwordFile, err)
	}
	if line = strings.TrimRight(line, "\r\n"); line == "" {
		return "", &format.Error{Path: a.flags.passwordFile, Kind: format.Empty}
	}
	return line, nil
}

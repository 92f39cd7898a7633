package serve

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	gossh "golang.org/x/crypto/ssh"
)

// checkAllowlist refuses a list that other users may write, because they could let
// themselves in.
func checkAllowlist(name string) error {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return fmt.Errorf("allowlist: %w", err)
	case !info.Mode().IsRegular():
		return &Error{Fault: AllowlistIsNone, Subject: name}
	case info.Mode().Perm()&0o022 != 0:
		return &Error{Fault: AllowlistOpen, Subject: name, Value: fmt.Sprintf("%#o", info.Mode().Perm())}
	}
	return nil
}

// checkHostKey refuses a key that other users may read, because they could pass
// themselves off as this server. A missing file is no error: it will be made with mode
// 0600.
func checkHostKey(name string) error {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("host key: %w", err)
	case !info.Mode().IsRegular():
		return &Error{Fault: KeyIsNone, Subject: name}
	case info.Mode().Perm()&0o077 != 0:
		return &Error{Fault: KeyOpen, Subject: name, Value: fmt.Sprintf("%#o", info.Mode().Perm())}
	}
	return nil
}

// readHostKey gives what is wrong with an existing key.
func readHostKey(name string) error {
	b, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil {
		_, err = gossh.ParsePrivateKey(b)
	}
	if err != nil {
		return &Error{Fault: KeyUnreadable, Subject: name, Err: err}
	}
	return nil
}

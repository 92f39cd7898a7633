package serve

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// checkHostKey refuses a key that others may read: whoever has it can stand in
// for this server. A missing file is well, it will be made with 0600.
func checkHostKey(name string) error {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("host key: %w", err)
	case !info.Mode().IsRegular():
		return fmt.Errorf("host key %s is not a file; name one", name)
	case info.Mode().Perm()&0o077 != 0:
		return fmt.Errorf("host key %s may be read by others (%#o); chmod 600 it", name, info.Mode().Perm())
	}
	return nil
}

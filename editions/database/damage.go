package database

import (
	"errors"
	"fmt"
	"os"
	"syscall"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// damage is the error for a file in which a check has found damage.
type damage struct{ verdict string }

func (d *damage) Error() string { return "damaged: " + d.verdict }

// IsDamaged reports whether an error says that the file is not a database or is
// damaged. A disk that cannot be read or written is no damage.
func IsDamaged(err error) bool {
	var d *damage
	return errors.As(err, &d) || hasCode(err, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
}

// IsFull reports whether an error says that nothing can be written because the disk or
// a quota is full. If there is no room for the file of its shared memory, SQLite says
// so with a code of its own.
func IsFull(err error) bool {
	var se *sqlite.Error
	return hasCode(err, sqlite3.SQLITE_FULL) || errors.As(err, &se) && se.Code() == sqlite3.SQLITE_IOERR_SHMSIZE ||
		errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

// IsBusy reports whether an error says that another process has kept the file locked
// for too long.
func IsBusy(err error) bool { return hasCode(err, sqlite3.SQLITE_BUSY) }

// IsRefused reports whether an error says that the system does not let the file be
// opened, read or written: because of its rights, or because the disk is read-only or
// fails.
func IsRefused(err error) bool {
	return hasCode(err, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_IOERR)
}

func hasCode(err error, codes ...int) bool {
	var se *sqlite.Error
	if !errors.As(err, &se) {
		return false
	}
	for _, c := range codes {
		if se.Code()&0xff == c { // the low byte is the primary code
			return true
		}
	}
	return false
}

// parts are the endings of the files that make up one database.
var parts = [...]string{"", "-wal", "-shm"}

// SetAside renames a database to the first free name beside it and gives this name.
// Nothing is overwritten. The caller must have closed the database.
func SetAside(path string) (string, error) {
	const most = 1000 // so many damaged files have another cause
	for n := 1; n <= most; n++ {
		aside := fmt.Sprintf("%s.unreadable-%d", path, n)
		if _, err := os.Lstat(aside); !errors.Is(err, os.ErrNotExist) {
			continue
		}
		for _, p := range parts {
			err := os.Rename(path+p, aside+p)
			if err != nil && !errors.Is(err, os.ErrNotExist) {
				return "", err
			}
		}
		return aside, nil
	}
	return "", fmt.Errorf("%s: %d unreadable files stand beside it; remove them", path, most)
}

// Remove deletes a database whose content can be made again.
func Remove(path string) error {
	for _, p := range parts {
		if err := os.Remove(path + p); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	return nil
}

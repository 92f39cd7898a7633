//go:build linux && (amd64 || arm64)

package pdfium

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"

	"golang.org/x/sys/unix"

	"baolan/editions/resident"
)

// span is a piece of the process's memory.
type span struct{ start, size int64 }

func (s span) overlaps(o span) bool { return s.start < o.start+o.size && o.start < s.start+s.size }

// mapCode takes PDFium's compiled code, some 20 MB of which the runtime has copied into memory,
// from a file instead: then only those pages of it are in memory that run, and the system can
// take them back. The file is one of paths, and is made if none has the same bytes. Where that fails the
// code stays as it is. As with the program's own file, who cuts it short while it is mapped ends
// the process; whoever replaces or removes it does not.
//
// Code that was in memory before is left alone: the collector may just be taking it away. So is all
// code where the folder is another machine's, which can take a file away while it is mapped.
func mapCode(paths []string, before []span) {
	if len(paths) == 0 {
		return
	}
	if dir := filepath.Dir(paths[0]); os.MkdirAll(dir, 0o700) != nil || isRemote(dir) {
		return
	}
	for _, s := range copies() {
		if slices.ContainsFunc(before, s.overlaps) {
			continue
		}
		f := sameOf(paths, s)
		if f == nil {
			if write(unused(paths), s) != nil {
				continue
			}
			if f = sameOf(paths, s); f == nil {
				continue
			}
		}
		replace(s, f)
		_ = f.Close() // it was only read
	}
}

// isRemote reports whether a folder may be on another machine, or in the hands of another process.
func isRemote(dir string) bool {
	var s unix.Statfs_t
	if unix.Statfs(dir, &s) != nil {
		return true
	}
	switch s.Type {
	case unix.NFS_SUPER_MAGIC, unix.SMB_SUPER_MAGIC, unix.SMB2_SUPER_MAGIC, unix.CIFS_SUPER_MAGIC, unix.V9FS_MAGIC,
		unix.AFS_SUPER_MAGIC, unix.CODA_SUPER_MAGIC, unix.CEPH_SUPER_MAGIC, unix.FUSE_SUPER_MAGIC:
		return true
	}
	return false
}

// unused returns the first path without a file; the first if each has one.
func unused(paths []string) string {
	for _, path := range paths {
		if _, err := os.Stat(path); os.IsNotExist(err) {
			return path
		}
	}
	return paths[0]
}

// sameOf opens the first file that has the bytes of a piece of memory; nil if none has them.
func sameOf(paths []string, s span) *os.File {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		if isSame(f, s) {
			return f
		}
		_ = f.Close() // it was only read
	}
	return nil
}

// copies returns the pieces of memory that are compiled code and of no file.
func copies() []span {
	var out []span
	for _, m := range resident.Mappings() {
		if m.Path == "" && m.Access == "r-xp" && m.Size >= leastCode {
			out = append(out, span{m.Start, m.Size})
		}
	}
	return out
}

// piece is how much is compared at once.
const piece = 256 << 10

// isSame reports whether a file has the bytes of a piece of memory.
func isSame(f *os.File, s span) bool {
	info, err := f.Stat()
	if err != nil || info.Size() != s.size {
		return false
	}
	mem, err := os.Open("/proc/self/mem")
	if err != nil {
		return false
	}
	defer mem.Close()
	a, b := make([]byte, piece), make([]byte, piece)
	for at := int64(0); at < s.size; at += piece {
		n := min(piece, s.size-at)
		if _, err := mem.ReadAt(a[:n], s.start+at); err != nil {
			return false
		}
		if _, err := f.ReadAt(b[:n], at); err != nil || !bytes.Equal(a[:n], b[:n]) {
			return false
		}
	}
	return true
}

// write writes a piece of memory to a file, which is whole or not there.
func write(path string, s span) error {
	mem, err := os.Open("/proc/self/mem")
	if err != nil {
		return err
	}
	defer mem.Close()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), makingPrefix)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, io.NewSectionReader(mem, s.start, s.size))
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		_ = os.Remove(f.Name()) // it is of no use
	}
	return err
}

// replace maps a file in the place of a piece of memory that has the same bytes. If the system
// refuses, as it does for files of a folder from which nothing may be run, the memory stays: the
// file is mapped elsewhere first, since a mapping in its place could take the memory away and then
// fail.
func replace(s span, f *os.File) {
	size := uintptr(s.size)
	at, _, errno := unix.Syscall6(unix.SYS_MMAP, 0, size, unix.PROT_READ|unix.PROT_EXEC, unix.MAP_PRIVATE, f.Fd(), 0)
	if errno != 0 {
		return
	}
	// Pieces of 2 MB around each page that runs would be most of it again.
	_, _, _ = unix.Syscall(unix.SYS_MADVISE, at, size, unix.MADV_NOHUGEPAGE)
	_, _, errno = unix.Syscall6(unix.SYS_MREMAP, at, size, size, unix.MREMAP_MAYMOVE|unix.MREMAP_FIXED, uintptr(s.start), 0)
	if errno != 0 {
		_, _, _ = unix.Syscall(unix.SYS_MUNMAP, at, size, 0) // nothing uses it
	}
}

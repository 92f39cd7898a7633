package format

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"

	"baolan/editions/clean"
	"baolan/editions/decode"
	"baolan/editions/folder"
)

// Address returns where a file of FS is found again when its pictures are wanted: its path in
// the system, or its address in a store; "" if FS gives neither.
func (in *Input) Address(name string) string {
	if name == "" {
		return ""
	}
	switch fsys := in.FS.(type) {
	case folder.FS:
		return filepath.Join(string(fsys), filepath.FromSlash(name))
	case interface{ Root() string }:
		return fsys.Root() + "/" + name
	}
	return ""
}

// ReadAll reads one of the input's files whole. It returns an *Error of kind TooLarge if the
// file is larger than MaxBytes.
func (in *Input) ReadAll(ctx context.Context, f File) ([]byte, error) {
	r, err := in.Open(ctx, f)
	if err != nil {
		return nil, err
	}
	defer func() { _ = r.Close() }() // nothing was written
	return in.all(r, f)
}

// Near reads a file of FS that is not one of Files. name is its path in FS. For a name that
// leads out of FS, a folder and a device the error is as for a file that is not there.
func (in *Input) Near(ctx context.Context, name string) ([]byte, error) {
	f := File{Name: name, Path: name}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if in.FS == nil || !fs.ValidPath(name) {
		return nil, &Error{Path: name, Kind: Missing, Err: fs.ErrNotExist}
	}
	info, err := fs.Stat(in.FS, name)
	switch {
	case err != nil:
		return nil, FileError(name, err)
	case !info.Mode().IsRegular():
		return nil, &Error{Path: name, Kind: Missing, Err: fs.ErrNotExist}
	}
	r, err := in.FS.Open(name)
	if err != nil {
		return nil, FileError(name, err)
	}
	defer func() { _ = r.Close() }() // nothing was written
	return in.all(r, f)
}

func (in *Input) all(r io.Reader, f File) ([]byte, error) {
	limited := r
	if in.MaxBytes > 0 {
		limited = io.LimitReader(r, in.MaxBytes+1)
	}
	var b bytes.Buffer
	if f.Bytes > 0 && (in.MaxBytes == 0 || f.Bytes <= in.MaxBytes) {
		b.Grow(int(f.Bytes) + bytes.MinRead)
	}
	if _, err := b.ReadFrom(limited); err != nil {
		return nil, PathError(f.Path, err)
	}
	if in.MaxBytes > 0 && int64(b.Len()) > in.MaxBytes {
		return nil, &Error{Path: f.Path, Kind: TooLarge, Detail: Limit(in.MaxBytes)}
	}
	return b.Bytes(), nil
}

// Text reads one of the input's files whole as clean text, in the user's encoding or in the
// likeliest one by its bytes.
func (in *Input) Text(ctx context.Context, f File) (text string, decoded decode.Report, cleaned clean.Report, err error) {
	b, err := in.ReadAll(ctx, f)
	if err != nil {
		return "", decoded, cleaned, err
	}
	if text, decoded, err = decode.Bytes(b, in.Encoding); err != nil {
		return "", decoded, cleaned, DecodeError(f.Path, err)
	}
	var closed clean.Report
	text, cleaned = clean.Text(clean.CloseBreaks(text, &closed))
	cleaned.Merge(&closed)
	return text, decoded, cleaned, nil
}

// Done reports progress.
func (in *Input) Done(n int64) {
	if in.Progress != nil {
		in.Progress(n)
	}
}

// Leave reports what could not be read to Left.
func (in *Input) Leave(e *Error) {
	if in.Left != nil {
		in.Left(e)
	}
}

// Limit returns a number of bytes that is a limit as messages write it.
func Limit(n int64) string {
	if n < 1<<20 {
		return fmt.Sprintf("> %d B", n)
	}
	return fmt.Sprintf("> %d MiB", n>>20)
}

// PathError returns an error of a format or of the file system with this path, if it has none.
// Other errors, such as those of the context, are returned as they are.
func PathError(path string, err error) error {
	var e *Error
	var pe *fs.PathError
	switch {
	case errors.As(err, &e):
		if e.Path == "" {
			e.Path = path
		}
	case errors.As(err, &pe):
		return FileError(path, err)
	}
	return err
}

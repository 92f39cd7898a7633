package source

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/markdown"
	"baolan/model"
)

// Entry is an edition that was found and not yet read. Entries are cheap: ten
// thousand pages take a few megabytes.
type Entry struct {
	Paper string     // "" where only the text can tell
	Date  model.Date // zero likewise
	Files []File     // in reading order

	fsys fs.FS
}

// Bytes is the size of the entry's files.
func (e Entry) Bytes() int64 {
	n := int64(0)
	for _, f := range e.Files {
		n += f.Bytes
	}
	return n
}

// File is one file of an edition, of one page or of several.
type File struct {
	Path   string // as messages name it
	Bytes  int64
	Number int // 0 where the name does not tell it
	Label  string
	Name   string

	inside string // the path in the entry's file system
	code   bool   // Paper is an abbreviation
	paper  string
}

// Skip is a file or folder that a scan passed over.
type Skip struct {
	Path   string
	Reason Reason
	Err    error // of a file that was read and is no page, else nil
}

// Reason says why a path was skipped.
type Reason uint8

// The reasons.
const (
	Hidden     Reason = iota // its name begins with a dot
	NotText                  // neither .txt nor .md
	Loop                     // a link to a folder that was or is being read
	Deep                     // more folders inside one another than any archive has
	Mended                   // a .md of the same page stands beside it and wins
	SecondForm               // page.raw.txt beside page.txt
	NotRegular               // a device, a pipe
	Denied                   // the system refused to read it
	Broken                   // empty, binary or otherwise no page; see Error
)

// String gives the reason's name.
func (r Reason) String() string {
	names := [...]string{"hidden", "not text", "link loop", "too deep", "mended", "second form", "not a file", "unreadable", "no page"}
	if int(r) < len(names) {
		return names[r]
	}
	return "unknown"
}

// maxDepth is how many folders may stand inside one another: paper, year,
// month, day and as many again above them.
const maxDepth = 16

// Scan lists the editions under path, newest first: by names, and by the front
// matter of files whose names tell no date. Nothing else is read. A path to a
// file is an edition of that file.
func Scan(ctx context.Context, path string, o Options) ([]Entry, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fileError(path, err)
	}
	if info.IsDir() {
		abs, err := filepath.Abs(path)
		if err != nil {
			abs = path
		}
		return scan(ctx, os.DirFS(path), path, filepath.ToSlash(abs), o)
	}
	dir, base := filepath.Split(path)
	if dir == "" {
		dir = "."
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		abs = path
	}
	f := newFile(base, path, filepath.ToSlash(abs), info.Size())
	e := Entry{Paper: f.file.paper, Date: f.date, Files: []File{f.file}, fsys: os.DirFS(dir)}
	return []Entry{e}, nil
}

// ScanFS lists the editions in a file system, as Scan does in a folder. root
// is put before the paths that messages name.
func ScanFS(ctx context.Context, fsys fs.FS, root string, o Options) ([]Entry, error) {
	return scan(ctx, fsys, root, "", o)
}

// scanner is the state of one scan.
type scanner struct {
	ctx    context.Context
	o      Options
	fsys   fs.FS
	root   string // before the paths in messages
	above  string // the folders above the root, whose names count too
	linked []fs.FileInfo
	files  []found
}

// found is a file with the date that its name tells.
type found struct {
	file File
	date model.Date
}

func scan(ctx context.Context, fsys fs.FS, root, above string, o Options) ([]Entry, error) {
	s := scanner{ctx: ctx, o: o, fsys: fsys, root: root, above: above}
	if err := s.folder(".", nil); err != nil {
		return nil, err
	}
	if len(s.files) == 0 {
		return nil, &Error{Path: root, Kind: NoEditions}
	}
	return s.group(), nil
}

// folder reads one folder and those in it. parents are the folders around it,
// by which a link to one of them is known.
func (s *scanner) folder(dir string, parents []fs.FileInfo) error {
	if err := s.ctx.Err(); err != nil {
		return err
	}
	list, err := fs.ReadDir(s.fsys, dir)
	if err != nil {
		if dir == "." {
			return fileError(s.root, err)
		}
		s.skip(dir, Denied)
	}
	if info, err := fs.Stat(s.fsys, dir); err == nil {
		parents = append(slices.Clip(parents), info)
	}
	forms := pageForms(list)
	for _, e := range list {
		p := path.Join(dir, e.Name())
		if strings.HasPrefix(e.Name(), ".") {
			s.skip(p, Hidden)
			continue
		}
		info, err := fs.Stat(s.fsys, p)
		if err != nil {
			// A link to nowhere, or into itself.
			s.skip(p, linkReason(err))
			continue
		}
		switch {
		case info.IsDir():
			if err := s.enter(p, e, info, parents); err != nil {
				return err
			}
		case !info.Mode().IsRegular():
			s.skip(p, NotRegular)
		default:
			s.file(p, info, forms)
		}
	}
	return nil
}

func linkReason(err error) Reason {
	if errors.Is(err, fs.ErrPermission) {
		return Denied
	}
	return Loop
}

func (s *scanner) enter(p string, e fs.DirEntry, info fs.FileInfo, parents []fs.FileInfo) error {
	same := func(o fs.FileInfo) bool { return os.SameFile(o, info) }
	switch {
	case len(parents) > maxDepth:
		s.skip(p, Deep)
		return nil
	case e.Type()&fs.ModeSymlink != 0:
		if slices.ContainsFunc(parents, same) || slices.ContainsFunc(s.linked, same) {
			s.skip(p, Loop)
			return nil
		}
		s.linked = append(s.linked, info)
	}
	return s.folder(p, parents)
}

func (s *scanner) file(p string, info fs.FileInfo, forms map[string]string) {
	base := path.Base(p)
	switch form := formOf(base); {
	case form == "":
		s.skip(p, NotText)
	case forms[stemOf(base)] != form:
		if forms[stemOf(base)] == formMarkdown {
			s.skip(p, Mended)
		} else {
			s.skip(p, SecondForm)
		}
	default:
		f := newFile(p, s.display(p), path.Join(s.above, p), info.Size())
		if f.date.IsZero() {
			s.peek(&f)
		}
		s.files = append(s.files, f)
	}
}

// peek reads the head of a file for its front matter. What cannot be read is
// left for Load to report.
func (s *scanner) peek(f *found) {
	r, err := s.fsys.Open(f.file.inside)
	if err != nil {
		return
	}
	defer func() { _ = r.Close() }() // nothing was written
	var head [len(bom) + len(rule)]byte
	n, _ := io.ReadFull(r, head[:])
	if !strings.HasPrefix(strings.TrimPrefix(string(head[:n]), bom), rule) {
		return
	}
	rest, _ := io.ReadAll(io.LimitReader(r, peekBytes))
	t, _ := clean.Text(strings.TrimPrefix(string(head[:n])+string(rest), bom))
	front, _, _, err := markdown.CutFront(t)
	if err != nil {
		return
	}
	f.date = front.Date
	if front.Paper != "" {
		f.file.paper, f.file.code = front.Paper, false
	}
}

// peekBytes holds the longest front matter, which begins with a rule.
const (
	peekBytes = 4 << 10
	bom       = "\uFEFF"
	rule      = "---"
)

func (s *scanner) skip(p string, why Reason) {
	s.o.skip(Skip{Path: s.display(p), Reason: why})
}

func (s *scanner) display(p string) string {
	if s.root == "" {
		return p
	}
	return filepath.Join(s.root, filepath.FromSlash(p))
}

func newFile(inside, display, full string, bytes int64) found {
	n := readName(full)
	if n.paper == "" && !n.date.IsZero() {
		n.paper = shelfName(inside)
		n.code = n.paper != ""
	}
	return found{
		file: File{
			Path: display, Bytes: bytes, Number: n.page, Label: n.label, Name: n.name,
			inside: inside, code: n.code, paper: n.paper,
		},
		date: n.date,
	}
}

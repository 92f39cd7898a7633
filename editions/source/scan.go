package source

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"baolan/editions/clean"
	"baolan/editions/decode"
	"baolan/editions/folder"
	"baolan/editions/format"
	"baolan/editions/record"
	"baolan/model"
)

// Entry is an edition that was found and was not read yet. Entries are small: those of
// ten thousand pages take a few megabytes.
type Entry struct {
	Paper string     // "" if only the text can tell
	Date  model.Date // zero if only the text can tell
	Files []File     // in the order in which they are read

	fsys     fs.FS
	alone    string        // the path of a file that was opened by its own name
	together format.Folder // the format that reads all files at once; nil if each is read by itself
}

// IsSite reports whether the files are an edition only together, like the linked pages
// of a saved site.
func (e Entry) IsSite() bool { return e.together != nil }

// Bytes gives the size of the entry's files.
func (e Entry) Bytes() int64 {
	n := int64(0)
	for _, f := range e.Files {
		n += f.Bytes
	}
	return n
}

// File is one file of an edition, with one page or several.
type File struct {
	Path    string // as messages name it: text, whatever bytes the name has
	System  string // as the system names it, for a file of the system
	Bytes   int64
	Number  int // 0 if the name does not give it
	Label   string
	Name    string
	Article int    // the number of the article on its page, from 1, if the file is one article; 0 if the name does not give it
	Version string // identifies the content, if the file system can do so without reading it; otherwise ""

	inside string // the path in the entry's file system
	code   bool   // Paper is an abbreviation
	scheme bool   // the name is of a scheme by which papers name their pages: it has a date, or calls the page a 版
	paper  string
	claim  format.Folder
}

// maxDepth is how many folders may be inside of one another: paper, year, month and
// day, and as many again above them.
const maxDepth = 16

// Scan lists the editions under path, the newest first. It reads only names, and the
// front matter of files whose names give no date. The path of a file is an edition of
// that file, that of a ZIP archive stands for the folder in it.
func Scan(ctx context.Context, path string, o Options) ([]Entry, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, format.FileError(path, err)
	}
	if info.IsDir() {
		abs, err := filepath.Abs(path)
		if err != nil {
			abs = path
		}
		return scan(ctx, folder.FS(path), path, filepath.ToSlash(abs), o)
	}
	base := filepath.Base(path)
	abs, err := filepath.Abs(path)
	if err != nil {
		abs = path
	}
	if folder.IsPacked(base) {
		packed, err := folder.Packed(path)
		if err != nil {
			return nil, packedError(path, err)
		}
		return scan(ctx, packed, path, strings.TrimSuffix(filepath.ToSlash(abs), filepath.Ext(base)), o)
	}
	f := newFile(base, decode.Name(path), filepath.ToSlash(abs), info.Size())
	f.file.System = path
	e := Entry{Paper: f.file.paper, Date: f.date, Files: []File{f.file}, fsys: folder.File(path), alone: path}
	return []Entry{e}, nil
}

// packedError says why an archive cannot be opened.
func packedError(path string, err error) error {
	e := &Error{Path: path, Kind: Packed, Detail: clean.Line(err.Error()), Err: err}
	var bomb *folder.BombError
	if errors.As(err, &bomb) {
		e.Kind = Bomb
	}
	return e
}

// ScanFS lists the editions in a file system, as Scan does in a folder. root precedes
// the paths in messages. If it is an address, such as s3://bucket/paper, the names in
// it count too.
func ScanFS(ctx context.Context, fsys fs.FS, root string, o Options) ([]Entry, error) {
	_, above, _ := strings.Cut(root, addressMark)
	return scan(ctx, fsys, root, above, o)
}

// addressMark is in every address, and in no path of a folder.
const addressMark = "://"

// scanner is the state of one scan.
type scanner struct {
	ctx    context.Context
	o      Options
	fsys   fs.FS
	root   string // precedes the paths in messages
	above  string // the folders above the root, whose names count too
	linked []fs.FileInfo
	files  []found
	aside  []aside // files that may belong to claimed ones

	described map[string]format.Imprint // what catalogues say of the texts in a folder
}

// aside is a file that is reported as skipped, unless it turns out to be a companion
// of claimed files.
type aside struct {
	path, base string
	why        Reason
}

// found is a file with the date in its name.
type found struct {
	file File
	date model.Date
}

func scan(ctx context.Context, fsys fs.FS, root, above string, o Options) ([]Entry, error) {
	s := scanner{ctx: ctx, o: o, fsys: fsys, root: root, above: above}
	if err := s.folder(".", nil); err != nil {
		return nil, err
	}
	s.skipAside()
	if len(s.files) == 0 {
		return nil, &Error{Path: root, Kind: NoEditions}
	}
	return s.group(), nil
}

// folder reads a folder and those in it. parents are the folders around it, by which a
// link to one of them is noticed.
func (s *scanner) folder(dir string, parents []fs.FileInfo) error {
	if err := s.ctx.Err(); err != nil {
		return err
	}
	list, err := fs.ReadDir(s.fsys, dir)
	if err != nil {
		if dir == "." {
			return format.FileError(s.root, err)
		}
		s.refused(dir, err)
	}
	if info, err := fs.Stat(s.fsys, dir); err == nil {
		parents = append(slices.Clip(parents), info)
	}
	list = s.leaveForms(dir, list)
	forms, claimed := s.pageForms(list), claims(s.formats(), dir, list)
	s.leavePrinted(dir, claimed)
	for _, e := range list {
		p := path.Join(dir, e.Name())
		if strings.HasPrefix(e.Name(), ".") {
			s.skip(p, Hidden)
			continue
		}
		info, err := fs.Stat(s.fsys, p)
		if err != nil {
			s.unfollowed(p, e, err)
			continue
		}
		switch {
		case info.IsDir() && isCompanion(claimed, e.Name(), true):
		case info.IsDir() && e.Name() == mirrorCache:
			s.skip(p, Notes)
		case info.IsDir():
			if err := s.enter(p, e, info, parents); err != nil {
				return err
			}
		case !info.Mode().IsRegular():
			s.skip(p, NotRegular)
		default:
			s.file(p, info, forms, claimed[e.Name()])
		}
	}
	return nil
}

// mirrorCache is the folder in which HTTrack keeps what it needs to go on.
const mirrorCache = "hts-cache"

// isOfMirror recognises the names of the logs of programs that copy sites: hts-log.txt, wget-log.txt.
func isOfMirror(base string) bool {
	low := strings.ToLower(base)
	return strings.HasPrefix(low, "hts-") || strings.HasPrefix(low, "wget-log")
}

// unfollowed reports an entry that could not be looked at.
func (s *scanner) unfollowed(p string, e fs.DirEntry, err error) {
	d, ok := s.fsys.(folder.FS)
	switch {
	case e.Type()&fs.ModeSymlink == 0 && errors.Is(err, fs.ErrNotExist):
		return // it was removed after the folder was listed
	case e.Type()&fs.ModeSymlink == 0 || errors.Is(err, fs.ErrPermission) || !ok:
		s.refused(p, err)
		return
	}
	switch folder.LinkOf(d, p) {
	case folder.Dangling:
		s.skip(p, Dangling)
	case folder.Outside:
		s.skip(p, Outside)
	case folder.Loop:
		s.skip(p, Loop)
	default:
		s.refused(p, err)
	}
}

// refused reports what the system does not let be read.
func (s *scanner) refused(p string, err error) {
	s.o.skip(Skip{Path: s.display(p), Reason: Denied, Err: format.FileError(s.display(p), err)})
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

// isCompanion reports whether an entry belongs to claimed files of the same folder.
func isCompanion(claimed map[string]format.Folder, name string, isDir bool) bool {
	for _, f := range claimed {
		return f.Companion(name, isDir)
	}
	return false
}

// skipAside reports the files that were set aside, except companions of claimed files.
func (s *scanner) skipAside() {
	var by format.Folder
	if i := slices.IndexFunc(s.files, func(f found) bool { return f.file.claim != nil }); i >= 0 {
		by = s.files[i].file.claim
		s.leaveCompanions()
	}
	for _, a := range s.aside {
		if by == nil || !by.Companion(a.base, false) {
			s.skip(a.path, a.why)
		}
	}
}

// leaveCompanions removes the files of other formats that belong to claimed files of
// the same day, such as the PDF of a page beside the saved page, and what the program that
// saved them has written for itself.
func (s *scanner) leaveCompanions() {
	days := map[model.Date]format.Folder{}
	for _, f := range s.files {
		if f.file.claim != nil {
			days[f.date] = f.file.claim
		}
	}
	s.files = slices.DeleteFunc(s.files, func(f found) bool {
		base := path.Base(f.file.inside)
		form := s.formOf(base)
		switch {
		case f.file.claim != nil, form == formMarkdown, form == formRaw:
			return false
		case form == formText:
			if !isOfMirror(base) && (!f.date.IsZero() || !s.isOfProgram(&f)) {
				return false
			}
			s.skip(f.file.inside, Notes)
			return true
		}
		by := days[f.date]
		if by == nil || !by.Companion(base, false) {
			return false
		}
		s.skip(f.file.inside, SecondForm)
		return true
	})
}

func (s *scanner) file(p string, info fs.FileInfo, forms map[string]string, claim format.Folder) {
	base := path.Base(p)
	if claim != nil {
		f := s.newFile(p, info)
		f.file.claim = claim
		// The name of a linked file has more than the paper: an abbreviation, or the
		// title by which a browser has named it. So its folders are used.
		if stem := readStem(clean.Line(stemOf(decode.Name(base)))).paper; f.file.code || stem != "" && stem == f.file.paper {
			f.file.paper, f.file.code = readName(decode.Name(path.Join(s.above, path.Dir(p), "0"))).paper, false
		}
		s.files = append(s.files, f)
		return
	}
	switch form := s.formOf(base); {
	case form == "" && isNotes(base):
		s.skip(p, Notes)
	case form == "" && s.describes(p):
		s.skip(p, Notes)
	case form == "", form == (record.XML{}).Name() && !s.isRecord(p):
		s.aside = append(s.aside, aside{p, base, NotText})
	case forms[stemOf(base)] != form:
		if forms[stemOf(base)] == formMarkdown {
			s.skip(p, Mended)
		} else {
			s.skip(p, SecondForm)
		}
	default:
		f := s.newFile(p, info)
		if !canRead(f.file.System) {
			s.refused(p, fs.ErrPermission)
			return
		}
		if f.date.IsZero() {
			s.peek(&f)
		}
		s.files = append(s.files, f)
	}
}

func (s *scanner) skip(p string, why Reason) {
	s.o.skip(Skip{Path: s.display(p), Reason: why})
}

// display gives the path as messages name it.
func (s *scanner) display(p string) string { return decode.Name(s.system(p)) }

// system gives the path as the system names it.
func (s *scanner) system(p string) string {
	switch {
	case s.root == "":
		return p
	case strings.Contains(s.root, addressMark):
		return s.root + "/" + p
	}
	return filepath.Join(s.root, filepath.FromSlash(p))
}

func (s *scanner) newFile(p string, info fs.FileInfo) found {
	f := newFile(p, s.display(p), path.Join(s.above, p), info.Size())
	if _, ok := s.fsys.(folder.FS); ok {
		f.file.System = s.system(p)
	}
	if v, ok := info.(interface{ Version() string }); ok {
		f.file.Version = v.Version()
	}
	return f
}

func newFile(inside, display, full string, bytes int64) found {
	n := readName(decode.Name(full))
	if n.date.IsZero() && strings.EqualFold(path.Ext(inside), ".epub") {
		n.page, n.label, n.name = 0, "", "" // a book is no page: b50.epub
	}
	if n.paper == "" && !n.date.IsZero() {
		n.paper = shelfName(decode.Name(inside))
		n.code = n.paper != ""
	}
	return found{
		file: File{
			Path: display, Bytes: bytes, Number: n.page, Label: n.label, Name: n.name, Article: n.article,
			inside: inside, code: n.code, paper: n.paper, scheme: !n.date.IsZero() || strings.Contains(stemOf(path.Base(full)), "版"),
		},
		date: n.date,
	}
}

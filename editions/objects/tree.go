package objects

import (
	"crypto/sha256"
	"encoding/binary"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// object is what a list of the store says about an object.
type object struct {
	key      string
	bytes    int64
	etag     string
	modified time.Time
}

// tree is a list of the store as folders. It does not change.
type tree struct {
	version  int64
	sum      [sha256.Size]byte        // of everything that was listed
	files    map[string]*object       // by the name below the prefix
	folders  map[string][]fs.DirEntry // by name; each is sorted; "." is the root
	unusable []string
}

// newTree makes folders of the keys below a prefix.
func newTree(list []object, prefix string) *tree {
	t := &tree{files: map[string]*object{}, folders: map[string][]fs.DirEntry{".": nil}}
	h := sha256.New()
	for i := range list {
		o := &list[i]
		h.Write(o.digest())
		name := strings.TrimPrefix(o.key, prefix)
		if strings.HasSuffix(name, "/") || name == "" {
			continue // some programs write such an object in place of a folder
		}
		if !isUsable(name) {
			t.unusable = append(t.unusable, o.key)
			continue
		}
		t.files[name] = o
	}
	h.Sum(t.sum[:0])
	for name := range t.files {
		t.addFolders(name)
	}
	for name, o := range t.files {
		if _, both := t.folders[name]; both { // in a file system a name cannot be both a file and a folder
			t.unusable = append(t.unusable, o.key)
			delete(t.files, name)
			continue
		}
		t.put(name, info{object: o, name: path.Base(name)})
	}
	for _, entries := range t.folders {
		slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	}
	slices.Sort(t.unusable)
	return t
}

// addFolders adds the folders above a file.
func (t *tree) addFolders(name string) {
	dir := path.Dir(name)
	if _, ok := t.folders[dir]; ok {
		return
	}
	t.addFolders(dir)
	t.folders[dir] = nil
	t.put(dir, info{name: path.Base(dir)})
}

func (t *tree) put(name string, i info) {
	dir := path.Dir(name)
	t.folders[dir] = append(t.folders[dir], fs.FileInfoToDirEntry(i))
}

// isUsable reports whether a name can be that of a file on every system to which a
// page may be copied.
func isUsable(name string) bool {
	return fs.ValidPath(name) && name != "." && !strings.ContainsAny(name, "\\\x00\n\r") && len(name) <= nameMost
}

// nameMost is the length of the longest key of S3.
const nameMost = 1024

// digest identifies the content of the object.
func (o *object) digest() []byte {
	h := sha256.New()
	var size [8]byte
	binary.BigEndian.PutUint64(size[:], uint64(o.bytes))
	h.Write(size[:])
	// Neither part can have a zero byte, because XML has none.
	h.Write([]byte(o.etag + "\x00" + o.key + "\x00"))
	if o.etag == "" {
		h.Write([]byte(o.modified.UTC().Format(time.RFC3339Nano)))
	}
	return h.Sum(nil)
}

// info is a file or folder of the tree.
type info struct {
	*object // nil for a folder

	name string
}

func (i info) Name() string { return i.name }
func (i info) IsDir() bool  { return i.object == nil }
func (i info) Sys() any     { return nil }

func (i info) Size() int64 {
	if i.IsDir() {
		return 0
	}
	return i.bytes
}

func (i info) Mode() fs.FileMode {
	if i.IsDir() {
		return fs.ModeDir | 0o555
	}
	return 0o444
}

func (i info) ModTime() time.Time {
	if i.IsDir() {
		return time.Time{}
	}
	return i.modified
}

// Version identifies the content of the file; it is "" for a folder.
func (i info) Version() string {
	if i.IsDir() {
		return ""
	}
	return string(i.digest())
}

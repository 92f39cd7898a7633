package library

import (
	"errors"
	"path/filepath"
	"testing"
)

func TestFolder(t *testing.T) {
	t.Parallel()
	cases := []struct {
		name, flag string
		env        map[string]string
		want       string
	}{
		{"flag", "/纸", map[string]string{"BAOLAN_LIBRARY": "/b", "HOME": "/h"}, "/纸"},
		{"variable", "", map[string]string{"BAOLAN_LIBRARY": "/b", "XDG_DATA_HOME": "/x", "HOME": "/h"}, "/b"},
		{"XDG", "", map[string]string{"XDG_DATA_HOME": "/x", "HOME": "/h"}, "/x/baolan/library"},
		{"a relative XDG folder does not count", "", map[string]string{"XDG_DATA_HOME": "x", "HOME": "/h"}, "/h/.local/share/baolan/library"},
		{"home", "", map[string]string{"HOME": "/h"}, "/h/.local/share/baolan/library"},
	}
	for _, c := range cases {
		if got, err := Folder(c.flag, c.env); filepath.ToSlash(got) != c.want || err != nil {
			t.Errorf("%s: %q, %v, want %q", c.name, got, err, c.want)
		}
	}
	if got, err := Folder("", nil); !errors.Is(err, ErrNoFolder) {
		t.Errorf("nothing known: %q, %v", got, err)
	}
	if got, err := StateFolder(map[string]string{"HOME": "/h"}); filepath.ToSlash(got) != "/h/.local/state/baolan" || err != nil {
		t.Errorf("state folder %q, %v", got, err)
	}
}

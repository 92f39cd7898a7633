package library

import (
	"os"
	"path/filepath"
	"testing"

	"baolan/editions/source"
)

// A folder of linked pages is added as one edition whose links hold, and again
// without doing anything.
func TestAddSite(t *testing.T) {
	t.Parallel()
	from := t.TempDir()
	for name, text := range map[string]string{
		"2026-03/11/node_1.htm":     `<title>霁川日报 2026-03-11 第1版 要闻</title><ul id="titleList"><li><a href="content_11.htm">早市台面加高二十厘米</a></li><li><a href="content_12.htm">青石桥的春天</a></li></ul>`,
		"2026-03/11/content_11.htm": `<h1>早市台面加高二十厘米</h1><div id="ozoom"><p>早市的水泥台面加高了二十厘米，买菜的人不用再弯腰。</p></div>`,
		"2026-03/11/content_12.htm": `<h1>青石桥的春天</h1><div id="ozoom"><p>三月的青石桥，柳枝刚刚发芽，河水还带着一点凉意。</p></div>`,
	} {
		file := filepath.Join(from, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte("<html><body>"+text+"</body></html>"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	to := t.TempDir()
	added, left := add(t, to, AddOptions{}, from)
	if len(added) != 3 || len(left) != 0 {
		t.Fatalf("%+v %+v", added, left)
	}
	ls, err := source.Open(t.Context(), to, source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(ls) != 1 || ls[0].Paper != "霁川日报" || len(ls[0].Pages) != 1 || len(ls[0].Pages[0].Articles) != 2 || ls[0].Pages[0].Name != "要闻" {
		t.Errorf("%+v", ls)
	}
	added, _ = add(t, to, AddOptions{}, from)
	for _, a := range added {
		if !a.Same {
			t.Errorf("%s was added again", a.Target)
		}
	}
}

package web

import (
	"context"
	"encoding/base64"
	"io"
	"os"
	"path/filepath"
	"testing"

	"baolan/editions/folder"
	"baolan/editions/format"
)

// A picture of an article stands in the archive that the page was saved as.
func TestPictures_Archive(t *testing.T) {
	t.Parallel()
	const page = `<html><head><title>城南新桥昨日通车</title></head><body><h1>城南新桥昨日通车</h1>` +
		`<p>城南新桥昨日上午通车，市民踏上桥面走了一个来回，都说方便多了。</p>` +
		`<p><img src="/upload/a.jpg"/></p><p><img src="http://elsewhere.example/b.jpg"/></p>` +
		`<p>新桥全长三百二十米，双向四车道，两侧各有两米宽的人行道，桥头设了公交车站。</p></body></html>`
	in := "Snapshot-Content-Location: http://a.example/html/1.htm\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n" +
		"--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\nContent-Location: http://a.example/html/1.htm\r\n\r\n" + base64.StdEncoding.EncodeToString([]byte(page)) + "\r\n" +
		"--x\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\nContent-Location: http://a.example/upload/a.jpg\r\n\r\n" + base64.StdEncoding.EncodeToString([]byte("jpeg")) + "\r\n--x--\r\n"
	dir := t.TempDir()
	path := filepath.Join(dir, "1.mhtml")
	if err := os.WriteFile(path, []byte(in), 0o600); err != nil {
		t.Fatal(err)
	}
	var pages []*format.Page
	err := (Format{}).Read(t.Context(), &format.Input{
		FS: folder.FS(dir), Files: []format.File{{Name: "1.mhtml", Path: path, Bytes: int64(len(in))}},
		Open: func(context.Context, format.File) (io.ReadCloser, error) { return os.Open(path) },
	}, func(p *format.Page) error { pages = append(pages, p); return nil })
	if err != nil || len(pages) != 1 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	got := pages[0].Pictures
	if len(got) != 1 || got[0].File != path || got[0].Part != "http://a.example/upload/a.jpg" || got[0].Before != 1 {
		t.Errorf("pictures: %+v", got)
	}
}

package source

import (
	"context"
	"path/filepath"
	"testing"
)

// A page whose font has radicals in the place of ideographs is rebuilt as any
// other: its date, dateline, weather and those who made it are known.
func TestOpen_Radicals(t *testing.T) {
	t.Parallel()
	root := tree(t, map[string]string{"页.txt": `本报讯 昨天，青⽯镇的⻢帮驿站重

新开⻔，⻓廊下挂起了⼆⼗盏灯，⼭⾥

的⽼⼈说，这⼀天等了三⼗年。

驿站⾥展出的铜铃和⻨秸帽，都是

镇上居⺠送来的。

⻢帮驿站重新开⻔

今天多云转⼩⾬，东⻛3级

⽓温8℃～15℃

清溪⽇报

2024年3⽉8⽇ 星期五

责任编辑 ⻩⽟ 版式 ⾼远
`})
	es, err := Open(context.Background(), filepath.Join(root, "页.txt"), Options{})
	if err != nil || len(es) != 1 {
		t.Fatalf("%d editions, %v", len(es), err)
	}
	e := &es[0]
	if got := contents(es); got != "清溪日报 2024-03-08: 0" {
		t.Errorf("edition %q", got)
	}
	p := &e.Pages[0]
	if len(p.Articles) != 1 {
		t.Fatalf("%d articles", len(p.Articles))
	}
	a := &p.Articles[0]
	if a.Title() != "马帮驿站重新开门" || a.Dateline != "本报讯" || len(a.Paragraphs) != 2 {
		t.Fatalf("%q %q %q", a.Title(), a.Dateline, a.Paragraphs)
	}
	if got, want := a.Paragraphs[1].Text, "驿站里展出的铜铃和麦秸帽，都是镇上居民送来的。"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := p.Weather.Forecast+"|"+p.Weather.Detail, "今天多云转小雨，东风3级|气温8℃～15℃"; got != want {
		t.Errorf("weather %q, want %q", got, want)
	}
}

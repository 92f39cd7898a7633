package web

import (
	"testing"

	"baolan/editions/web/markup"
	"baolan/model"
)

// Areas of every kind become boxes in one measure.
func TestAreas(t *testing.T) {
	t.Parallel()
	const picture = `<img usemap="#m" width="400" height="600">`
	for html, want := range map[string]model.Box{
		`<area shape="rect" coords="10,20,110,220" href="a.htm">`:                             {Left: 10, Top: 20, Right: 110, Bottom: 220},
		`<area shape=poly coords=10,20,110,20,110,220,10,220 href=a.htm>`:                     {Left: 10, Top: 20, Right: 110, Bottom: 220},
		`<area shape=poly coords="10%,10%,50%,10%,50%,30%,10%,30%" href=a.htm>`:               {Left: 40, Top: 60, Right: 200, Bottom: 180},
		`<area shape="circle" coords="100,200,50" href="a.htm">`:                              {Left: 50, Top: 150, Right: 150, Bottom: 250},
		`<polygon class="area" points="10,20 110,20 110,220" data-contentid="7"></polygon>`:   {Left: 10, Top: 20, Right: 110, Bottom: 220},
		`<a href="a.htm" style="position:absolute; left:10%; top:5%; width:30%; height:20%">`: {Left: 40, Top: 30, Right: 160, Bottom: 150},
		`<a href="a.htm" style="left:10px;top:20px;width:100px;height:200px">`:                {Left: 10, Top: 20, Right: 110, Bottom: 220},
	} {
		d := markup.Parse("<html><body>" + picture + html + "</body></html>")
		var p document
		readLinks(&p, d)
		if len(p.links) == 0 || !p.links[0].area || p.links[0].box != want {
			t.Errorf("%s: %+v, want %v", html, p.links, want)
		}
	}
}

// What a script opens is a link, whatever element it is.
func TestOpened(t *testing.T) {
	t.Parallel()
	for html, want := range map[string]link{
		`<span onclick="go('b1.html')">第01版 要闻</span>`:                                                       {href: "b1.html", text: "第01版 要闻"},
		`<li data-url="b2.html">第02版 副刊</li>`:                                                                {href: "b2.html", text: "第02版 副刊"},
		`<select><option value="node_2.htm">第02版：副刊</option></select>`:                                       {href: "node_2.htm", text: "第02版：副刊"},
		`<div title="甲" data-href="a.html" style="left:10%;top:0%;width:50%;height:40%"></div>`:              {href: "a.html", text: "甲", area: true, box: model.Box{Left: 10, Right: 60, Bottom: 40}},
		`<map><area alt="甲" coords="1,2,3,4" href="a.html"></map>`:                                           {href: "a.html", text: "甲", area: true, box: model.Box{Left: 1, Top: 2, Right: 3, Bottom: 4}},
		`<div onclick="go('b.html')"><a href="c.html">丙</a></div>`:                                           {href: "c.html", text: "丙"},
		`<div onclick="share()">分享</div><select><option value="1">一</option></select><a href="c.html">丙</a>`: {href: "c.html", text: "丙"},
	} {
		var p document
		readLinks(&p, markup.Parse(html))
		if len(p.links) != 1 || p.links[0].href != want.href || p.links[0].text != want.text || p.links[0].area != want.area {
			t.Errorf("%s: %+v", html, p.links)
		}
	}
}

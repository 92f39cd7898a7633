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

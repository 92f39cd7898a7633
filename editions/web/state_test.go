package web

import (
	"strings"
	"testing"

	"baolan/editions/web/markup"
)

func TestStatesOf(t *testing.T) {
	t.Parallel()
	for script, want := range map[string]string{
		`<script>window.__NUXT__={"a":1};</script>`:                                                                                `{"a":1};`,
		`<script>window.__INITIAL_STATE__ = [1]</script>`:                                                                          `[1]`,
		`<script>var detail = {"a":1};</script>`:                                                                                   `{"a":1};`,
		`<script>window["state"]=JSON.parse("{\"a\":1}")</script>`:                                                                 `{"a":1}`,
		`<script id="__NEXT_DATA__" type="application/json">{"a":1}</script>`:                                                      `{"a":1}`,
		`<script type="application/ld+json">{"a":1}</script>`:                                                                      ``,
		`<script>if (a == b) { go() }</script><script src="a.js">{"a":1}</script>`:                                                 ``,
		`<script>window.__NUXT__=(function(a){return {a:a}})(1)</script><p>{"a":1}</p>`:                                            `{"a":1}`,
		`<script>window.__NUXT__=(function(a,b){return {d:[{t:"甲\"乙",u:b,v:void 0,'w':!0}]}}(null,"丙"));</script>`:                 `{"d":[{"t":"甲\"乙","u":"丙","v":null,"w":true}]}`,
		`<script>window.__NUXT__=(function(a,b){return {d:[{t:"甲\"(乙)",u:b,v:-1.5,w:a,x:c}]}}(true,"丙"));</script>`:                `{"d":[{"t":"甲\"(乙)","u":"丙","v":-1.5,"w":true,"x":null}]}`,
		`<script>window.__NUXT__=(function(a){return {a:a</script>`:                                                                ``,
		`<script>window.x=(function(a){return {t:a+1}}(1));</script>`:                                                              ``,
		`<script>window.x=(function(a){return [` + strings.Repeat("a,", 999) + `a]}("` + strings.Repeat("甲", 999) + `"))</script>`: ``,
	} {
		got := ""
		for _, s := range statesOf(markup.Parse("<html><body>" + script + "</body></html>")) {
			got += s
		}
		if got != want {
			t.Errorf("%s: %q, not %q", script, got, want)
		}
	}
}

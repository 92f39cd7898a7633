package web

import (
	"testing"

	"baolan/editions/web/markup"
)

func TestStatesOf(t *testing.T) {
	t.Parallel()
	for script, want := range map[string]string{
		`<script>window.__NUXT__={"a":1};</script>`:                                     `{"a":1};`,
		`<script>window.__INITIAL_STATE__ = [1]</script>`:                               `[1]`,
		`<script>var detail = {"a":1};</script>`:                                        `{"a":1};`,
		`<script>window["state"]=JSON.parse("{\"a\":1}")</script>`:                      `{"a":1}`,
		`<script id="__NEXT_DATA__" type="application/json">{"a":1}</script>`:           `{"a":1}`,
		`<script type="application/ld+json">{"a":1}</script>`:                           ``,
		`<script>if (a == b) { go() }</script><script src="a.js">{"a":1}</script>`:      ``,
		`<script>window.__NUXT__=(function(a){return {a:a}})(1)</script><p>{"a":1}</p>`: ``,
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

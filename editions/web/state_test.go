package web

import (
	"testing"

	"baolan/editions/web/markup"
)

func TestStatesOf(t *testing.T) {
	t.Parallel()
	const long = `"一段足够长的文字，免得被当作程序的设置。"`
	for script, want := range map[string]string{
		`<script>window.__NUXT__={"a":` + long + `};</script>`:                                                `{"a":` + long + `}`,
		`<script id="__NEXT_DATA__" type="application/json">{"a":` + long + `}</script>`:                      `{"a":` + long + `}`,
		`<script id="__NUXT_DATA__" type="application/json">[{"a":1},` + long + `]</script>`:                  `{"a":` + long + `}`,
		`<script data-nuxt-data="app" type="application/json">[["Reactive",1],{"a":2},` + long + `]</script>`: `{"a":` + long + `}`,
		`<script type="application/ld+json">{"a":` + long + `}</script>`:                                      ``,
		`<script src="a.js">{"a":` + long + `}</script>`:                                                      ``,
		`<script>window.__NUXT__=(function(a){return {a:a}})(` + long + `)</script><p>{"a":1}</p>`:            `{"a":` + long + `}`,
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

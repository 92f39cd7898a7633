package library

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"baolan/editions/source"
	"baolan/model"
)

// An edition that is bound has the pages of the whole one.
func TestBind(t *testing.T) {
	const dir = "../samples/data"
	read := func(ctx context.Context, o source.Options) ([]source.Loaded, error) {
		return source.Open(ctx, dir, o)
	}
	whole, err := Bind(context.Background(), 1000, source.Options{}, read)
	if err != nil || whole[0].LoadPage != nil {
		t.Fatalf("a small one is bound, or %v", err)
	}
	bound, err := Bind(context.Background(), -1, source.Options{}, read)
	if err != nil || len(bound) != len(whole) {
		t.Fatalf("%d editions of %d, %v", len(bound), len(whole), err)
	}
	for i := range whole {
		for j, want := range whole[i].Pages {
			if n := bound[i].Articles[j]; n != len(want.Articles) {
				t.Errorf("page %d of %d has %d articles, want %d", j, i, n, len(want.Articles))
			}
			if bare := bound[i].Pages[j]; bare.Articles != nil || bare.Source != nil || bare.Weather != want.Weather {
				t.Errorf("page %d of %d is in memory", j, i)
			}
			got, err := bound[i].LoadPage(t.Context(), j)
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(plainest(got), plainest(want)) {
				t.Errorf("page %d of %d is another", j, i)
			}
		}
	}
}

// plainest writes a page out: an empty list is none.
func plainest(p model.Page) string { return strings.ReplaceAll(fmt.Sprintf("%+v", p), "[]", "") }

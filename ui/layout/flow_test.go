package layout

import (
	"image"
	"math/rand/v2"
	"testing"
)

// Over random lists and windows: no two items overlap, each is inside of the window or
// not in sight, one that is shown is in sight, they follow each other down and to the
// right, and where all have room all are in sight and no column is needlessly high.
func TestFlow_Sweep(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		body := image.Rect(1, 2, 1+random.IntN(250), 2+1+random.IntN(60))
		columns, _ := FlowColumns(body.Dx(), 20+random.IntN(60))
		items := make([]Height, random.IntN(40))
		rows := 0
		for i := range items {
			items[i] = Height{Above: random.IntN(3), Rows: 1 + random.IntN(5)}
			items[i].Space = random.IntN(items[i].Above + 1)
			rows += items[i].Above + items[i].Rows
		}
		var f Flow
		whole := f.Place(body, columns, random.IntN(2), items)
		if rows+len(items) <= body.Dy() && !whole { // with the blank rows between two
			t.Fatalf("%d rows do not fit %v", rows, body)
		}
		for i := range items {
			if !whole {
				f.Show(i)
			}
			r := f.Whole(i)
			if f.Rect(i).Empty() && f.width > 0 && items[i].Above < body.Dy() {
				t.Fatalf("%v: item %d is not in sight", body, i)
			}
			if !r.In(body) {
				t.Fatalf("%v: item %d stands at %v", body, i, r)
			}
			if !f.Rect(i).Empty() && f.At(f.Rect(i).Min) != i {
				t.Fatalf("item %d is not at %v", i, f.Rect(i).Min)
			}
			for k := range i {
				if o := f.Whole(k); o.Overlaps(r) || !o.Empty() && !r.Empty() && o.Min.X == r.Min.X && o.Min.Y >= r.Min.Y || o.Min.X > r.Min.X && !o.Empty() && !r.Empty() {
					t.Fatalf("items %d and %d stand at %v and %v", k, i, o, r)
				}
			}
		}
	}
}

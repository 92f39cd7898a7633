package index_test

import (
	"fmt"

	"baolan/editions/index"
)

// What a reader types is words, filters and a range of days.
func ExampleParse() {
	q, err := index.Parse("科技周 -体育 paper:永康 date:2020-12")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(q.Words), len(q.Paper), q.From, q.To)
	// Output: 2 1 2020-12-01 2020-12-31
}

package model_test

import (
	"fmt"

	"baolan/model"
)

// An article that says 下转第3版 goes on with the one there that says 上接第1版.
// The headline that is printed again there stays, as a note between the halves.
func ExampleJoins() {
	pages := []model.Page{
		{Number: 1, Articles: []model.Article{{
			Headline:   []string{"石桥修好了"},
			Paragraphs: []model.Paragraph{{Text: "工期六十天。"}},
			JumpTo:     3,
		}}},
		{Number: 3, Articles: []model.Article{{
			Headline:   []string{"石桥修好了"},
			Paragraphs: []model.Paragraph{{Text: "桥面换了新石板。"}},
			JumpFrom:   1,
		}}},
	}
	for _, j := range model.Joins(pages) {
		whole := model.Whole(pages, j)
		for _, p := range whole.Paragraphs {
			fmt.Println(p.Text)
		}
	}
	// Output:
	// 工期六十天。
	// 石桥修好了
	// 桥面换了新石板。
}

// A headline that print broke where its line was full is one line again; one
// that was broken by its sense keeps its lines.
func ExampleArticle_HeadlineLines() {
	full := model.Article{Headline: []string{"倒春寒后天抵达 最", "低气温直降十度"}}
	sense := model.Article{Headline: []string{"三月惊蛰雨", "茶农上山忙"}}
	fmt.Printf("%q\n%q\n", full.HeadlineLines(), sense.HeadlineLines())
	// Output:
	// ["倒春寒后天抵达 最低气温直降十度"]
	// ["三月惊蛰雨" "茶农上山忙"]
}

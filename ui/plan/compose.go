package plan

import "baolan/model"

const (
	// The size of a composed page, which has the proportions of a broadsheet.
	sheetWidth, sheetHeight = 300, 400
	// How many columns a composed page has.
	sheetColumns = 3
	// The width of a column.
	column = sheetWidth / sheetColumns
	// The least and the greatest share of the page's height that the first story takes,
	// over two columns.
	leadLeast, leadMost = 0.28, 0.6
	// How much more room the first story gets than another of its length.
	leadMore = 2
	// The share of the page's height that the weather takes in the third column.
	weatherHeight = 0.22
	// The least weight of an article in characters, because a short article needs room
	// for its headline too.
	leastWeight = 150
)

// composed gives the boxes of articles that have no places, as a front page is
// composed: the first story over two columns, then the rest in three, each with a
// height by its length, the weather in the corner.
//
//	+-----------------+---------+
//	|                 | weather |
//	|      lead       +---------+
//	|                 |    2    |
//	+--------+--------+         |
//	|   3    |   4    +---------+
//	+--------+--------+    5    |
func composed(p *model.Page, lead int) (boxes [][]model.Box, weather model.Box) {
	n := len(p.Articles)
	boxes = make([][]model.Box, n)
	hasWeather := p.Weather.Forecast+p.Weather.Detail+p.Weather.Warning != ""
	if n == 0 {
		return boxes, weather
	}
	order := orderOf(n, lead)
	first := model.Box{Right: 2 * column, Bottom: leadBottom(p, order[0], hasWeather)}
	tops := [sheetColumns]float32{first.Bottom, first.Bottom, 0}
	if hasWeather {
		weather = model.Box{Left: 2 * column, Right: sheetWidth, Bottom: sheetHeight * weatherHeight}
		tops[2] = weather.Bottom
	}
	if n == 1 {
		first = model.Box{Right: sheetWidth, Bottom: sheetHeight}
		if hasWeather {
			first.Right = 2 * column
		}
		boxes[0] = []model.Box{first}
		return boxes, weather
	}
	columns := share(p, order[1:], tops)
	boxes[order[0]] = []model.Box{first}
	for c, list := range columns {
		top, total := tops[c], float32(0)
		for _, i := range list {
			total += weight(&p.Articles[i])
		}
		for _, i := range list {
			h := (sheetHeight - tops[c]) * weight(&p.Articles[i]) / total
			boxes[i] = []model.Box{{Left: float32(c * column), Right: float32((c + 1) * column), Top: top, Bottom: top + h}}
			top += h
		}
	}
	if len(columns[0]) == 0 && len(columns[1]) == 0 { // nothing is below the first story
		boxes[order[0]][0].Bottom = sheetHeight
	} else if len(columns[1]) == 0 {
		for _, i := range columns[0] {
			boxes[i][0].Right = 2 * column
		}
	}
	return boxes, weather
}

// share gives each article, in order, to the column that has the least for its height.
// The columns are tried from the right, because the second story is there.
func share(p *model.Page, order []int, tops [sheetColumns]float32) (columns [sheetColumns][]int) {
	total := float32(0)
	for _, i := range order {
		total += weight(&p.Articles[i])
	}
	room := float32(0)
	for _, t := range tops {
		room += sheetHeight - t
	}
	filled := tops
	for _, i := range order {
		best := sheetColumns - 1
		for _, c := range [...]int{0, 1} {
			if filled[c] < filled[best]-1 || best == sheetColumns-1 && filled[c] < filled[best] {
				best = c
			}
		}
		columns[best] = append(columns[best], i)
		filled[best] += room * weight(&p.Articles[i]) / total
	}
	return columns
}

func weight(a *model.Article) float32 { return float32(max(a.Characters(), leastWeight)) }

// leadBottom gives the height of the first story over two columns. It follows the story's
// share of the page's text, so that a short one leaves no hole.
func leadBottom(p *model.Page, lead int, hasWeather bool) float32 {
	own := leadMore * weight(&p.Articles[lead])
	total := own
	for i := range p.Articles {
		if i != lead {
			total += weight(&p.Articles[i])
		}
	}
	room := float32(sheetColumns * sheetHeight)
	if hasWeather {
		room -= weatherHeight * sheetHeight
	}
	height := room * own / total / 2
	return min(max(height, sheetHeight*leadLeast), sheetHeight*leadMost)
}

// orderOf gives the articles' indices, with the first story at the front.
func orderOf(n, lead int) []int {
	var order []int
	if lead >= 0 && lead < n {
		order = append(order, lead)
	}
	for i := range n {
		if i != lead {
			order = append(order, i)
		}
	}
	return order
}

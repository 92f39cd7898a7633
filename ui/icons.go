package ui

import "baolan/model"

// A weather drawing is three rows of nine cells.
const (
	iconRows  = 3
	iconCells = 9
)

type drawing [iconRows]string

// iconOf draws a condition with plain ASCII: one cell everywhere, no emoji,
// nothing ambiguous.
func iconOf(c model.Condition) drawing {
	const (
		cloud = "  .---.  "
		base  = " (_____) "
	)
	switch c {
	case model.Clear:
		return drawing{`  \ | /  `, ` -- O -- `, `  / | \  `}
	case model.Cloudy:
		return drawing{`  \_|_ . `, ` -(   )- `, ` (_____) `}
	case model.Overcast:
		return drawing{`  .---.  `, ` (_____) `, `(_______)`}
	case model.Fog, model.Haze:
		return drawing{` _ - _ - `, ` - _ - _ `, ` _ - _ - `}
	case model.Dust:
		return drawing{` . ~ . ~ `, ` ~ : ~ : `, ` . ~ . ~ `}
	case model.Shower:
		return drawing{cloud, base, `  '  '   `}
	case model.Rain:
		return drawing{cloud, base, `  ' ' '  `}
	case model.Downpour:
		return drawing{cloud, base, ` /////// `}
	case model.Thunder:
		return drawing{cloud, base, `  ' _/ ' `}
	case model.Sleet:
		return drawing{cloud, base, `  ' * '  `}
	case model.Snow:
		return drawing{cloud, base, `  * * *  `}
	case model.Hail:
		return drawing{cloud, base, `  o o o  `}
	case model.Frost:
		return drawing{`  \_|_/  `, ` --*|*-- `, `  / | \  `}
	case model.Gale:
		return drawing{` ~~~~~ ) `, ` ~~~~~~~ `, ` ~~~ )   `}
	}
	return drawing{`         `, `         `, `         `}
}

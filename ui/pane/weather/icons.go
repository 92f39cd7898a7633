package weather

import box "baolan/editions/weather"

// A weather drawing is three rows of nine cells.
const (
	iconRows  = 3
	iconCells = 9
)

type icon [iconRows]string

// iconOf draws a condition in ASCII, whose characters take one cell on every terminal.
func iconOf(c box.Condition) icon {
	const (
		cloud = "  .---.  "
		base  = " (_____) "
	)
	switch c {
	case box.Clear:
		return icon{`  \ | /  `, ` -- O -- `, `  / | \  `}
	case box.Cloudy:
		return icon{`  \_|_ . `, ` -(   )- `, ` (_____) `}
	case box.Overcast:
		return icon{`  .---.  `, ` (_____) `, `(_______)`}
	case box.Fog, box.Haze:
		return icon{` _ - _ - `, ` - _ - _ `, ` _ - _ - `}
	case box.Dust:
		return icon{` . ~ . ~ `, ` ~ : ~ : `, ` . ~ . ~ `}
	case box.Shower:
		return icon{cloud, base, `  '  '   `}
	case box.Rain:
		return icon{cloud, base, `  ' ' '  `}
	case box.Downpour:
		return icon{cloud, base, ` /////// `}
	case box.Thunder:
		return icon{cloud, base, `  ' _/ ' `}
	case box.Sleet:
		return icon{cloud, base, `  ' * '  `}
	case box.Snow:
		return icon{cloud, base, `  * * *  `}
	case box.Hail:
		return icon{cloud, base, `  o o o  `}
	case box.Frost:
		return icon{`  \_|_/  `, ` --*|*-- `, `  / | \  `}
	case box.Gale:
		return icon{` ~~~~~ ) `, ` ~~~~~~~ `, ` ~~~ )   `}
	}
	return icon{`         `, `         `, `         `}
}

package trade

// family is a kind of layout.
type family struct {
	name    string
	script  string
	units   [2]int     // the number of units that a page is wide
	measure [2]float64 // the measures of bodies, em
	lead    [2]float64
	heads   []string // the places of headline groups
	order   string   // the order in which a page is drawn
	kinds   []string // the kinds of articles
	ragged  bool
	corner  float64 // the share of articles that have another one in a corner
	notices float64 // the chance of each more notice
}

var (
	news     = []string{"news", "news", "news", "news", "profile", "short", "photo", "briefs", "opinion"}
	mixed    = []string{"news", "profile", "short", "short", "photo", "letter", "doctor", "list", "table", "opinion", "digest", "names"}
	literary = []string{"essay", "essay", "essay", "verse", "verse", "classic", "serial", "sayings", "profile"}
	service  = []string{"doctor", "list", "case", "explain", "table", "short", "letter", "timeline"}
)

var families = []family{
	{name: "works", units: [2]int{4, 7}, measure: [2]float64{10, 17}, lead: [2]float64{1.4, 1.75}, heads: []string{"over"}, order: "each", kinds: news},
	{name: "headslast", units: [2]int{4, 6}, measure: [2]float64{11, 18}, lead: [2]float64{1.4, 1.75}, heads: []string{"over", "part"}, order: "headslast", kinds: news},
	{name: "headsfirst", units: [2]int{4, 6}, measure: [2]float64{11, 18}, lead: [2]float64{1.4, 1.75}, heads: []string{"over", "side"}, order: "headsfirst", kinds: mixed},
	{name: "bodyfirst", units: [2]int{4, 7}, measure: [2]float64{11, 18}, lead: [2]float64{1.4, 1.75}, heads: []string{"over", "under", "part"}, order: "bodyfirst", kinds: news},
	{name: "between", units: [2]int{5, 7}, measure: [2]float64{10, 16}, lead: [2]float64{1.45, 1.75}, heads: []string{"inset", "over"}, order: "between", kinds: news},
	{name: "scattered", units: [2]int{4, 7}, measure: [2]float64{10, 20}, lead: [2]float64{1.4, 1.8}, heads: []string{"over", "side", "part"}, order: "any", kinds: mixed},
	{name: "level", units: [2]int{4, 6}, measure: [2]float64{12, 20}, lead: [2]float64{1.4, 1.8}, heads: []string{"over", "over", "side"}, order: "level", kinds: mixed},
	{name: "corner", units: [2]int{5, 7}, measure: [2]float64{10, 15}, lead: [2]float64{1.45, 1.75}, heads: []string{"over", "part"}, order: "each", kinds: news, corner: 0.7},
	{name: "side", units: [2]int{4, 6}, measure: [2]float64{10, 17}, lead: [2]float64{1.4, 1.75}, heads: []string{"side", "right"}, order: "any", kinds: mixed},
	{name: "upright", units: [2]int{4, 6}, measure: [2]float64{11, 18}, lead: [2]float64{1.5, 1.8}, heads: []string{"down", "over"}, order: "each", kinds: news},
	{name: "narrow", units: [2]int{6, 9}, measure: [2]float64{6.5, 9.5}, lead: [2]float64{1.3, 1.55}, heads: []string{"over", "part"}, order: "any", kinds: mixed},
	{name: "wide", units: [2]int{2, 3}, measure: [2]float64{22, 36}, lead: [2]float64{1.5, 2}, heads: []string{"over"}, order: "each", kinds: mixed},
	{name: "ragged", units: [2]int{3, 6}, measure: [2]float64{10, 24}, lead: [2]float64{1.35, 1.8}, heads: []string{"over", "side"}, order: "any", kinds: mixed, ragged: true},
	{name: "campus", units: [2]int{3, 6}, measure: [2]float64{13, 22}, lead: [2]float64{1.5, 1.9}, heads: []string{"over", "over", "part"}, order: "each", kinds: mixed},
	{name: "literary", units: [2]int{3, 6}, measure: [2]float64{12, 22}, lead: [2]float64{1.55, 2}, heads: []string{"over", "side", "down"}, order: "each", kinds: literary},
	{name: "verses", units: [2]int{3, 6}, measure: [2]float64{10, 16}, lead: [2]float64{1.5, 2}, heads: []string{"over", "part"}, order: "any", kinds: []string{"verse", "verse", "verse", "classic", "essay"}},
	{name: "court", units: [2]int{4, 6}, measure: [2]float64{11, 18}, lead: [2]float64{1.4, 1.7}, heads: []string{"over"}, order: "each", kinds: []string{"case", "case", "news", "doctor", "list", "short"}},
	{name: "clinic", units: [2]int{3, 6}, measure: [2]float64{12, 20}, lead: [2]float64{1.45, 1.8}, heads: []string{"over", "side"}, order: "bodyfirst", kinds: service},
	{name: "market", units: [2]int{4, 7}, measure: [2]float64{10, 18}, lead: [2]float64{1.3, 1.6}, heads: []string{"over"}, order: "any", kinds: []string{"table", "table", "names", "short", "news", "list", "explain"}, notices: 0.5},
	{name: "field", units: [2]int{4, 6}, measure: [2]float64{11, 17}, lead: [2]float64{1.4, 1.7}, heads: []string{"over"}, order: "headslast", kinds: []string{"short", "short", "news", "table", "list", "photo", "briefs"}},
	{name: "digest", units: [2]int{4, 7}, measure: [2]float64{11, 18}, lead: [2]float64{1.35, 1.65}, heads: []string{"over"}, order: "each", kinds: []string{"digest", "digest", "digest", "short", "sayings", "explain"}},
	{name: "letters", units: [2]int{3, 6}, measure: [2]float64{12, 20}, lead: [2]float64{1.4, 1.8}, heads: []string{"over", "part"}, order: "each", kinds: []string{"letter", "letter", "short", "opinion", "doctor", "dialog"}},
	{name: "album", units: [2]int{4, 6}, measure: [2]float64{10, 18}, lead: [2]float64{1.4, 1.7}, heads: []string{"over"}, order: "any", kinds: []string{"photo", "photo", "photo", "album", "short", "news"}},
	{name: "dialog", units: [2]int{3, 5}, measure: [2]float64{13, 22}, lead: [2]float64{1.5, 1.8}, heads: []string{"over", "side"}, order: "bodyfirst", kinds: []string{"dialog", "dialog", "profile", "doctor", "short"}},
	{name: "wall", units: [2]int{4, 7}, measure: [2]float64{9, 14}, lead: [2]float64{1.25, 1.5}, heads: []string{"over"}, order: "each", kinds: []string{"short", "news", "names"}, notices: 0.95},
	{name: "journal", measure: [2]float64{15, 24}, lead: [2]float64{1.4, 1.9}, kinds: append(literary, service...)},
	{name: "sheets", measure: [2]float64{26, 44}, lead: [2]float64{1.4, 2}, kinds: mixed},
	{name: "island", script: "hant", units: [2]int{3, 6}, measure: [2]float64{10, 18}, lead: [2]float64{1.4, 1.8}, heads: []string{"over", "side"}, order: "any", kinds: []string{"news", "news", "short", "verse"}},
	{name: "islandlast", script: "hant", units: [2]int{3, 6}, measure: [2]float64{9, 16}, lead: [2]float64{1.4, 1.8}, heads: []string{"over", "down"}, order: "headslast", kinds: []string{"news", "news", "short"}},
	{name: "downwards", script: "hant", measure: [2]float64{11, 22}, lead: [2]float64{1.4, 1.8}, kinds: []string{"news", "short", "verse"}},
	{name: "morning", script: "ja", units: [2]int{3, 6}, measure: [2]float64{10, 16}, lead: [2]float64{1.5, 1.8}, heads: []string{"over", "side"}, order: "each", kinds: []string{"news", "news", "short", "verse"}},
	{name: "tategaki", script: "ja", measure: [2]float64{10, 15}, lead: [2]float64{1.5, 1.8}, kinds: []string{"news", "short", "short"}},
}

package main

// font is a family and the advance of its Latin glyphs, em. The breaker needs only
// approximate widths, as the browser justifies the lines.
type font struct {
	family               string
	digit, lower, upper_ float64
}

var fonts = map[string]font{
	"uming":   {"'AR PL UMing CN'", 0.5, 0.5, 0.5},
	"umingtw": {"'AR PL UMing TW'", 0.5, 0.5, 0.5},
	"ukai":    {"'AR PL UKai CN'", 0.5, 0.5, 0.5},
	"ukaitw":  {"'AR PL UKai TW'", 0.5, 0.5, 0.5},
	"zenhei":  {"'WenQuanYi Zen Hei'", 0.56, 0.53, 0.66},
	"micro":   {"'WenQuanYi Micro Hei'", 0.55, 0.53, 0.65},
	"serif":   {"'Noto Serif CJK SC'", 0.55, 0.53, 0.68},
	"sans":    {"'Noto Sans CJK SC'", 0.555, 0.53, 0.63},
	"ipam":    {"'IPAMincho'", 0.5, 0.5, 0.5},
	"ipag":    {"'IPAGothic'", 0.5, 0.5, 0.5},
}

func (f font) latin(s string) float64 {
	w := 0.0
	for _, c := range s {
		switch {
		case c >= '0' && c <= '9':
			w += f.digit
		case c >= 'A' && c <= 'Z':
			w += f.upper_
		case c == '.' || c == ',' || c == ':' || c == '-':
			w += f.digit * 0.7
		case c == '%' || c == '@':
			w += f.digit * 1.6
		default:
			w += f.lower
		}
	}
	if f.digit == 0.5 && f.upper_ == 0.5 { // in half-width fonts every glyph is half an em wide
		return 0.5 * float64(len([]rune(s)))
	}
	return w
}

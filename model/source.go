package model

// SourceLine is one line of the text an edition was rebuilt from, and where
// it went. The whole page is accounted for when every character of every
// line is in the part that Role and Article name, or was dropped.
type SourceLine struct {
	Text    string // as decoded and cleaned, before any joining
	Role    Role
	Article int // index into Page.Articles, -1 where it belongs to none

	// Taken and Second are what kind of line it was taken for and the next best,
	// as labels of the rebuilding; Margin is by how much the second costs more, in
	// nats. All are zero where nothing was decided.
	Taken, Second uint8
	Margin        float32
}

// Role is the part of the page that a source line went into.
type Role uint8

// The roles of a source line. A line that carries a dateline or a byline and
// then text (本报讯（记者 …）…) has RoleBody.
const (
	RoleBlank Role = iota // nothing but spaces
	RoleLabel
	RoleKicker
	RoleHeadline
	RoleDeck
	RoleByline
	RoleBody
	RoleWeather
	RoleOther // in a Block of Page.Other
)

// String gives the role's name as check prints it.
func (r Role) String() string {
	names := [...]string{"blank", "label", "kicker", "headline", "deck", "byline", "body", "weather", "other"}
	if int(r) < len(names) {
		return names[r]
	}
	return "unknown"
}

// LinesByArticle gives the numbers (from 1) of the source lines of each article.
func (p *Page) LinesByArticle() [][]int {
	n := make([][]int, len(p.Articles))
	for i := range p.Source {
		if l := &p.Source[i]; l.Role != RoleBlank && l.Article >= 0 && l.Article < len(n) {
			n[l.Article] = append(n[l.Article], i+1)
		}
	}
	return n
}

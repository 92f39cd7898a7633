package segment

import (
	"context"

	"baolan/editions/rebuild/label"
)

// margins finds for every line the next best label and by how much it costs more. The
// least cost of all readings through a state is the cost of reaching it plus the least
// cost of the rest of the page behind it, so the lines are gone through once more, from
// the last.
func (l *lattice) margins(ctx context.Context, r *Result) error {
	var room [2][maxStates]float32
	behind, before := &room[0], &room[1]
	end := l.alone[len(l.alone)-1].end
	for s := range l.states {
		behind[s] = lastCost(s, end)
	}
	var g passage
	for i := len(l.lines) - 1; ; i-- {
		l.second(i, behind, r)
		if i == 0 {
			return nil
		}
		if i%checkEvery == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		g.at(l, i)
		l.stepBack(&g, behind, before)
		behind, before = before, behind
	}
}

// second finds the next best label of line i.
func (l *lattice) second(i int, behind *[maxStates]float32, r *Result) {
	d := &r.Decisions[i]
	var best [label.Count]float32
	least := float32(costInfinite)
	all := l.row(i)
	for _, s := range unused {
		best[s] = costInfinite
	}
	for k := range kinds {
		s := kinds[k].is
		best[s] = all[s] + behind[s]
	}
	best[label.First] = all[stateBesideFirst] + behind[stateBesideFirst]
	best[label.Next] = all[stateBeside] + behind[stateBeside]
	in, sub := float32(costInfinite), float32(costInfinite)
	begins := float32(costInfinite)
	for s := stateBody; s < l.states; s += perWidth {
		c, b := (*[perWidth]float32)(all[s:]), (*[perWidth]float32)(behind[s:])
		begins = min(begins, c[first]+b[first])
		best[label.Next] = min(best[label.Next], c[next]+b[next])
		in, sub = min(in, c[inside]+b[inside]), min(sub, c[subhead]+b[subhead])
	}
	best[label.Subhead] = sub
	a := &l.alone[i]
	best[a.firstIs] = min(best[a.firstIs], begins)
	best[a.insideIs] = min(best[a.insideIs], in)
	for _, c := range &best {
		if c < least {
			least = c
		}
	}
	if a.firstIs != label.First { // it could be a plain paragraph's
		best[label.First] = min(best[label.First], best[a.firstIs]+a.Costs[label.First]-a.first)
	}
	if a.insideIs != label.Head {
		best[label.Head] = min(best[label.Head], best[a.insideIs]+a.Costs[label.Head]-a.inside)
	}
	margin := float32(costInfinite)
	for k, c := range best {
		if label.Label(k) != d.Label && c < margin {
			margin, d.Second = c, label.Label(k)
		}
	}
	d.Margin = max(0, margin-least)
	if r.Costs != nil {
		for k, c := range best {
			r.Costs[i][k] = c - least
		}
	}
}

// stepBack computes from the costs of the page behind line i those behind the line before
// it; behind is overwritten.
func (l *lattice) stepBack(g *passage, behind, costs *[maxStates]float32) {
	in := l.enter(g, behind)
	l.backOutside(g, &in, behind, costs)
	l.backBeside(g, &in, behind, costs)
	l.backBodies(g, &in, behind, costs)
	lower(costs[:l.states])
}

// entered holds the least cost of the page from a line on, by the kind of that line.
type entered struct {
	other  float32 // outside of the bodies, behind a line outside
	ended  float32 // the same, behind a body
	begins float32 // a body's first line
	goesOn float32 // a body's following line
}

// enter adds the costs of the line itself to those of the page behind it.
func (l *lattice) enter(g *passage, behind *[maxStates]float32) entered {
	in := entered{costInfinite, costInfinite, costInfinite, costInfinite}
	for i := range kinds {
		s := kinds[i].is
		behind[s] += g.a.Costs[s]
		v := behind[s] + kinds[i].enter
		in.other = min(in.other, v)
		if s == label.Head {
			v += g.dash
		}
		in.ended = min(in.ended, v)
	}
	behind[stateBeside] += g.a.beside
	behind[stateBesideFirst] += g.a.besideFirst
	for k, w := range l.c.Widths {
		at := (*[perWidth]float32)(behind[stateBody+perWidth*k:])
		at[first] += g.a.begins(g.cur, w, l.c.Indent)
		at[next] += g.a.goesOn(g.cur, w)
		at[inside] += g.a.inside
		at[subhead] += g.a.Costs[label.Subhead]
		in.begins = min(in.begins, at[first]+l.c.Prior[k])
		in.goesOn = min(in.goesOn, at[next]+l.c.Prior[k])
	}
	in.ended += g.bl[blankOther]
	return in
}

func (l *lattice) backOutside(g *passage, in *entered, behind, costs *[maxStates]float32) {
	for _, s := range unused {
		costs[s] = costInfinite
	}
	for i := range kinds {
		k := &kinds[i]
		s := k.is
		blank := g.blankAfter(s)
		border := float32(0)
		if k.speaks {
			border = g.cutWord
		}
		v := min(in.other+border, behind[s]+k.run) + blank
		v = min(v, in.begins+k.leave+costParagraph+g.bl[blankOther]+border)
		if g.a.besideFirst < costNever {
			v = min(v, behind[stateBesideFirst]+k.leave+costLoose+costParagraph+g.bl[blankOther]+border)
		}
		costs[s] = min(v, in.goesOn+k.middle+costParagraph+border)
	}
	for _, p := range following {
		costs[p.from] = min(costs[p.from], behind[p.to]+p.cost+g.blankAfter(p.from))
	}
	if g.credit {
		for k, w := range l.c.Widths {
			v := behind[stateBody+perWidth*k+next] + costParagraph + l.c.Prior[k] + g.on.Cost(w-l.c.Indent)
			costs[label.Byline] = min(costs[label.Byline], v)
		}
	}
}

func (l *lattice) backBeside(g *passage, in *entered, behind, costs *[maxStates]float32) {
	v := min(in.ended, in.begins+costParagraph+costBesideEnds+g.bl[blankFirst])
	if g.a.besideFirst < costNever {
		v = min(v, behind[stateBesideFirst]+costParagraph+g.bl[blankFirst])
	}
	v += g.end
	for k, w := range l.c.Widths {
		if g.roomBeside(w) {
			v = min(v, behind[stateBody+perWidth*k+next]+costBesideEnds+l.c.Prior[k])
		}
	}
	costs[stateBeside], costs[stateBesideFirst] = v, v
	if g.a.besideFirst < costNever {
		costs[stateBeside] = min(v, behind[stateBeside]+besideCost(g.prev, g.cur, 0)+g.bl[blankNext])
		costs[stateBesideFirst] = min(v, behind[stateBeside]+besideCost(g.prev, g.cur, l.c.Indent)+g.bl[blankSecond])
	}
}

func (l *lattice) backBodies(g *passage, in *entered, behind, costs *[maxStates]float32) {
	bl := g.bl
	ended := min(in.ended, in.begins+costParagraph+costBodyBegins+costOtherWidth+bl[blankFirst])
	wrapped := in.goesOn + costWidthShift
	if g.a.besideFirst < costNever {
		ended = min(ended, behind[stateBesideFirst]+costBeside+costParagraph+bl[blankFirst])
		wrapped = min(wrapped, behind[stateBeside]+costBeside+bl[blankNext])
	}
	indent := l.c.Indent
	for k, width := range l.c.Widths {
		s := stateBody + perWidth*k
		at, to := (*[perWidth]float32)(behind[s:]), (*[perWidth]float32)(costs[s:])
		end := min(ended, at[first]+costParagraph+bl[blankFirst], at[subhead]+costSubhead+bl[blankOther]) + g.end
		to[first] = min(end, min(wrapped, at[next]+bl[blankSecond])+g.on.Cost(width-indent))
		to[next] = min(end, min(wrapped, at[next]+bl[blankNext])+g.on.Cost(width))
		if g.bare {
			to[first] = min(to[first], at[inside]+costInside+g.cutWord+g.cut.Cost(width-indent))
			to[next] = min(to[next], at[inside]+costInside+g.cutWord+g.cut.Cost(width))
		}
		to[inside] = min(at[next]+g.cutWord, at[inside]+bl[blankHead])
		to[subhead] = min(in.ended+costBodyBegins+g.cutWord, at[first]+costParagraph+bl[blankOther]+g.cutWord, at[subhead]+costSubheadTwo+bl[blankHead])
	}
}

package mend

import (
	"sync"

	"baolan/editions/rebuild/measure"
	"baolan/editions/rebuild/weights"
)

// The costs of a cut of torn text into lines, in nats.
var (
	costParagraph     = weights.Of("paragraph.begins")
	costBodyBegins    = weights.Of("body.begins")
	costBodyMiddle    = weights.Of("body.middle")
	costOtherWidth    = weights.Of("width.other")
	costWidthShift    = weights.Of("width.shift")
	costIndentMissing = weights.Of("indent.missing")
	costInside        = weights.Of("head.inside")
	costKinsoku       = weights.Of("kinsoku")
	costOther         = weights.Of("is.other")
	costHeadRun       = weights.Of("run.head")
	costMendHead      = weights.Of("mend.head")
	costTight         = weights.Of("mend.tight")
	costLoose         = weights.Of("mend.loose")
	costSqueezed      = weights.Of("mend.squeezed")
	costUneven        = weights.Of("mend.uneven")
	costQuoteSpeaker  = weights.Of("quote.speaker")
	costQuote         = weights.Of("quote")
)

// scratch is the memory for mending a page, which is used again for the next.
type scratch struct {
	mended []measure.Line
	cuts   []from
	facts  []fact
}

var scratchPool = sync.Pool{New: func() any { return new(scratch) }}

// sized returns n elements of the memory kept. They hold values of the last page.
func sized[T any](kept *[]T, n int) []T {
	if cap(*kept) < n {
		*kept = make([]T, n)
	}
	return (*kept)[:n]
}

// way is the cheapest state before a state, and its cost.
type way struct {
	cost float32
	from int
}

func (w *way) take(cost float32, from int) {
	if cost < w.cost {
		w.cost, w.from = cost, from
	}
}

package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"baolan/editions/clean"
	"baolan/editions/index"
	"baolan/ui/catalog"
	"baolan/ui/session"
)

// maxLimit is more hits than anybody reads. It is bounded because the text of all hits
// is in memory.
const maxLimit = 10_000

type searchFlags struct {
	format, sort string
	limit        int
}

func (a *app) searchCommand() *cobra.Command {
	var f searchFlags
	c := &cobra.Command{
		Use: "search QUERY…", Short: a.lang.Say(catalog.CmdSearch), Args: a.atLeastOne,
		Example: `baolan search 科技周 -体育
baolan search '"世界 五金" paper:永康 date:2020-12..'
baolan search kjz --format json`,
		RunE: a.work(func(ctx context.Context, _ settings, args []string) error { return a.search(ctx, args, f) }),
	}
	c.Flags().StringVar(&f.format, "format", "text", a.lang.Say(catalog.FlagSearchFormat))
	c.Flags().StringVar(&f.sort, "sort", "newest", a.lang.Say(catalog.FlagSort))
	c.Flags().IntVar(&f.limit, "limit", 20, a.lang.Say(catalog.FlagLimit))
	return c
}

func (a *app) search(ctx context.Context, words []string, f searchFlags) error {
	if f.format != "text" && f.format != "json" {
		return a.badValue("format", f.format, "text", "json")
	}
	orders := map[string]index.Order{"newest": index.Newest, "relevance": index.Relevance}
	order, known := orders[f.sort]
	if !known {
		return a.badValue("sort", f.sort, "newest", "relevance")
	}
	if f.limit < 1 || f.limit > maxLimit {
		return a.say(catalog.ErrFlagRange, "--limit", f.limit, 1, maxLimit)
	}
	q, err := index.Parse(strings.Join(words, " "))
	if err != nil {
		return err
	}
	q.Order, q.Limit, q.CountAll = order, f.limit, true
	s, err := a.shelf()
	if err != nil {
		return err
	}
	defer s.Close()
	x, _, err := a.indexed(ctx, s)
	if err != nil {
		return err
	}
	hits, total, err := x.Search(ctx, q)
	if err != nil {
		return err
	}
	return a.writeHits(f.format, hits, total)
}

func (a *app) writeHits(format string, hits []index.Hit, total int) error {
	if format == "json" {
		out := bufio.NewWriter(a.out.JSON())
		if hits == nil {
			hits = []index.Hit{}
		}
		enc := json.NewEncoder(out)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(struct {
			Hits []index.Hit `json:"hits"`
		}{hits}); err != nil {
			return a.outputError(err)
		}
		return a.flushed(out)
	}
	out := bufio.NewWriter(a.out.Text())
	for _, h := range hits {
		fmt.Fprintf(out, "%s\n  %s\n  %s\n\n", clean.Line(h.Headline), clean.Line(h.Snippet),
			clean.Line(session.EditionName(a.lang, h.Paper, h.Date)+" "+session.PageNumber(a.lang, &h.Page, 0)))
	}
	fmt.Fprintln(out, a.lang.Say(catalog.HitsTotal, total))
	return a.flushed(out)
}

func (a *app) flushed(out *bufio.Writer) error {
	if err := out.Flush(); err != nil {
		return a.outputError(err)
	}
	return nil
}

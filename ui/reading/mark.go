package reading

import (
	"context"

	"baolan/editions/memory"
)

// MarkKind says what a mark changes.
type MarkKind uint8

// These are the kinds of mark.
const (
	MarkPlace MarkKind = iota
	MarkRead
	MarkVisit
	MarkFavourite
	MarkLast
)

// Mark is a change of the reader's memory.
type Mark struct {
	Kind    MarkKind
	Article memory.Article
	Place   int
	Unread  bool          // for MarkRead: the article becomes unread
	Change  memory.Change // for MarkFavourite
	Last    memory.Last
}

// Replaces reports whether a mark makes an earlier one superfluous that was not
// written yet. Changes of a favourite add up, so each of them is written.
func (k *Mark) Replaces(earlier *Mark) bool {
	return k.Kind != MarkFavourite && k.Kind == earlier.Kind && k.Article.Key == earlier.Article.Key
}

// Write writes the mark to the memory.
func (k *Mark) Write(ctx context.Context, m memory.Memory) error {
	switch k.Kind {
	case MarkPlace:
		return m.SetPlace(ctx, k.Article, k.Place)
	case MarkRead:
		return m.SetRead(ctx, k.Article, !k.Unread)
	case MarkVisit:
		return m.Visit(ctx, k.Article)
	case MarkFavourite:
		return m.Mark(ctx, k.Article, k.Change)
	case MarkLast:
		return m.SetLast(ctx, k.Last)
	}
	return nil
}

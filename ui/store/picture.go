package store

import (
	"context"
	"image"

	tea "charm.land/bubbletea/v2"

	"baolan/model"
	"baolan/ui/graphics"
	"baolan/ui/pictures"
)

// Pictures is where a session gets the pictures of editions. Its methods end when the
// context does.
type Pictures interface {
	// Photo gives a picture of a page, no larger than a size in pixels.
	Photo(ctx context.Context, s model.Sheet, p model.Picture, width, height int) (image.Image, error)
	// Page draws a box of a sheet, no larger than a size in pixels.
	Page(ctx context.Context, s model.Sheet, box model.Box, width, height int) (image.Image, error)
}

// Picture is a picture that was fetched, or the error.
type Picture struct {
	Job     pictures.Job
	Picture *graphics.Picture
	Err     error
}

// Picture fetches a picture and encodes it.
func (s *Store) Picture(from Pictures, j pictures.Job) tea.Cmd {
	ctx := s.ctx
	return func() tea.Msg {
		var m image.Image
		var err error
		look := graphics.Print
		switch j.Kind {
		case pictures.Photo:
			look = graphics.Photo
			m, err = from.Photo(ctx, j.Sheet, model.Picture{Box: j.Box, File: j.File, Part: j.Part}, j.Pixels.X, j.Pixels.Y)
		case pictures.Page:
			m, err = from.Page(ctx, j.Sheet, j.Box, j.Pixels.X, j.Pixels.Y)
		case pictures.Frame:
			m = j.Draw()
		}
		if err != nil {
			return Picture{Job: j, Err: err}
		}
		return Picture{Job: j, Picture: graphics.Encode(m, j.Terminal, look)}
	}
}

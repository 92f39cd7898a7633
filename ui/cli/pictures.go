package cli

import (
	"baolan/editions/picture"
	"baolan/ui"
	"baolan/ui/paint"
	"baolan/ui/pictures"
)

// picturesAtOnce is on how many pictures a process works at a time, however many
// sessions it has.
const picturesAtOnce = 2

// withPictures gives a reader in this terminal its pictures. A terminal that may not
// be asked has none, and what is sent over ssh goes over a distance.
func (a *app) withPictures(o ui.Options, s settings) ui.Options {
	o.Pictures, o.PictureMode = a.pictureMaker(), s.pictures
	if !paint.IsAskable(a.getenv) {
		o.PictureMode = pictures.Never
	}
	o.PicturesRemote = a.getenv("SSH_CONNECTION") != "" || a.getenv("SSH_TTY") != ""
	return o
}

// pictureMaker gets the pictures of files and of the store of editions.
func (a *app) pictureMaker() *picture.Maker {
	if a.store != nil {
		return picture.NewMaker(picturesAtOnce, a.store)
	}
	return picture.NewMaker(picturesAtOnce, nil)
}

package cli

import (
	"baolan/editions/picture"
	"baolan/ui"
	"baolan/ui/paint"
	"baolan/ui/pictures"
)

// picturesAtOnce is how many pictures a process works on at a time, for all its
// sessions together.
const picturesAtOnce = 2

// withPictures sets which pictures a reader in this terminal is shown. A terminal that
// must not be asked gets none, and over ssh pictures are treated as sent over a
// distance.
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

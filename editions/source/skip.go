package source

// Skip is a file or folder that was passed over.
type Skip struct {
	Path   string
	Reason Reason
	Err    error // the error of the system or of reading, if there was one
}

// IsLoss reports whether what was passed over may belong to an edition, so that it
// must be reported. What the rules for names leave out is no loss: hidden files,
// notes, another form of a page that is read.
func (s Skip) IsLoss() bool {
	switch s.Reason {
	case Hidden, Mended, SecondForm, Notes:
		return false
	}
	return true
}

// IsSame reports whether two skips are the same, as happens when a folder is read more
// than once.
func (s Skip) IsSame(o Skip) bool {
	return s.Path == o.Path && s.Reason == o.Reason && (s.Err == nil) == (o.Err == nil) && (s.Err == nil || s.Err.Error() == o.Err.Error())
}

// Reason says why a path was passed over.
type Reason uint8

// These are the reasons.
const (
	Hidden     Reason = iota // its name begins with a dot
	NotText                  // it has no form that can be read
	Loop                     // a link to a folder that is being read or has been
	Deep                     // more folders inside of one another than any archive has
	Mended                   // there is a .md of the same page, which is read instead
	SecondForm               // page.raw.txt, if there is a page.txt
	NotRegular               // a device or a pipe
	Denied                   // the system refused to read it
	Broken                   // it is empty, binary or for another reason no page; see Error
	Dangling                 // a link to what does not exist
	Outside                  // a link that leads out of the folder, or is absolute
	Partly                   // a page of which a part could not be read; see Error
	Notes                    // a README or licence, which any folder may have
	BadName                  // an object of a store whose name cannot be that of a file
)

// String gives the name of the reason.
func (r Reason) String() string {
	names := [...]string{"hidden", "not text", "link loop", "too deep", "mended", "second form", "not a file", "unreadable", "no page", "dangling link", "link to outside", "partly", "notes", "no name of a file"}
	if int(r) < len(names) {
		return names[r]
	}
	return "unknown"
}

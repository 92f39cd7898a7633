# The list of screenshots, read by shoot.sh.
shoot paper-120x40 120x40 "" "${dark[@]}" -- bin/baolan
shoot light-100x30 100x30 "j" "${light[@]}" -- bin/baolan
shoot small-80x24 80x24 "Return" "${dark[@]}" -- bin/baolan
shoot tiny-60x20 60x20 "" "${light[@]}" -- bin/baolan
shoot columns-160x45 160x45 "z" "${light[@]}" -- bin/baolan
shoot vertical-120x40 120x40 "z v" "${light[@]}" -- bin/baolan

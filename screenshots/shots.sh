# The list of screenshots, read by shoot.sh.
shoot paper-120x40 120x40 "" "${dark[@]}" -- bin/baolan
shoot light-100x30 100x30 "j" "${light[@]}" -- bin/baolan
shoot small-80x24 80x24 "Return" "${dark[@]}" -- bin/baolan
shoot tiny-60x20 60x20 "" "${light[@]}" -- bin/baolan
shoot columns-160x45 160x45 "3 z" "${light[@]}" -- bin/baolan
shoot vertical-120x40 120x40 "4 z v" "${light[@]}" -- bin/baolan
shoot wide-cjk-120x40 120x40 "" "${dark[@]}" -cjk_width -- bin/baolan
shoot raw-120x40 120x40 "r" "${light[@]}" -- bin/baolan
shoot shelf-100x30 100x30 "e h G Tab j" "${dark[@]}" -- bin/baolan --library "$work/shelf"
shoot search-100x30 100x30 "s f q Return" "${light[@]}" -- bin/baolan --library "$work/library"
shoot favourites-100x30 100x30 "m U6865 space U6C34 U5229 Return J m U5929 U6C14 Return M" "${light[@]}" -- bin/baolan
shoot find-100x30 100x30 "Return slash 1 Return n" "${dark[@]}" -- bin/baolan
shoot help-100x30 100x30 "question" "${light[@]}" -- bin/baolan

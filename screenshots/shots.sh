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
shoot find-100x30 100x30 "Return slash U6865 Return n" "${dark[@]}" -- bin/baolan
shoot help-100x30 100x30 "question" "${light[@]}" -- bin/baolan
shoot pdf-120x40 120x40 "" "${dark[@]}" -- bin/baolan internal/score/corpus/page-01.pdf
shoot digest-120x40 120x40 "" "${light[@]}" -- bin/baolan "$work/digest.pdf"
shoot map-120x40 120x40 "t Down" "${light[@]}" -- bin/baolan internal/score/corpus/page-05.pdf
shoot composed-100x30 100x30 "t Down" "${dark[@]}" -- bin/baolan
shoot contents-100x30 100x30 "i" "${light[@]}" -- bin/baolan
shoot sheet-120x40 120x40 "p Wait Down Wait" "${dark[@]}" "${sixel[@]}" -- bin/baolan internal/score/corpus/page-05.pdf
shoot photo-120x40 120x40 "Return Wait" "${dark[@]}" "${sixel[@]}" -- bin/baolan "$work/web/content_1.html"
shoot settings-100x30 100x30 "comma j j" "${light[@]}" -- bin/baolan
shoot palette-100x30 100x30 "colon s" "${dark[@]}" -- bin/baolan
shoot themes-100x30 100x30 "T j" "${dark[@]}" -- bin/baolan

# A window wider than an article needs, and the palettes in which colours vanish:
# where the bright black is the ground (Solarized), nearly is (the Linux console), or
# the grounds are coloured (Gruvbox).
shoot wide-220x50 220x50 "" "${dark[@]}" -- bin/baolan
palette() { # GROUND INK SIXTEEN-COLOURS…
  local i=0
  colours=(-bg "$1" -fg "$2")
  shift 2
  for c in "$@"; do
    colours+=(-xrm "XTerm*color$i: $c")
    i=$((i + 1))
  done
}
solarized=('#073642' '#dc322f' '#859900' '#b58900' '#268bd2' '#d33682' '#2aa198' '#eee8d5'
  '#002b36' '#cb4b16' '#586e75' '#657b83' '#839496' '#6c71c4' '#93a1a1' '#fdf6e3')
palette '#002b36' '#839496' "${solarized[@]}"
shoot solarized-dark-100x30 100x30 "" "${colours[@]}" -- bin/baolan
palette '#fdf6e3' '#657b83' "${solarized[@]}"
shoot solarized-light-100x30 100x30 "" "${colours[@]}" -- bin/baolan
palette '#fbf1c7' '#3c3836' '#fbf1c7' '#cc241d' '#98971a' '#d79921' '#458588' '#b16286' '#689d6a' '#7c6f64' \
  '#928374' '#9d0006' '#79740e' '#b57614' '#076678' '#8f3f71' '#427b58' '#3c3836'
shoot gruvbox-light-100x30 100x30 "" "${colours[@]}" -- bin/baolan
palette '#000000' '#aaaaaa' '#000000' '#aa0000' '#00aa00' '#aa5500' '#0000aa' '#aa00aa' '#00aaaa' '#aaaaaa' \
  '#555555' '#ff5555' '#55ff55' '#ffff55' '#5555ff' '#ff55ff' '#55ffff' '#ffffff'
shoot console-100x30 100x30 "Tab" "${colours[@]}" -- env TERM=linux COLORTERM= bin/baolan
shoot no-color-100x30 100x30 "Tab Tab" "${light[@]}" -- env NO_COLOR=1 bin/baolan
shoot_kitty kitty-120x40 120x40 "" bin/baolan

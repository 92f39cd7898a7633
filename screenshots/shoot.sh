#!/usr/bin/env bash
# Takes the screenshots in this folder from a real terminal: xterm under Xvfb
# with a CJK font. Needs xvfb xterm xdotool imagemagick fonts-noto-cjk
# fonts-inconsolata (Debian). Usage: screenshots/shoot.sh [NAME…]
#
# xterm draws wide characters right only with a Latin font (-fa) and a
# double-width one (-fd) of its own; a CJK font alone gives double-wide cells.
set -euo pipefail
cd "$(dirname "$0")/.."
go build -o bin/baolan .
out=screenshots
display=:$((90 + RANDOM % 100))
work=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
Xvfb "$display" -screen 0 1700x1100x24 -nolisten tcp >"$work/xvfb.log" 2>&1 &
server=$!
export DISPLAY=$display
for _ in $(seq 100); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.1; done

# The colours of the two grounds: a warm dark and a paper white.
dark=(-bg '#1c1917' -fg '#e7e5e4')
light=(-bg '#fdfbf5' -fg '#24211d')

# A library of the sample editions, for the shots of shelf and search.
mkdir -p "$work/data/baolan"
find editions/samples/data -name '*.txt' -o -name '*.md' | sort |
  XDG_STATE_HOME="$work/state" xargs bin/baolan add --library "$work/library" >/dev/null

# And one of some weeks of the evening paper, for the shot of the shelf.
cp -r "$work/library" "$work/shelf"
for day in 2026-03-10 2026-03-09 2026-03-06 2026-03-05 2026-02-27; do
  for page in 01 02 03; do
    bin/baolan add --library "$work/shelf" --paper 霁川晚报 --date $day --page $page \
      editions/samples/data/jichuan/2026-03-11/$page.txt >/dev/null
  done
done

# shoot NAME COLUMNSxROWS "KEYS" TERMINAL-OPTIONS… -- COMMAND…
shoot() {
  local name=$1 size=$2 keys=$3 opts=() id
  shift 3
  while [ "$1" != -- ]; do opts+=("$1"); shift; done
  shift
  if [ ${#only[@]} -gt 0 ] && [[ ! " ${only[*]} " == *" $name "* ]]; then return; fi
  env LANG=C.UTF-8 COLORTERM=truecolor XDG_STATE_HOME="$work/state-$name" XDG_DATA_HOME="$work/data" \
    xterm -u8 -tn xterm-256color -fa 'Inconsolata' -fd 'Noto Sans Mono CJK SC' -fs 13 -b 10 \
    -geometry "$size+0+0" "${opts[@]}" -e "$@" &
  local term=$!
  for _ in $(seq 100); do id=$(xdotool search --onlyvisible --class xterm 2>/dev/null | tail -1) && [ -n "$id" ] && break; sleep 0.1; done
  settle "$id"
  for key in $keys; do
    # xterm takes no synthetic events, so the window gets the focus and the
    # server the key.
    xdotool windowfocus "$id" 2>/dev/null
    xdotool key "$key"
    settle "$id"
  done
  import -window "$id" "$out/$name.png"
  kill "$term" 2>/dev/null || true
  wait "$term" 2>/dev/null || true
}
# settle waits until two pictures a moment apart are the same.
settle() {
  local last= now
  for _ in $(seq 40); do
    now=$(import -window "$1" rgb:- 2>/dev/null | md5sum)
    [ "$now" = "$last" ] && return
    last=$now
    sleep 0.25
  done
}

only=("$@")
source screenshots/shots.sh

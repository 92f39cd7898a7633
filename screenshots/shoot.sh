#!/usr/bin/env bash
# Takes the screenshots in this folder from real terminals under Xvfb with a CJK
# font: xterm, which also shows sixels, and kitty. Needs xvfb xterm kitty xdotool imagemagick fonts-noto-cjk
# fonts-inconsolata (Debian). Usage: screenshots/shoot.sh [NAME…]
#
# xterm draws wide characters right only with a Latin font (-fa) and a
# double-width one (-fd) of its own; a CJK font alone gives double-wide cells. It
# takes COLORTERM from what it runs.
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
Xvfb "$display" -screen 0 2600x1300x24 -nolisten tcp -noreset >"$work/xvfb.log" 2>&1 &
server=$!
export DISPLAY=$display
for _ in $(seq 100); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.1; done

# A saved page with a photograph beside it, for the shot of an article with one.
mkdir -p "$work/web"
convert -size 1200x800 gradient:'#6fa8d6'-'#f6e3b4' \
  -fill '#7c8f9c' -draw 'polygon 0,800 0,430 260,330 520,450 800,300 1200,470 1200,800' \
  -fill '#3d5a3a' -draw 'polygon 0,800 0,600 350,520 700,620 1200,540 1200,800' \
  -fill '#9fc3d8' -draw 'polygon 380,800 560,610 640,610 860,800' \
  -fill '#f8e9a8' -draw 'circle 930,170 975,170' -quality 88 "$work/web/photo.jpg"
cat >"$work/web/content_1.html" <<'HTML'
<html><head><meta charset="utf-8"><title>一河清水流出好日子</title></head><body>
<h1>一河清水流出好日子</h1><h2>清河综合治理三年行动收官</h2><div class="author">本报记者 林知远</div>
<div id="ozoom"><p align="center"><img src="photo.jpg"></p><p align="center">清河两岸的步道贯通，傍晚行人渐多。 谭振宇 摄</p>
<p>沿河而居的人们说，水清了，鱼回来了，这是去年以来最大的变化。全长十二点七公里的河道由三个镇共同管护，投入资金三千八百余万元，水质达标率升至百分之九十六点八。</p>
<p>市水利局负责人介绍，今年还要继续往上游推进，把支流和沟渠一并纳入治理范围。记者走访十二个村，村民拿出账本，一笔一笔算给记者听。</p></div></body></html>
HTML

# A digest, whose pages are sheets of a book.
go run ./internal/maker/digest >"$work/digest.pdf"

# xterm shows pictures as a VT340 does.
sixel=(-xrm 'XTerm*decTerminalID: vt340' -xrm 'XTerm*numColorRegisters: 256')

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
  local name=$1 size=$2 keys=$3 opts=()
  shift 3
  while [ "$1" != -- ]; do opts+=("$1"); shift; done
  shift
  if [ ${#only[@]} -gt 0 ] && [[ ! " ${only[*]} " == *" $name "* ]]; then return; fi
  env LANG=C.UTF-8 COLORTERM=truecolor XDG_STATE_HOME="$work/state-$name" XDG_DATA_HOME="$work/data" \
    xterm -u8 -tn xterm-256color -fa 'Inconsolata' -fd 'Noto Sans Mono CJK SC' -fs 13 -b 10 \
    -geometry "$size+0+0" "${opts[@]}" -e env COLORTERM=truecolor "$@" &
  picture "$name" "$keys" xterm $!
}

# shoot_kitty NAME COLUMNSxROWS "KEYS" COMMAND… takes a picture from kitty.
shoot_kitty() {
  local name=$1 size=$2 keys=$3
  shift 3
  if [ ${#only[@]} -gt 0 ] && [[ ! " ${only[*]} " == *" $name "* ]]; then return; fi
  env LANG=C.UTF-8 LIBGL_ALWAYS_SOFTWARE=1 XDG_STATE_HOME="$work/state-$name" XDG_DATA_HOME="$work/data" \
    kitty --config NONE -o font_family=Inconsolata -o symbol_map='U+2E80-U+FFEF Noto Sans Mono CJK SC' -o font_size=11 \
    -o remember_window_size=no -o initial_window_width="${size%x*}c" -o initial_window_height="${size#*x}c" \
    -o background='#1c1917' -o foreground='#e7e5e4' "$@" >"$work/kitty.log" 2>&1 &
  picture "$name" "$keys" kitty $!
}

# picture NAME "KEYS" CLASS PROCESS presses keys in a terminal's window and keeps
# what it shows.
picture() {
  local name=$1 keys=$2 class=$3 term=$4 id=
  for _ in $(seq 100); do id=$(xdotool search --onlyvisible --class "$class" 2>/dev/null | tail -1) && [ -n "$id" ] && break; sleep 0.1; done
  # A terminal may show another window first, and its own before anything is in it.
  for _ in $(seq 60); do
    id=$(xdotool search --onlyvisible --class "$class" 2>/dev/null | tail -1)
    [ "$(import -window "$id" -format %k info: 2>/dev/null || echo 0)" -gt 8 ] && break
    sleep 0.25
  done
  settle "$id"
  for key in $keys; do
    if [ "$key" = Wait ]; then sleep 3; continue; fi # for a picture that is drawn
    # xterm takes no synthetic events, so the window gets the focus and the
    # server the key.
    xdotool windowfocus "$id" 2>/dev/null
    xdotool key "$key"
    settle "$id"
  done
  import -window "$id" -dither None -colors 255 "PNG8:$out/$name.png" # a quarter of the bytes of true colour
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

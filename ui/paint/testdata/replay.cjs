// Replays frames into two terminals of @xterm/headless, one with what the
// renderer wrote and one with what the writer sent, and compares every cell of
// every row after every frame. Input on standard input, one JSON object:
// {w, h, frames: [[renderer, writer], …]}, base64. Output: {rows, wrong, first}.
const { Terminal } = require('@xterm/headless')

const options = (w, h) => ({ cols: w, rows: h, allowProposedApi: true, scrollback: 0 })

// look gives what can be seen of a cell: of a blank, its ink cannot.
function look (c) {
  const chars = c.getChars() || ' '
  const back = `${c.getBgColorMode()}:${c.getBgColor()}`
  const shows = c.isInverse() || c.isUnderline() || c.isStrikethrough() || c.isOverline()
  if (c.getWidth() === 0) return 'tail'
  if (chars === ' ' && !shows) return `blank on ${back}`
  return [chars, c.getWidth(), back, c.getFgColorMode(), c.getFgColor(), c.isBold(), c.isDim(), c.isItalic(),
    c.isUnderline(), c.isInverse(), c.isInvisible(), c.isStrikethrough(), c.isOverline()].join(' ')
}

async function main () {
  let text = ''
  for await (const part of process.stdin) text += part
  const { w, h, frames } = JSON.parse(text)
  const plain = new Terminal(options(w, h))
  const ours = new Terminal(options(w, h))
  const write = (t, b) => // null where nothing was sent
    new Promise(resolve => t.write(Buffer.from(b || '', 'base64'), resolve))
  let rows = 0
  let wrong = 0
  let first = ''
  for (const [n, [a, b]] of frames.entries()) {
    await write(plain, a)
    await write(ours, b)
    for (let y = 0; y < h; y++) {
      rows++
      const p = plain.buffer.active.getLine(plain.buffer.active.baseY + y)
      const o = ours.buffer.active.getLine(ours.buffer.active.baseY + y)
      for (let x = 0; x < w; x++) {
        const want = look(p.getCell(x))
        const got = look(o.getCell(x))
        if (want !== got) {
          wrong++
          first = first || `frame ${n} row ${y} column ${x}: ${got}, want ${want}`
          break
        }
      }
    }
  }
  console.log(JSON.stringify({ rows, wrong, first }))
}

main()

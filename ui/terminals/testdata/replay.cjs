// Shows frames to @xterm/headless and compares every row after each. Input on
// standard input: {w, h, wide: [code points of two cells beside those of
// Unicode], steps: [{bytes: base64, rows: [text]}]}, in a row U+FFFF for the
// second cell of a wide character. Output: {rows, wrong, first}.
const { Terminal } = require('@xterm/headless')
const { Unicode11Addon } = require('@xterm/addon-unicode11')

// widened is Unicode 11 with more characters of two cells. What a version
// says of a character is its width in bits 1 and 2, and in bit 0 whether it
// joins the one before it.
function widened (base, wide) {
  return {
    version: 'widened',
    wcwidth: c => wide.has(c) ? 2 : base.wcwidth(c),
    charProperties: (c, before) => wide.has(c) ? 2 << 1 : base.charProperties(c, before)
  }
}

function text (line, w) {
  let s = ''
  for (let x = 0; x < w; x++) {
    const c = line.getCell(x)
    if (c.getWidth() === 0) s += '\uffff'
    else s += c.getChars() || ' '
  }
  return s.replace(/ +$/, '')
}

async function main () {
  let input = ''
  process.stdin.setEncoding('utf8') // a part can end inside a character
  for await (const part of process.stdin) input += part
  const { w, h, wide, steps } = JSON.parse(input)
  const term = new Terminal({ cols: w, rows: h, allowProposedApi: true, scrollback: 0 })
  let base
  new Unicode11Addon().activate({ unicode: { register: v => { base = v } } })
  term.unicode.register(widened(base, new Set(wide || [])))
  term.unicode.activeVersion = 'widened'
  let rows = 0
  let wrong = 0
  let first = ''
  for (const [n, step] of steps.entries()) {
    await new Promise(resolve => term.write(Buffer.from(step.bytes, 'base64'), resolve))
    const screen = term.buffer.active
    for (let y = 0; y < h; y++) {
      rows++
      const got = text(screen.getLine(screen.baseY + y), w)
      if (got !== step.rows[y]) {
        wrong++
        first = first || `frame ${n} row ${y}:\n got ${JSON.stringify(got)}\nwant ${JSON.stringify(step.rows[y])}`
      }
    }
  }
  console.log(JSON.stringify({ rows, wrong, first }))
}

main()

// Writes the characters and words of an unpacked npm package pinyin-pro with their
// readings, a line each: node words.mjs package > words.tsv
import { resolve } from "node:path";

const single = (await import(resolve(process.argv[2], "dist/esm/data/dict1.mjs"))).default;
for (let c = 0x3400; c <= 0x9fff; c++) {
  const readings = single.get(String.fromCodePoint(c));
  if (readings) console.log(`${String.fromCodePoint(c)}\t${readings.split(" ")[0]}`);
}
for (const n of [2, 3, 4, 5]) {
  const dict = await import(resolve(process.argv[2], `dist/esm/data/dict${n}.mjs`));
  for (const { zh, pinyin } of dict[`Pattern${n}`]) console.log(`${zh}\t${pinyin}`);
}

// The rival of bench.pictures: one photo in several widths by sharp. Prints CPU and memory.
// node resize.mjs WAY PHOTO FOLDER WEBP_QUALITY JPEG_QUALITY WIDTH...
// WAY "each": every picture from the photo, as sharp's manual writes it; "cascade": each from the next larger one's pixels.

import { readFileSync } from "node:fs";
import sharp from "sharp";

const [way, photo, folder, webp, jpeg, ...widths] = process.argv.slice(2);
sharp.concurrency(1);
sharp.cache(false);

async function write(image, width) {
  await image.clone().webp({ quality: Number(webp) }).toFile(`${folder}/photo-${width}.webp`);
  await image.clone().jpeg({ quality: Number(jpeg), progressive: true }).toFile(`${folder}/photo-${width}.jpg`);
}

const started = process.cpuUsage();
let larger = sharp(photo).rotate();
for (const width of widths.map(Number).sort((a, b) => b - a)) {
  const resized = larger.clone().resize({ width });
  if (way === "each") {
    await write(resized, width);
    continue;
  }
  const { data, info } = await resized.raw().toBuffer({ resolveWithObject: true });
  larger = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  await write(larger, width);
}
const { user, system } = process.cpuUsage(started);
const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]);
console.log(JSON.stringify({ cpu: (user + system) / 1e6, peak_mb: peak / 1024 }));

import type * as THREE from "three";
import { chance, paint } from "../texture.ts";

/** Outlines on a 400 unit square. */
const BODY =
  "M148 66C166 88 234 88 252 66C268 71 284 77 296 83C304 120 302 180 300 222L301 334C301 350 295 356 282 356L118 356C105 356 99 350 99 334L100 222C98 180 96 120 104 83C118 77 134 71 148 66Z";
const LEFT =
  "M106 82C97 120 99 180 101 222L79 304C76 313 71 318 62 316L34 310C26 308 22 302 24 292L58 138C63 116 72 101 90 90Z";
const RIGHT =
  "M294 82C303 120 301 180 299 222L321 304C324 313 329 318 338 316L366 310C374 308 378 302 376 292L342 138C337 116 328 101 310 90Z";
const NECK = "M146 63C166 92 234 92 254 63";
const INSIDE = "M146 62C164 96 236 96 254 62C240 54 160 54 146 62Z";

/** Folds as the cloth hangs: path, width, depth (negative is a valley). */
const FOLDS: [string, number, number][] = [
  ["M100 150C106 200 103 270 99 350", 12, -0.5],
  ["M300 150C294 200 297 270 302 350", 13, -0.5],
  ["M136 180C152 230 160 270 152 340", 13, -0.34],
  ["M258 176C244 225 238 272 250 340", 14, -0.36],
  ["M182 120C178 190 190 250 184 330", 17, 0.34],
  ["M222 150C216 205 224 260 219 330", 13, 0.28],
  ["M116 120C112 160 120 220 116 300", 10, 0.3],
  ["M284 120C290 170 280 230 286 310", 10, 0.26],
  ["M112 112C130 150 134 170 128 214", 9, -0.26],
  ["M290 112C270 150 268 172 274 216", 9, -0.26],
  ["M112 326C170 308 236 318 292 328", 10, -0.4],
  ["M120 314C170 298 240 304 284 316", 8, 0.22],
  ["M60 196C74 210 84 216 98 216", 8, -0.55],
  ["M54 222C66 238 80 244 94 244", 7, -0.5],
  ["M50 250C60 264 74 270 88 270", 7, -0.45],
  ["M46 276C56 286 68 290 80 290", 6, -0.4],
  ["M340 188C326 206 316 212 302 212", 8, -0.55],
  ["M346 220C334 238 322 244 306 244", 7, -0.5],
  ["M350 250C340 264 326 270 312 270", 7, -0.45],
  ["M354 276C344 286 332 290 320 290", 6, -0.4],
  ["M72 136C60 186 50 238 42 290", 9, 0.36],
  ["M328 136C340 186 350 238 358 290", 9, 0.34],
];

/** Pixels on a side of every texture of a garment. */
export const SIZE = 1024;
const scale = SIZE / 400;

function outline(brush: CanvasRenderingContext2D, path: string): Path2D {
  brush.setTransform(scale, 0, 0, scale, 0, 0);
  return new Path2D(path);
}

/** Height of the cloth over the plane, 0..255: each part swells on its own, folds run over all. */
export function relief(): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIZE;
  const sum = canvas.getContext("2d", { willReadFrequently: true })!;
  sum.fillStyle = "#000";
  sum.fillRect(0, 0, SIZE, SIZE);
  for (const [part, swell] of [
    [BODY, 0.4],
    [LEFT, 0.42],
    [RIGHT, 0.42],
  ] as const) {
    for (const blur of [2, 7, 18, 40]) {
      sum.save();
      const shape = outline(sum, part);
      sum.clip(shape);
      sum.globalCompositeOperation = "lighter";
      sum.globalAlpha = swell * (blur === 40 ? 0.5 : 0.42);
      sum.filter = `blur(${blur}px)`;
      sum.fillStyle = "#8a8a8a";
      sum.fill(shape);
      sum.restore();
    }
  }
  for (const [path, width, depth] of FOLDS) {
    sum.save();
    const line = outline(sum, path);
    sum.lineCap = "round";
    sum.lineWidth = width;
    sum.filter = `blur(${width * 0.9}px)`;
    sum.globalAlpha = Math.abs(depth) * 0.62;
    sum.strokeStyle = depth > 0 ? "#fff" : "#000";
    sum.stroke(line);
    sum.restore();
  }
  const rib = (path: Path2D, step: number, angle: number, cx: number, cy: number) => {
    sum.save();
    outline(sum, "");
    sum.clip(path);
    sum.translate(cx, cy);
    sum.rotate(angle);
    for (let x = -210; x < 210; x += step) {
      sum.fillStyle = "rgba(0,0,0,.2)";
      sum.fillRect(x, -60, step * 0.34, 120);
      sum.fillStyle = "rgba(255,255,255,.09)";
      sum.fillRect(x + step * 0.5, -60, step * 0.3, 120);
    }
    sum.restore();
  };
  rib(new Path2D("M96 332H304V360H96Z"), 4.4, 0, 200, 345);
  rib(new Path2D("M22 286L82 299L78 322L18 312Z"), 4, 0.21, 50, 304);
  rib(new Path2D("M318 299L378 286L384 312L322 322Z"), 4, -0.21, 350, 304);
  sum.save();
  const collar = outline(sum, NECK);
  sum.lineWidth = 15;
  sum.strokeStyle = "rgba(190,190,190,.55)";
  sum.filter = "blur(2px)";
  sum.stroke(collar);
  sum.restore();
  sum.save();
  outline(sum, "");
  sum.strokeStyle = "rgba(0,0,0,.6)";
  sum.lineWidth = 1.5;
  for (const seam of [
    "M141 70C164 103 236 103 259 70",
    "M97 331H303",
    "M22 285L82 298M318 298L378 285",
    "M104 84C96 120 98 180 100 222M296 84C304 120 302 180 300 222",
    "M192 99L200 112L208 99",
  ])
    sum.stroke(new Path2D(seam));
  sum.restore();
  return sum;
}

/** Heights without their fine detail, which a coarse mesh could only turn into dents. */
export function smooth(heights: CanvasRenderingContext2D): Uint8ClampedArray {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIZE;
  const brush = canvas.getContext("2d", { willReadFrequently: true })!;
  brush.filter = "blur(16px)";
  brush.drawImage(heights.canvas, 0, 0);
  return brush.getImageData(0, 0, SIZE, SIZE).data;
}

/** Normals from heights, with a fine knit laid over. */
export function normals(heights: CanvasRenderingContext2D, strength: number): THREE.Texture {
  const { data } = heights.getImageData(0, 0, SIZE, SIZE);
  const next = chance(11);
  const knit = (x: number, y: number) => Math.sin(x * 1.9) * Math.cos(y * 1.5 + (x % 4)) * 0.9;
  const at = (x: number, y: number) =>
    data[(Math.min(SIZE - 1, Math.max(0, y)) * SIZE + Math.min(SIZE - 1, Math.max(0, x))) * 4]!;
  return paint(
    SIZE,
    SIZE,
    (brush) => {
      const image = brush.createImageData(SIZE, SIZE);
      for (let y = 0; y < SIZE; y++) {
        for (let x = 0; x < SIZE; x++) {
          const dx =
            (at(x - 2, y) - at(x + 2, y)) * strength +
            (knit(x - 1, y) - knit(x + 1, y)) +
            (next() - 0.5) * 1.6;
          const dy =
            (at(x, y + 2) - at(x, y - 2)) * strength +
            (knit(x, y + 1) - knit(x, y - 1)) +
            (next() - 0.5) * 1.6;
          const length = Math.hypot(dx, dy, 30),
            to = (y * SIZE + x) * 4;
          image.data[to] = 128 + (dx / length) * 127;
          image.data[to + 1] = 128 + (dy / length) * 127;
          image.data[to + 2] = 128 + (30 / length) * 127;
          image.data[to + 3] = 255;
        }
      }
      brush.putImageData(image, 0, 0);
    },
    true,
  );
}

/** The cut of the garment, a little soft at the edge so that the cut line stays smooth when it is small. */
export function cut(): THREE.Texture {
  return paint(
    SIZE,
    SIZE,
    (brush) => {
      brush.fillStyle = "#000";
      brush.fillRect(0, 0, SIZE, SIZE);
      brush.filter = "blur(4px)";
      brush.fillStyle = brush.strokeStyle = "#fff";
      brush.lineWidth = 1.6;
      for (const part of [BODY, LEFT, RIGHT, INSIDE]) {
        brush.fill(outline(brush, part));
        brush.stroke(outline(brush, part));
      }
      brush.lineWidth = 15;
      brush.stroke(outline(brush, NECK));
    },
    true,
  );
}

/** The colour of the cloth; it runs over the cut so that no other colour bleeds in. */
export function cloth(color: string, heights: CanvasRenderingContext2D): THREE.Texture {
  return paint(SIZE, SIZE, (brush) => {
    const fill = (path: string, style: string) => {
      brush.fillStyle = style;
      brush.fill(outline(brush, path));
    };
    brush.fillStyle = color;
    brush.fillRect(0, 0, SIZE, SIZE);
    brush.strokeStyle = "rgba(24,16,10,.55)";
    brush.lineWidth = 6;
    brush.stroke(outline(brush, INSIDE));
    fill(INSIDE, "rgba(24,16,10,.55)");
    fill(BODY, color);
    brush.strokeStyle = color;
    brush.lineWidth = 15;
    brush.stroke(outline(brush, NECK));
    brush.setTransform(1, 0, 0, 1, 0, 0);
    // Valleys gather less light than a single lamp can show.
    const image = brush.getImageData(0, 0, SIZE, SIZE),
      hollow = heights.getImageData(0, 0, SIZE, SIZE).data,
      next = chance(5);
    for (let i = 0; i < image.data.length; i += 4) {
      const shade = 0.8 + Math.min(1, hollow[i]! / 150) * 0.22 + (next() - 0.5) * 0.05;
      for (const channel of [0, 1, 2])
        image.data[i + channel] = Math.min(255, image.data[i + channel]! * shade);
    }
    brush.putImageData(image, 0, 0);
  });
}

import * as THREE from "three";

/** Draws a texture with the 2D canvas. `data` keeps it linear, for bumps and roughness. */
export function paint(
  width: number,
  height: number,
  draw: (brush: CanvasRenderingContext2D) => void,
  data = false,
): THREE.CanvasTexture {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const brush = canvas.getContext("2d");
  if (!brush) throw new Error("This browser has no 2D canvas; use Chromium.");
  draw(brush);
  const texture = new THREE.CanvasTexture(canvas);
  texture.colorSpace = data ? THREE.NoColorSpace : THREE.SRGBColorSpace;
  texture.wrapS = texture.wrapT = THREE.RepeatWrapping;
  return texture;
}

/** The same chance every time, so that a clip made twice is the same clip. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Grain for plaster, clay and paper: mid grey with `depth` of variation (0..1). */
export function grain(size: number, depth: number, seed = 7): THREE.CanvasTexture {
  const next = chance(seed);
  return paint(
    size,
    size,
    (brush) => {
      const pixels = brush.createImageData(size, size);
      for (let at = 0; at < pixels.data.length; at += 4) {
        const value = 128 + (next() - 0.5) * 255 * depth;
        pixels.data[at] = pixels.data[at + 1] = pixels.data[at + 2] = value;
        pixels.data[at + 3] = 255;
      }
      brush.putImageData(pixels, 0, 0);
    },
    true,
  );
}

/** Wood: long fibres along x over a base colour. */
export function wood(light: string, dark: string, seed = 3): THREE.CanvasTexture {
  const next = chance(seed);
  return paint(1024, 256, (brush) => {
    brush.fillStyle = light;
    brush.fillRect(0, 0, 1024, 256);
    brush.strokeStyle = dark;
    for (let fibre = 0; fibre < 260; fibre++) {
      const y = next() * 256,
        bow = (next() - 0.5) * 26,
        x = next() * 700 - 100;
      brush.globalAlpha = 0.05 + next() * 0.16;
      brush.lineWidth = 0.6 + next() * 2.2;
      brush.beginPath();
      brush.moveTo(x, y);
      brush.bezierCurveTo(x + 200, y + bow, x + 400, y - bow, x + 500 + next() * 500, y + bow * 0.4);
      brush.stroke();
    }
  });
}

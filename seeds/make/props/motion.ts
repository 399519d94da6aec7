import * as THREE from "three";
import { chance, paint } from "../texture.ts";

/** Eases from 0 to 1 between two moments, flat outside. */
export function ease(t: number, from: number, to: number): number {
  const x = Math.min(1, Math.max(0, (t - from) / (to - from)));
  return x * x * x * (x * (x * 6 - 15) + 10);
}

/** Up between `a` and `b`, held, down between `c` and `d`. */
export function hold(t: number, a: number, b: number, c: number, d: number): number {
  return ease(t, a, b) - ease(t, c, d);
}

/** One turn a loop, in radians. */
export const lap = (t: number): number => t * Math.PI * 2;

/** Wisps of steam that rise from the origin; `drift(t)` moves them so that the loop closes. */
export function steam(
  height: number,
  width: number,
  strength = 0.16,
  seed = 4,
): { object: THREE.Group; drift(t: number): void } {
  const puff = paint(128, 128, (brush) => {
    const cloud = brush.createRadialGradient(64, 64, 4, 64, 64, 62);
    cloud.addColorStop(0, "rgba(255,255,255,.9)");
    cloud.addColorStop(0.5, "rgba(255,255,255,.28)");
    cloud.addColorStop(1, "rgba(255,255,255,0)");
    brush.fillStyle = cloud;
    brush.fillRect(0, 0, 128, 128);
  });
  const next = chance(seed),
    object = new THREE.Group();
  const wisps = Array.from({ length: 16 }, (_, i) => {
    const sprite = new THREE.Sprite(
      new THREE.SpriteMaterial({ map: puff, transparent: true, depthWrite: false, opacity: 0 }),
    );
    object.add(sprite);
    return { sprite, phase: i / 16, side: next() * 2 - 1, wave: next() * 6.28 };
  });
  const drift = (t: number) => {
    for (const { sprite, phase, side, wave } of wisps) {
      const life = (t * 2 + phase) % 1;
      sprite.position.set(
        (side * 0.35 + Math.sin(life * 5 + wave) * 0.5) * width * life,
        life * height,
        side * width * 0.3,
      );
      const size = width * (0.5 + life * 1.5);
      sprite.scale.set(size, size * 1.6, 1);
      sprite.material.opacity = strength * Math.sin(Math.PI * life) ** 1.3;
    }
  };
  return { object, drift };
}

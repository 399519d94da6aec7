import * as THREE from "three";
import { keyLight, lightTent } from "../light.ts";
import { bear } from "../props/bear.ts";
import { ease, lap } from "../props/motion.ts";
import { chance, paint } from "../texture.ts";
import type { Clip } from "../studio.ts";

/** Dusk in a snowy yard: the bear sighs down when its fan rests, then stands up again. */
export const clip: Clip = {
  seconds: 6.5,
  fps: 24,
  glow: 0.55,
  vignette: 0.5,
  build({ renderer, scene, camera }) {
    scene.background = dusk();
    scene.environment = lightTent(renderer, "#25324c", [
      { at: [0, 8, -4], size: [14, 6], power: 0.9, color: "#7f9ad0" },
      { at: [-6, 2, 4], size: [2, 4], power: 1.6, color: "#ffc27a" },
    ]);
    keyLight(scene, {
      from: [4, 6, 4],
      at: [0, 0.5, 0],
      color: "#8fa9dd",
      power: 150,
      spread: 0.5,
      gobo: "soft",
    });
    const yard = bear();
    yard.object.position.y = 0.02;
    const warm = new THREE.PointLight("#ffb765", 9, 7, 1.8);
    warm.position.set(0, 1, 1.2);
    const snow = new THREE.Mesh(snowfield(), new THREE.MeshLambertMaterial({ color: "#b9c6dc" }));
    snow.receiveShadow = true;
    scene.add(yard.object, warm, snow, new THREE.HemisphereLight("#5d78ad", "#1c2434", 0.9));
    const flakes = snowfall();
    scene.add(flakes.object);
    const pose = (t: number) => {
      const sigh = ease(t, 0.4, 0.58) - ease(t, 0.62, 0.82);
      const bounce = t > 0.74 ? Math.sin((t - 0.74) * 46) * 0.05 * Math.exp(-(t - 0.74) * 16) : 0;
      yard.fill(1 - sigh * 0.66 + bounce, 0.09 * Math.sin(lap(t)), lap(t * 4));
      warm.intensity = 9 - sigh * 4;
      flakes.fall(t);
      camera.position.set(0.35 * Math.sin(lap(t)), 1.75, 8.4);
      camera.lookAt(0, 0.72, 0);
    };
    return { pose, anchors: { bear: yard.chest } };
  },
};

/** A house far off with its windows lit, out of focus. */
function dusk(): THREE.Texture {
  return paint(540, 960, (brush) => {
    const sky = brush.createLinearGradient(0, 0, 0, 620);
    sky.addColorStop(0, "#16213f");
    sky.addColorStop(0.6, "#4a5c8c");
    sky.addColorStop(1, "#c59a92");
    brush.fillStyle = sky;
    brush.fillRect(0, 0, 540, 960);
    brush.filter = "blur(9px)";
    brush.fillStyle = "#1f2740";
    brush.beginPath();
    for (const [x, y] of [
      [-20, 640],
      [-20, 330],
      [150, 220],
      [330, 330],
      [330, 400],
      [570, 400],
      [570, 640],
    ] as const)
      brush.lineTo(x, y);
    brush.fill();
    brush.fillStyle = "#ffca7d";
    for (const [x, y, w, h] of [
      [40, 400, 62, 84],
      [190, 400, 62, 84],
      [400, 450, 46, 60],
      [480, 450, 46, 60],
    ] as const)
      brush.fillRect(x, y, w, h);
    const next = chance(9);
    brush.filter = "blur(3px)";
    for (let bulb = 0; bulb < 26; bulb++) {
      const x = bulb * 22,
        sag = Math.sin(((bulb % 9) / 8) * Math.PI) * 34;
      brush.fillStyle = ["#ffd58f", "#ffb36b", "#fff0cf"][bulb % 3]!;
      brush.globalAlpha = 0.65 + next() * 0.35;
      brush.beginPath();
      brush.arc(x, 300 + sag, 7, 0, 7);
      brush.fill();
    }
  });
}

function snowfield(): THREE.BufferGeometry {
  const geometry = new THREE.PlaneGeometry(30, 22, 80, 60).rotateX(-Math.PI / 2).translate(0, 0, -3);
  const position = geometry.attributes.position!;
  for (let i = 0; i < position.count; i++) {
    const x = position.getX(i),
      z = position.getZ(i),
      near = Math.exp(-(x * x + z * z) * 0.5);
    position.setY(
      i,
      (Math.sin(x * 0.9) * Math.cos(z * 0.7) * 0.16 + Math.sin(x * 2.3 + z) * 0.04) * (1 - near) - 0.02,
    );
  }
  geometry.computeVertexNormals();
  return geometry;
}

function snowfall(): { object: THREE.Points; fall(t: number): void } {
  const next = chance(30),
    count = 120;
  const start = Array.from(
    { length: count },
    () => [next() * 8 - 4, next(), next() * 6 - 2, next() * 6.28] as const,
  );
  const position = new THREE.BufferAttribute(new Float32Array(count * 3), 3);
  const geometry = new THREE.BufferGeometry().setAttribute("position", position);
  const map = paint(32, 32, (brush) => {
    const soft = brush.createRadialGradient(16, 16, 0, 16, 16, 15);
    soft.addColorStop(0, "rgba(255,255,255,1)");
    soft.addColorStop(1, "rgba(255,255,255,0)");
    brush.fillStyle = soft;
    brush.fillRect(0, 0, 32, 32);
  });
  const object = new THREE.Points(
    geometry,
    new THREE.PointsMaterial({ size: 0.07, map, transparent: true, opacity: 0.75, depthWrite: false }),
  );
  object.frustumCulled = false;
  const fall = (t: number) => {
    for (const [i, [x, share, z, sway]] of start.entries())
      position.setXYZ(i, x + Math.sin(lap(t) + sway) * 0.2, 4.4 * (1 - ((share + t) % 1)), z);
    position.needsUpdate = true;
  };
  return { object, fall };
}

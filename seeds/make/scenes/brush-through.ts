import * as THREE from "three";
import { keyLight, lightTent } from "../light.ts";
import { hair, hairBrush } from "../props/hair.ts";
import { ease, lap } from "../props/motion.ts";
import { sweep } from "../props/set.ts";
import type { Clip } from "../studio.ts";

/** A brush goes down through chestnut hair; what it has passed lies smooth. */
export const clip: Clip = {
  seconds: 6,
  fps: 24,
  begin: 0.1875,
  build({ renderer, scene, camera }) {
    scene.environment = lightTent(renderer, "#8a6a62", [
      { at: [-6, 6, 4], size: [4, 3], power: 5, color: "#fff0e2" },
      { at: [6, 4, 4], size: [2, 8], power: 3, color: "#ffe2da" },
      { at: [0, -2, 7], size: [8, 1], power: 1 },
    ]);
    keyLight(scene, {
      from: [-4, 6.5, 6],
      at: [0, 1.6, 0],
      color: "#fff0e0",
      power: 380,
      spread: 0.36,
      gobo: "window",
    });
    scene.add(sweep("#d9b3a8", 2.2), new THREE.HemisphereLight("#fff1ec", "#8c5f55", 0.9));
    const fall = hair(3.5, 0.78, "#7a4020");
    const brush = hairBrush("#c07f78");
    fall.object.position.y = 0.95;
    scene.add(fall.object, brush.object);
    const pose = (t: number) => {
      // Down in the first two thirds, then an arc out and back to the top.
      const down = ease(t, 0.02, 0.66),
        back = ease(t, 0.66, 1);
      const y = 3.3 - down * 1.75 + back * 1.75,
        away = Math.sin(Math.PI * back);
      const combed = ease(t, 0, 0.08) * (1 - ease(t, 0.72, 1));
      fall.comb(
        (at) => 0.3 + 0.7 * Math.max(combed * ease(at + 0.95, y - 0.25, y + 0.5), ease(at + 0.95, 3, 4.4)),
        lap(t),
      );
      brush.object.position.set(0.1 + away * 0.55, y, 0.86 + away * 0.5);
      brush.object.rotation.set(
        -0.22 + away * 0.35,
        0.28 - away * 0.5,
        0.5 + 0.05 * Math.sin(lap(t)) + away * 0.25,
      );
      camera.position.set(0.35 + 0.22 * Math.sin(lap(t)), 2.2, 7.6);
      camera.lookAt(0, 1.72, 0);
    };
    return { pose, anchors: { brush: brush.back } };
  },
};

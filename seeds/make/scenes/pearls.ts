import * as THREE from "three";
import { keyLight, lightTent } from "../light.ts";
import { earring, gold, strand } from "../props/pearls.ts";
import { lap } from "../props/motion.ts";
import { sweep } from "../props/set.ts";
import type { Clip } from "../studio.ts";

/** Pearl drops and a strand swing from a brass rod in green evening light. */
export const clip: Clip = {
  seconds: 6,
  fps: 24,
  glow: 0.4,
  vignette: 0.5,
  build({ renderer, scene, camera }) {
    scene.environment = lightTent(renderer, "#2c3a33", [
      { at: [-5, 5, 4], size: [2.4, 5], power: 6, color: "#fff1dd" },
      { at: [6, 3, 3], size: [1.2, 8], power: 4, color: "#e9f3ff" },
      { at: [0, -4, 4], size: [8, 2], power: 0.8, color: "#ffd9c4" },
    ]);
    keyLight(scene, {
      from: [-4, 5.6, 6],
      at: [0, 1.7, -1],
      color: "#fff0d8",
      power: 520,
      spread: 0.34,
      gobo: "blinds",
      soft: 4,
    });
    scene.add(sweep("#3f5a4c", 1.7), new THREE.HemisphereLight("#dff0e6", "#1d2a22", 0.5));
    const rod = new THREE.Mesh(new THREE.CylinderGeometry(0.035, 0.035, 9, 24), gold());
    rod.rotation.z = Math.PI / 2;
    rod.position.set(0, 3.02, -0.05);
    rod.castShadow = true;
    const pair = [earring(), earring()];
    for (const [i, { object }] of pair.entries()) object.position.set(i ? 0.32 : -0.36, 3.04, 0.02);
    const necklace = strand(1.9, 1.5, 29);
    necklace.object.position.set(0, 3.02, -0.25);
    for (const { object } of pair) object.scale.setScalar(1.15);
    scene.add(rod, necklace.object, ...pair.map(({ object }) => object));
    const pose = (t: number) => {
      const turn = lap(t);
      for (const [i, { object }] of pair.entries())
        object.rotation.set(
          0.1 * Math.sin(turn * 3 + i * 2),
          0.5 * Math.sin(turn + i * 1.7),
          0.15 * Math.sin(turn * 3 + i * 0.9),
        );
      necklace.swing(0.13 * Math.sin(turn * 2 + 0.5), 0.1 * Math.sin(turn * 2 + 2));
      camera.position.set(0.3 * Math.sin(turn), 2.1, 6.5);
      camera.lookAt(0, 1.78, 0);
    };
    return { pose, anchors: { earrings: pair[1]!.pearl, strand: necklace.middle } };
  },
};

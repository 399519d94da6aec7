import * as THREE from "three";
import { RoundedBoxGeometry } from "three/addons/geometries/RoundedBoxGeometry.js";
import { contactShadow, keyLight, lightTent } from "../light.ts";
import { whiteningKit } from "../props/whitening.ts";
import { ease, lap } from "../props/motion.ts";
import { sweep } from "../props/set.ts";
import type { Clip } from "../studio.ts";

/** The kit opens, its light wakes up and breathes, and it closes again. */
export const clip: Clip = {
  seconds: 6,
  fps: 24,
  glow: 0.4,
  build({ renderer, scene, camera }) {
    scene.environment = lightTent(renderer, "#5d727d", [
      { at: [-5, 6, 3], size: [4, 5], power: 2.4 },
      { at: [6, 4, -2], size: [2, 8], power: 3, color: "#dcebff" },
    ]);
    keyLight(scene, {
      from: [-4, 7, 5],
      at: [0, 0.6, 0],
      color: "#fff6ea",
      power: 215,
      spread: 0.34,
      gobo: "soft",
    });
    scene.add(sweep("#86a7b3", 2.6), new THREE.HemisphereLight("#e6f4ff", "#5e7a88", 0.55));
    const block = new THREE.Mesh(
      new RoundedBoxGeometry(2.5, 0.5, 2, 5, 0.06),
      new THREE.MeshLambertMaterial({ color: "#a9c0c7" }),
    );
    block.position.y = 0.25;
    block.castShadow = block.receiveShadow = true;
    const kit = whiteningKit();
    kit.object.position.y = 0.5;
    kit.object.rotation.y = -0.3;
    scene.add(block, contactShadow(3.6, 3, 0.45), kit.object);
    const pose = (t: number) => {
      const shut = ease(t, 0.72, 0.86) - ease(t, 0.9, 1.04) - (1 - ease(t + 1, 0.9, 1.04));
      const open = 1 - Math.max(0, shut);
      kit.open(open);
      kit.glow(ease(open, 0.5, 1) * (0.75 + 0.25 * Math.sin(lap(t * 3))));
      kit.object.rotation.y = -0.3 + 0.16 * Math.sin(lap(t));
      camera.position.set(0.4 * Math.sin(lap(t)), 4.6, 8.2);
      camera.lookAt(0, 0.45, 0);
    };
    return { pose, anchors: { tray: kit.tray, pens: kit.pens } };
  },
};

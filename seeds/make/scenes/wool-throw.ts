import * as THREE from "three";
import { keyLight, lightTent } from "../light.ts";
import { lap } from "../props/motion.ts";
import { sweep } from "../props/set.ts";
import { blanket } from "../props/blanket.ts";
import type { Clip } from "../studio.ts";

/** A lambswool throw hangs over a line and moves in the wind. */
export const clip: Clip = {
  seconds: 6,
  fps: 24,
  separateSound: true,
  build({ renderer, scene, camera }) {
    scene.environment = lightTent(renderer, "#6a6258", [
      { at: [-6, 5, 4], size: [4, 7], power: 3, color: "#fff0d8" },
      { at: [6, 3, 4], size: [2, 7], power: 1.6, color: "#dfe8ff" },
    ]);
    keyLight(scene, {
      from: [-4.2, 5.2, 6.4],
      at: [0, 1.4, 0],
      color: "#ffe6c2",
      power: 360,
      spread: 0.4,
      gobo: "leaves",
    });
    scene.add(sweep("#7f8c92", 1.6), new THREE.HemisphereLight("#f5f6ff", "#4f4a46", 0.5));
    const rail = new THREE.Mesh(
      new THREE.CylinderGeometry(0.045, 0.045, 12, 24),
      new THREE.MeshStandardMaterial({ color: "#7d5a3b", roughness: 0.6 }),
    );
    rail.rotation.z = Math.PI / 2;
    rail.position.set(0, 2.95, -0.06);
    rail.castShadow = true;
    const cloth = blanket();
    cloth.object.position.set(0, 3, 0.06);
    scene.add(rail, cloth.object);
    const pose = (t: number) => {
      cloth.blow(lap(t));
      camera.position.set(0.35 * Math.sin(lap(t)), 1.95, 7.6);
      camera.lookAt(0, 1.6, 0);
    };
    return { pose, anchors: { throw: cloth.middle } };
  },
};

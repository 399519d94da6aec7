import * as THREE from "three";
import { contactShadow, keyLight, lightTent } from "../light.ts";
import { headphones } from "../props/headphones.ts";
import { lap } from "../props/motion.ts";
import { sweep } from "../props/set.ts";
import type { Clip } from "../studio.ts";

/** The headphones hang in the air and turn all the way round. */
export const clip: Clip = {
  seconds: 6,
  fps: 24,
  build({ renderer, scene, camera }) {
    scene.environment = lightTent(renderer, "#6e6559", [
      { at: [-6, 4, 3], size: [2, 8], power: 5, color: "#fff0da" },
      { at: [6, 3, 1], size: [2, 8], power: 3, color: "#e4ecff" },
      { at: [0, 8, 1], size: [5, 3], power: 2.4 },
    ]);
    keyLight(scene, {
      from: [-4, 6.2, 5.4],
      at: [0, 1, 0],
      color: "#ffedd2",
      power: 430,
      spread: 0.38,
      gobo: "leaves",
    });
    scene.add(sweep("#a89a84", 2), new THREE.HemisphereLight("#fff7ea", "#6c6152", 0.7));
    const pair = headphones("#cbbca4");
    pair.object.scale.setScalar(0.86);
    const stone = new THREE.Mesh(
      new THREE.CylinderGeometry(0.95, 0.98, 0.3, 96),
      new THREE.MeshLambertMaterial({ color: "#c6b89f" }),
    );
    stone.position.y = 0.15;
    stone.castShadow = stone.receiveShadow = true;
    const touch = contactShadow(1.7, 1.3, 0.5);
    touch.position.y = 0.304;
    scene.add(pair.object, stone, touch, contactShadow(3, 3, 0.45));
    const pose = (t: number) => {
      pair.object.position.y = 1.62 + 0.05 * Math.sin(lap(t * 2));
      pair.object.rotation.set(0.12 + 0.05 * Math.sin(lap(t)), lap(t) + 0.6, 0.08 * Math.sin(lap(t)), "XYZ");
      camera.position.set(0, 2.1, 7.8);
      camera.lookAt(0, 1.12, 0);
    };
    return { pose, anchors: { headphones: pair.object } };
  },
};

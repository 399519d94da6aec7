import * as THREE from "three";
import { contactShadow, keyLight, lightTent } from "../light.ts";
import { bike } from "../props/bike.ts";
import { lap } from "../props/motion.ts";
import { sweep } from "../props/set.ts";
import type { Clip } from "../studio.ts";

/** The bike rolls on the spot while morning light passes over the wall. */
export const clip: Clip = {
  seconds: 6,
  fps: 24,
  build({ renderer, scene, camera }) {
    scene.environment = lightTent(renderer, "#70665c", [
      { at: [-6, 5, 4], size: [3, 6], power: 4, color: "#fff0da" },
      { at: [6, 4, 3], size: [2, 8], power: 2.4, color: "#dfe9ff" },
      { at: [0, 9, 0], size: [6, 4], power: 2 },
    ]);
    const key = keyLight(scene, {
      from: [-3.6, 5.4, 6],
      at: [0, 0.9, 0],
      color: "#ffe7c6",
      power: 470,
      spread: 0.4,
      gobo: "blinds",
      soft: 4,
    });
    scene.add(sweep("#b9876a", 1.3), new THREE.HemisphereLight("#fff1e4", "#7d5a45", 0.75));
    const ride = bike("#e4ded2");
    ride.object.position.y = 0.35;
    const stand = new THREE.Mesh(
      new THREE.CylinderGeometry(1.62, 1.66, 0.35, 96),
      new THREE.MeshLambertMaterial({ color: "#d0a486" }),
    );
    stand.position.y = 0.175;
    stand.castShadow = stand.receiveShadow = true;
    scene.add(ride.object, stand, contactShadow(4.6, 4.6, 0.45));
    for (const x of [-0.82, 0.86]) {
      const touch = contactShadow(0.7, 0.34, 0.6);
      touch.position.set(x, 0.004, 0);
      ride.object.add(touch);
    }
    const pose = (t: number) => {
      ride.ride(lap(t) * 3);
      ride.object.rotation.y = -0.86 + 0.3 * Math.sin(lap(t));
      key.target.position.x = 0.5 * Math.sin(lap(t));
      camera.position.set(0, 1.8, 10);
      camera.lookAt(0, 0.5, 0);
    };
    return { pose, anchors: { bike: ride.battery } };
  },
};

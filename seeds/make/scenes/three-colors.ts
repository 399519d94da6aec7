import * as THREE from "three";
import { keyLight, lightTent } from "../light.ts";
import { sweatshirt } from "../props/garment.ts";
import { ease, lap } from "../props/motion.ts";
import { sweep } from "../props/set.ts";
import type { Clip } from "../studio.ts";

const GAP = 2.3;

/** The camera walks along a rail: navy, moss, oat, and back. */
export const clip: Clip = {
  seconds: 6.5,
  fps: 24,
  build({ renderer, scene, camera }) {
    scene.environment = lightTent(renderer, "#656b74", [
      { at: [-6, 5, 5], size: [5, 7], power: 2.6 },
      { at: [7, 3, 3], size: [2, 8], power: 1.6, color: "#dfe6ff" },
    ]);
    scene.environmentIntensity = 0.8;
    const key = keyLight(scene, {
      from: [-3.4, 5, 8],
      at: [0, 1.2, 0],
      color: "#fff4e4",
      power: 520,
      spread: 0.46,
      gobo: "window",
    });
    scene.add(sweep("#9aa3aa", 1.2), new THREE.HemisphereLight("#f2f6ff", "#6c7480", 1.05));
    const rail = new THREE.Mesh(
      new THREE.CylinderGeometry(0.03, 0.03, 14, 20),
      new THREE.MeshStandardMaterial({ color: "#cfcac0", metalness: 1, roughness: 0.3 }),
    );
    rail.rotation.z = Math.PI / 2;
    rail.position.set(0, 2.9, 0.03);
    rail.castShadow = true;
    scene.add(rail);
    const tops = ["#38445e", "#6a7454", "#dccfb9"].map((color, i) => {
      const top = sweatshirt(color);
      top.object.position.set((i - 1) * GAP, 2.5, 0);
      top.object.scale.setScalar(1.02);
      scene.add(top.object);
      return top;
    });
    const pose = (t: number) => {
      // Rests a moment at each colour, then passes on; moving cloth lags behind.
      const walk = ease(t, 0.1, 0.28) + ease(t, 0.36, 0.54) - 2 * ease(t, 0.68, 0.98);
      const speed =
        (ease(t + 0.01, 0.1, 0.28) + ease(t + 0.01, 0.36, 0.54) - 2 * ease(t + 0.01, 0.68, 0.98) - walk) *
        100;
      const x = (walk - 1) * GAP;
      for (const [i, top] of tops.entries()) {
        const turn = lap(t) + i * 1.3;
        top.sway(0.05 * Math.sin(turn) - speed * 0.012, turn * 2);
        top.object.rotation.set(0, 0.1 * Math.sin(turn) + 0.02 * speed, 0.02 * Math.sin(turn));
      }
      key.position.x = x - 3.4;
      key.target.position.x = x;
      camera.position.set(x, 1.7, 7.9);
      camera.lookAt(x, 1.3, 0);
    };
    return { pose, anchors: { navy: tops[0]!.chest, moss: tops[1]!.chest, oat: tops[2]!.chest } };
  },
};

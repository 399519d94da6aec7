import * as THREE from "three";
import { contactShadow, keyLight, lightTent } from "../light.ts";
import { ease, lap } from "../props/motion.ts";
import { serum } from "../props/serum.ts";
import { sweep } from "../props/set.ts";
import type { Clip } from "../studio.ts";

/** The dropper rises, a drop gathers at its tip and falls back into the bottle. */
export const clip: Clip = {
  seconds: 6,
  fps: 24,
  glow: 0.35,
  build({ renderer, scene, camera }) {
    scene.environment = lightTent(renderer, "#5a5347", [
      { at: [-5, 4, 4], size: [1.6, 8], power: 7, color: "#fff3e0" },
      { at: [6, 4, 0], size: [2.4, 8], power: 4, color: "#f0f5ff" },
      { at: [0, 5, -6], size: [8, 4], power: 2, color: "#ffdca8" },
    ]);
    keyLight(scene, {
      from: [-4.4, 5.6, 5],
      at: [0, 1, 0],
      color: "#fff0d6",
      power: 430,
      spread: 0.36,
      gobo: "leaves",
    });
    scene.add(sweep("#c9b294", 1.9), new THREE.HemisphereLight("#fff8ec", "#7c6a54", 0.65));
    const slab = new THREE.Mesh(
      new THREE.CylinderGeometry(0.95, 1, 0.26, 9),
      new THREE.MeshStandardMaterial({ color: "#8d8476", roughness: 0.9, flatShading: true }),
    );
    slab.position.y = 0.13;
    slab.castShadow = slab.receiveShadow = true;
    const bottle = serum();
    bottle.object.position.y = 0.26;
    bottle.object.scale.setScalar(1.28);
    const touch = contactShadow(1.3, 1.1, 0.75);
    touch.position.y = 0.264;
    const drop = new THREE.Mesh(
      new THREE.SphereGeometry(1, 32, 24),
      new THREE.MeshPhysicalMaterial({
        color: "#e8b04c",
        roughness: 0.05,
        clearcoat: 1,
        emissive: "#7a4a08",
        emissiveIntensity: 0.4,
      }),
    );
    scene.add(slab, contactShadow(3, 2.8, 0.5), bottle.object, touch, drop);
    const at = new THREE.Vector3();
    const pose = (t: number) => {
      // At the start the dropper is up and a drop about to fall.
      const up = 1 - (ease(t, 0.5, 0.68) - ease(t, 0.74, 0.94));
      bottle.dropper.position.set(0, 1 + up * 0.86, 0);
      bottle.dropper.rotation.z = 0.06 * up * Math.sin(lap(t));
      bottle.object.rotation.y = 0.22 * Math.sin(lap(t));
      scene.updateMatrixWorld();
      bottle.tip.getWorldPosition(at);
      const grow = ease((t + 0.14) % 1, 0, 0.3),
        fallen = Math.max(0, t - 0.17),
        falling = t > 0.17 && t < 0.5;
      const y = at.y - 0.03 - grow * 0.03 - (falling ? 26 * fallen * fallen : 0);
      drop.visible = up > 0.96 && y > 1.5;
      const size = 0.028 + 0.024 * grow;
      drop.scale.set(size, size * (1.15 + (falling ? 0.3 : 0)), size);
      drop.position.set(at.x, y, at.z);
      camera.position.set(0.4 * Math.sin(lap(t)), 2.15, 8.6);
      camera.lookAt(0, 1.3, 0);
    };
    return { pose, anchors: { serum: bottle.label } };
  },
};

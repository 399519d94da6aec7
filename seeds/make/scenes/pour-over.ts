import * as THREE from "three";
import { contactShadow, keyLight, lightTent } from "../light.ts";
import { dripper, kettle } from "../props/kettle.ts";
import { ease, hold, lap, steam } from "../props/motion.ts";
import { sweep } from "../props/set.ts";
import { wood } from "../texture.ts";
import type { Clip } from "../studio.ts";

/** The kettle leans in and pours a thin, slow thread; steam rises. */
export const clip: Clip = {
  seconds: 6,
  fps: 24,
  glow: 0.3,
  build({ renderer, scene, camera }) {
    scene.environment = lightTent(renderer, "#5b5148", [
      { at: [-6, 4, 3], size: [2, 8], power: 5, color: "#fff1dc" },
      { at: [6, 4, 2], size: [3, 7], power: 2.4, color: "#e2ecff" },
      { at: [0, 8, 2], size: [5, 2], power: 2 },
    ]);
    keyLight(scene, {
      from: [-4.6, 5, 4.4],
      at: [0, 0.9, 0],
      color: "#ffe2b8",
      power: 420,
      spread: 0.42,
      gobo: "window",
    });
    scene.add(sweep("#8f9a86", 2), new THREE.HemisphereLight("#fff6e8", "#544a3e", 0.6));
    const board = new THREE.Mesh(
      new THREE.BoxGeometry(3.4, 0.12, 1.8),
      new THREE.MeshStandardMaterial({
        map: wood("#a87b50", "#5a3a20"),
        roughness: 0.6,
        envMapIntensity: 0.6,
      }),
    );
    board.position.set(0, 0.06, 0);
    board.castShadow = board.receiveShadow = true;
    const pot = kettle("steel"),
      set = dripper(),
      steamy = steam(1.3, 0.32);
    set.object.position.set(-0.35, 0.12, 0);
    set.object.scale.setScalar(1.12);
    steamy.object.position.set(-0.35, 1.45, 0.05);
    const touch = contactShadow(1.4, 1.2, 0.6);
    touch.position.set(-0.35, 0.125, 0);
    const water = new THREE.Mesh(
      new THREE.CylinderGeometry(0.014, 0.009, 1, 12),
      new THREE.MeshPhysicalMaterial({
        color: "#e9f1f1",
        roughness: 0.05,
        transparent: true,
        opacity: 0.72,
        clearcoat: 1,
      }),
    );
    scene.add(board, contactShadow(4.4, 2.6, 0.5), pot.object, set.object, touch, water, steamy.object);
    const from = new THREE.Vector3(),
      to = new THREE.Vector3();
    const pose = (t: number) => {
      const pour = 1 - (ease(t, 0.62, 0.76) - ease(t, 0.84, 0.98)),
        swirl = lap(t * 4);
      pot.object.position.set(
        0.72 + (1 - pour) * 0.3 + Math.cos(swirl) * 0.05,
        2.02 + (1 - pour) * 0.14,
        Math.sin(swirl) * 0.06,
      );
      pot.object.rotation.z = 0.06 + pour * 0.34;
      scene.updateMatrixWorld();
      pot.lip.getWorldPosition(from);
      set.bed.getWorldPosition(to);
      to.x = from.x - 0.03;
      to.z = from.z;
      const flow = hold(t + 0.5 > 1 ? t - 0.5 : t + 0.5, 0.45, 0.49, 1.13, 1.17);
      water.visible = flow > 0.02;
      water.position.lerpVectors(from, to, 0.5);
      water.scale.set(flow, from.y - to.y, flow);
      set.level(0.35 + 0.3 * (0.5 - 0.5 * Math.cos(lap(t))));
      steamy.drift(t);
      camera.position.set(0.3 * Math.sin(lap(t)), 1.95, 8.6);
      camera.lookAt(0.14, 0.95, 0);
    };
    return { pose, anchors: { kettle: pot.body, dripper: set.server } };
  },
};

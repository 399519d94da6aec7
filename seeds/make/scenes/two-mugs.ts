import * as THREE from "three";
import { contactShadow, keyLight, lightTent } from "../light.ts";
import { lap, steam } from "../props/motion.ts";
import { sweep } from "../props/set.ts";
import { jar, mug } from "../props/stoneware.ts";
import { wood } from "../texture.ts";
import type { Clip } from "../studio.ts";

/** Two mugs and a jar go round on a turntable; tea steams in the morning light. */
export const clip: Clip = {
  seconds: 6,
  fps: 24,
  glow: 0.3,
  build({ renderer, scene, camera }) {
    scene.environment = lightTent(renderer, "#5f564b", [
      { at: [-6, 4, 3], size: [2.4, 7], power: 4.5, color: "#fff0dc" },
      { at: [6, 4, 2], size: [2, 7], power: 2.2, color: "#e4ecff" },
      { at: [0, 8, 2], size: [5, 3], power: 2 },
    ]);
    keyLight(scene, {
      from: [-4.6, 4.8, 4.8],
      at: [0, 0.7, 0],
      color: "#ffe3ba",
      power: 430,
      spread: 0.4,
      gobo: "window",
    });
    scene.add(sweep("#b58a74", 2.2), new THREE.HemisphereLight("#fff3e6", "#6b4e3e", 0.6));
    const table = new THREE.Group();
    const wheel = new THREE.Mesh(
      new THREE.CylinderGeometry(1.2, 1.22, 0.14, 96),
      new THREE.MeshStandardMaterial({
        map: wood("#a37448", "#5a3820"),
        roughness: 0.6,
        envMapIntensity: 0.6,
      }),
    );
    wheel.position.y = 0.32;
    wheel.castShadow = wheel.receiveShadow = true;
    const foot = new THREE.Mesh(
      new THREE.CylinderGeometry(0.6, 0.7, 0.26, 72),
      new THREE.MeshLambertMaterial({ color: "#6e4a30" }),
    );
    foot.position.y = 0.13;
    table.add(wheel, foot);
    const pieces = [mug("#ddd0ba", 3), mug("#d6c7ae", 8), jar()];
    for (const [i, piece] of pieces.entries()) {
      const angle = (i / 3) * Math.PI * 2 + 0.5,
        touch = contactShadow(1.15, 1.15, 0.55);
      piece.object.position.set(Math.cos(angle) * 0.64, 0.39, Math.sin(angle) * 0.64);
      piece.object.rotation.y = -angle + [0.2, -0.4, 0][i]!;
      touch.position.set(piece.object.position.x, 0.394, piece.object.position.z);
      table.add(piece.object, touch);
    }
    const wisps = pieces.slice(0, 2).map((_, i) => {
      const wisp = steam(1, 0.26, 0.13, 5 + i);
      scene.add(wisp.object);
      return wisp;
    });
    scene.add(table, contactShadow(3.6, 3.4, 0.6));
    const pose = (t: number) => {
      table.rotation.y = lap(t);
      table.updateMatrixWorld();
      for (const [i, wisp] of wisps.entries()) {
        pieces[i]!.object.getWorldPosition(wisp.object.position);
        wisp.object.position.y += 0.7;
        wisp.drift(t);
      }
      camera.position.set(0, 3.2, 9.2);
      camera.lookAt(0, 0.5, 0);
    };
    return { pose, anchors: { mug: pieces[0]!.side, jar: pieces[2]!.side } };
  },
};

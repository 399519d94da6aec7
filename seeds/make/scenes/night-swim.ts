import * as THREE from "three";
import { keyLight, lightTent } from "../light.ts";
import { record, recordBrush, sleeve } from "../props/record.ts";
import { wood } from "../texture.ts";
import type { Clip } from "../studio.ts";

/** Side B turns at 33⅓ in a dim room; the sleeve leans behind, the brush waits on the table. */
export const clip: Clip = {
  seconds: 7.2,
  fps: 25,
  glow: 0.35,
  vignette: 0.5,
  build({ renderer, scene, camera }) {
    scene.background = new THREE.Color("#0c171d");
    scene.environment = lightTent(renderer, "#0d1a22", [
      { at: [-5, 5, -3], size: [2.4, 6], power: 7, color: "#ffd2a0" },
      { at: [6, 5, 1], size: [1.4, 6], power: 5, color: "#9fd0ee" },
      { at: [0, 8, 4], size: [4, 1.2], power: 2.5 },
    ]);
    keyLight(scene, {
      from: [-3.6, 6.5, 3],
      at: [0, 0.4, 0],
      color: "#ffd8ab",
      power: 420,
      spread: 0.38,
      gobo: "window",
    });
    const table = new THREE.Mesh(
      new THREE.PlaneGeometry(16, 12),
      new THREE.MeshStandardMaterial({
        map: wood("#3a2a1f", "#120b07"),
        roughness: 0.5,
        envMapIntensity: 0.5,
      }),
    );
    table.rotation.x = -Math.PI / 2;
    table.receiveShadow = true;
    const wall = new THREE.Mesh(
      new THREE.PlaneGeometry(24, 14),
      new THREE.MeshLambertMaterial({ color: "#27434f" }),
    );
    wall.position.set(0, 6, -2.3);
    wall.receiveShadow = true;
    const plate = new THREE.Mesh(
      new THREE.CylinderGeometry(1.12, 1.16, 0.16, 96),
      new THREE.MeshPhysicalMaterial({ color: "#191a1c", roughness: 0.35, metalness: 0.4 }),
    );
    plate.position.set(0.12, 0.08, 0.2);
    plate.castShadow = plate.receiveShadow = true;
    const disc = record();
    disc.object.position.set(0.12, 0.19, 0.2);
    const cover = sleeve();
    cover.position.set(-0.2, 1.06, -1.25);
    cover.rotation.set(-0.16, 0.16, 0);
    const brush = recordBrush(wood("#8d5b34", "#2f1a0c"));
    brush.position.set(-0.45, 0, 1.62);
    brush.rotation.y = 0.35;
    scene.add(
      table,
      wall,
      plate,
      disc.object,
      cover,
      brush,
      new THREE.HemisphereLight("#bcd8e6", "#20140c", 0.5),
    );
    const anchors = { cover: new THREE.Object3D(), brush: new THREE.Object3D(), spot: new THREE.Object3D() };
    cover.add(anchors.cover);
    anchors.cover.position.set(0.25, 0.35, 0.05);
    brush.add(anchors.brush);
    anchors.brush.position.set(0, 0.2, 0);
    const pose = (t: number) => {
      const turn = t * Math.PI * 2;
      disc.disc.rotation.y = -turn * 4; // 7.2 s are four turns at 33⅓
      camera.position.set(0.5 * Math.sin(turn), 4.3 + 0.12 * Math.cos(turn), 8.4);
      camera.lookAt(0, 0.12, 0);
    };
    return { pose, anchors };
  },
};

import * as THREE from "three";
import { contactShadow, keyLight, lightTent } from "../light.ts";
import { candle } from "../props/candle.ts";
import { lap } from "../props/motion.ts";
import { paint } from "../texture.ts";
import type { Clip } from "../studio.ts";

/** The candle burns on a stack of books while evening goes blue behind it. */
export const clip: Clip = {
  seconds: 6,
  fps: 24,
  glow: 0.6,
  vignette: 0.55,
  build({ renderer, scene, camera }) {
    scene.background = paint(540, 960, (brush) => {
      const wall = brush.createLinearGradient(0, 0, 540, 700);
      wall.addColorStop(0, "#1c2330");
      wall.addColorStop(0.6, "#3b3230");
      wall.addColorStop(1, "#2a1d16");
      brush.fillStyle = wall;
      brush.fillRect(0, 0, 540, 960);
      brush.filter = "blur(26px)";
      brush.fillStyle = "#5f7fa8";
      brush.globalAlpha = 0.5;
      for (const [x, y, w, h] of [
        [20, 60, 84, 170],
        [118, 60, 84, 170],
        [20, 246, 84, 150],
        [118, 246, 84, 150],
      ] as const)
        brush.fillRect(x, y, w, h);
      brush.globalAlpha = 0.8;
      brush.fillStyle = "#d98a44";
      for (const [x, y, r] of [
        [470, 180, 15],
        [430, 300, 10],
        [505, 390, 12],
        [380, 210, 8],
      ] as const) {
        brush.beginPath();
        brush.arc(x, y, r * 2, 0, 7);
        brush.fill();
      }
    });
    scene.environment = lightTent(renderer, "#191512", [
      { at: [-6, 4, 2], size: [2, 6], power: 2.2, color: "#a9bfe0" },
      { at: [5, 3, 3], size: [1, 6], power: 2.4, color: "#ffc07a" },
    ]);
    keyLight(scene, {
      from: [-5, 5, 3],
      at: [0, 0.6, 0],
      color: "#b9c3dc",
      power: 120,
      spread: 0.4,
      gobo: "soft",
    });
    const light = candle();
    light.object.position.set(0, 0.62, 0);
    light.object.scale.setScalar(1.02);
    const flame = new THREE.PointLight("#ff9a45", 6, 8, 1.7);
    flame.position.set(0, 1.6, 0.3);
    const table = new THREE.Mesh(
      new THREE.PlaneGeometry(16, 8),
      new THREE.MeshStandardMaterial({ color: "#4a2f1e", roughness: 0.45 }),
    );
    table.rotation.x = -Math.PI / 2;
    table.receiveShadow = true;
    scene.add(
      light.object,
      flame,
      table,
      contactShadow(3.4, 2.4, 0.7),
      new THREE.HemisphereLight("#54698c", "#2a1a10", 0.5),
    );
    for (const [i, [w, h, d, color, turn]] of (
      [
        [2.1, 0.24, 1.5, "#5b3f3a", 0.1],
        [1.9, 0.2, 1.4, "#2f4a4d", -0.14],
        [1.7, 0.18, 1.3, "#a3896a", 0.05],
      ] as const
    ).entries()) {
      const book = new THREE.Group();
      const cover = new THREE.Mesh(
        new THREE.BoxGeometry(w, h, d),
        new THREE.MeshStandardMaterial({ color, roughness: 0.8 }),
      );
      const pages = new THREE.Mesh(
        new THREE.BoxGeometry(w - 0.08, h - 0.08, d - 0.02),
        new THREE.MeshStandardMaterial({ color: "#d9cbb2", roughness: 0.95 }),
      );
      for (const part of [cover, pages]) part.castShadow = part.receiveShadow = true;
      pages.position.x = 0.06; // the spine is to the left, so the pages show at the right
      book.add(cover, pages);
      book.rotation.y = turn;
      book.position.y = [0.12, 0.34, 0.53][i]!;
      scene.add(book);
    }
    const touch = contactShadow(1.3, 1.1, 0.7);
    touch.position.y = 0.624;
    scene.add(touch);
    const pose = (t: number) => {
      flame.intensity = 6 * light.burn(t);
      flame.position.x = 0.03 * Math.sin(lap(t * 2));
      camera.position.set(0.45 * Math.sin(lap(t)), 2.2, 7.9 - 0.25 * Math.cos(lap(t)));
      camera.lookAt(0, 0.78, 0);
    };
    return { pose, anchors: { candle: light.label } };
  },
};

import * as THREE from "three";
import { chance, paint } from "../texture.ts";
import { grounded } from "./set.ts";

/** A candle in ribbed amber glass, 0.8 units tall, standing on the origin. */
export function candle(): { object: THREE.Group; label: THREE.Object3D; burn(t: number): number } {
  const object = new THREE.Group();
  const ribs = paint(
    512,
    8,
    (brush) => {
      for (let rib = 0; rib < 32; rib++) {
        const wave = brush.createLinearGradient(rib * 16, 0, rib * 16 + 16, 0);
        wave.addColorStop(0, "#000");
        wave.addColorStop(0.5, "#fff");
        wave.addColorStop(1, "#000");
        brush.fillStyle = wave;
        brush.fillRect(rib * 16, 0, 16, 8);
      }
    },
    true,
  );
  const warmth = paint(8, 256, (brush) => {
    const up = brush.createLinearGradient(0, 0, 0, 256);
    up.addColorStop(0, "#9a9a9a");
    up.addColorStop(0.28, "#fff");
    up.addColorStop(0.6, "#5a5a5a");
    up.addColorStop(1, "#1a1a1a");
    brush.fillStyle = up;
    brush.fillRect(0, 0, 8, 256);
  });
  const glass = new THREE.MeshPhysicalMaterial({
    color: "#9a4f1c",
    roughness: 0.12,
    bumpMap: ribs,
    bumpScale: 5,
    clearcoat: 1,
    clearcoatRoughness: 0.1,
    emissive: "#ff7a1e",
    emissiveMap: warmth,
    emissiveIntensity: 0.7,
  });
  const outline: [number, number][] = [
    [0, 0],
    [0.36, 0],
    [0.4, 0.03],
    [0.41, 0.08],
    [0.41, 0.74],
    [0.4, 0.79],
    [0.385, 0.8],
    [0.37, 0.78],
    [0.365, 0.6],
  ];
  const jar = new THREE.Mesh(
    new THREE.LatheGeometry(
      outline.map(([x, y]) => new THREE.Vector2(x, y)),
      96,
    ),
    glass,
  );
  const wax = new THREE.Mesh(
    new THREE.CircleGeometry(0.37, 64),
    new THREE.MeshStandardMaterial({
      color: "#f3dcb4",
      roughness: 0.35,
      emissive: "#ff9a3c",
      emissiveIntensity: 0.55,
    }),
  );
  wax.rotation.x = -Math.PI / 2;
  wax.position.y = 0.62;
  const wick = new THREE.Mesh(
    new THREE.CylinderGeometry(0.008, 0.01, 0.1, 8),
    new THREE.MeshStandardMaterial({ color: "#1a120c" }),
  );
  wick.position.y = 0.66;
  const card = new THREE.Mesh(
    new THREE.CylinderGeometry(0.4135, 0.4135, 0.3, 48, 1, true, -0.42, 0.84),
    new THREE.MeshStandardMaterial({
      roughness: 0.85,
      emissive: "#ff9a4a",
      emissiveIntensity: 0.16,
      map: paint(512, 360, (brush) => {
        brush.fillStyle = "#efe6d6";
        brush.fillRect(0, 0, 512, 360);
        brush.fillStyle = "#3b2b20";
        brush.textAlign = "center";
        brush.font = "500 68px Georgia, 'Times New Roman', serif";
        brush.fillText("Fig & cedar", 256, 170);
        brush.font = "500 26px Inter, Arial, sans-serif";
        brush.fillText("SOY WAX  190 G", 256, 236);
        brush.strokeStyle = "rgba(59,43,32,.4)";
        brush.strokeRect(18, 18, 476, 324);
      }),
    }),
  );
  card.position.y = 0.33;
  const label = new THREE.Object3D();
  label.position.set(0, 0.36, 0.42);
  object.add(grounded(jar), wax, wick, card, label);
  // The flame always faces the lens, as flames do.
  const flames = [
    ["#ff9a2e", 0.42, 0.95, 0.9],
    ["#ffe9b0", 0.24, 0.62, 1],
    ["#7fb0ff", 0.13, 0.2, 0.5],
  ] as const;
  const sprites = flames.map(([color, width, height, opacity]) => {
    const map = paint(128, 256, (brush) => {
      brush.filter = "blur(9px)";
      brush.fillStyle = color;
      brush.beginPath();
      brush.moveTo(64, 26);
      brush.bezierCurveTo(78, 90, 104, 130, 96, 180);
      brush.bezierCurveTo(92, 226, 36, 226, 32, 180);
      brush.bezierCurveTo(24, 130, 50, 90, 64, 26);
      brush.fill();
    });
    const sprite = new THREE.Sprite(
      new THREE.SpriteMaterial({
        map,
        transparent: true,
        opacity,
        blending: THREE.AdditiveBlending,
        depthWrite: false,
        toneMapped: false,
      }),
    );
    sprite.center.set(0.5, 0.14);
    sprite.position.y = 0.68;
    object.add(sprite);
    return { sprite, width: width * 0.62, height: height * 0.62 };
  });
  const next = chance(13),
    waves = Array.from({ length: 5 }, (_, i) => [3 + i * 4, next() * 6.28, 1 / (1 + i)] as const);
  const burn = (t: number) => {
    const flicker =
      waves.reduce((sum, [beats, phase, level]) => sum + Math.sin(t * 6.28318 * beats + phase) * level, 0) /
      2.3;
    for (const { sprite, width, height } of sprites) {
      sprite.scale.set(width * (1 - flicker * 0.05), height * (1 + flicker * 0.12), 1);
      sprite.material.rotation = 0.05 * Math.sin(t * 6.28318 * 2) + flicker * 0.03;
    }
    glass.emissiveIntensity = 0.7 + flicker * 0.12;
    return 1 + flicker * 0.14;
  };
  return { object, label, burn };
}

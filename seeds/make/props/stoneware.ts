import * as THREE from "three";
import { chance, grain, paint } from "../texture.ts";
import { grounded } from "./set.ts";

/** Speckled glaze that breaks to brown at the rim; `v` runs from foot to rim. */
function glaze(color: string, clay: string, seed: number): THREE.MeshPhysicalMaterial {
  const next = chance(seed);
  const map = paint(512, 512, (brush) => {
    brush.fillStyle = color;
    brush.fillRect(0, 0, 512, 512);
    const foot = brush.createLinearGradient(0, 512, 0, 400);
    foot.addColorStop(0, clay);
    foot.addColorStop(0.55, clay);
    foot.addColorStop(0.7, "rgba(0,0,0,0)");
    brush.fillStyle = foot;
    brush.fillRect(0, 0, 512, 512);
    for (let speck = 0; speck < 900; speck++) {
      brush.fillStyle = next() < 0.7 ? "rgba(70,48,30,.55)" : "rgba(40,28,20,.75)";
      brush.beginPath();
      brush.arc(next() * 512, next() * 512, 0.5 + next() ** 4 * 2.6, 0, 7);
      brush.fill();
    }
  });
  return new THREE.MeshPhysicalMaterial({
    map,
    roughness: 0.42,
    clearcoat: 0.35,
    clearcoatRoughness: 0.35,
    bumpMap: grain(128, 0.35),
    bumpScale: 0.3,
    side: THREE.DoubleSide,
  });
}

/** A mug, 0.8 units tall, its handle toward +x. */
export function mug(color: string, seed: number): { object: THREE.Group; side: THREE.Object3D } {
  const clay = "#9a7350",
    skin = glaze(color, clay, seed),
    object = new THREE.Group();
  const outline: [number, number][] = [
    [0, 0.02],
    [0.25, 0],
    [0.29, 0.02],
    [0.35, 0.1],
    [0.385, 0.26],
    [0.385, 0.5],
    [0.37, 0.68],
    [0.365, 0.76],
    [0.35, 0.785],
    [0.335, 0.765],
    [0.34, 0.6],
    [0.335, 0.3],
  ];
  const wall = new THREE.Mesh(
    new THREE.LatheGeometry(
      new THREE.SplineCurve(outline.map(([x, y]) => new THREE.Vector2(x, y))).getSpacedPoints(70),
      72,
    ),
    skin,
  );
  const rim = new THREE.Mesh(
    new THREE.TorusGeometry(0.351, 0.011, 10, 72),
    new THREE.MeshStandardMaterial({ color: clay, roughness: 0.6 }),
  );
  rim.rotation.x = Math.PI / 2;
  rim.position.y = 0.778;
  const ear = new THREE.Mesh(
    new THREE.TubeGeometry(
      new THREE.CatmullRomCurve3(
        [
          [0.35, 0.62, 0],
          [0.5, 0.64, 0],
          [0.58, 0.5, 0],
          [0.54, 0.32, 0],
          [0.37, 0.2, 0],
        ].map(([x, y, z]) => new THREE.Vector3(x, y, z)),
      ),
      40,
      0.046,
      14,
    ),
    skin,
  );
  const tea = new THREE.Mesh(
    new THREE.CircleGeometry(0.335, 48),
    new THREE.MeshPhysicalMaterial({ color: "#6b2f0d", roughness: 0.06, clearcoat: 1 }),
  );
  tea.rotation.x = -Math.PI / 2;
  tea.position.y = 0.66;
  const side = new THREE.Object3D();
  side.position.set(0, 0.42, 0);
  object.add(wall, rim, ear, tea, side);
  return { object: grounded(object), side };
}

/** A jar with a cork lid, 0.95 units tall. */
export function jar(): { object: THREE.Group; side: THREE.Object3D } {
  const object = new THREE.Group();
  const outline: [number, number][] = [
    [0, 0.02],
    [0.26, 0],
    [0.33, 0.04],
    [0.4, 0.2],
    [0.42, 0.4],
    [0.39, 0.6],
    [0.32, 0.7],
    [0.31, 0.76],
    [0.29, 0.77],
  ];
  const wall = new THREE.Mesh(
    new THREE.LatheGeometry(
      new THREE.SplineCurve(outline.map(([x, y]) => new THREE.Vector2(x, y))).getSpacedPoints(70),
      72,
    ),
    glaze("#4f5d4e", "#8d6a4a", 44),
  );
  const cork = new THREE.Mesh(
    new THREE.CylinderGeometry(0.32, 0.29, 0.15, 60),
    new THREE.MeshStandardMaterial({
      color: "#c09a6b",
      roughness: 0.95,
      bumpMap: grain(64, 0.9),
      bumpScale: 1,
    }),
  );
  cork.position.y = 0.82;
  const side = new THREE.Object3D();
  side.position.set(0, 0.45, 0);
  object.add(wall, cork, side);
  return { object: grounded(object), side };
}

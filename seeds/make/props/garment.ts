import * as THREE from "three";
import { cloth, cut, normals, relief, SIZE, smooth } from "./cloth.ts";

/** Drawn once a page; every colour hangs on the same folds. */
let shared: { heights: CanvasRenderingContext2D; normal: THREE.Texture; shape: THREE.Texture } | undefined;

/** A hanging garment, 2 units wide, its neck near the origin. */
export interface Garment {
  object: THREE.Group;
  /** The middle of the chest. */
  chest: THREE.Object3D;
  /** Sways by `angle` radians at the hem; `wave` is the phase of the ripple through the cloth. */
  sway(angle: number, wave: number): void;
}

/** A heavyweight sweatshirt on a wooden hanger. */
export function sweatshirt(color: string, hanger = true): Garment {
  const heights = (shared ??= (() => {
    const drawn = relief();
    return { heights: drawn, normal: normals(drawn, 0.42), shape: cut() };
  })());
  const grid = 72;
  const geometry = new THREE.PlaneGeometry(2, 2, grid, grid);
  const base = geometry.attributes.position!.array.slice();
  const data = smooth(heights.heights);
  const position = geometry.attributes.position!;
  for (let i = 0; i < position.count; i++) {
    const px = Math.round(((base[i * 3]! + 1) / 2) * (SIZE - 1)),
      py = Math.round(((1 - base[i * 3 + 1]!) / 2) * (SIZE - 1));
    base[i * 3 + 2] = (data[(py * SIZE + px) * 4]! / 255) * 0.26;
  }
  const material = new THREE.MeshPhysicalMaterial({
    map: cloth(color, heights.heights),
    alphaMap: heights.shape,
    normalMap: heights.normal,
    normalScale: new THREE.Vector2(1.15, 1.15),
    roughness: 0.94,
    sheen: 0.5,
    sheenRoughness: 0.6,
    sheenColor: new THREE.Color(color).lerp(new THREE.Color("#fff"), 0.4),
    alphaTest: 0.5,
    side: THREE.DoubleSide,
  });
  material.alphaToCoverage = true;
  const mesh = new THREE.Mesh(geometry, material);
  mesh.castShadow = mesh.receiveShadow = true;
  mesh.position.y = -0.68;
  const chest = new THREE.Object3D();
  const object = new THREE.Group();
  object.add(mesh, chest);
  if (hanger) object.add(hangerModel());
  const sway = (angle: number, wave: number) => {
    const bend = (x: number, y: number) => {
      const down = Math.max(0, 0.72 - y) / 1.5;
      return {
        side: angle * down * down * 0.7,
        out: Math.sin(wave - down * 4.2 + x * 1.7) * 0.035 * down + angle * x * 0.3 * down,
      };
    };
    for (let i = 0; i < position.count; i++) {
      const x = base[i * 3]!,
        y = base[i * 3 + 1]!,
        { side, out } = bend(x, y);
      position.setXYZ(i, x + side + Math.sin(wave + y * 3) * 0.006 * (0.72 - y), y, base[i * 3 + 2]! + out);
    }
    position.needsUpdate = true;
    const { side, out } = bend(0, 0.1);
    chest.position.set(side, 0.1 - 0.68, 0.2 + out);
  };
  sway(0, 0);
  return { object, chest, sway };
}

function hangerModel(): THREE.Group {
  const group = new THREE.Group();
  const tube = (points: [number, number, number][], radius: number, material: THREE.Material) => {
    const mesh = new THREE.Mesh(
      new THREE.TubeGeometry(
        new THREE.CatmullRomCurve3(points.map((p) => new THREE.Vector3(...p))),
        48,
        radius,
        10,
      ),
      material,
    );
    mesh.castShadow = true;
    group.add(mesh);
  };
  const beech = new THREE.MeshStandardMaterial({ color: "#8a5e38", roughness: 0.5 });
  const steel = new THREE.MeshStandardMaterial({ color: "#b9b4ac", roughness: 0.25, metalness: 1 });
  tube(
    [
      [-0.46, -0.14, 0.03],
      [-0.24, 0, 0.03],
      [0, 0.1, 0.03],
      [0.24, 0, 0.03],
      [0.46, -0.14, 0.03],
    ],
    0.034,
    beech,
  );
  tube(
    [
      [0, 0.1, 0.03],
      [0, 0.19, 0.03],
      [0.06, 0.25, 0.03],
      [0.07, 0.33, 0.03],
      [0, 0.38, 0.03],
      [-0.07, 0.33, 0.03],
    ],
    0.011,
    steel,
  );
  return group;
}

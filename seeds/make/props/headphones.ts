import * as THREE from "three";
import { grain } from "../texture.ts";
import { grounded } from "./set.ts";

/** Over-ear headphones, 1.9 units tall, centred on the origin. */
export function headphones(color: string): { object: THREE.Group; cup: THREE.Object3D } {
  const shell = new THREE.MeshPhysicalMaterial({ color, roughness: 0.5, clearcoat: 0.15 }),
    steel = new THREE.MeshStandardMaterial({ color: "#d2cfc9", metalness: 1, roughness: 0.22 });
  const leather = new THREE.MeshPhysicalMaterial({
      color: new THREE.Color(color).multiplyScalar(0.72),
      roughness: 0.62,
      sheen: 0.3,
      bumpMap: grain(128, 0.6),
      bumpScale: 0.2,
    }),
    mesh = new THREE.MeshStandardMaterial({ color: "#4a453f", roughness: 0.95 });
  const object = new THREE.Group();
  const add = (
    geometry: THREE.BufferGeometry,
    material: THREE.Material,
    at: [number, number, number] = [0, 0, 0],
    turn: [number, number, number] = [0, 0, 0],
    size: [number, number, number] = [1, 1, 1],
  ) => {
    const part = new THREE.Mesh(geometry, material);
    part.position.set(...at);
    part.rotation.set(...turn);
    part.scale.set(...size);
    object.add(part);
    return part;
  };
  add(
    new THREE.TorusGeometry(0.8, 0.085, 24, 80, Math.PI * 0.86),
    shell,
    [0, 0.12, 0],
    [0, 0, Math.PI * 0.07],
    [1, 1, 1.5],
  );
  add(
    new THREE.TorusGeometry(0.745, 0.075, 24, 80, Math.PI * 0.56),
    leather,
    [0, 0.12, 0],
    [0, 0, Math.PI * 0.22],
    [1, 1, 1.55],
  );
  for (const side of [-1, 1]) {
    const arm = new THREE.CatmullRomCurve3(
      [
        [side * 0.775, 0.32, 0],
        [side * 0.83, 0.06, 0],
        [side * 0.86, -0.14, 0],
      ].map(([x, y, z]) => new THREE.Vector3(x, y, z)),
    );
    add(new THREE.TubeGeometry(arm, 24, 0.03, 14), steel);
    add(
      new THREE.TorusGeometry(0.36, 0.022, 12, 60, Math.PI),
      steel,
      [side * 0.83, -0.42, 0],
      [0, Math.PI / 2, 0],
    );
    // Cup: a soft puck that leans in toward the head.
    const outline = [
      [0.33, -0.07],
      [0.355, -0.05],
      [0.355, 0.04],
      [0.34, 0.1],
      [0.29, 0.14],
      [0.2, 0.158],
      [0, 0.16],
    ].map(([x, y]) => new THREE.Vector2(x, y));
    const puck = new THREE.LatheGeometry(new THREE.SplineCurve(outline).getPoints(48), 72);
    add(puck, shell, [side * 0.82, -0.42, 0], [0, 0, (-side * Math.PI) / 2 + side * 0.06], [1, 1, 0.86]);
    add(
      new THREE.TorusGeometry(0.25, 0.016, 12, 60),
      steel,
      [side * 0.972, -0.43, 0],
      [0, Math.PI / 2, 0],
      [0.86, 1, 1],
    );
    add(
      new THREE.TorusGeometry(0.25, 0.105, 24, 64),
      leather,
      [side * 0.7, -0.41, 0],
      [0, Math.PI / 2, 0],
      [0.86, 1, 1],
    );
    add(
      new THREE.CircleGeometry(0.24, 40),
      mesh,
      [side * 0.68, -0.41, 0],
      [0, (-side * Math.PI) / 2, 0],
      [0.86, 1, 1],
    );
  }
  const cup = new THREE.Object3D();
  cup.position.set(0.95, -0.42, 0.1);
  object.add(cup);
  return { object: grounded(object), cup };
}

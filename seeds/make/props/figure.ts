import * as THREE from "three";
import { paint } from "../texture.ts";
import { grounded } from "./set.ts";

/** A small cloud spirit in soft vinyl, 1 unit tall, standing on the origin. */
export function cloudFigure(): { object: THREE.Group; face: THREE.Object3D } {
  const vinyl = new THREE.MeshPhysicalMaterial({
    color: "#f3f1f8",
    roughness: 0.42,
    clearcoat: 0.25,
    sheen: 0.4,
    sheenColor: new THREE.Color("#cfd6ff"),
  });
  const blue = new THREE.MeshPhysicalMaterial({ color: "#8fa6e8", roughness: 0.45, clearcoat: 0.25 }),
    pink = new THREE.MeshStandardMaterial({ color: "#f2a8b4", roughness: 0.7 }),
    ink = new THREE.MeshPhysicalMaterial({ color: "#2a2740", roughness: 0.2, clearcoat: 1 });
  const object = new THREE.Group();
  const ball = (material: THREE.Material, x: number, y: number, z: number, rx: number, ry = rx, rz = rx) => {
    const mesh = new THREE.Mesh(new THREE.SphereGeometry(1, 40, 28), material);
    mesh.position.set(x, y, z);
    mesh.scale.set(rx, ry, rz);
    object.add(mesh);
    return mesh;
  };
  ball(vinyl, 0, 0.64, 0, 0.34, 0.28, 0.29);
  for (const [x, y, z, r] of [
    [-0.27, 0.62, 0, 0.18],
    [0.27, 0.62, 0, 0.18],
    [-0.16, 0.82, 0, 0.17],
    [0.14, 0.85, 0, 0.19],
    [0, 0.78, -0.14, 0.2],
    [-0.22, 0.56, -0.12, 0.17],
    [0.22, 0.56, -0.12, 0.17],
  ] as const)
    ball(vinyl, x, y, z, r);
  ball(blue, 0, 0.26, 0, 0.19, 0.2, 0.17);
  for (const side of [-1, 1]) {
    ball(blue, side * 0.09, 0.07, 0.02, 0.085, 0.08, 0.1);
    ball(vinyl, side * 0.2, 0.29, 0.05, 0.065, 0.1, 0.065).rotation.z = side * 0.5;
    ball(ink, side * 0.115, 0.63, 0.272, 0.034, 0.044, 0.022);
    ball(pink, side * 0.195, 0.565, 0.236, 0.045, 0.026, 0.02);
  }
  const smile = new THREE.Mesh(new THREE.TorusGeometry(0.035, 0.008, 8, 20, Math.PI), ink);
  smile.rotation.z = Math.PI;
  smile.position.set(0, 0.585, 0.29);
  const drop = ball(
    new THREE.MeshPhysicalMaterial({ color: "#6fa8ff", roughness: 0.1, clearcoat: 1 }),
    0,
    0.28,
    0.165,
    0.05,
    0.06,
    0.03,
  );
  drop.castShadow = false;
  const face = new THREE.Object3D();
  face.position.set(0, 0.45, 0.3);
  object.add(smile, face);
  return { object: grounded(object), face };
}

/** A paper box, 1 unit wide and 1.2 tall, whose four flaps open by `share`. */
export function blindBox(): { object: THREE.Group; open(share: number): void; front: THREE.Object3D } {
  const print = paint(512, 614, (brush) => {
    const sky = brush.createLinearGradient(0, 0, 0, 614);
    sky.addColorStop(0, "#b7a8ea");
    sky.addColorStop(1, "#f0b9cf");
    brush.fillStyle = sky;
    brush.fillRect(0, 0, 512, 614);
    brush.fillStyle = "rgba(255,255,255,.92)";
    for (const [x, y, size] of [
      [256, 330, 1],
      [96, 120, 0.42],
      [430, 150, 0.5],
      [410, 540, 0.46],
      [80, 520, 0.5],
    ] as const) {
      for (const [dx, dy, r] of [
        [-70, 20, 52],
        [70, 20, 52],
        [0, 0, 76],
        [-36, -46, 50],
        [40, -50, 54],
      ] as const) {
        brush.beginPath();
        brush.arc(x + dx * size, y + dy * size, r * size, 0, 7);
        brush.fill();
      }
    }
    brush.fillStyle = "#2f2a48";
    for (const x of [226, 286]) {
      brush.beginPath();
      brush.ellipse(x, 326, 9, 13, 0, 0, 7);
      brush.fill();
    }
    brush.textAlign = "center";
    brush.font = "800 70px Inter, 'Helvetica Neue', Arial, sans-serif";
    brush.fillText("kumo", 256, 486);
    brush.font = "600 24px Inter, Arial, sans-serif";
    brush.fillText("ONE OF EIGHT", 256, 530);
  });
  const side = new THREE.MeshStandardMaterial({ map: print, roughness: 0.7, side: THREE.DoubleSide }),
    inside = new THREE.MeshStandardMaterial({ color: "#e9dff0", roughness: 0.95, side: THREE.DoubleSide });
  const object = new THREE.Group(),
    flaps: THREE.Group[] = [];
  for (let turn = 0; turn < 4; turn++) {
    const wall = new THREE.Group();
    wall.rotation.y = (turn * Math.PI) / 2;
    const outer = new THREE.Mesh(new THREE.PlaneGeometry(1, 1.2), side),
      lining = new THREE.Mesh(new THREE.PlaneGeometry(0.99, 1.2), inside);
    outer.position.set(0, 0.6, 0.5);
    lining.position.set(0, 0.6, 0.492);
    const flap = new THREE.Group();
    flap.position.set(0, 1.2, 0.5);
    const leaf = new THREE.Mesh(
      new THREE.PlaneGeometry(0.96, turn % 2 ? 0.44 : 0.5).translate(0, turn % 2 ? 0.22 : 0.25, 0),
      new THREE.MeshStandardMaterial({
        color: turn % 2 ? "#c9bdf0" : "#bcaeea",
        roughness: 0.75,
        side: THREE.DoubleSide,
      }),
    );
    flap.add(leaf);
    flaps.push(flap);
    wall.add(outer, lining, flap);
    object.add(wall);
  }
  const open = (share: number) => {
    for (const [i, flap] of flaps.entries())
      flap.rotation.x = -Math.PI / 2 + share * (Math.PI / 2 + 0.75 + (i % 2) * 0.2) + (i % 2 ? 0 : 0.02);
  };
  const front = new THREE.Object3D();
  front.position.set(0, 0.6, 0.5);
  object.add(front);
  return { object: grounded(object), open, front };
}

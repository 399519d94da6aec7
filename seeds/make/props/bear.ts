import * as THREE from "three";
import { paint } from "../texture.ts";

/** An inflatable bear, 2.2 units tall, lit from inside. */
export interface Bear {
  object: THREE.Group;
  chest: THREE.Object3D;
  /** `air` from 0 (a heap of cloth) to 1 (firm); `sway` leans it, in radians. */
  fill(air: number, sway: number, flutter: number): void;
}

/** Seams as darker lines over cloth that is brightest where the lamp is. */
function nylon(color: string, lamp: string): THREE.MeshStandardMaterial {
  const glow = paint(256, 256, (brush) => {
    const heart = brush.createLinearGradient(0, 0, 0, 256);
    heart.addColorStop(0, "#6a6a6a");
    heart.addColorStop(0.55, "#fff");
    heart.addColorStop(1, "#9a9a9a");
    brush.fillStyle = heart;
    brush.fillRect(0, 0, 256, 256);
    brush.fillStyle = "rgba(0,0,0,.42)";
    for (let x = 0; x < 256; x += 64) brush.fillRect(x, 0, 2.5, 256);
  });
  return new THREE.MeshStandardMaterial({
    color,
    roughness: 0.55,
    emissive: lamp,
    emissiveMap: glow,
    emissiveIntensity: 0.62,
  });
}

export function bear(): Bear {
  const white = nylon("#e9edf2", "#ffcf94"),
    cream = nylon("#f6efe2", "#ffd9a6"),
    red = nylon("#b52e2a", "#d8342a"),
    dark = new THREE.MeshPhysicalMaterial({ color: "#1c1b20", roughness: 0.3, clearcoat: 0.6 });
  red.emissiveIntensity = 0.35;
  const body = new THREE.Group(),
    head = new THREE.Group(),
    arms: THREE.Group[] = [];
  const ball = (
    into: THREE.Object3D,
    material: THREE.Material,
    at: [number, number, number],
    size: [number, number, number],
  ) => {
    const mesh = new THREE.Mesh(new THREE.SphereGeometry(1, 44, 30), material);
    mesh.position.set(...at);
    mesh.scale.set(...size);
    mesh.castShadow = true;
    into.add(mesh);
    return mesh;
  };
  ball(body, white, [0, 0.66, 0], [0.64, 0.68, 0.55]);
  ball(body, cream, [0, 0.62, 0.2], [0.44, 0.5, 0.4]);
  for (const side of [-1, 1]) {
    ball(body, white, [side * 0.36, 0.17, 0.3], [0.27, 0.2, 0.34]);
    ball(body, cream, [side * 0.36, 0.18, 0.56], [0.16, 0.14, 0.1]);
    const arm = new THREE.Group();
    arm.position.set(side * 0.52, 1.02, 0.06);
    ball(arm, white, [side * 0.14, -0.24, 0.08], [0.19, 0.36, 0.2]).rotation.z = side * 0.42;
    body.add(arm);
    arms.push(arm);
    ball(head, white, [side * 0.38, 0.4, -0.02], [0.17, 0.17, 0.12]);
    ball(head, cream, [side * 0.38, 0.4, 0.07], [0.1, 0.1, 0.06]);
    ball(head, dark, [side * 0.19, 0.1, 0.46], [0.048, 0.056, 0.04]);
  }
  ball(head, white, [0, 0.06, 0], [0.52, 0.47, 0.46]);
  ball(head, cream, [0, -0.08, 0.36], [0.23, 0.18, 0.2]);
  ball(head, dark, [0, -0.02, 0.55], [0.075, 0.056, 0.05]);
  head.position.y = 1.64;
  const scarf = new THREE.Mesh(new THREE.TorusGeometry(0.39, 0.125, 20, 60), red);
  scarf.rotation.x = Math.PI / 2 + 0.1;
  scarf.position.set(0, 1.27, 0.03);
  const tail = ball(body, red, [0.24, 1, 0.48], [0.12, 0.3, 0.07]);
  tail.rotation.set(-0.2, 0.3, 0.15);
  body.add(scarf, head);
  const chest = new THREE.Object3D();
  chest.position.set(0, 0.8, 0.6);
  body.add(chest);
  const object = new THREE.Group();
  object.add(body);
  const fill = (air: number, sway: number, flutter: number) => {
    const slack = 1 - air;
    body.scale.set(
      1 + slack * 0.28 + 0.012 * Math.sin(flutter),
      Math.max(0.14, air ** 0.9),
      1 + slack * 0.22,
    );
    body.rotation.set(slack * 0.25, sway * 0.7, sway * 0.5);
    head.rotation.set(slack * 1.15, sway * 0.6, -sway * 0.8 - slack * 0.35);
    head.position.set(slack * 0.24, 1.64 - slack * 0.34, slack * 0.62);
    for (const [i, arm] of arms.entries())
      arm.rotation.set(
        -slack * 0.7,
        0,
        (i ? -1 : 1) * (slack * 0.5 - 0.28 - 0.18 * Math.sin(flutter * 0.5 + i)),
      );
  };
  fill(1, 0, 0);
  return { object, chest, fill };
}

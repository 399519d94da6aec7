import * as THREE from "three";
import { grounded } from "./set.ts";

const lathe = (outline: [number, number][], material: THREE.Material, smooth = true) => {
  const points = outline.map(([x, y]) => new THREE.Vector2(x, y));
  return new THREE.Mesh(
    new THREE.LatheGeometry(smooth ? new THREE.SplineCurve(points).getSpacedPoints(80) : points, 72),
    material,
  );
};

/** A gooseneck kettle whose spout points to −x. It pivots on its middle; `lip` is where water leaves. */
export function kettle(finish: "steel" | "black"): {
  object: THREE.Group;
  lip: THREE.Object3D;
  body: THREE.Object3D;
} {
  const shell =
    finish === "steel"
      ? new THREE.MeshStandardMaterial({ color: "#cfd1d3", metalness: 1, roughness: 0.3 })
      : new THREE.MeshStandardMaterial({ color: "#242427", roughness: 0.5 });
  const beech = new THREE.MeshStandardMaterial({ color: "#b98352", roughness: 0.5 });
  const object = new THREE.Group();
  const pot = lathe(
    [
      [0, -0.4],
      [0.5, -0.4],
      [0.535, -0.37],
      [0.53, -0.3],
      [0.46, 0.08],
      [0.4, 0.26],
      [0.36, 0.32],
      [0.31, 0.33],
    ],
    shell,
  );
  const lid = lathe(
    [
      [0.32, 0.33],
      [0.3, 0.36],
      [0.12, 0.39],
      [0, 0.4],
    ],
    shell,
  );
  const knob = new THREE.Mesh(new THREE.SphereGeometry(0.06, 24, 16), beech);
  knob.position.y = 0.45;
  const points = (list: [number, number, number][]) =>
    new THREE.CatmullRomCurve3(list.map((p) => new THREE.Vector3(...p)));
  const neck = new THREE.Mesh(
    new THREE.TubeGeometry(
      points([
        [-0.44, -0.26, 0],
        [-0.68, -0.22, 0],
        [-0.82, 0, 0],
        [-0.8, 0.22, 0],
        [-0.86, 0.38, 0],
        [-1.02, 0.42, 0],
      ]),
      60,
      0.042,
      16,
    ),
    shell,
  );
  const grip = new THREE.Mesh(
    new THREE.TubeGeometry(
      points([
        [0.36, 0.26, 0],
        [0.62, 0.34, 0],
        [0.76, 0.2, 0],
        [0.74, -0.1, 0],
        [0.66, -0.26, 0],
      ]),
      40,
      0.045,
      14,
    ),
    beech,
  );
  const lip = new THREE.Object3D(),
    body = new THREE.Object3D();
  lip.position.set(-1.04, 0.42, 0);
  body.position.set(0, 0, 0.45);
  object.add(pot, lid, knob, neck, grip, lip, body);
  return { object: grounded(object), lip, body };
}

/** A ceramic dripper on a glass server; `level` fills it with coffee, 0 to 1. */
export function dripper(): {
  object: THREE.Group;
  level(share: number): void;
  bed: THREE.Object3D;
  server: THREE.Object3D;
} {
  const clay = new THREE.MeshPhysicalMaterial({
    color: "#efe7db",
    roughness: 0.45,
    clearcoat: 0.3,
    side: THREE.DoubleSide,
  });
  const glass = new THREE.MeshPhysicalMaterial({
    color: "#eef4f2",
    roughness: 0.05,
    transparent: true,
    opacity: 0.24,
    clearcoat: 1,
    side: THREE.DoubleSide,
    depthWrite: false,
  });
  const coffee = new THREE.MeshPhysicalMaterial({ color: "#2a1208", roughness: 0.12, clearcoat: 0.6 });
  const object = new THREE.Group();
  const flask = lathe(
    [
      [0, 0.02],
      [0.36, 0.02],
      [0.42, 0.06],
      [0.43, 0.16],
      [0.4, 0.34],
      [0.3, 0.52],
      [0.25, 0.6],
      [0.27, 0.66],
    ],
    glass,
  );
  const drink = lathe(
    [
      [0, 0.035],
      [0.34, 0.035],
      [0.4, 0.07],
      [0.412, 0.16],
      [0.385, 0.32],
      [0, 0.32],
    ],
    coffee,
    false,
  );
  const cone = lathe(
    [
      [0.1, 0.7],
      [0.14, 0.74],
      [0.42, 1.16],
      [0.43, 1.18],
      [0.41, 1.18],
      [0.13, 0.78],
    ],
    clay,
    false,
  );
  const plate = lathe(
    [
      [0.12, 0.68],
      [0.36, 0.675],
      [0.37, 0.695],
      [0.14, 0.72],
    ],
    clay,
    false,
  );
  const paper = lathe(
    [
      [0.12, 0.8],
      [0.405, 1.21],
    ],
    new THREE.MeshStandardMaterial({ color: "#f7f1e4", roughness: 0.95, side: THREE.DoubleSide }),
    false,
  );
  const wet = new THREE.Mesh(new THREE.CircleGeometry(0.33, 48), coffee);
  wet.rotation.x = -Math.PI / 2;
  wet.position.y = 1.08;
  const ear = new THREE.Mesh(new THREE.TorusGeometry(0.13, 0.032, 14, 36, Math.PI * 1.1), clay);
  ear.position.set(0.33, 0.94, 0);
  ear.rotation.z = -2.1;
  const bed = new THREE.Object3D(),
    server = new THREE.Object3D();
  bed.position.set(0, 1.09, 0);
  server.position.set(0, 0.3, 0.4);
  object.add(drink, flask, cone, plate, paper, wet, ear, bed, server);
  grounded(object);
  flask.castShadow = false;
  return {
    object,
    bed,
    server,
    level: (share) => {
      drink.scale.set(1, 0.25 + share * 0.75, 1);
      wet.position.y = 1.02 + share * 0.07;
    },
  };
}

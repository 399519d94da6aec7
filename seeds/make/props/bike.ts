import * as THREE from "three";
import { grounded } from "./set.ts";

/** A commuter bicycle facing +x, its wheels on the ground, 2.7 units long. */
export interface Bike {
  object: THREE.Group;
  /** Turns both wheels (and the cranks with them) to `angle` radians. */
  ride(angle: number): void;
  battery: THREE.Object3D;
}

const WHEEL = 0.5;

export function bike(color: string): Bike {
  const paintwork = new THREE.MeshPhysicalMaterial({
    color,
    roughness: 0.35,
    clearcoat: 0.6,
    clearcoatRoughness: 0.2,
  });
  const black = new THREE.MeshStandardMaterial({ color: "#1b1b1d", roughness: 0.6 }),
    rubber = new THREE.MeshStandardMaterial({ color: "#232325", roughness: 0.9 });
  const steel = new THREE.MeshStandardMaterial({ color: "#c5c7ca", metalness: 1, roughness: 0.28 }),
    tan = new THREE.MeshStandardMaterial({ color: "#8a5a35", roughness: 0.6 });
  const object = new THREE.Group();
  const tube = (
    points: [number, number, number][],
    radius: number,
    material: THREE.Material,
    into: THREE.Object3D = object,
  ) => {
    const curve =
      points.length === 2
        ? new THREE.LineCurve3(new THREE.Vector3(...points[0]!), new THREE.Vector3(...points[1]!))
        : new THREE.CatmullRomCurve3(points.map((p) => new THREE.Vector3(...p)));
    const mesh = new THREE.Mesh(
      new THREE.TubeGeometry(curve, points.length === 2 ? 1 : 28, radius, 14),
      material,
    );
    into.add(mesh);
    return mesh;
  };
  const rear: [number, number, number] = [-0.82, WHEEL, 0],
    front: [number, number, number] = [0.86, WHEEL, 0],
    crank: [number, number, number] = [-0.14, 0.46, 0];
  const seat: [number, number, number] = [-0.36, 1.06, 0],
    headTop: [number, number, number] = [0.54, 1.14, 0],
    headLow: [number, number, number] = [0.6, 0.96, 0];
  tube([crank, seat], 0.032, paintwork);
  tube([seat, headTop], 0.03, paintwork);
  tube([crank, headLow], 0.055, paintwork);
  tube(
    [
      [0.525, 1.19, 0],
      [0.62, 0.9, 0],
    ],
    0.042,
    paintwork,
  );
  for (const side of [-1, 1]) {
    tube(
      [
        [-0.3, 1, side * 0.02],
        [-0.82, WHEEL, side * 0.085],
      ],
      0.016,
      paintwork,
    );
    tube(
      [
        [-0.14, 0.46, side * 0.04],
        [-0.82, WHEEL, side * 0.085],
      ],
      0.018,
      paintwork,
    );
    tube(
      [
        [0.62, 0.9, side * 0.05],
        [0.7, 0.74, side * 0.075],
        [0.86, WHEEL, side * 0.075],
      ],
      0.02,
      paintwork,
    );
  }
  tube([seat, [-0.41, 1.22, 0]], 0.022, steel);
  const saddle = new THREE.Mesh(new THREE.SphereGeometry(1, 32, 20), tan);
  saddle.scale.set(0.15, 0.042, 0.1);
  saddle.position.set(-0.46, 1.25, 0);
  const nose = new THREE.Mesh(new THREE.SphereGeometry(1, 24, 16), tan);
  nose.scale.set(0.2, 0.036, 0.042);
  nose.position.set(-0.38, 1.253, 0);
  tube(
    [
      [0.525, 1.19, 0],
      [0.5, 1.3, 0],
    ],
    0.022,
    steel,
  );
  tube(
    [
      [0.4, 1.34, -0.36],
      [0.46, 1.33, -0.24],
      [0.52, 1.3, -0.08],
      [0.52, 1.3, 0.08],
      [0.46, 1.33, 0.24],
      [0.4, 1.34, 0.36],
    ],
    0.017,
    black,
  );
  for (const side of [-1, 1])
    tube(
      [
        [0.4, 1.34, side * 0.36],
        [0.47, 1.328, side * 0.22],
      ],
      0.024,
      tan,
    );
  const pack = tube(
    [
      [0.02, 0.585, 0],
      [0.42, 0.83, 0],
    ],
    0.068,
    black,
  );
  pack.scale.z = 0.85;
  const battery = new THREE.Object3D();
  battery.position.set(0.22, 0.72, 0.06);
  const lamp = new THREE.Mesh(
    new THREE.CylinderGeometry(0.05, 0.04, 0.07, 24),
    new THREE.MeshStandardMaterial({ color: "#fff", emissive: "#fff2cf", emissiveIntensity: 2.4 }),
  );
  lamp.rotation.z = -Math.PI / 2;
  lamp.position.set(0.66, 1.08, 0);
  const tail = new THREE.Mesh(
    new THREE.SphereGeometry(0.028, 16, 12),
    new THREE.MeshStandardMaterial({ color: "#f33", emissive: "#ff2a1e", emissiveIntensity: 1.6 }),
  );
  tail.position.set(-0.98, 1.02, 0);
  // Carrier over the rear wheel, and mudguards.
  for (const side of [-1, 1]) {
    tube(
      [
        [-0.42, 1.02, side * 0.07],
        [-0.96, 1.04, side * 0.08],
      ],
      0.011,
      black,
    );
    tube(
      [
        [-0.9, 1.04, side * 0.08],
        [-0.82, WHEEL, side * 0.09],
      ],
      0.009,
      black,
    );
  }
  for (const x of [-0.55, -0.68, -0.81, -0.94])
    tube(
      [
        [x, 1.035, -0.08],
        [x, 1.035, 0.08],
      ],
      0.008,
      black,
    );
  for (const [hub, from, arc] of [
    [rear, 0.55, 2.5],
    [front, 0.75, 1.9],
  ] as const) {
    const guard = new THREE.Mesh(new THREE.TorusGeometry(WHEEL + 0.045, 0.03, 8, 48, arc), paintwork);
    guard.scale.z = 1.5;
    guard.position.set(...hub);
    guard.rotation.z = from;
    object.add(guard);
  }
  const wheels = [rear, front].map((hub) => {
    const wheel = new THREE.Group();
    wheel.add(
      new THREE.Mesh(new THREE.TorusGeometry(WHEEL - 0.035, 0.036, 16, 72), rubber),
      new THREE.Mesh(new THREE.TorusGeometry(WHEEL - 0.075, 0.017, 10, 72), steel),
    );
    const hubShell = new THREE.Mesh(
      new THREE.CylinderGeometry(hub === rear ? 0.1 : 0.035, hub === rear ? 0.1 : 0.035, 0.1, 32),
      hub === rear ? black : steel,
    );
    hubShell.rotation.x = Math.PI / 2;
    wheel.add(hubShell);
    for (let spoke = 0; spoke < 24; spoke++) {
      const angle = (spoke / 24) * Math.PI * 2,
        lean = spoke % 2 ? 0.22 : -0.22,
        flange = spoke % 4 < 2 ? 0.04 : -0.04;
      tube(
        [
          [Math.cos(angle + lean) * 0.06, Math.sin(angle + lean) * 0.06, flange],
          [Math.cos(angle) * (WHEEL - 0.08), Math.sin(angle) * (WHEEL - 0.08), 0],
        ],
        0.0035,
        steel,
        wheel,
      );
    }
    wheel.position.set(...hub);
    object.add(wheel);
    return wheel;
  });
  const cranks = new THREE.Group();
  cranks.position.set(...crank);
  const ring = new THREE.Mesh(new THREE.TorusGeometry(0.095, 0.014, 10, 48), black);
  ring.position.z = 0.06;
  cranks.add(ring);
  for (const side of [-1, 1]) {
    tube(
      [
        [0, 0, side * 0.08],
        [side * 0.17, 0, side * 0.1],
      ],
      0.014,
      steel,
      cranks,
    );
    const pedal = new THREE.Mesh(new THREE.BoxGeometry(0.1, 0.025, 0.09), black);
    pedal.position.set(side * 0.17, 0, side * 0.16);
    cranks.add(pedal);
  }
  tube(
    [
      [-0.14, 0.555, 0.06],
      [-0.82, 0.545, 0.06],
    ],
    0.008,
    black,
  );
  tube(
    [
      [-0.14, 0.365, 0.06],
      [-0.82, 0.455, 0.06],
    ],
    0.008,
    black,
  );
  object.add(saddle, nose, battery, lamp, tail, cranks);
  const ride = (angle: number) => {
    for (const wheel of wheels) wheel.rotation.z = -angle;
    cranks.rotation.z = -angle / 2;
  };
  return { object: grounded(object), ride, battery };
}

import * as THREE from "three";
import { paint } from "../texture.ts";
import { grounded } from "./set.ts";

/** An amber bottle, 1 unit tall without its dropper, standing on the origin. */
export function serum(): {
  object: THREE.Group;
  dropper: THREE.Group;
  tip: THREE.Object3D;
  label: THREE.Object3D;
} {
  const amber = new THREE.MeshPhysicalMaterial({
    color: "#7a3a0e",
    roughness: 0.08,
    clearcoat: 1,
    clearcoatRoughness: 0.05,
    transparent: true,
    opacity: 0.9,
    emissive: "#5a2205",
    emissiveIntensity: 0.5,
  });
  const rubber = new THREE.MeshStandardMaterial({ color: "#1f1f20", roughness: 0.75 }),
    brass = new THREE.MeshStandardMaterial({ color: "#d8b473", metalness: 1, roughness: 0.25 });
  const clear = new THREE.MeshPhysicalMaterial({
      color: "#f2f4f2",
      roughness: 0.04,
      transparent: true,
      opacity: 0.35,
      clearcoat: 1,
      depthWrite: false,
    }),
    oil = new THREE.MeshPhysicalMaterial({
      color: "#e0a94e",
      roughness: 0.08,
      clearcoat: 1,
      transparent: true,
      opacity: 0.92,
    });
  const object = new THREE.Group();
  const outline: [number, number][] = [
    [0, 0],
    [0.3, 0],
    [0.345, 0.02],
    [0.355, 0.06],
    [0.355, 0.62],
    [0.345, 0.7],
    [0.29, 0.77],
    [0.18, 0.81],
    [0.145, 0.84],
    [0.14, 0.98],
    [0.12, 1],
  ];
  const glass = new THREE.Mesh(
    new THREE.LatheGeometry(
      outline.map(([x, y]) => new THREE.Vector2(x, y)),
      96,
    ),
    amber,
  );
  const paper = new THREE.Mesh(
    new THREE.CylinderGeometry(0.3585, 0.3585, 0.42, 64, 1, true, -0.95, 1.9),
    new THREE.MeshStandardMaterial({
      roughness: 0.8,
      map: paint(680, 420, (brush) => {
        brush.fillStyle = "#f1ece1";
        brush.fillRect(0, 0, 680, 420);
        brush.fillStyle = "#3c4a3e";
        brush.textAlign = "center";
        brush.font = "500 82px Georgia, 'Times New Roman', serif";
        brush.fillText("verdant", 340, 170);
        brush.font = "500 28px Inter, Arial, sans-serif";
        brush.fillText("NIGHT SERUM", 340, 240);
        brush.fillText("30 ML", 340, 330);
        brush.fillRect(290, 268, 100, 2);
      }),
    }),
  );
  paper.position.y = 0.33;
  const dropper = new THREE.Group();
  const collar = new THREE.Mesh(new THREE.CylinderGeometry(0.175, 0.175, 0.17, 64), brass);
  collar.position.y = 0.06;
  const bulb = new THREE.Mesh(
    new THREE.LatheGeometry(
      new THREE.SplineCurve(
        [
          [0.12, 0.14],
          [0.125, 0.2],
          [0.115, 0.34],
          [0.095, 0.44],
          [0.05, 0.5],
          [0, 0.51],
        ].map(([x, y]) => new THREE.Vector2(x, y)),
      ).getPoints(40),
      48,
    ),
    rubber,
  );
  const pipe = new THREE.Mesh(new THREE.CylinderGeometry(0.05, 0.05, 0.6, 32), clear),
    fill = new THREE.Mesh(new THREE.CylinderGeometry(0.036, 0.036, 0.4, 24), oil);
  pipe.position.y = -0.3;
  fill.position.y = -0.4;
  const nib = new THREE.Mesh(new THREE.CylinderGeometry(0.05, 0.022, 0.14, 32), clear),
    nibFill = new THREE.Mesh(new THREE.CylinderGeometry(0.036, 0.014, 0.13, 24), oil);
  nib.position.y = nibFill.position.y = -0.67;
  const tip = new THREE.Object3D();
  tip.position.y = -0.745;
  dropper.add(collar, bulb, fill, nibFill, pipe, nib, tip);
  dropper.position.y = 1;
  const label = new THREE.Object3D();
  label.position.set(0, 0.36, 0.37);
  object.add(glass, paper, dropper, label);
  return { object: grounded(object), dropper, tip, label };
}

import * as THREE from "three";
import { RoundedBoxGeometry } from "three/addons/geometries/RoundedBoxGeometry.js";
import { paint } from "../texture.ts";
import { grounded } from "./set.ts";

/** A hinged case with a light tray and gel pens, 1.7 units wide, standing on the origin. */
export function whiteningKit(): {
  object: THREE.Group;
  open(share: number): void;
  glow(share: number): void;
  tray: THREE.Object3D;
  pens: THREE.Object3D;
} {
  const white = new THREE.MeshPhysicalMaterial({
    color: "#e4e7e7",
    roughness: 0.34,
    clearcoat: 0.5,
    clearcoatRoughness: 0.25,
  });
  const lining = new THREE.MeshStandardMaterial({ color: "#cfe0e3", roughness: 0.9 });
  const object = new THREE.Group();
  const base = new THREE.Mesh(new RoundedBoxGeometry(1.7, 0.3, 1.2, 6, 0.1), white);
  base.position.y = 0.15;
  const bed = new THREE.Mesh(new RoundedBoxGeometry(1.54, 0.06, 1.04, 4, 0.03), lining);
  bed.position.y = 0.282;
  const hinge = new THREE.Group();
  hinge.position.set(0, 0.3, -0.58);
  const lid = new THREE.Mesh(new RoundedBoxGeometry(1.7, 0.16, 1.2, 6, 0.078), white);
  lid.position.set(0, 0.08, 0.58);
  const inside = new THREE.Mesh(new RoundedBoxGeometry(1.54, 0.02, 1.04, 4, 0.01), lining);
  inside.position.set(0, 0.004, 0.58);
  const mark = new THREE.Mesh(
    new THREE.PlaneGeometry(0.62, 0.31),
    new THREE.MeshStandardMaterial({
      transparent: true,
      color: "#3c6672",
      roughness: 0.5,
      alphaMap: wordmark(),
    }),
  );
  mark.rotation.x = -Math.PI / 2;
  mark.position.set(0, 0.1615, 0.58);
  const inner = mark.clone();
  inner.rotation.x = Math.PI / 2;
  inner.position.set(0, -0.008, 0.58);
  hinge.add(lid, inside, mark, inner);
  const light = new THREE.MeshStandardMaterial({
    color: "#dcecff",
    emissive: "#4f8dff",
    emissiveIntensity: 0,
    roughness: 0.25,
  });
  const gum = new THREE.MeshPhysicalMaterial({
    color: "#f2f6f8",
    roughness: 0.2,
    clearcoat: 1,
    transparent: true,
    opacity: 0.92,
  });
  const tray = new THREE.Group();
  const arch = new THREE.Mesh(new THREE.TorusGeometry(0.27, 0.085, 18, 60, Math.PI * 1.08), gum);
  const lamp = new THREE.Mesh(new THREE.TorusGeometry(0.28, 0.045, 14, 60, Math.PI * 1.02), light);
  lamp.position.z = 0.07;
  const grip = new THREE.Mesh(new RoundedBoxGeometry(0.26, 0.2, 0.16, 5, 0.06), white);
  grip.position.set(0, 0.36, 0.02);
  tray.add(arch, lamp, grip);
  tray.rotation.x = -Math.PI / 2;
  tray.rotation.z = Math.PI;
  tray.position.set(-0.36, 0.37, -0.06);
  const glowing = new THREE.PointLight("#5c98ff", 0, 4, 1.6);
  glowing.position.set(-0.36, 0.6, 0.05);
  const penAnchor = new THREE.Object3D();
  penAnchor.position.set(0.42, 0.42, 0);
  const cap = new THREE.MeshPhysicalMaterial({ color: "#7fb7bd", roughness: 0.3, clearcoat: 0.4 }),
    barrel = new THREE.CylinderGeometry(0.06, 0.06, 0.52, 32),
    end = new THREE.CylinderGeometry(0.062, 0.062, 0.26, 32);
  for (const [i, x] of [0.2, 0.37, 0.54].entries()) {
    const pen = new THREE.Group(),
      tube = new THREE.Mesh(barrel, white),
      top = new THREE.Mesh(end, cap);
    tube.position.y = -0.13;
    top.position.y = 0.26;
    pen.add(tube, top);
    pen.rotation.x = -Math.PI / 2;
    pen.position.set(x, 0.36, i % 2 ? 0.02 : -0.02);
    object.add(pen);
  }
  object.add(base, bed, hinge, tray, glowing, penAnchor);
  const trayAnchor = new THREE.Object3D();
  trayAnchor.position.set(-0.36, 0.42, 0.1);
  object.add(trayAnchor);
  grounded(object);
  return {
    object,
    tray: trayAnchor,
    pens: penAnchor,
    open: (share) => {
      hinge.rotation.x = -share * 1.85;
    },
    glow: (share) => {
      light.emissiveIntensity = share * 2.6;
      glowing.intensity = share * 2.2;
    },
  };
}

function wordmark(): THREE.Texture {
  return paint(
    512,
    256,
    (brush) => {
      brush.fillStyle = "#000";
      brush.fillRect(0, 0, 512, 256);
      brush.fillStyle = "#fff";
      brush.font = "500 120px Georgia, 'Times New Roman', serif";
      brush.textAlign = "center";
      brush.fillText("brill", 256, 160);
    },
    true,
  );
}

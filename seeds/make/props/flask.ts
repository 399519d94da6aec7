import * as THREE from "three";
import { paint, grain } from "../texture.ts";
import { grounded } from "./set.ts";

/** A steel flask, 1 unit tall without its lid, standing on the origin. */
export function flask(
  color: string,
  metal = false,
): { object: THREE.Group; lid: THREE.Group; middle: THREE.Object3D } {
  const outline: [number, number][] = [
    [0, 0.01],
    [0.2, 0.01],
    [0.232, 0.022],
    [0.245, 0.05],
    [0.248, 0.1],
    [0.248, 0.6],
    [0.243, 0.66],
    [0.225, 0.715],
    [0.195, 0.76],
    [0.165, 0.8],
    [0.148, 0.84],
    [0.142, 0.88],
    [0.142, 0.93],
    [0.134, 0.94],
  ];
  const curve = new THREE.SplineCurve(outline.map(([x, y]) => new THREE.Vector2(x, y)));
  const body = new THREE.Mesh(
    new THREE.LatheGeometry(curve.getSpacedPoints(120), 96),
    new THREE.MeshPhysicalMaterial(
      metal
        ? { color: "#c9ccd0", metalness: 1, roughness: 0.3 }
        : {
            color,
            roughness: 0.42,
            clearcoat: 0.35,
            clearcoatRoughness: 0.45,
            bumpMap: grain(256, 0.5),
            bumpScale: 0.15,
          },
    ),
  );
  const logo = new THREE.Mesh(
    new THREE.CylinderGeometry(0.2505, 0.2505, 0.09, 24, 1, true, -0.17, 0.34),
    new THREE.MeshStandardMaterial({
      transparent: true,
      roughness: 0.4,
      color: metal ? "#55585c" : "#f1eee6",
      alphaMap: paint(
        256,
        128,
        (brush) => {
          brush.fillStyle = "#000";
          brush.fillRect(0, 0, 256, 128);
          brush.fillStyle = "#fff";
          brush.font = "600 74px Inter, 'Helvetica Neue', Arial, sans-serif";
          brush.textAlign = "center";
          brush.fillText("halden", 128, 82);
        },
        true,
      ),
    }),
  );
  logo.position.y = 0.36;
  const lid = new THREE.Group();
  const black = new THREE.MeshPhysicalMaterial({ color: "#1c1c1f", roughness: 0.55 });
  const ring = new THREE.Mesh(new THREE.CylinderGeometry(0.158, 0.16, 0.085, 64), black);
  const steel = new THREE.Mesh(
    new THREE.CylinderGeometry(0.146, 0.146, 0.02, 64),
    new THREE.MeshStandardMaterial({ color: "#c8c8c8", metalness: 1, roughness: 0.25 }),
  );
  ring.position.y = 0.045;
  const top = new THREE.Mesh(new THREE.CylinderGeometry(0.15, 0.158, 0.012, 64), black);
  top.position.y = 0.093;
  const loop = new THREE.Mesh(new THREE.TorusGeometry(0.1, 0.022, 14, 48, Math.PI), black);
  loop.scale.set(1, 0.95, 1.3);
  loop.position.y = 0.09;
  lid.add(ring, steel, top, loop);
  lid.position.y = 0.935;
  const middle = new THREE.Object3D();
  middle.position.set(0, 0.48, 0.25);
  const object = new THREE.Group();
  object.add(body, logo, lid, middle);
  return { object: grounded(object), lid, middle };
}

import * as THREE from "three";
import { chance, paint } from "../texture.ts";

const WIDTH = 1.7,
  DROP = 2.1,
  ROWS = 64,
  COLUMNS = 44;

/** Broad checks in rust and cream, woven: every thread a little off in tone. */
function plaid(): THREE.Texture {
  const next = chance(17);
  return paint(512, 640, (brush) => {
    brush.fillStyle = "#e9dcc4";
    brush.fillRect(0, 0, 512, 640);
    const band = (from: number, size: number, color: string, across: boolean) => {
      brush.globalAlpha = 0.55;
      brush.fillStyle = color;
      if (across) brush.fillRect(0, from, 512, size);
      else brush.fillRect(from, 0, size, 640);
    };
    for (const across of [false, true]) {
      for (let at = 24; at < 640; at += 160) {
        band(at, 74, "#a8492a", across);
        band(at + 92, 8, "#5a3b2c", across);
        band(at + 116, 14, "#c98a4a", across);
      }
    }
    for (let thread = 0; thread < 640; thread += 2) {
      brush.globalAlpha = 0.05 + next() * 0.08;
      brush.fillStyle = next() < 0.5 ? "#fff" : "#2a1408";
      brush.fillRect(0, thread, 512, 1);
      if (thread < 512) brush.fillRect(thread, 0, 1, 640);
    }
  });
}

/** A fringed throw over a rail at the origin, hanging down. */
export function blanket(): { object: THREE.Group; middle: THREE.Object3D; blow(wind: number): void } {
  const object = new THREE.Group(),
    middle = new THREE.Object3D();
  const geometry = new THREE.PlaneGeometry(WIDTH, DROP, COLUMNS, ROWS),
    position = geometry.attributes.position!;
  const wool = new THREE.MeshPhysicalMaterial({
    map: plaid(),
    roughness: 0.95,
    sheen: 0.7,
    sheenRoughness: 0.5,
    sheenColor: new THREE.Color("#ffe2c4"),
    side: THREE.DoubleSide,
  });
  const cloth = new THREE.Mesh(geometry, wool);
  cloth.castShadow = cloth.receiveShadow = true;
  const tassels = new THREE.InstancedMesh(
    new THREE.CylinderGeometry(0.014, 0.02, 0.16, 6).translate(0, -0.08, 0),
    new THREE.MeshStandardMaterial({ color: "#e6d6ba", roughness: 0.95 }),
    COLUMNS + 1,
  );
  tassels.castShadow = true;
  const put = new THREE.Matrix4(),
    turn = new THREE.Quaternion(),
    one = new THREE.Vector3(1, 1, 1),
    at = new THREE.Vector3();
  const shape = (u: number, v: number, wind: number): [number, number, number] => {
    const loose = v ** 1.3,
      x = (u - 0.5) * WIDTH;
    const fold = Math.sin(u * 17 + 1.2) * 0.12 * (0.3 + loose * 0.7) + Math.sin(u * 7.4 + 0.4) * 0.09;
    const gust =
      Math.sin(wind - v * 3.4 + u * 2.2) * 0.16 * loose + Math.sin(wind * 2 - v * 6 + u * 5) * 0.045 * loose;
    const over = v < 0.03 ? (0.03 - v) * 2 : 0;
    return [
      x * (0.985 - 0.04 * loose) + 0.09 * loose * Math.sin(wind + 0.8),
      -v * DROP + 0.05 - gust * gust * 0.5,
      0.06 + fold + gust + 0.1 * loose - over,
    ];
  };
  const blow = (wind: number) => {
    for (let row = 0; row <= ROWS; row++)
      for (let column = 0; column <= COLUMNS; column++)
        position.setXYZ(row * (COLUMNS + 1) + column, ...shape(column / COLUMNS, row / ROWS, wind));
    position.needsUpdate = true;
    geometry.computeVertexNormals();
    for (let column = 0; column <= COLUMNS; column++) {
      at.set(...shape(column / COLUMNS, 1, wind));
      turn.setFromEuler(
        new THREE.Euler(0.35 * Math.sin(wind - 3.6 + column * 0.05), 0, 0.12 * Math.sin(wind + column)),
      );
      tassels.setMatrixAt(column, put.compose(at, turn, one));
    }
    tassels.instanceMatrix.needsUpdate = true;
    middle.position.set(...shape(0.5, 0.5, wind));
  };
  blow(0);
  object.add(cloth, tassels, middle);
  return { object, middle, blow };
}

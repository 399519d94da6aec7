import * as THREE from "three";
import { chance } from "../texture.ts";

/** A fall of hair from `top` down to 0. `comb(at, order)` sets how tidy each height is. */
export interface Hair {
  object: THREE.Group;
  /** `order(y, strand)` answers 0 (tangled) to 1 (smooth); `wind` is a phase in radians. */
  comb(order: (y: number, x: number) => number, wind: number): void;
}

/** Strands as thin tubes; the light along them does the rest. */
export function hair(top: number, width: number, color: string, strands = 430): Hair {
  const next = chance(21),
    rows = 36,
    sides = 3;
  const object = new THREE.Group();
  const roots = Array.from({ length: strands }, () => {
    const across = next() * 2 - 1,
      layer = next();
    return {
      across,
      x: across * width,
      z: Math.sqrt(1 - across * across * 0.92) * (0.3 + layer * 0.34),
      thick: 0.01 + next() * 0.008,
      wild: 0.03 + next() ** 2 * 0.16,
      turn: next() * 6.28,
      pitch: 2.2 + next() * 3.2,
      length: top * (0.92 + next() * 0.14),
      tone: next(),
    };
  });
  const geometry = new THREE.BufferGeometry();
  const count = strands * rows * sides;
  const position = new THREE.BufferAttribute(new Float32Array(count * 3), 3),
    normal = new THREE.BufferAttribute(new Float32Array(count * 3), 3),
    colors = new THREE.BufferAttribute(new Float32Array(count * 3), 3);
  const index: number[] = [];
  const base = new THREE.Color(color),
    tip = base.clone().lerp(new THREE.Color("#e0a468"), 0.42),
    tint = new THREE.Color();
  for (const [s, root] of roots.entries()) {
    for (let row = 0; row < rows; row++) {
      tint
        .copy(base)
        .lerp(tip, (row / rows) * 0.7 * root.tone)
        .multiplyScalar(0.6 + root.tone * 0.8);
      for (let side = 0; side < sides; side++) {
        const at = (s * rows + row) * sides + side;
        colors.setXYZ(at, tint.r, tint.g, tint.b);
        if (row === rows - 1) continue;
        const beside = (s * rows + row) * sides + ((side + 1) % sides);
        index.push(at, at + sides, beside, beside, at + sides, beside + sides);
      }
    }
  }
  geometry.setIndex(index);
  geometry.setAttribute("position", position);
  geometry.setAttribute("normal", normal);
  geometry.setAttribute("color", colors);
  const mesh = new THREE.Mesh(
    geometry,
    new THREE.MeshStandardMaterial({ vertexColors: true, roughness: 0.3 }),
  );
  mesh.frustumCulled = false;
  mesh.receiveShadow = true; // casting would double the cost for a shadow nobody sees
  object.add(mesh);
  const comb = (order: (y: number, x: number) => number, wind: number) => {
    for (const [s, root] of roots.entries()) {
      for (let row = 0; row < rows; row++) {
        const down = row / (rows - 1),
          y = top - down * root.length;
        const loose = 1 - order(y, root.x);
        const curl = root.wild * loose * Math.min(1, down * 3);
        const taper = 1 - 0.16 * down * (1 - loose) + 0.12 * down * loose;
        const cx =
          root.x * taper +
          Math.sin(y * root.pitch + root.turn) * curl +
          Math.sin(wind + y * 1.3) * 0.035 * down;
        const cz = root.z + Math.cos(y * root.pitch * 0.9 + root.turn) * curl * 0.8 - down * 0.05;
        const radius = root.thick * (1 - down ** 6 * 0.8);
        for (let side = 0; side < sides; side++) {
          const angle = (side / sides) * 6.28318,
            at = (s * rows + row) * sides + side;
          const nx = Math.cos(angle) * 0.8 + root.across * 0.45,
            nz = Math.sin(angle) * 0.8 + 0.45,
            slope = Math.cos(y * root.pitch + root.turn) * curl * root.pitch;
          position.setXYZ(at, cx + Math.cos(angle) * radius, y, cz + Math.sin(angle) * radius);
          const length = Math.hypot(nx, slope * nx, nz);
          normal.setXYZ(at, nx / length, (-slope * nx) / length, nz / length);
        }
      }
    }
    position.needsUpdate = normal.needsUpdate = true;
  };
  return { object, comb };
}

/** A palm brush that faces the hair (its bristles point to −z); 1 unit tall. */
export function hairBrush(color: string): { object: THREE.Group; back: THREE.Object3D } {
  const shell = new THREE.MeshPhysicalMaterial({
    color,
    roughness: 0.28,
    clearcoat: 0.7,
    clearcoatRoughness: 0.2,
  });
  const object = new THREE.Group(),
    outline = new THREE.Shape();
  outline.moveTo(-0.07, -0.95);
  outline.bezierCurveTo(-0.1, -0.5, -0.1, -0.36, -0.25, -0.2);
  outline.bezierCurveTo(-0.4, 0, -0.36, 0.5, 0, 0.52);
  outline.bezierCurveTo(0.36, 0.5, 0.4, 0, 0.25, -0.2);
  outline.bezierCurveTo(0.1, -0.36, 0.1, -0.5, 0.07, -0.95);
  outline.bezierCurveTo(0.06, -1.02, -0.06, -1.02, -0.07, -0.95);
  const solid = (scale: number, depth: number, material: THREE.Material, z: number) => {
    const geometry = new THREE.ExtrudeGeometry(outline, {
      depth,
      bevelEnabled: true,
      bevelSize: 0.045,
      bevelThickness: 0.06,
      bevelSegments: 8,
      curveSegments: 32,
    });
    const mesh = new THREE.Mesh(geometry, material);
    mesh.scale.set(scale, scale, 1);
    mesh.position.z = z;
    object.add(mesh);
  };
  solid(1, 0.05, shell, 0);
  const pad = new THREE.Mesh(
    new THREE.SphereGeometry(1, 40, 24),
    new THREE.MeshStandardMaterial({ color: "#f6ece6", roughness: 0.6 }),
  );
  pad.scale.set(0.27, 0.33, 0.07);
  pad.position.set(0, 0.13, -0.05);
  const pin = new THREE.CylinderGeometry(0.007, 0.01, 0.24, 6);
  pin.rotateX(Math.PI / 2);
  const pins = new THREE.InstancedMesh(
    pin,
    new THREE.MeshStandardMaterial({ color: "#fbf3ee", roughness: 0.5 }),
    130,
  );
  const place = new THREE.Matrix4();
  let used = 0;
  for (let row = 0; row < 13; row++) {
    for (let column = 0; column < 10; column++) {
      const x = (column - 4.5 + (row % 2) / 2) * 0.054,
        y = 0.13 + (row - 6) * 0.05;
      if ((x / 0.27) ** 2 + ((y - 0.13) / 0.33) ** 2 < 0.95)
        pins.setMatrixAt(used++, place.makeTranslation(x, y, -0.18));
    }
  }
  pins.count = used;
  const back = new THREE.Object3D();
  back.position.set(0, 0.15, 0.12);
  object.add(pad, pins, back);
  object.traverse((part) => {
    part.castShadow = true;
    part.receiveShadow = true;
  });
  return { object, back };
}

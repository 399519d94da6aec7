import * as THREE from "three";
import { contactShadow } from "../light.ts";

/** A wall that runs into the floor in one curve, as in a studio. `depth` is how far behind the origin the wall stands. */
export function sweep(color: THREE.ColorRepresentation, depth = 2.4): THREE.Mesh {
  const profile: [number, number][] = [
    [14, 0],
    [-depth + 1.2, 0],
  ];
  for (let i = 1; i <= 10; i++) {
    const turn = (i / 10) * (Math.PI / 2);
    profile.push([-depth + 1.2 - Math.sin(turn) * 1.2, 1.2 - Math.cos(turn) * 1.2]);
  }
  profile.push([-depth, 16]);
  const geometry = new THREE.PlaneGeometry(40, 1, 1, profile.length - 1);
  const position = geometry.attributes.position!;
  for (let i = 0; i < position.count; i++) {
    const [z, y] = profile[Math.floor(i / 2)]!;
    position.setXYZ(i, i % 2 ? 20 : -20, y, z);
  }
  geometry.computeVertexNormals();
  const mesh = new THREE.Mesh(geometry, new THREE.MeshLambertMaterial({ color, side: THREE.DoubleSide }));
  mesh.receiveShadow = true;
  return mesh;
}

/** A round plinth with its top at `height`. */
export function plinth(radius: number, height: number, color: THREE.ColorRepresentation): THREE.Group {
  const edge = 0.02;
  const side: [number, number][] = [
    [0, height],
    [radius - edge, height],
    [radius - 0.006, height - 0.006],
    [radius, height - edge],
    [radius, 0],
  ];
  const mesh = new THREE.Mesh(
    new THREE.LatheGeometry(
      side.toReversed().map(([x, y]) => new THREE.Vector2(x, y)),
      72,
    ),
    new THREE.MeshLambertMaterial({ color }),
  );
  mesh.castShadow = mesh.receiveShadow = true;
  const group = new THREE.Group();
  group.add(mesh, contactShadow(radius * 3.1, radius * 3.1, 0.5));
  return group;
}

/** Sets shadow flags on everything inside. */
export function grounded<T extends THREE.Object3D>(object: T): T {
  object.traverse((part) => {
    if (part instanceof THREE.Mesh && !(part.material instanceof THREE.MeshBasicMaterial))
      part.castShadow = part.receiveShadow = true;
  });
  return object;
}

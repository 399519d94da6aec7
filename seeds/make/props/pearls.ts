import * as THREE from "three";

/** Nacre: a soft white with pink and green in the sheen. */
function nacre(tint = "#f4ece6"): THREE.MeshPhysicalMaterial {
  return new THREE.MeshPhysicalMaterial({
    color: tint,
    roughness: 0.24,
    clearcoat: 1,
    clearcoatRoughness: 0.12,
    iridescence: 0.55,
    iridescenceIOR: 1.5,
    iridescenceThicknessMinimum: 180,
    iridescenceThicknessMaximum: 420,
    sheen: 0.4,
    sheenColor: new THREE.Color("#ffe3e6"),
  });
}

export const gold = (): THREE.MeshStandardMaterial =>
  new THREE.MeshStandardMaterial({ color: "#e0b568", metalness: 1, roughness: 0.2 });

/** A drop earring that hangs from the origin; turn it about z to swing it. */
export function earring(): { object: THREE.Group; pearl: THREE.Object3D } {
  const object = new THREE.Group(),
    metal = gold();
  const hook = new THREE.Mesh(
    new THREE.TubeGeometry(
      new THREE.CatmullRomCurve3(
        [
          [0.02, -0.26, -0.1],
          [0.01, -0.06, -0.1],
          [0, 0.02, -0.02],
          [0, -0.05, 0.06],
          [0, -0.22, 0.03],
          [0, -0.34, 0],
        ].map(([x, y, z]) => new THREE.Vector3(x, y, z)),
      ),
      60,
      0.012,
      10,
    ),
    metal,
  );
  const ring = new THREE.Mesh(new THREE.TorusGeometry(0.035, 0.01, 10, 32), metal);
  ring.position.y = -0.37;
  const bead = new THREE.Mesh(new THREE.SphereGeometry(0.045, 24, 16), metal);
  bead.position.y = -0.44;
  const cup = new THREE.Mesh(new THREE.CylinderGeometry(0.03, 0.075, 0.05, 32), metal);
  cup.position.y = -0.495;
  const pearl = new THREE.Mesh(new THREE.SphereGeometry(0.235, 64, 48), nacre());
  pearl.scale.set(1, 1.12, 1);
  pearl.position.y = -0.765;
  object.add(hook, ring, bead, cup, pearl);
  object.traverse((part) => {
    part.castShadow = part.receiveShadow = true;
  });
  return { object, pearl };
}

/** A strand of pearls between two points that hangs `drop` below them. */
export function strand(
  span: number,
  drop: number,
  pearls: number,
): { object: THREE.Group; middle: THREE.Object3D; swing(side: number, out: number): void } {
  const object = new THREE.Group(),
    middle = new THREE.Object3D(),
    beads = new THREE.InstancedMesh(new THREE.SphereGeometry(0.078, 32, 24), nacre("#f1e7df"), pearls);
  beads.castShadow = beads.receiveShadow = true;
  const curve = (share: number) => {
    const x = (share - 0.5) * 2;
    return new THREE.Vector3(
      x * span * 0.5 * (1 - 0.14 * (1 - x * x) * x * x),
      -drop * (1 - Math.abs(x) ** 2.4),
      0,
    );
  };
  const lengths = Array.from({ length: 401 }, (_, i) => curve(i / 400));
  const path = new THREE.CatmullRomCurve3(lengths.filter((_, i) => i % 8 === 0));
  const spots = path.getSpacedPoints(pearls - 1),
    matrix = new THREE.Matrix4();
  const swing = (side: number, out: number) => {
    for (const [i, spot] of spots.entries()) {
      const down = (-spot.y / drop) ** 1.2,
        size = 1 + 0.16 * down;
      matrix
        .makeScale(size, size, size)
        .setPosition(
          spot.x + side * down,
          spot.y + Math.abs(side) * 0.1 * down,
          spot.z + out * down + 0.02 * Math.sin(i),
        );
      beads.setMatrixAt(i, matrix);
    }
    beads.instanceMatrix.needsUpdate = true;
    middle.position.set(side, -drop, out);
  };
  swing(0, 0);
  object.add(beads, middle);
  return { object, middle, swing };
}

import * as THREE from "three";
import { paint } from "./texture.ts";

/** A glowing panel of the surrounding light tent. Positions are in scene units, `power` is radiance. */
export interface Panel {
  at: [number, number, number];
  size: [number, number];
  power: number;
  color?: THREE.ColorRepresentation;
}

/** Reflections come from panels in a dim room, as in a photographer's light tent. */
export function lightTent(
  renderer: THREE.WebGLRenderer,
  walls: THREE.ColorRepresentation,
  panels: Panel[],
): THREE.Texture {
  const tent = new THREE.Scene();
  const room = new THREE.Mesh(
    new THREE.SphereGeometry(20, 32, 16),
    new THREE.MeshBasicMaterial({ color: walls, side: THREE.BackSide }),
  );
  tent.add(room);
  for (const { at, size, power, color = "#fff" } of panels) {
    const material = new THREE.MeshBasicMaterial({
      color: new THREE.Color(color).multiplyScalar(power),
      side: THREE.DoubleSide,
    });
    const panel = new THREE.Mesh(new THREE.PlaneGeometry(...size), material);
    panel.position.set(...at);
    panel.lookAt(0, 0, 0);
    tent.add(panel);
  }
  const generator = new THREE.PMREMGenerator(renderer);
  const { texture } = generator.fromScene(tent, 0.03);
  generator.dispose();
  return texture;
}

/** What stands between the sun and the wall. */
export type Gobo = "window" | "leaves" | "blinds" | "soft";

/** The shape that the key light throws, drawn out of focus. */
export function goboTexture(gobo: Gobo): THREE.Texture {
  return paint(512, 512, (brush) => {
    brush.fillStyle = gobo === "soft" ? "#fff" : "#4a4a4a";
    brush.fillRect(0, 0, 512, 512);
    brush.filter = gobo === "leaves" ? "blur(7px)" : "blur(10px)";
    brush.fillStyle = "#fff";
    if (gobo === "window") {
      brush.translate(256, 256);
      brush.rotate(-0.28);
      for (const [x, y, w, h] of [
        [-190, -290, 170, 260],
        [10, -290, 170, 260],
        [-190, 0, 170, 260],
        [10, 0, 170, 260],
      ] as const)
        brush.fillRect(x, y, w, h);
    } else if (gobo === "blinds") {
      brush.translate(256, 256);
      brush.rotate(-0.16);
      for (let y = -300; y < 300; y += 46) brush.fillRect(-330, y, 660, 25);
    } else if (gobo === "leaves") {
      brush.fillRect(0, 0, 512, 512);
      brush.fillStyle = "rgba(24,24,24,.82)";
      for (let branch = 0; branch < 4; branch++) {
        for (let leaf = 0; leaf < 11; leaf++) {
          const along = leaf / 11;
          brush.save();
          brush.translate(40 + branch * 130 + along * 70, 60 + along * 380 - (branch % 2) * 70);
          brush.rotate((leaf % 2 ? 0.9 : -0.9) + branch * 0.4 + along);
          brush.beginPath();
          brush.ellipse(30, 0, 44 - along * 14, 11, 0, 0, Math.PI * 2);
          brush.fill();
          brush.restore();
        }
      }
    }
  });
}

/** How the key light stands. Angles in radians, positions in scene units. */
export interface Key {
  from: [number, number, number];
  at?: [number, number, number];
  color?: THREE.ColorRepresentation;
  power?: number;
  spread?: number;
  gobo?: Gobo;
  /** Softness of the shadow's edge in texels. */
  soft?: number;
}

/** One sun-like key light with soft shadows. */
export function keyLight(scene: THREE.Scene, key: Key): THREE.SpotLight {
  const light = new THREE.SpotLight(key.color ?? "#fff1dc", key.power ?? 260, 0, key.spread ?? 0.42, 0.6, 2);
  light.position.set(...key.from);
  light.target.position.set(...(key.at ?? [0, 1, 0]));
  if (key.gobo) {
    light.map = goboTexture(key.gobo);
    light.map.generateMipmaps = false; // it covers the whole picture, and software rendering feels every sample
    light.map.minFilter = THREE.LinearFilter;
  }
  light.castShadow = true;
  light.shadow.mapSize.set(512, 512);
  light.shadow.camera.near = 1;
  light.shadow.camera.far = 30;
  light.shadow.radius = key.soft ?? 5;
  light.shadow.blurSamples = 8;
  light.shadow.bias = -0.0008;
  scene.add(light, light.target);
  return light;
}

/** The dark that gathers where a thing touches the ground; a shadow map alone misses it. */
export function contactShadow(width: number, depth: number, strength = 0.6): THREE.Mesh {
  const map = paint(256, 256, (brush) => {
    const spot = brush.createRadialGradient(128, 128, 20, 128, 128, 126);
    spot.addColorStop(0, `rgba(0,0,0,${strength})`);
    spot.addColorStop(0.55, `rgba(0,0,0,${strength * 0.42})`);
    spot.addColorStop(1, "rgba(0,0,0,0)");
    brush.fillStyle = spot;
    brush.fillRect(0, 0, 256, 256);
  });
  const mesh = new THREE.Mesh(
    new THREE.PlaneGeometry(width, depth),
    new THREE.MeshBasicMaterial({ map, transparent: true, depthWrite: false, toneMapped: false }),
  );
  mesh.rotation.x = -Math.PI / 2;
  mesh.position.y = 0.004;
  return mesh;
}

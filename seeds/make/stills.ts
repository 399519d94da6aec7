import * as THREE from "three";
import { contactShadow, keyLight, lightTent } from "./light.ts";
import { bear } from "./props/bear.ts";
import { bike } from "./props/bike.ts";
import { blanket } from "./props/blanket.ts";
import { candle } from "./props/candle.ts";
import { blindBox, cloudFigure } from "./props/figure.ts";
import { flask } from "./props/flask.ts";
import { sweatshirt } from "./props/garment.ts";
import { hairBrush } from "./props/hair.ts";
import { headphones } from "./props/headphones.ts";
import { dripper, kettle } from "./props/kettle.ts";
import { earring, strand } from "./props/pearls.ts";
import { record, recordBrush, sleeve } from "./props/record.ts";
import { serum } from "./props/serum.ts";
import { sweep } from "./props/set.ts";
import { jar, mug } from "./props/stoneware.ts";
import { whiteningKit } from "./props/whitening.ts";
import { develop, openStudio } from "./studio.ts";
import { wood } from "./texture.ts";

/** Length of a side of a product picture, in pixels. */
const SIDE = 800;

/** How a product sits for its picture: turned by `turn`, seen from `above` (both radians); `hangs` keeps it off the floor. */
interface Still {
  thing: () => THREE.Object3D;
  turn?: number;
  above?: number;
  hangs?: boolean;
  /** How much larger than the usual two units, for things with air around them. */
  grow?: number;
}

function group(
  ...parts: [THREE.Object3D, x?: number, y?: number, z?: number, turnY?: number, turnX?: number][]
): THREE.Group {
  const whole = new THREE.Group();
  for (const [part, x = 0, y = 0, z = 0, turnY = 0, turnX = 0] of parts) {
    part.position.set(x, y, z);
    part.rotation.set(turnX, turnY, 0);
    whole.add(part);
  }
  return whole;
}

function lp(color: string, label: string, title: string): THREE.Object3D {
  const disc = record(color, label, title);
  disc.object.rotation.set(Math.PI / 2 - 0.1, 0, 0);
  const upright = new THREE.Group();
  upright.add(disc.object);
  return upright;
}

/** The file name of each product picture and what is in it. */
export const STILLS: Readonly<Record<string, Still>> = {
  "sweatshirt-oat": { thing: () => sweatshirt("#dccfb9", false).object, hangs: true, grow: 1.22 },
  "sweatshirt-navy": { thing: () => sweatshirt("#333e54", false).object, hangs: true, grow: 1.22 },
  "sweatshirt-moss": { thing: () => sweatshirt("#6a7454", false).object, hangs: true, grow: 1.22 },
  "flask-moss": { thing: () => flask("#66775f").object },
  "flask-steel": { thing: () => flask("#fff", true).object },
  "flask-ink": { thing: () => flask("#2b2b30").object },
  "detangling-brush-rose": { thing: () => group([hairBrush("#c07f78").object, 0, 0, 0, -0.7]), hangs: true },
  "detangling-brush-sage": { thing: () => group([hairBrush("#84957c").object, 0, 0, 0, -0.7]), hangs: true },
  "whitening-kit": {
    thing: () => {
      const kit = whiteningKit();
      kit.open(1);
      kit.glow(0.8);
      return kit.object;
    },
    turn: -0.35,
    above: 0.5,
  },
  "pour-kettle-steel": { thing: () => kettle("steel").object },
  "pour-kettle-black": { thing: () => kettle("black").object },
  "dripper-set": {
    thing: () => {
      const set = dripper();
      set.level(0.7);
      return set.object;
    },
    turn: -0.4,
  },
  "soy-candle": {
    thing: () => {
      const light = candle();
      light.burn(0);
      return light.object;
    },
  },
  "headphones-sand": { thing: () => headphones("#cbbca4").object, turn: 0.6 },
  "headphones-black": { thing: () => headphones("#2c2c2f").object, turn: 0.6 },
  "yard-figure": { thing: () => bear().object, turn: -0.25 },
  "e-bike-chalk": { thing: () => bike("#e4ded2").object, turn: -0.3 },
  "e-bike-graphite": { thing: () => bike("#3b3d42").object, turn: -0.3 },
  "wool-throw": { thing: () => blanket().object, hangs: true },
  "night-swim-black": {
    thing: () =>
      group([sleeve(), -0.25, 1.05, 0, 0.1], [lp("#111114", "#e8a877", "Night Swim"), 0.72, 1.02, -0.2]),
    above: 0.06,
  },
  "night-swim-sea": {
    thing: () =>
      group([sleeve(), -0.25, 1.05, 0, 0.1], [lp("#1f5866", "#e8a877", "Night Swim"), 0.72, 1.02, -0.2]),
    above: 0.06,
  },
  "record-brush": { thing: () => recordBrush(wood("#8d5b34", "#2f1a0c")), turn: 0.5, above: 0.45 },
  "red-letters": { thing: () => group([lp("#111114", "#b8372c", "Red Letters"), 0, 1]), above: 0.02 },
  "pearl-earrings": {
    thing: () => group([earring().object, -0.34, 0, 0, 0.3], [earring().object, 0.34, 0.05, 0, -0.5]),
    hangs: true,
  },
  "pearl-necklace": { thing: () => strand(1.5, 1.5, 31).object, hangs: true },
  "kumo-figure": {
    thing: () => {
      const box = blindBox();
      box.open(0);
      return group([box.object, 0.42, 0, -0.5, -0.3], [cloudFigure().object, -0.42, 0, 0.3, 0.2]);
    },
    above: 0.22,
  },
  "night-serum": { thing: () => serum().object },
  "mug-pair": {
    thing: () =>
      group(
        [mug("#ddd0ba", 3).object, -0.42, 0, 0.1, -2.6],
        [mug("#d6c7ae", 8).object, 0.46, 0, -0.15, -0.4],
      ),
    above: 0.3,
  },
  "tea-tin": { thing: () => jar().object, above: 0.2 },
};

/** Runs in the page: a small studio with a pale ground that photographs one product after the other as WebP files. */
export function openPhotoStudio(): (name: string) => Promise<Blob> {
  const studio = openStudio(SIDE, SIDE),
    { scene, camera, renderer } = studio;
  scene.environment = lightTent(renderer, "#77736c", [
    { at: [-6, 4, 4], size: [3, 7], power: 4, color: "#fff6ea" },
    { at: [6, 4, 3], size: [2, 8], power: 2.6, color: "#eef3ff" },
    { at: [0, 8, 1], size: [6, 4], power: 2 },
  ]);
  keyLight(scene, {
    from: [-4, 6, 6],
    at: [0, 1, 0],
    color: "#fff6ea",
    power: 260,
    spread: 0.5,
    gobo: "soft",
    soft: 7,
  });
  scene.add(new THREE.HemisphereLight("#ffffff", "#a09a90", 1.15));
  const near = sweep("#cfcdc8", 1),
    far = sweep("#cfcdc8", 2.2);
  const print = document.createElement("canvas").getContext("2d")!;
  print.canvas.width = print.canvas.height = SIDE;
  camera.fov = 20.5;
  camera.updateProjectionMatrix();
  return (name) => {
    const still = STILLS[name];
    if (!still) throw new Error(`No still is called ${name}. There are ${Object.keys(STILLS).join(", ")}.`);
    const thing = new THREE.Group();
    thing.add(still.thing());
    thing.rotation.y = still.turn ?? 0;
    thing.updateMatrixWorld(true);
    const box = new THREE.Box3().setFromObject(thing),
      size = box.getSize(new THREE.Vector3()),
      middle = box.getCenter(new THREE.Vector3());
    const scale = (2 * (still.grow ?? 1)) / Math.max(size.x, size.y * 1.02);
    thing.scale.setScalar(scale);
    thing.position.set(
      -middle.x * scale,
      still.hangs ? 1.5 - middle.y * scale : -box.min.y * scale,
      -middle.z * scale,
    );
    const set = still.hangs
      ? [near, thing]
      : [far, thing, contactShadow(size.x * scale * 1.35, Math.max(0.5, size.z * scale * 1.5), 0.5)];
    scene.add(...set);
    const target = still.hangs ? 1.5 : (size.y * scale) / 2,
      above = still.above ?? 0.12,
      away = 7.6;
    camera.position.set(0, target + Math.sin(above) * away, Math.cos(above) * away);
    camera.lookAt(0, target, 0);
    develop(studio, { glow: 0.1, vignette: 0.06 }, print);
    scene.remove(...set);
    return new Promise((done, failed) =>
      print.canvas.toBlob(
        (file) => (file ? done(file) : failed(new Error(`${name} could not be encoded as WebP.`))),
        "image/webp",
        0.84,
      ),
    );
  };
}

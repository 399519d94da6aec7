import * as THREE from "three";

/** Every clip is shot at this size; the smaller rungs are scaled from it. */
export const WIDTH = 540;
export const HEIGHT = 960;

/** Where a tagged thing is, read from the scene while it moves. */
export type Anchors = Readonly<Record<string, THREE.Object3D>>;

/** A scene that is ready to be shot. */
export interface Take {
  /** Puts everything where it belongs at `t`, the share of the loop that has passed (0 ≤ t < 1). */
  pose(t: number): void;
  /** Named points that product tags follow. */
  anchors: Anchors;
}

/** One clip: how long it runs and how its scene is built. */
export interface Clip {
  seconds: number;
  fps: number;
  /** Share of the loop at which the film starts; this moment is the poster. 0 if absent. */
  begin?: number;
  /** Streams its sound as a rendition of its own instead of inside every rung. */
  separateSound?: boolean;
  /** Bright parts bleed a little into their surroundings: 0 none, 1 dreamy. */
  glow?: number;
  /** How far the corners fall off, 0 to 1. */
  vignette?: number;
  build(studio: Studio): Take | Promise<Take>;
}

/** The room a scene is built in. */
export interface Studio {
  renderer: THREE.WebGLRenderer;
  scene: THREE.Scene;
  camera: THREE.PerspectiveCamera;
}

/** A renderer with true colours and soft shadows. */
export function openStudio(width = WIDTH, height = HEIGHT): Studio {
  const renderer = new THREE.WebGLRenderer({ antialias: true, preserveDrawingBuffer: true });
  renderer.setSize(width, height, false);
  renderer.toneMapping = THREE.NeutralToneMapping;
  renderer.shadowMap.enabled = true;
  renderer.shadowMap.type = THREE.VSMShadowMap;
  const camera = new THREE.PerspectiveCamera(26, width / height, 0.1, 80);
  return { renderer, scene: new THREE.Scene(), camera };
}

/** Renders one frame and finishes it like a grade would: glow first, then the fall-off of a lens. */
export function develop(
  studio: Studio,
  clip: Pick<Clip, "glow" | "vignette">,
  print: CanvasRenderingContext2D,
): void {
  studio.renderer.render(studio.scene, studio.camera);
  const { width, height } = print.canvas;
  const film = studio.renderer.domElement;
  print.globalCompositeOperation = "copy";
  print.drawImage(film, 0, 0, width, height);
  const glow = clip.glow ?? 0.25;
  if (glow > 0) {
    print.globalCompositeOperation = "screen";
    print.globalAlpha = glow;
    print.filter = "brightness(.9) contrast(1.7) blur(14px)";
    print.drawImage(film, 0, 0, width, height);
    print.filter = "none";
    print.globalAlpha = 1;
  }
  const vignette = clip.vignette ?? 0.35;
  if (vignette > 0) {
    print.globalCompositeOperation = "multiply";
    const fall = print.createRadialGradient(
      width * 0.5,
      height * 0.42,
      height * 0.28,
      width * 0.5,
      height * 0.45,
      height * 0.72,
    );
    fall.addColorStop(0, "#fff");
    fall.addColorStop(1, `rgb(${[1, 1, 1].map(() => Math.round(255 * (1 - vignette))).join()})`);
    print.fillStyle = fall;
    print.fillRect(0, 0, width, height);
  }
  print.globalCompositeOperation = "source-over";
}

/** Where an object stands in the picture: 0..1 from the left and from the top. */
export function pictureOf(object: THREE.Object3D, camera: THREE.Camera): { x: number; y: number } {
  const point = object.getWorldPosition(new THREE.Vector3()).project(camera);
  return { x: (point.x + 1) / 2, y: (1 - point.y) / 2 };
}

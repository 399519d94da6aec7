import * as THREE from "three";
import { contactShadow, keyLight, lightTent } from "../light.ts";
import { flask } from "../props/flask.ts";
import { sweatshirt } from "../props/garment.ts";
import { plinth, sweep } from "../props/set.ts";
import type { Clip } from "../studio.ts";

/** The oat sweatshirt sways on its hanger in late sun; the moss flask stands beside it. */
export const clip: Clip = {
  seconds: 8,
  fps: 24,
  build({ renderer, scene, camera }) {
    scene.environment = lightTent(renderer, "#6b5846", [
      { at: [-6, 5, 5], size: [5, 7], power: 3, color: "#ffe9cc" },
      { at: [7, 3, 3], size: [2, 8], power: 1.4, color: "#dfe6ff" },
    ]);
    scene.environmentIntensity = 0.75;
    const key = keyLight(scene, {
      from: [-3.6, 4.6, 7.6],
      at: [0.75, 0.7, 0],
      color: "#fff0da",
      power: 520,
      spread: 0.34,
      gobo: "window",
      soft: 8,
    });
    scene.add(sweep("#a58a73", 1.1), new THREE.HemisphereLight("#ffeedd", "#7a5a40", 0.7));
    const top = sweatshirt("#dacdb6");
    top.object.position.set(0.06, 2.5, 0);
    top.object.scale.setScalar(0.9);
    scene.add(top.object);
    const post = plinth(0.42, 0.42, "#d8c3a4");
    post.position.set(-0.5, 0, 0.55);
    const bottle = flask("#5a6b55");
    bottle.object.position.set(-0.5, 0.42, 0.55);
    bottle.object.scale.setScalar(0.86);
    const touch = contactShadow(0.6, 0.6, 0.7);
    touch.position.set(-0.5, 0.424, 0.55);
    scene.add(post, bottle.object, touch);
    const anchors = { sweatshirt: top.chest, flask: bottle.middle };
    const pose = (t: number) => {
      const turn = t * Math.PI * 2;
      top.sway(0.1 * Math.sin(turn), turn * 2);
      top.object.rotation.set(0, 0.12 * Math.sin(turn + 0.6), 0.028 * Math.sin(turn));
      key.position.x = -3.6 + 0.35 * Math.sin(turn);
      bottle.object.rotation.y = 0.14 * Math.sin(turn);
      camera.position.set(0.22 * Math.sin(turn), 1.7, 8.3 - 0.22 * Math.cos(turn));
      camera.lookAt(0, 1.25, 0);
    };
    return { pose, anchors };
  },
};

import * as THREE from "three";
import { contactShadow, keyLight, lightTent } from "../light.ts";
import { flask } from "../props/flask.ts";
import { plinth, sweep } from "../props/set.ts";
import type { Clip } from "../studio.ts";

/** The flask turns once on a plinth while its lid comes off and goes back. */
export const clip: Clip = {
  seconds: 7,
  fps: 24,
  build({ renderer, scene, camera }) {
    scene.environment = lightTent(renderer, "#7d8a7c", [
      { at: [-6, 3, 3], size: [1.6, 9], power: 7 },
      { at: [6, 3, 2], size: [3, 9], power: 2.4 },
      { at: [0, 8, 1], size: [5, 3], power: 2 },
    ]);
    keyLight(scene, {
      from: [-4, 6, 6],
      at: [0, 1, 0],
      color: "#fff3de",
      power: 420,
      spread: 0.36,
      gobo: "leaves",
    });
    scene.add(sweep("#b4c0ad", 1.8), new THREE.HemisphereLight("#f4fff2", "#6c7868", 0.8));
    const post = plinth(0.6, 0.5, "#d6d9cd");
    const bottle = flask("#6e7d68", true);
    bottle.object.position.y = 0.5;
    bottle.object.scale.setScalar(1.35);
    const touch = contactShadow(0.95, 0.95, 0.7);
    touch.position.y = 0.504;
    scene.add(post, bottle.object, touch);
    const pose = (t: number) => {
      const turn = t * Math.PI * 2;
      const lift = Math.pow(Math.max(0, Math.sin(turn - 0.6)), 1.4);
      bottle.object.rotation.y = Math.sin(turn) * 0.5;
      bottle.lid.position.y = 0.935 + lift * 0.26;
      bottle.lid.rotation.set(0, -lift * 3, lift * 0.16);
      camera.position.set(0.5 * Math.sin(turn), 2.1, 6.6);
      camera.lookAt(0, 1.02, 0);
    };
    return { pose, anchors: { flask: bottle.middle, lid: bottle.lid } };
  },
};

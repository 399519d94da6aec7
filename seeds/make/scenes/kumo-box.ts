import * as THREE from "three";
import { contactShadow, keyLight, lightTent } from "../light.ts";
import { blindBox, cloudFigure } from "../props/figure.ts";
import { ease, lap } from "../props/motion.ts";
import { sweep } from "../props/set.ts";
import type { Clip } from "../studio.ts";

/** A blind box opens, a little cloud hops up, turns round once, and hides again. */
export const clip: Clip = {
  seconds: 6,
  fps: 24,
  build({ renderer, scene, camera }) {
    scene.environment = lightTent(renderer, "#8b83a6", [
      { at: [-5, 6, 4], size: [4, 5], power: 3 },
      { at: [6, 3, 3], size: [2, 7], power: 2, color: "#ffe3ee" },
    ]);
    keyLight(scene, {
      from: [-4, 6.2, 6],
      at: [0, 0.9, 0],
      color: "#fff2e6",
      power: 400,
      spread: 0.36,
      gobo: "soft",
    });
    scene.add(sweep("#a79ccf", 2.2), new THREE.HemisphereLight("#f4efff", "#6f6590", 0.75));
    const box = blindBox(),
      cloud = cloudFigure();
    box.object.rotation.y = -0.35;
    cloud.object.scale.setScalar(0.98);
    scene.add(box.object, cloud.object, contactShadow(2.3, 2.1, 0.55));
    const pose = (t: number) => {
      // The loop starts with the cloud out, so that the poster shows it.
      const hide = ease(t, 0.5, 0.62),
        show = ease(t, 0.78, 0.9),
        out = 1 - hide + show;
      const hop = Math.max(0, Math.sin(((t - 0.76) / 0.2) * Math.PI)) * (t > 0.76 && t < 0.96 ? 1 : 0);
      const squash =
        0.1 * Math.sin(lap(t * 6)) * Math.exp(-(((t + 0.08) % 1) * 9)) + 0.015 * Math.sin(lap(t * 4));
      cloud.object.position.y = -0.05 + out * 1.12 + hop * 0.28;
      cloud.object.scale.set(0.94 * (1 - squash * 0.6), 0.94 * (1 + squash), 0.94 * (1 - squash * 0.6));
      cloud.object.rotation.set(
        0,
        -0.35 + ease(t, 0.12, 0.44) * Math.PI * 2 + 0.2 * Math.sin(lap(t)),
        0.06 * Math.sin(lap(t * 2)),
      );
      box.open(0.2 + 0.8 * (1 - (ease(t, 0.6, 0.68) - ease(t, 0.72, 0.8))));
      box.object.rotation.z = 0.035 * Math.sin(lap(t * 14)) * ease(t, 0.66, 0.7) * (1 - ease(t, 0.74, 0.79));
      camera.position.set(0.5 * Math.sin(lap(t)), 3.1, 7.6);
      camera.lookAt(0, 0.85, 0);
    };
    return { pose, anchors: { figure: cloud.face, box: box.front } };
  },
};

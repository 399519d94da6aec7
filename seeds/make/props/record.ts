import * as THREE from "three";
import { paint } from "../texture.ts";
import { grounded } from "./set.ts";

const serif = "Georgia, 'Times New Roman', serif";

/** The printed label in the middle of a record. */
function label(color: string, title: string): THREE.Texture {
  return paint(512, 512, (brush) => {
    brush.fillStyle = color;
    brush.fillRect(0, 0, 512, 512);
    brush.strokeStyle = "rgba(0,0,0,.22)";
    brush.lineWidth = 3;
    brush.beginPath();
    brush.arc(256, 256, 228, 0, 7);
    brush.stroke();
    brush.fillStyle = "rgba(20,14,10,.78)";
    brush.textAlign = "center";
    brush.font = `600 46px ${serif}`;
    brush.fillText(title, 256, 150);
    brush.font = "500 22px Inter, Arial, sans-serif";
    brush.fillText("LOWLIGHT RECORDS", 256, 190);
    brush.fillText("SIDE B   33⅓", 256, 392);
    brush.fillRect(120, 330, 272, 3);
  });
}

/** Grooves as a bump: thin rings with a wider gap between songs. */
function grooves(): THREE.Texture {
  return paint(
    1024,
    1024,
    (brush) => {
      brush.fillStyle = "#808080";
      brush.fillRect(0, 0, 1024, 1024);
      brush.lineWidth = 1;
      for (let radius = 180; radius < 500; radius += 2.4) {
        const gap = [236, 300, 356, 420, 466].some((edge) => Math.abs(edge - radius) < 3.4);
        brush.strokeStyle = gap ? "#a8a8a8" : radius % 4.8 < 2.4 ? "#6a6a6a" : "#969696";
        brush.beginPath();
        brush.arc(512, 512, radius, 0, 7);
        brush.stroke();
      }
    },
    true,
  );
}

/** A 12 inch record, radius 1, lying on the origin; turn `disc` about y to spin it. */
export function record(
  color = "#111114",
  labelColor = "#e8a877",
  title = "Night Swim",
): { object: THREE.Group; disc: THREE.Group } {
  const vinyl = new THREE.MeshPhysicalMaterial({
    color,
    roughness: 0.32,
    bumpMap: grooves(),
    bumpScale: 0.6,
    anisotropy: 1,
    anisotropyMap: rings(),
    clearcoat: 0.25,
    clearcoatRoughness: 0.2,
  });
  const disc = new THREE.Group();
  const face = new THREE.Mesh(new THREE.CircleGeometry(1, 128), vinyl);
  face.rotation.x = -Math.PI / 2;
  face.position.y = 0.017;
  const edge = new THREE.Mesh(
    new THREE.CylinderGeometry(1, 1, 0.034, 128, 1, true),
    new THREE.MeshStandardMaterial({ color, roughness: 0.3 }),
  );
  const paper = new THREE.Mesh(
    new THREE.CircleGeometry(0.335, 64),
    new THREE.MeshStandardMaterial({ map: label(labelColor, title), roughness: 0.75 }),
  );
  paper.rotation.x = -Math.PI / 2;
  paper.position.y = 0.0195;
  disc.add(face, edge, paper);
  const pin = new THREE.Mesh(
    new THREE.CylinderGeometry(0.018, 0.018, 0.09, 24),
    new THREE.MeshStandardMaterial({ color: "#ddd", metalness: 1, roughness: 0.2 }),
  );
  pin.position.y = 0.05;
  const object = new THREE.Group();
  object.add(disc, pin);
  return { object: grounded(object), disc };
}

/** Directions along the grooves, so that light fans out as it does on vinyl. */
function rings(): THREE.Texture {
  return paint(
    512,
    512,
    (brush) => {
      const image = brush.createImageData(512, 512);
      for (let y = 0; y < 512; y++) {
        for (let x = 0; x < 512; x++) {
          const angle = Math.atan2(256 - y, x - 256) + Math.PI / 2,
            to = (y * 512 + x) * 4;
          image.data.set([128 + Math.cos(angle) * 127, 128 + Math.sin(angle) * 127, 255, 255], to);
        }
      }
      brush.putImageData(image, 0, 0);
    },
    true,
  );
}

const hill = (path: string): Path2D => new Path2D(path);

/** The Night Swim cover: a low moon over a dark pool. */
function sleeveArt(): THREE.Texture {
  return paint(800, 800, (brush) => {
    const sky = brush.createLinearGradient(0, 0, 240, 800);
    sky.addColorStop(0, "#1e3f52");
    sky.addColorStop(0.5, "#2f6f80");
    sky.addColorStop(1, "#e2a878");
    brush.fillStyle = sky;
    brush.fillRect(0, 0, 800, 800);
    brush.fillStyle = "#f4d3ac";
    brush.beginPath();
    brush.arc(480, 345, 185, 0, 7);
    brush.fill();
    brush.scale(2.5, 2.5);
    brush.translate(-40, -40);
    brush.fillStyle = "#123243";
    brush.fill(hill("M40 236C90 214 140 254 200 234S300 216 360 238V360H40Z"));
    brush.fillStyle = "#0c2432";
    brush.fill(hill("M40 268C100 250 150 284 214 264S310 254 360 270V360H40Z"));
    brush.setTransform(1, 0, 0, 1, 0, 0);
    brush.fillStyle = "#f6efe2";
    brush.font = `500 58px ${serif}`;
    brush.fillText("Night Swim", 54, 108);
    brush.font = "500 24px Inter, Arial, sans-serif";
    brush.fillText("LOWLIGHT RECORDS", 56, 148);
  });
}

/** A record sleeve, 2.1 units square, standing upright with its centre at the origin. */
export function sleeve(art: THREE.Texture = sleeveArt()): THREE.Group {
  const paper = new THREE.MeshStandardMaterial({ color: "#e9e2d4", roughness: 0.8 });
  const cover = new THREE.MeshPhysicalMaterial({
    map: art,
    roughness: 0.5,
    clearcoat: 0.2,
    clearcoatRoughness: 0.4,
  });
  const box = new THREE.Mesh(new THREE.BoxGeometry(2.1, 2.1, 0.03), [
    paper,
    paper,
    paper,
    paper,
    cover,
    cover,
  ]);
  const group = new THREE.Group();
  group.add(box);
  return grounded(group);
}

/** A walnut record brush, 0.9 units long, bristles down on the origin. */
export function recordBrush(grainMap: THREE.Texture): THREE.Group {
  const shape = new THREE.Shape();
  shape.moveTo(-0.16, 0);
  shape.lineTo(0.16, 0);
  shape.quadraticCurveTo(0.175, 0.13, 0.1, 0.185);
  shape.quadraticCurveTo(0, 0.215, -0.1, 0.185);
  shape.quadraticCurveTo(-0.175, 0.13, -0.16, 0);
  const body = new THREE.ExtrudeGeometry(shape, {
    depth: 0.86,
    bevelEnabled: true,
    bevelSize: 0.02,
    bevelThickness: 0.02,
    bevelSegments: 4,
    curveSegments: 20,
  });
  body.translate(0, 0, -0.43);
  grainMap.repeat.set(1.1, 1.6);
  grainMap.rotation = Math.PI / 2;
  const walnut = new THREE.Mesh(
    body,
    new THREE.MeshPhysicalMaterial({
      map: grainMap,
      roughness: 0.42,
      clearcoat: 0.35,
      clearcoatRoughness: 0.4,
    }),
  );
  walnut.position.y = 0.1;
  const bristles = new THREE.Mesh(
    new THREE.BoxGeometry(0.2, 0.11, 0.8, 1, 1, 1),
    new THREE.MeshStandardMaterial({
      roughness: 0.7,
      map: paint(512, 64, (brush) => {
        brush.fillStyle = "#0e0e10";
        brush.fillRect(0, 0, 512, 64);
        brush.fillStyle = "#26262b";
        for (let x = 0; x < 512; x += 5) brush.fillRect(x, 0, 2, 64);
      }),
    }),
  );
  bristles.position.y = 0.055;
  const group = new THREE.Group();
  group.add(walnut, bristles);
  group.rotation.y = Math.PI / 2;
  const holder = new THREE.Group();
  holder.add(group);
  return grounded(holder);
}

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CREATORS } from "./post.ts";

interface Face {
  wall: [string, string];
  skin: string;
  shade: string;
  hair: string;
  shirt: string;
  /** Drawn behind the head, then over it. */
  back?: string;
  front: string;
}

const FACES: Record<Exclude<keyof typeof CREATORS, "lowlight">, Face> = {
  mina: {
    wall: ["#e6bd97", "#c98f62"],
    skin: "#6b3f28",
    shade: "#4d2b1a",
    hair: "#1c110c",
    shirt: "#efe2cf",
    back: "M80 22c31 0 45 22 43 47-1 14-9 22-15 26H52c-6-4-14-12-15-26-2-25 12-47 43-47z",
    front: "M50 64c-2-26 12-38 30-38s32 12 30 38c-6-13-14-19-30-19s-24 6-30 19z",
  },
  theo: {
    wall: ["#8aa3ab", "#5d7881"],
    skin: "#e9bd9b",
    shade: "#cc9874",
    hair: "#4b3524",
    shirt: "#232b30",
    front: "M50 66c-4-28 10-40 31-40 22 0 33 14 29 40-3-11-7-17-12-20-12 4-26 3-36-1-6 4-10 11-12 21z",
  },
  june: {
    wall: ["#d9d3c4", "#b3a88f"],
    skin: "#f0cdb0",
    shade: "#d8a885",
    hair: "#171315",
    shirt: "#8d9a86",
    back: "M80 24c28 0 40 20 40 44v34c0 6-10 8-16 6H56c-6 2-16 0-16-6V68c0-24 12-44 40-44z",
    front: "M49 70c-3-28 10-44 31-44s34 16 31 44c-1-12-3-18-6-22-16 2-38 1-50 0-3 4-5 10-6 22z",
  },
  ines: {
    wall: ["#e8c9c4", "#c78f8d"],
    skin: "#cf9a76",
    shade: "#ab7654",
    hair: "#4a2519",
    shirt: "#f5efe8",
    back: "M80 22c30 0 46 20 44 46-1 18 8 30 2 44-6 8-18 6-22 2H56c-4 4-16 6-22-2-6-14 3-26 2-44-2-26 14-46 44-46z",
    front: "M50 68c-4-26 8-42 30-42s34 16 30 42c-2-16-14-22-24-30-8 10-28 12-36 30z",
  },
  kit: {
    wall: ["#b9b3d6", "#857cb0"],
    skin: "#e2b48d",
    shade: "#bd8b62",
    hair: "#201a22",
    shirt: "#e9b44c",
    front: "M48 62c-4-24 10-40 34-40 20 0 32 14 30 40l-5 4c0-10-4-14-8-18-14 6-32 4-40-4-4 6-6 12-6 22z",
  },
  pat: {
    wall: ["#bfcbb4", "#8c9f80"],
    skin: "#f1cbb4",
    shade: "#d6a288",
    hair: "#cfcac4",
    shirt: "#7a3b34",
    front: "M49 64c-4-26 10-40 31-40s35 14 31 40c-4-12-8-16-14-20-10-2-24-2-34 0-6 4-11 9-14 20z",
  },
};

function portrait(face: Face): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 160" width="160" height="160">
<defs>
<linearGradient id="w" x2=".4" y2="1"><stop stop-color="${face.wall[0]}"/><stop offset="1" stop-color="${face.wall[1]}"/></linearGradient>
<linearGradient id="s" x2="1" y2=".6"><stop offset=".3" stop-color="${face.skin}"/><stop offset="1" stop-color="${face.shade}"/></linearGradient>
<linearGradient id="l" x2="1" y2="1"><stop stop-color="#fff" stop-opacity=".28"/><stop offset=".5" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".22"/></linearGradient>
<filter id="b" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="9"/></filter>
</defs>
<rect width="160" height="160" fill="url(#w)"/>
<path d="M-10 20L70-20 96 70 6 120z" fill="#fff" opacity=".22" filter="url(#b)"/>
${face.back ? `<path d="${face.back}" fill="${face.hair}"/>` : ""}
<path d="M68 92h24v26c0 8-24 8-24 0z" fill="${face.shade}"/>
<path d="M14 172c0-38 28-54 52-58 4 8 24 8 28 0 24 4 52 20 52 58z" fill="${face.shirt}"/>
<path d="M14 172c0-38 28-54 52-58 4 8 24 8 28 0 24 4 52 20 52 58z" fill="url(#l)"/>
<path d="M80 32c19 0 29 14 28 34-1 22-13 37-28 37S53 88 52 66c-1-20 9-34 28-34z" fill="url(#s)"/>
<path d="M67 84c4 6 22 6 26 0" fill="none" stroke="${face.shade}" stroke-width="2.6" stroke-linecap="round"/>
<path d="M62 63c2-2 7-2 9 0M89 63c2-2 7-2 9 0" fill="none" stroke="${face.hair}" stroke-opacity=".8" stroke-width="2.6" stroke-linecap="round"/>
<path d="${face.front}" fill="${face.hair}"/>
</svg>
`;
}

/** The label posts under its mark: the moon over the pool. */
const LOWLIGHT = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 160" width="160" height="160">
<rect width="160" height="160" fill="#302a4d"/>
<circle cx="80" cy="74" r="34" fill="#f0d9b5"/>
<path d="M0 86c24-10 46 10 80 0s56-8 80 2v72H0z" fill="#211c39"/>
<path d="M0 108c26-8 50 8 80 0s54-6 80 0v52H0z" fill="#171329"/>
</svg>
`;

/** Draws the creators' portraits into `folder`. */
export function drawPortraits(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [id, face] of Object.entries(FACES)) writeFileSync(join(folder, `${id}.svg`), portrait(face));
  writeFileSync(join(folder, "lowlight.svg"), LOWLIGHT);
}

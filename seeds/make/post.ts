/** Who posts. Portraits are `images/creators/<id>.svg`. */
export const CREATORS = {
  mina: "Mina Okafor",
  theo: "Theo Brandt",
  june: "June Sato",
  ines: "Ines Carvalho",
  kit: "Kit Wu",
  pat: "Pat Lindholm",
  lowlight: "Lowlight Records",
} as const;

/** A product in the picture. With `follow`, the tag sits on that anchor of the scene; without, it is a card. */
export interface TagPlan {
  product: string;
  variant?: string;
  label: string;
  /** Seconds. */
  from: number;
  to: number;
  follow?: string;
}

/** A spoken-like line: seconds from, seconds to, English, Simplified Chinese. */
export type Line = [from: number, to: number, english: string, chinese: string];

/** Everything about a post that is not in its picture. */
export interface Post {
  id: string;
  /** The scene it was shot on, and its folder under `media/`. */
  scene: string;
  shop: "rivermart" | "tempo";
  creator: keyof typeof CREATORS;
  caption: string;
  disclosure: { kind: "none" | "ad" | "paid_partnership" | "affiliate"; partner?: string };
  publishedAt: string;
  shipsTo?: string[];
  /** What is seen, in one sentence. */
  alt: string;
  lines: Line[];
  tags: TagPlan[];
  /** Seconds after which half of the viewers have gone on. */
  halfLife: number;
}

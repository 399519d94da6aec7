import {
  country,
  flag,
  identifier,
  integer,
  number,
  object,
  optional,
  text,
  time,
  title,
  url,
  type Read,
} from "../read.ts";
import type { Seller } from "./seller.ts";

const seller = object({
  id: identifier,
  name: title,
  score: optional(number(0)),
  score_max: optional(number(1)),
  on_time_percent: optional(number(0, 100)),
  ships_within_hours: optional(integer(1)),
  vetted: optional(flag),
  vetting: optional(text),
  authenticity: optional(text),
  selling_since: optional(time),
  country: optional(country),
  url: optional(url()),
});

export const readSeller: Read<Seller> = (value, path) => {
  const wire = seller(value, path);
  return {
    id: wire.id,
    name: wire.name,
    score: wire.score,
    scoreMax: wire.score_max ?? (wire.score === undefined ? undefined : 5),
    onTimePercent: wire.on_time_percent,
    shipsWithinHours: wire.ships_within_hours,
    vetted: wire.vetted,
    vetting: wire.vetting,
    authenticity: wire.authenticity,
    sellingSince: wire.selling_since,
    country: wire.country,
    url: wire.url,
  };
};

/** The extension's seller object. @throws Failure `malformed` */
export function parseSeller(json: unknown): Seller {
  return readSeller(json, "$");
}

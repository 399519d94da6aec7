import { expect, it } from "vitest";
import {
  Failure,
  parseCheckout,
  parseFeedPage,
  parseOrder,
  parseProduct,
  parseSeller,
  parseVouchers,
} from "@shop-feed/contract";
import checkout from "./fixtures/checkout.json" with { type: "json" };
import feed from "./fixtures/feed.json" with { type: "json" };
import order from "./fixtures/order.json" with { type: "json" };
import product from "./fixtures/product.json" with { type: "json" };

/** mulberry32: the same seed gives the same run, so a failure can be run again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ODD: readonly unknown[] = [
  null,
  undefined,
  true,
  false,
  0,
  -0,
  -1,
  0.5,
  2 ** 53,
  1e308,
  Number.NaN,
  Infinity,
  "",
  " ",
  "\u202e",
  "\ud800",
  "x".repeat(6_000),
  "javascript:alert(1)",
  "https://",
  "__proto__",
  "2026-99-99",
  [],
  [[]],
  [null],
  {},
  { length: 3 },
  { toString: 1 },
  new Date(0),
  () => 1,
  Symbol("odd"),
  10n,
  JSON.parse('{"__proto__": {"id": "x"}}'),
];

/** The value with one to three of its parts replaced, dropped, doubled or renamed. */
function bend(value: unknown, random: () => number): unknown {
  const copy = structuredClone(value);
  for (let times = 1 + Math.floor(random() * 3); times > 0; times--) {
    const owners = containers(copy);
    const owner = owners[Math.floor(random() * owners.length)];
    const names = Object.keys(owner ?? {});
    const name = names[Math.floor(random() * names.length)];
    if (!owner || name === undefined) continue;
    const odd = ODD[Math.floor(random() * ODD.length)];
    const act = random();
    if (act < 0.7) owner[name] = odd;
    else if (act < 0.85) Reflect.deleteProperty(owner, name);
    else if (Array.isArray(owner)) owner.push(...owner);
    else owner[`${name}_`] = odd;
  }
  return copy;
}

function containers(value: unknown): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(containers)];
}

const parsers: [string, unknown, (json: unknown) => unknown][] = [
  ["parseFeedPage", feed, (json) => parseFeedPage(json, "https://brand.example/feed.json")],
  ["parseProduct", product, (json) => parseProduct(json, "2026-11-20T09:41:00Z")],
  ["parseCheckout", checkout, parseCheckout],
  ["parseOrder", order, (json) => parseOrder(json)],
  ["parseSeller", product["dev.shopfeed.commerce"].seller, parseSeller],
  ["parseVouchers", checkout["dev.shopfeed.commerce"], parseVouchers],
];

it.each(parsers)("%s answers or throws a Failure with a place, whatever it gets", (_name, fixture, parse) => {
  const random = randomFrom(20_261_120);
  let refused = 0;
  for (let run = 0; run < 1_500; run++) {
    try {
      const answer = parse(run < ODD.length ? ODD[run] : bend(fixture, random));
      // What was let through is free of scripts wherever an address may stand.
      expect(JSON.stringify(answer)).not.toMatch(/"[a-zA-Z]*[uU]rl":"(?!https?:)/);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      expect(error.code).toBe("malformed");
      expect(error.path).toMatch(/^\$/);
      refused++;
    }
  }
  expect(refused).toBeGreaterThan(0);
});

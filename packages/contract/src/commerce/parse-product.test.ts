import { describe, expect, it } from "vitest";
import fixture from "../../test/fixtures/product.json" with { type: "json" };
import { Failure } from "../failure.ts";
import { EXTENSION } from "./extension.ts";
import { offerIsFresh } from "./offer.ts";
import { parseProduct } from "./parse-product.ts";

const NOW = "2026-11-20T09:41:30Z";
const usd = (amount: number) => ({ amount, currency: "USD" });
const [wireVariant] = fixture.variants;

/** The fixture with its one variant, or that variant's extension, changed. */
const withVariant = (change: object) => ({ ...fixture, variants: [{ ...wireVariant, ...change }] });
const withOffer = (change: object) =>
  withVariant({ [EXTENSION]: { ...wireVariant?.[EXTENSION], ...change } });
const offerOf = (json: unknown) => parseProduct(json, NOW).variants[0]!.offer;

it("reads a product with everything", () => {
  const product = parseProduct(fixture, NOW);
  expect(product).toMatchObject({
    id: "sweatshirt",
    shortTitle: "Sweatshirt",
    description: "A 480 g loopback cotton.",
    images: [{ url: "https://rivermart.example/i/oat.webp", alt: "Oat sweatshirt", width: 800, height: 800 }],
    rating: { value: 4.8, max: 5, count: 1204 },
    seller: { id: "halden", score: 4.9, scoreMax: 5, onTimePercent: 98, vetted: true },
    shippedBy: "Rivermart",
    returns: { days: 30, free: true },
    shipsTo: ["US"],
  });
  expect(product.variants[0]).toMatchObject({
    id: "sweatshirt-oat-m",
    options: { Color: "Oat", Size: "M" },
    offer: {
      price: usd(5900),
      listPrice: usd(7800),
      availability: "in_stock",
      quantityLeft: 3,
      membership: { program: "River Plus", state: "eligible", publicPrice: usd(6800) },
      delivery: { kind: "promise", latest: "2026-11-21T21:00:00Z", destination: "Home, 1420 W Larch St" },
      purchase: { mode: "native" },
      asOf: "2026-11-20T09:41:00Z",
      ttlSeconds: 60,
    },
  });
});

it("lets a swatch be a colour and nothing else", () => {
  const [colour] = parseProduct(fixture, NOW).options;
  expect(colour?.values).toEqual([
    { label: "Oat", swatch: "#d9ccb8" },
    { label: "Navy", swatch: "#888888" },
  ]);
});

describe("offers", () => {
  it("does not call it a benefit when a member would pay more", () => {
    const membership = { program: "River Plus", state: "eligible", public_price: usd(5800) };
    expect(offerOf(withOffer({ membership })).membership).toEqual({
      program: "River Plus",
      state: "unknown",
      publicPrice: undefined,
    });
    const foreign = { ...membership, public_price: { amount: 9900, currency: "EUR" } };
    expect(offerOf(withOffer({ membership: foreign })).membership?.state).toBe("unknown");
  });

  it.each([[usd(5900)], [usd(5800)], [{ amount: 9900, currency: "EUR" }]])(
    "strikes through nothing for a list price of %o",
    (list) => {
      expect(offerOf(withVariant({ list_price: list })).listPrice).toBeUndefined();
    },
  );

  it.each([
    [{ available: false }, "out_of_stock"],
    [{ available: true, status: "preorder" }, "preorder"],
    [{ status: "discontinued" }, "out_of_stock"],
    [{ available: true, status: "a new word" }, "in_stock"],
    [undefined, "in_stock"],
  ])("reads the availability %o as %s", (availability, expected) => {
    expect(offerOf(withVariant({ availability })).availability).toBe(expected);
  });

  it("sends people to the shop's own page when a plain UCP shop does not say how to buy", () => {
    const offer = offerOf(withVariant({ [EXTENSION]: undefined }));
    expect(offer.purchase).toMatchObject({
      mode: "handoff",
      url: "https://rivermart.example/products/sweatshirt",
    });
    expect([offer.asOf, offer.ttlSeconds]).toEqual([NOW, 60]);
    const nowhere = { ...withVariant({ [EXTENSION]: undefined }), url: undefined };
    expect(offerOf(nowhere).purchase).toMatchObject({ mode: "none" });
  });

  it("is live until its time to live is over, and not a moment longer", () => {
    const offer = offerOf(fixture);
    const end = Date.parse("2026-11-20T09:42:00Z");
    expect([offerIsFresh(offer, end - 1), offerIsFresh(offer, end)]).toEqual([true, false]);
  });
});

it("does without pictures and links that are not fit to be used", () => {
  const product = parseProduct(
    { ...fixture, url: "javascript:alert(1)", media: [{ type: "image", url: "data:image/png,x" }] },
    NOW,
  );
  expect([product.url, product.images]).toEqual([undefined, []]);
});

describe("refuses what cannot be sold as it is", () => {
  it.each<[string, unknown, string]>([
    ["no object", "sweatshirt", "$: expected an object, got string"],
    ["no title", { ...fixture, title: "" }, "$.title: expected text, got only blanks"],
    ["no variants", { ...fixture, variants: [] }, "$.variants: expected at least one variant, got a list"],
    [
      "a float price",
      withVariant({ price: { amount: 59.5, currency: "USD" } }),
      `$.variants[0].price.amount: expected a whole number from 0 to ${Number.MAX_SAFE_INTEGER}, got number`,
    ],
    [
      "a price without currency",
      withVariant({ price: { amount: 59 } }),
      "$.variants[0].price.currency: expected an ISO 4217 code such as USD, got nothing",
    ],
    [
      "a negative price",
      withVariant({ price: usd(-1) }),
      `$.variants[0].price.amount: expected a whole number from 0 to ${Number.MAX_SAFE_INTEGER}, got number`,
    ],
    [
      "a hand-off to a script",
      withOffer({ purchase: { mode: "handoff", reason: "x", url: "javascript:alert(1)" } }),
      '$.variants[0]["dev.shopfeed.commerce"].purchase.url: expected an http or https URL without credentials, got string',
    ],
    [
      "a way to buy it does not know",
      withOffer({ purchase: { mode: "barter" } }),
      '$.variants[0]["dev.shopfeed.commerce"].purchase.mode: expected one of native, embedded, handoff, none, got string',
    ],
  ])("%s", (_what, json, message) => {
    expect(() => parseProduct(json, NOW)).toThrow(Failure);
    expect(() => parseProduct(json, NOW)).toThrow(message);
  });
});

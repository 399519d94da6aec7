import type { DeliveryPromise, Offer, Variant } from "@shop-feed/contract/commerce";
import { aProduct } from "@shop-feed/contract/fakes";
import type { LinkName } from "@shop-feed/state";
import { describe, expect, it } from "vitest";
import { englishShop } from "../shop-voice.ts";
import { buyAction } from "./buy-action.ts";
import { deliveryLine } from "./delivery-line.ts";
import { priceLine } from "./price-line.ts";
import { deliveryWords, priceNote, priceSpoken, sellerFacts, soldBy, stockWords } from "./product-words.ts";

const usd = (amount: number) => ({ amount, currency: "USD" });
// Local time: what a shopper reads is their own calendar.
const now = new Date(2026, 10, 20, 9, 41).getTime();
const inDays = (days: number, hour = 21) => new Date(2026, 10, 20 + days, hour).toISOString();
const [variant] = aProduct("p").variants as [Variant];

const offer = (part: Partial<Offer> = {}): Offer => ({
  ...variant.offer,
  price: usd(6800),
  listPrice: undefined,
  membership: undefined,
  asOf: new Date(now).toISOString(),
  ...part,
});
const member = (state: "eligible" | "not_eligible" | "unknown" | "not_member", publicPrice = usd(6800)) => ({
  program: "River Plus",
  state,
  publicPrice,
});

describe("the price and its one line of why", () => {
  const cases = [
    {
      what: "for everyone, before linking",
      offer: offer({ listPrice: usd(7800), membership: member("unknown") }),
      linked: false,
      was: 7800,
      says: "Rivermart price for everyone, as of 9:41 am",
    },
    {
      what: "a member's, with what everyone pays struck through",
      offer: offer({ price: usd(5900), listPrice: usd(7800), membership: member("eligible") }),
      linked: true,
      was: 6800,
      says: "You save $9.00 as a member. As of 9:41 am",
    },
    {
      what: "a benefit that costs more is not shown as one",
      offer: offer({ price: usd(7000), membership: member("eligible") }),
      linked: true,
      was: undefined,
      says: "As of 9:41 am",
    },
    {
      what: "membership could not be checked",
      offer: offer({ membership: member("unknown") }),
      linked: true,
      was: undefined,
      says: "Member price could not be checked. You see the price for everyone",
    },
    {
      what: "linked without the membership",
      offer: offer({ membership: member("not_member") }),
      linked: true,
      was: undefined,
      says: "Rivermart price for everyone, as of 9:41 am",
    },
    {
      what: "a list price that is not higher is not struck through",
      offer: offer({ listPrice: usd(6800) }),
      linked: true,
      was: undefined,
      says: "As of 9:41 am",
    },
  ];
  for (const { what, offer, linked, was, says } of cases)
    it(what, () => {
      const line = priceLine(offer, { linkable: true, linked }, true);
      const { benefit, text } = priceNote(line, "Rivermart", englishShop, now);
      expect([benefit, text].filter(Boolean).join(" ").replaceAll("\u00A0", " ")).toBe(says);
      expect(line.was?.amount).toBe(was);
    });

  it("is never called live when it is not", () => {
    const line = priceLine(offer(), { linkable: false, linked: false }, false);
    expect(line.reason).toBe("stale");
    expect(priceNote(line, "", englishShop, now).text).toContain("Checking for a newer one");
  });

  it("tells the day of a price from another day", () => {
    const old = offer({ asOf: new Date(2026, 10, 19, 9, 41).toISOString() });
    const line = priceLine(old, { linkable: false, linked: false }, true);
    expect(priceNote(line, "", englishShop, now).text).toBe("As of Thu 19 Nov");
  });

  it("is spoken with currency and benefit", () => {
    const line = priceLine(
      offer({ price: usd(5900), membership: member("eligible") }),
      { linkable: true, linked: true },
      true,
    );
    expect(priceSpoken(line, englishShop)).toBe("Price $59.00, was $68.00, You save $9.00 as a member.");
  });
});

describe("delivery", () => {
  const cases: { what: string; delivery: DeliveryPromise; unlinked?: boolean; says: string | undefined }[] = [
    {
      what: "an estimate before linking",
      delivery: { kind: "estimate", minDays: 3, maxDays: 5, price: usd(0) },
      unlinked: true,
      says: "Delivery in 3 to 5 days / Exact date once linked",
    },
    {
      what: "an estimate with its price",
      delivery: { kind: "estimate", minDays: 2, maxDays: 2, price: usd(400) },
      says: "Delivery in 2 days / $4.00",
    },
    {
      what: "one day",
      delivery: { kind: "estimate", maxDays: 1, price: usd(0) },
      says: "Delivery in 1 day / Free",
    },
    {
      what: "a promise to an address",
      delivery: {
        kind: "promise",
        earliest: inDays(1, 8),
        latest: inDays(1),
        price: usd(0),
        destination: "Home, 1420 W Larch St",
      },
      says: "Get it tomorrow, Sat 21 Nov / Free, to Home, 1420 W Larch St",
    },
    {
      what: "a promise for today",
      delivery: { kind: "promise", latest: inDays(0), price: usd(299) },
      says: "Get it today by 9 pm / $2.99",
    },
    {
      what: "a window",
      delivery: { kind: "promise", earliest: inDays(3), latest: inDays(5) },
      says: "Get it Mon 23 Nov to Wed 25 Nov",
    },
    {
      what: "nowhere",
      delivery: { kind: "undeliverable", destination: "Cabin, Magog" },
      says: "Does not ship to your address / Cabin, Magog",
    },
    {
      what: "a promise that ran out vanishes",
      delivery: { kind: "promise", latest: inDays(1), expiresAt: new Date(now).toISOString() },
      says: undefined,
    },
    {
      what: "a date that has passed vanishes",
      delivery: { kind: "promise", latest: inDays(-1) },
      says: undefined,
    },
    { what: "an estimate without days says nothing", delivery: { kind: "estimate" }, says: undefined },
  ];
  for (const { what, delivery, unlinked = false, says } of cases)
    it(what, () => {
      const line = deliveryLine(delivery, now, unlinked);
      const words = line && deliveryWords(line, englishShop, now);
      const said = words && [words.title, words.detail].filter(Boolean).join(" / ");
      expect(said?.replaceAll("\u00A0", " ")).toBe(says);
    });
});

describe("the one primary action", () => {
  const river = { link: true, cart: false };
  const tempo = { link: false, cart: true };
  const handoff = { mode: "handoff", reason: "Only there.", url: "https://r.example/p" } as const;
  const soldOut = { availability: "out_of_stock" } as const;
  const cases: {
    what: string;
    offer?: Partial<Offer>;
    shop?: typeof river;
    link?: LinkName;
    live?: boolean;
    is: Record<string, unknown>;
  }[] = [
    { what: "links first", link: "unlinked", is: { kind: "link" } },
    { what: "links again after a refusal", link: "denied", is: { kind: "link" } },
    { what: "waits for the link's state", link: "checking", is: { kind: "wait" } },
    { what: "leads back to an attempt under way", link: "linking", is: { kind: "finish_link" } },
    { what: "signs in again", link: "needs_reauth", is: { kind: "sign_in_again" } },
    { what: "buys once linked", link: "linked", is: { kind: "buy", cart: false } },
    { what: "buys with a scope missing", link: "needs_scope", is: { kind: "buy", cart: false } },
    { what: "buys or adds in a native shop", shop: tempo, link: "unlinked", is: { kind: "buy", cart: true } },
    { what: "waits for a live price", shop: tempo, live: false, is: { kind: "wait" } },
    { what: "says sold out, before any link", offer: soldOut, link: "unlinked", is: { kind: "sold_out" } },
    {
      what: "hands off with the reason",
      offer: { purchase: handoff },
      link: "unlinked",
      is: { kind: "handoff", reason: "Only there.", url: "https://r.example/p" },
    },
    {
      what: "hands off what is sold out here too",
      offer: { ...soldOut, purchase: handoff },
      is: { kind: "handoff", reason: "Only there.", url: "https://r.example/p" },
    },
    {
      what: "hands off nowhere without an address",
      offer: { purchase: { mode: "handoff", reason: "No." } },
      is: { kind: "none", reason: "No." },
    },
    {
      what: "says why it cannot be bought",
      offer: { purchase: { mode: "none", reason: "US accounts only." } },
      is: { kind: "none", reason: "US accounts only." },
    },
    {
      what: "opens an embedded checkout like any other",
      offer: { purchase: { mode: "embedded", reason: "" } },
      is: { kind: "buy", cart: false },
    },
  ];
  for (const { what, offer: part, shop = river, link = "linked", live = true, is } of cases)
    it(what, () => {
      expect(
        buyAction(
          offer({ availability: "in_stock", purchase: { mode: "native" }, ...part }),
          shop,
          link,
          live,
        ),
      ).toEqual(is);
    });
});

describe("facts in words", () => {
  const product = { ...aProduct("p"), options: [{ name: "Size", values: [{ label: "XL" }] }] };
  const xl = (part: Partial<Offer>): Variant => ({ ...variant, options: { Size: "XL" }, offer: offer(part) });

  it("names what is sold out, and what is nearly", () => {
    expect(stockWords(product, xl({ availability: "out_of_stock" }), englishShop)?.text).toBe(
      "Sold out in XL",
    );
    expect(stockWords(product, xl({ quantityLeft: 3 }), englishShop)).toEqual({
      text: "3 left in XL",
      tone: "caution",
    });
    expect(stockWords(product, xl({}), englishShop)).toBeUndefined();
    expect(stockWords(product, xl({ availability: "backorder" }), englishShop)?.text).toBe(
      "Not in stock. Ships when it is back",
    );
    expect(stockWords({ ...product, options: [] }, xl({ quantityLeft: 1 }), englishShop)?.text).toBe(
      "1 left",
    );
  });

  it("says who sells and ships", () => {
    const seller = { id: "h", name: "Halden", score: 4.9, onTimePercent: 98 };
    expect(soldBy(seller, "Rivermart", englishShop)).toBe("Sold by Halden, shipped by Rivermart");
    expect(soldBy(seller, undefined, englishShop)).toBe("Sold and shipped by Halden");
    expect(sellerFacts(seller, englishShop)).toBe("4.9 seller score, 98% on time");
    expect(sellerFacts({ id: "n", name: "New" }, englishShop)).toBe("");
  });
});

import type { Shopper } from "../pricing/shopper.ts";
import type { Shop } from "../shop/shop.ts";
import type { SentInstrument } from "./checkout-request.ts";

export interface Instrument {
  id: string;
  brand: string;
  lastDigits: string;
  expiryMonth: number;
  expiryYear: number;
  note?: string;
  declines: boolean;
}

/** Tempo's two cards: no money moves, one is always approved and one always declined. */
const testCards: Instrument[] = [
  {
    id: "test-approves",
    brand: "visa",
    lastDigits: "4242",
    expiryMonth: 12,
    expiryYear: 2030,
    note: "Test card that is approved",
    declines: false,
  },
  {
    id: "test-declines",
    brand: "visa",
    lastDigits: "0002",
    expiryMonth: 12,
    expiryYear: 2030,
    note: "Test card that is declined",
    declines: true,
  },
];

/** A platform's own instrument is taken in a native shop when its credential is one of these tokens. */
export const testTokens = { approve: "test_approve", decline: "test_decline" } as const;

/** What can be paid with: the account's cards, or a native shop's test cards. */
export function offeredInstruments(shopper: Shopper): Instrument[] {
  if (shopper.kind === "guest") return testCards;
  const cards = shopper.account.instruments.toSorted(
    (a, b) => Number(b.default ?? false) - Number(a.default ?? false),
  );
  return cards.map((card) => ({
    id: card.id,
    brand: card.brand,
    lastDigits: card.last_digits,
    expiryMonth: card.expiry_month,
    expiryYear: card.expiry_year,
    declines: card.declines ?? false,
  }));
}

/** The instrument to charge; undefined when it is neither on offer nor a test token. */
export function resolveInstrument(
  shopper: Shopper,
  sent: SentInstrument | undefined,
): Instrument | undefined {
  const offered = offeredInstruments(shopper);
  const known = offered.find(({ id }) => id === sent?.id);
  const token = shopper.kind === "guest" ? sent?.token : undefined;
  if (token !== undefined && (Object.values(testTokens) as string[]).includes(token)) {
    const declines = token === testTokens.decline;
    const card = known ?? (testCards.find((candidate) => candidate.declines === declines) as Instrument);
    return { ...card, id: sent?.id ?? card.id, declines };
  }
  return known;
}

export function handlerId(shop: Shop): string {
  return shop.file.style === "linked" ? `${shop.file.id}-on-file` : `${shop.file.id}-test-card`;
}

/** The `payment_handlers` registry of profile and checkout. */
export function paymentHandlers(shop: Shop) {
  const onFile = shop.file.style === "linked";
  const name = onFile ? "dev.shopfeed.on_file" : "dev.shopfeed.test_card";
  const config = onFile ? { charged_by: shop.file.name } : { environment: "test", tokens: testTokens };
  return {
    [name]: [
      { id: handlerId(shop), version: "2026-11-01", available_instruments: [{ type: "card" }], config },
    ],
  };
}

/** "Visa ending in 4242". */
export function instrumentLabel({ brand, lastDigits }: Instrument): string {
  return `${brand.charAt(0).toUpperCase()}${brand.slice(1)} ending in ${lastDigits}`;
}

/** The UCP instrument; credentials are never echoed. */
export function instrumentWire(shop: Shop, instrument: Instrument, selected: boolean) {
  return {
    id: instrument.id,
    handler_id: handlerId(shop),
    type: "card",
    selected,
    display: {
      brand: instrument.brand,
      last_digits: instrument.lastDigits,
      expiry_month: instrument.expiryMonth,
      expiry_year: instrument.expiryYear,
      description: instrument.note ?? instrumentLabel(instrument),
    },
  };
}

import type { Shopper } from "../pricing/shopper.ts";
import type { Shop } from "../shop/shop.ts";
import type { SentInstrument } from "./checkout-request.ts";

export interface Instrument {
  id: string;
  brand: string;
  lastDigits: string;
  expiryMonth: number;
  expiryYear: number;
  declines: boolean;
}

/** A platform's own instrument is taken in a native shop when its credential is one of these tokens. */
const testTokens = { approve: "test_approve", decline: "test_decline" } as const;

/** What can be paid with: the account's cards, its default first; in a native shop the test cards of the shop file. */
export function offeredInstruments(shop: Shop, shopper: Shopper): Instrument[] {
  const cards =
    shopper.kind === "account"
      ? shopper.account.instruments
      : shop.file.accounts.flatMap((account) => account.instruments);
  return cards
    .toSorted((a, b) => Number(b.default ?? false) - Number(a.default ?? false))
    .map((card) => ({
      id: card.id,
      brand: card.brand,
      lastDigits: card.last_digits,
      expiryMonth: card.expiry_month,
      expiryYear: card.expiry_year,
      declines: card.declines ?? false,
    }));
}

/** The instrument to charge; undefined when it is neither on offer nor, in a native shop, paid by a test token. */
export function resolveInstrument(
  shop: Shop,
  shopper: Shopper,
  sent: SentInstrument | undefined,
): Instrument | undefined {
  const offered = offeredInstruments(shop, shopper);
  const known = offered.find(({ id }) => id === sent?.id);
  const token = shopper.kind === "guest" ? sent?.token : undefined;
  if (token !== testTokens.approve && token !== testTokens.decline) return known;
  const declines = token === testTokens.decline;
  const card = known ?? offered.find((candidate) => candidate.declines === declines);
  return card && { ...card, declines };
}

function handlerId(shop: Shop): string {
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
      description: instrumentLabel(instrument),
    },
  };
}

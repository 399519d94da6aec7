import type { Money } from "../money.ts";
import {
  identifier,
  integer,
  list,
  malformed,
  object,
  optional,
  spare,
  text,
  title,
  url,
  type Read,
  type ReadResult,
} from "../read.ts";
import type { LineItem, TotalLine } from "./checkout.ts";

/** UCP totals: `display_text` is optional there, so the type stands in where a shop is silent. */
export const wireTotals = list(
  object({ type: identifier, display_text: optional(text), amount: integer() }),
  100,
);

export const wireItem = object({
  id: identifier,
  title,
  price: integer(0),
  image_url: spare(optional(url())),
});

export function toTotals(wire: ReadResult<typeof wireTotals>, currency: string): TotalLine[] {
  return wire.map(({ type, display_text: label, amount }) => ({
    type,
    label: label ?? type,
    amount: { amount, currency },
  }));
}

/** The one line of type `total`. @throws Failure when there is none or more than one */
export function toTotal(wire: ReadResult<typeof wireTotals>, currency: string, path: string): Money {
  const [total, second] = wire.filter(({ type }) => type === "total");
  if (!total || second || total.amount < 0)
    throw malformed(path, "exactly one entry of type total, not negative", wire);
  return { amount: total.amount, currency };
}

export interface WireLine {
  readonly id: string;
  readonly item: ReadResult<typeof wireItem>;
  readonly quantity: number;
  readonly totals?: ReadResult<typeof wireTotals> | undefined;
}

export function toLine({ id, item, quantity, totals }: WireLine, currency: string, path: string): LineItem {
  const amount = totals?.find(({ type }) => type === "total")?.amount ?? item.price * quantity;
  if (!Number.isSafeInteger(amount)) throw malformed(path, "a price times quantity that is exact", amount);
  return {
    id,
    variantId: item.id,
    title: item.title,
    imageUrl: item.image_url,
    quantity,
    unitPrice: { amount: item.price, currency },
    total: { amount, currency },
  };
}

export const wireAddress = object({
  first_name: optional(text),
  last_name: optional(text),
  street_address: optional(text),
  extended_address: optional(text),
  address_locality: optional(text),
  address_region: optional(text),
  postal_code: optional(text),
  address_country: optional(text),
  phone_number: optional(text),
});

export const readQuantity: Read<number> = integer(0, 100_000);

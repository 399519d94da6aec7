import { type CheckoutChange, toAddress } from "@shop-feed/contract";
import {
  identifier,
  integer,
  list,
  number,
  object,
  oneOf,
  optional,
  type Read,
  record,
  text,
  url,
} from "@shop-feed/contract/read";
import type { CheckoutIntent } from "../drivers/shop-driver.ts";
import type { BeginLink } from "../linking/ask-consent.ts";

// What browsers send, in UCP's names. The readers of shops' answers are the contract's; these are the other direction.

const lines = list(object({ item: object({ id: identifier }), quantity: integer(1, 999) }), 50);
const context = object({
  address_country: optional(identifier),
  postal_code: optional(identifier),
  language: optional(identifier),
});
const attribution = object({ post: text, creator: text, tag: text });
const address = object({
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

const lookup = object({ ids: list(identifier, 100), context: optional(context) });
const creation = object({
  line_items: lines,
  attribution: optional(attribution),
  context: optional(context),
});
const change = object({
  line_items: optional(lines),
  discounts: optional(object({ codes: list(identifier, 20) })),
  destination_id: optional(identifier),
  address: optional(address),
  delivery_options: optional(record(identifier)),
  instrument_id: optional(identifier),
  email: optional(text),
});
const placement = object({
  checkout_id: identifier,
  instrument_id: identifier,
  expected_total: object({ amount: number(0, Number.MAX_SAFE_INTEGER), currency: identifier }),
});
const link = object({ mode: oneOf("popup", "redirect"), return_url: url(), resume: optional(text) });

export const readPlacement = placement;
export const readPoll = object({
  poll_secret: identifier,
  claim: optional(identifier),
  code: optional(identifier),
});

export const readLookup: Read<Pick<CheckoutIntent, "context"> & { ids: string[] }> = (value, path) => {
  const wire = lookup(value, path);
  return { ids: wire.ids, context: toContext(wire.context) };
};

export const readCreation: Read<CheckoutIntent> = (value, path) => {
  const wire = creation(value, path);
  return { lines: toLines(wire.line_items), attribution: wire.attribution, context: toContext(wire.context) };
};

export const readChange: Read<CheckoutChange> = (value, path) => {
  const wire = change(value, path);
  return {
    lines: wire.line_items && toLines(wire.line_items),
    voucherCodes: wire.discounts?.codes,
    destinationId: wire.destination_id,
    address: wire.address && toAddress(wire.address),
    deliveryOptions: wire.delivery_options,
    instrumentId: wire.instrument_id,
    email: wire.email,
  };
};

export const readLinkStart: Read<BeginLink> = (value, path) => {
  const { mode, return_url: returnUrl, resume } = link(value, path);
  return { mode, returnUrl, resume };
};

function toLines(wire: readonly { item: { id: string }; quantity: number }[]): CheckoutIntent["lines"] {
  return wire.map(({ item, quantity }) => ({ variantId: item.id, quantity }));
}

function toContext(
  wire:
    | {
        address_country?: string | undefined;
        postal_code?: string | undefined;
        language?: string | undefined;
      }
    | undefined,
): CheckoutIntent["context"] {
  return wire && { country: wire.address_country, postalCode: wire.postal_code, locale: wire.language };
}

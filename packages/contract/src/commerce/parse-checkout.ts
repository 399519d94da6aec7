import {
  flag,
  identifier,
  integer,
  list,
  object,
  oneOf,
  optional,
  record,
  spare,
  spareList,
  text,
  time,
  title,
  url,
  type ReadResult,
} from "../read.ts";
import { readCurrency } from "../read-money.ts";
import { toAddress } from "./address.ts";
import type { Checkout, CheckoutMessage, Delivery, DeliveryOption, PaymentInstrument } from "./checkout.ts";
import { EXTENSION } from "./extension.ts";
import { readVoucher } from "./parse-voucher.ts";
import { toLine, toTotal, toTotals, wireAddress, wireItem, wireTotals } from "./read-lines.ts";

const line = object({
  id: identifier,
  item: wireItem,
  quantity: integer(1, 100_000),
  totals: optional(wireTotals),
});
const message = object({
  type: oneOf("error", "warning", "info"),
  code: optional(identifier),
  path: optional(text),
  content: text,
  severity: optional(oneOf("recoverable", "requires_buyer_input", "requires_buyer_review", "unrecoverable")),
  presentation: optional(text),
});
const option = object({
  id: identifier,
  title: text,
  description: optional(text),
  carrier: optional(text),
  earliest_fulfillment_time: optional(time),
  latest_fulfillment_time: optional(time),
  totals: wireTotals,
});
const group = object({
  id: identifier,
  line_item_ids: list(identifier),
  options: optional(list(option, 100)),
  selected_option_id: optional(identifier),
});
const destinationId = object({ id: identifier, label: optional(text) });
const method = object({
  id: identifier,
  type: text,
  destinations: optional(
    list((value, path) => ({ ...wireAddress(value, path), ...destinationId(value, path) }), 100),
  ),
  selected_destination_id: optional(identifier),
  groups: optional(list(group, 100)),
});
const instrument = object({
  id: identifier,
  handler_id: identifier,
  type: identifier,
  selected: optional(flag),
  display: optional(record((value) => value)),
});
const extension = object({
  vouchers: optional(list(readVoucher, 200)),
  explanation: optional(text),
  addresses_editable: optional(flag),
  charged_by: optional(text),
  placement_id: optional(identifier),
});
const checkout = object({
  id: identifier,
  status: oneOf(
    "incomplete",
    "requires_escalation",
    "ready_for_complete",
    "complete_in_progress",
    "completed",
    "canceled",
  ),
  currency: readCurrency,
  line_items: list(line),
  totals: wireTotals,
  messages: optional(list(message)),
  links: optional(spareList(object({ type: text, url: url(), title: optional(text) }))),
  fulfillment: optional(object({ methods: optional(list(method, 20)) })),
  payment: optional(object({ instruments: optional(list(instrument, 50)) })),
  continue_url: optional(url()),
  expires_at: optional(time),
  order: optional(object({ id: identifier })),
  [EXTENSION]: optional(extension),
});

/**
 * Reads a UCP checkout with its discount and fulfilment extensions and ours.
 * @throws Failure `malformed` with the path of the first field that does not fit
 */
export function parseCheckout(json: unknown): Checkout {
  const wire = checkout(json, "$");
  const own = wire[EXTENSION];
  const { currency } = wire;
  return {
    id: wire.id,
    status: wire.status,
    currency,
    lines: wire.line_items.map((entry, index) => toLine(entry, currency, `$.line_items[${index}]`)),
    totals: toTotals(wire.totals, currency),
    total: toTotal(wire.totals, currency, "$.totals"),
    delivery: toDelivery(wire.fulfillment?.methods ?? [], currency),
    instruments: (wire.payment?.instruments ?? []).map(toInstrument),
    messages: (wire.messages ?? []).map(toMessage),
    vouchers: own?.vouchers ?? [],
    explanation: own?.explanation,
    addressesEditable: own?.addresses_editable ?? true,
    chargedBy: own?.charged_by,
    links: wire.links ?? [],
    continueUrl: wire.continue_url,
    expiresAt: wire.expires_at,
    orderId: wire.order?.id,
    placementId: own?.placement_id,
  };
}

/** Only shipping is rendered so far; pickup methods are left to the shop's own page. */
function toDelivery(methods: readonly ReadResult<typeof method>[], currency: string): Delivery | undefined {
  const shipping = methods.find(({ type }) => type === "shipping");
  if (!shipping) return undefined;
  return {
    methodId: shipping.id,
    destinations: (shipping.destinations ?? []).map((wire) => ({
      ...toAddress(wire),
      id: wire.id,
      label: wire.label,
    })),
    selectedDestinationId: shipping.selected_destination_id,
    groups: (shipping.groups ?? []).map((wire) => ({
      id: wire.id,
      lineItemIds: wire.line_item_ids,
      options: (wire.options ?? []).map((entry) => toOption(entry, currency)),
      selectedOptionId: wire.selected_option_id,
    })),
  };
}

function toOption(wire: ReadResult<typeof option>, currency: string): DeliveryOption {
  return {
    id: wire.id,
    title: wire.title,
    description: wire.description,
    carrier: wire.carrier,
    earliest: wire.earliest_fulfillment_time,
    latest: wire.latest_fulfillment_time,
    price: { amount: wire.totals.find(({ type }) => type === "total")?.amount ?? 0, currency },
  };
}

function toInstrument(wire: ReadResult<typeof instrument>): PaymentInstrument {
  return {
    id: wire.id,
    handlerId: wire.handler_id,
    type: wire.type,
    selected: wire.selected ?? false,
    label: instrumentLabel(wire),
  };
}

/** UCP card display holds `brand` and `last_digits`, or a whole `description`; others may give a `name`. */
function instrumentLabel({ display, type }: ReadResult<typeof instrument>): string {
  const say = (name: string): string | undefined => {
    const value = spare(title)(display?.[name], name);
    return value && value.length <= 80 ? value : undefined;
  };
  const name = say("description") ?? say("name") ?? say("label");
  if (name) return name;
  const brand = say("brand");
  const digits = say("last_digits");
  const shown = brand ? brand.charAt(0).toUpperCase() + brand.slice(1) : type;
  return digits ? `${shown} •••• ${digits}` : shown;
}

function toMessage(wire: ReadResult<typeof message>): CheckoutMessage {
  return {
    type: wire.type,
    code: wire.code ?? wire.type,
    path: wire.path,
    content: wire.content,
    severity: wire.severity,
    disclosure: wire.presentation === "disclosure",
  };
}

import { envelope } from "../http/envelope.ts";
import type { Message } from "../http/message.ts";
import type { Shopper } from "../pricing/shopper.ts";
import { extension } from "../profile/versions.ts";
import type { Shop } from "../shop/shop.ts";
import { voucherWire } from "../vouchers/voucher-wire.ts";
import type { CheckoutSession } from "./checkout-session.ts";
import { destinations, destinationWire, type Destinations } from "./destinations.ts";
import { discountsWire } from "./discounts-wire.ts";
import { instrumentWire, offeredInstruments, paymentHandlers } from "./instruments.ts";
import { lineWire } from "./priced-line.ts";
import { quote, type Quote } from "./quote.ts";

type OpenStatus = "incomplete" | "requires_escalation" | "ready_for_complete";

/** An open checkout worked out for now: what it costs, what is missing, how it stands. */
export interface Prepared {
  quote: Quote;
  places: Destinations;
  messages: Message[];
  status: OpenStatus;
}

export function prepare(shop: Shop, session: CheckoutSession, shopper: Shopper): Prepared {
  const places = destinations(session, shopper);
  const quoted = quote(shop, shopper, {
    lines: session.lines,
    destination: places.selected ?? session.context,
    optionId: session.optionId,
    codes: session.codes,
  });
  const messages = [...quoted.messages, ...places.problems];
  return { quote: quoted, places, messages, status: standing(messages) };
}

function standing(messages: Message[]): OpenStatus {
  const errors = messages.filter((message) => message.type === "error");
  if (errors.some(({ severity }) => severity.startsWith("requires_"))) return "requires_escalation";
  return errors.length > 0 ? "incomplete" : "ready_for_complete";
}

interface Outcome {
  status?: "completed" | "canceled" | "complete_in_progress";
  /** What just went wrong, before what is wrong anyway. */
  failures?: Message[];
  order?: { id: string; label: string; permalink_url: string };
  selectedInstrument?: string | undefined;
}

/** The whole UCP checkout. */
export function checkoutWire(
  shop: Shop,
  session: CheckoutSession,
  shopper: Shopper,
  prepared: Prepared,
  outcome: Outcome = {},
) {
  const { quote: quoted, places, status } = prepared;
  const failures = outcome.failures ?? [];
  const messages = outcome.status ? failures : [...failures, ...prepared.messages];
  const handoff = quoted.lines.find((line) => line.continueUrl !== undefined);
  return {
    ucp: {
      ...envelope(
        ["checkout", "discount", "fulfillment"],
        failures.some(({ type }) => type === "error") ? "error" : "success",
      ),
      payment_handlers: paymentHandlers(shop),
    },
    id: session.id,
    status: outcome.status ?? status,
    currency: shop.file.currency,
    line_items: quoted.lines.map((line) => lineWire(shop, line)),
    ...(session.buyer ? { buyer: session.buyer } : {}),
    context: session.context,
    ...(session.attribution ? { attribution: session.attribution } : {}),
    totals: quoted.totals,
    discounts: discountsWire(session.codes, quoted.applied),
    fulfillment: fulfillmentWire(shop, session, quoted, places),
    payment: paymentWire(shop, session, shopper, outcome.selectedInstrument),
    ...(messages.length > 0 ? { messages } : {}),
    links: [
      { type: "terms_of_service", url: `${shop.url}/terms`, title: `${shop.file.name} terms` },
      { type: "privacy_policy", url: `${shop.url}/privacy`, title: `${shop.file.name} privacy` },
      { type: "refund_policy", url: `${shop.url}/returns`, title: "Returns" },
    ],
    expires_at: session.expiresAt,
    ...(outcome.status
      ? {}
      : { continue_url: handoff?.continueUrl ?? `${shop.url}/checkouts/${session.id}` }),
    ...(outcome.order ? { order: outcome.order } : {}),
    [extension]: {
      vouchers: quoted.verdicts.map((verdict) => voucherWire(verdict, shop.file.currency)),
      explanation: quoted.explanation,
      addresses_editable: shopper.kind === "guest",
      charged_by: shop.file.name,
    },
  };
}

function fulfillmentWire(shop: Shop, session: CheckoutSession, quoted: Quote, places: Destinations) {
  const lineIds = session.lines.map(({ id }) => id);
  const options = places.selected ? quoted.options : [];
  const program = shop.file.membership?.program;
  return {
    methods: [
      {
        id: "shipping",
        type: "shipping",
        line_item_ids: lineIds,
        destinations: places.offered.map(destinationWire),
        selected_destination_id: places.selected?.id ?? null,
        groups: [
          {
            id: "all",
            line_item_ids: lineIds,
            options: options.map((option) => ({
              id: option.id,
              title: option.title,
              ...(option.price < option.openPrice
                ? { description: `${option.price === 0 ? "Free" : "Less"} with ${program}` }
                : {}),
              carrier: `${shop.file.name} Logistics`,
              earliest_fulfillment_time: option.earliest,
              latest_fulfillment_time: option.latest,
              totals: [{ type: "total", display_text: "Delivery", amount: option.price }],
            })),
            selected_option_id: (places.selected && quoted.option?.id) ?? null,
          },
        ],
      },
    ],
  };
}

function paymentWire(
  shop: Shop,
  session: CheckoutSession,
  shopper: Shopper,
  selected = session.instrumentId,
) {
  const offered = offeredInstruments(shop, shopper);
  const chosen = offered.find(({ id }) => id === selected)?.id ?? offered[0]?.id;
  return {
    instruments: offered.map((instrument) => instrumentWire(shop, instrument, instrument.id === chosen)),
  };
}

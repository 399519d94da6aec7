import { recoverable, type ErrorMessage } from "../http/message.ts";
import { formatMoney } from "../pricing/format-money.ts";
import type { Shopper } from "../pricing/shopper.ts";
import { extension } from "../profile/versions.ts";
import { type Fields, integer, optional, record } from "../shop-file/fields.ts";
import type { Shop } from "../shop/shop.ts";
import { confirmation } from "../orders/order.ts";
import { placeOrder } from "../orders/place-order.ts";
import { selectedInstrument } from "./checkout-request.ts";
import type { CheckoutSession } from "./checkout-session.ts";
import { checkoutWire, prepare } from "./checkout-wire.ts";
import { instrumentLabel, resolveInstrument } from "./instruments.ts";

/**
 * Places the order, or says why not and leaves the checkout open. Nothing is taken or charged unless everything holds:
 * the goods are there, the total is the one that was shown, the card is approved.
 */
export function completeCheckout(
  shop: Shop,
  session: CheckoutSession,
  shopper: Shopper,
  body: Fields,
): object {
  const prepared = prepare(shop, session, shopper);
  const fail = (failures: ErrorMessage[], selected?: string) => {
    shop.checkouts.save(
      { ...session, shownTotal: prepared.quote.total, ...(selected ? { instrumentId: selected } : {}) },
      session.owner,
    );
    const rest = prepared.messages.filter((message) => !failures.includes(message as ErrorMessage));
    return checkoutWire(
      shop,
      session,
      shopper,
      { ...prepared, messages: rest },
      { failures, selectedInstrument: selected },
    );
  };

  const errors = prepared.messages.filter((message) => message.type === "error");
  if (errors.length > 0) return fail(errors);

  const expected = expectedTotal(body) ?? session.shownTotal;
  if (expected !== undefined && expected !== prepared.quote.total) {
    const money = (amount: number) => formatMoney(amount, shop.file.currency);
    return fail([
      recoverable(
        "price_changed",
        "$.totals",
        `The total is now ${money(prepared.quote.total)}, not ${money(expected)}. Nothing has been ordered or charged.`,
      ),
    ]);
  }

  const sent =
    selectedInstrument(body) ??
    (session.instrumentId === undefined ? undefined : { id: session.instrumentId, token: undefined });
  if (!sent && shopper.kind === "guest")
    return fail([recoverable("missing", "$.payment.instruments", "Choose how to pay.")]);
  const instrument = resolveInstrument(shop, shopper, sent ?? defaultInstrument(shopper));
  if (!instrument)
    return fail([
      recoverable(
        "payment_failed",
        "$.payment.instruments[0]",
        "This way to pay is not known here. Choose another way to pay.",
      ),
    ]);
  if (instrument.declines)
    return fail(
      [
        recoverable(
          "payment_failed",
          "$.payment.instruments[0]",
          `${instrumentLabel(instrument)} was declined. Nothing was charged. Choose another way to pay.`,
        ),
      ],
      instrument.id,
    );

  const order = placeOrder(shop, session, shopper, prepared, instrumentLabel(instrument));
  const wire = checkoutWire(shop, session, shopper, prepared, {
    status: "completed",
    order: confirmation(shop, order),
    selectedInstrument: instrument.id,
  });
  shop.checkouts.save(
    { ...session, orderId: order.id, closed: { status: "completed", wire } },
    session.owner,
  );
  return wire;
}

function defaultInstrument(shopper: Shopper) {
  const cards = shopper.kind === "account" ? shopper.account.instruments : [];
  const card = cards.find((candidate) => candidate.default) ?? cards[0];
  return card && { id: card.id, token: undefined };
}

/** The extension's `complete.expected_total`: what the shopper agreed to. */
function expectedTotal(body: Fields): number | undefined {
  const path = `$["${extension}"].expected_total`;
  const sent = optional(body[extension], `$["${extension}"]`, record);
  const total = optional(sent?.["expected_total"], path, record);
  return total && integer(total["amount"], `${path}.amount`);
}

import { type Checkout, EXTENSION, fromAddress, type ShopperContext } from "@shop-feed/contract";
import type { Buyer, CheckoutIntent, Completion, JsonObject } from "../shop-driver.ts";

/**
 * The whole checkout as UCP wants it: PUT replaces everything, so each request says all that the shopper asked for so
 * far. `known` is the shop's last answer, whose method, group and line ids a selection has to name.
 */
export function checkoutRequest(intent: CheckoutIntent, buyer: Buyer, known?: Checkout): JsonObject {
  return {
    line_items: intent.lines.map(({ variantId, quantity }) => ({
      ...withId(known?.lines.find((line) => line.variantId === variantId)?.id),
      item: { id: variantId },
      quantity,
    })),
    ...(intent.email ? { buyer: { email: intent.email } } : {}),
    ...(intent.context ? { context: contextWire(intent.context) } : {}),
    ...(intent.attribution ? { attribution: intent.attribution } : {}),
    ...(intent.voucherCodes ? { discounts: { codes: intent.voucherCodes } } : {}),
    ...fulfillment(intent, known),
    ...payment(intent.instrumentId, known),
    signals: { "dev.shopfeed.buyer_id": buyer.id },
  };
}

/**
 * The body that takes the order. Credentials stay with whoever holds them: an instrument is named, never described. The
 * expected total closes the gap between our look at the price and the shop's: shops without the extension ignore it.
 */
export function completionRequest(
  checkout: Checkout,
  { instrumentId, expectedTotal }: Completion,
  buyer: Buyer,
): JsonObject {
  return {
    ...payment(instrumentId, checkout),
    signals: { "dev.shopfeed.buyer_id": buyer.id },
    [EXTENSION]: { expected_total: { amount: expectedTotal.amount, currency: expectedTotal.currency } },
  };
}

export function contextWire({ country, postalCode, locale }: ShopperContext): JsonObject {
  return {
    ...(country ? { address_country: country } : {}),
    ...(postalCode ? { postal_code: postalCode } : {}),
    ...(locale ? { language: locale } : {}),
  };
}

function fulfillment(
  { address, destinationId, deliveryOptions }: CheckoutIntent,
  known: Checkout | undefined,
): JsonObject {
  if (!address && !destinationId && !deliveryOptions) return {};
  const delivery = known?.delivery;
  const method = {
    ...withId(delivery?.methodId),
    type: "shipping",
    line_item_ids: known?.lines.map(({ id }) => id) ?? [],
    ...(address ? { destinations: [fromAddress(address)] } : {}),
    ...(destinationId ? { selected_destination_id: destinationId } : {}),
    ...(deliveryOptions
      ? {
          groups:
            delivery?.groups.flatMap(({ id }) =>
              deliveryOptions[id] ? [{ id, selected_option_id: deliveryOptions[id] }] : [],
            ) ?? [],
        }
      : {}),
  };
  return { fulfillment: { methods: [method] } };
}

function payment(instrumentId: string | undefined, known: Checkout | undefined): JsonObject {
  const instrument = known?.instruments.find(({ id }) => id === instrumentId);
  if (!instrument) return {};
  return {
    payment: {
      instruments: [
        { id: instrument.id, handler_id: instrument.handlerId, type: instrument.type, selected: true },
      ],
    },
  };
}

function withId(id: string | undefined): JsonObject {
  return id === undefined ? {} : { id };
}

import {
  type CheckoutChange,
  type CheckoutRequest,
  fromAddress,
  type LineRequest,
  type ShopperContext,
} from "@shop-feed/contract/commerce";

/** The bodies the gateway takes, in UCP's names. */
export function creationWire({ lines, attribution, context }: CheckoutRequest): object {
  return { line_items: linesWire(lines), attribution, context: context && contextWire(context) };
}

/** What is undefined is not sent, and so stays as it is. */
export function changeWire(change: CheckoutChange): object {
  return {
    line_items: change.lines && linesWire(change.lines),
    discounts: change.voucherCodes && { codes: change.voucherCodes },
    destination_id: change.destinationId,
    address: change.address && fromAddress(change.address),
    delivery_options: change.deliveryOptions,
    instrument_id: change.instrumentId,
    email: change.email,
  };
}

export function contextWire({ country, postalCode, locale }: ShopperContext): object {
  return { address_country: country, postal_code: postalCode, language: locale };
}

function linesWire(lines: readonly LineRequest[]): object[] {
  return lines.map(({ variantId, quantity }) => ({ item: { id: variantId }, quantity }));
}

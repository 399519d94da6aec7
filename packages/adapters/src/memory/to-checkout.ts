import type {
  Checkout,
  CheckoutMessage,
  Delivery,
  Destination,
  PaymentInstrument,
} from "@shop-feed/contract/commerce";
import { type BillLine, makeBill } from "./bill.ts";
import { deliveryOptions } from "./delivery.ts";
import { purchaseMode } from "./offer.ts";
import type { Shop } from "./shop.ts";
import type { ShopAddress } from "./shop-file.ts";
import type { Session } from "./shop-memory.ts";
import { defaultAddress, type Shopper } from "./shopper.ts";

/** How long a checkout may be completed; UCP's own default. */
export const lifetimeMs = 6 * 3_600_000;

const GROUP = "parcel";

/** The session as the shopper sees it now: priced, dated and judged anew each time, unless it has become an order. */
export function toCheckout(shop: Shop, session: Session): Checkout {
  if (session.final) return session.final;
  const shopper = shop.shopper(session.context);
  const lines = sessionLines(shop, session);
  const delivery = toDelivery(shop, session, lines, shopper);
  const option = delivery.groups[0]?.options.find(({ id }) => id === delivery.groups[0]?.selectedOptionId);
  const destination = delivery.destinations.find(({ id }) => id === delivery.selectedDestinationId);
  const bill = makeBill(shop, {
    lines,
    delivery: option,
    place: destination,
    voucherCodes: session.voucherCodes,
    shopper,
  });
  const instruments = toInstruments(shop, session);
  const handover = lines.map(({ product }) => purchaseMode(product)).find(({ mode }) => mode === "embedded");
  const messages = toMessages(shop, lines, delivery);
  return {
    id: session.id,
    status: toStatus(shop, session, messages, handover !== undefined),
    currency: shop.file.currency,
    ...bill,
    delivery,
    instruments,
    messages,
    addressesEditable: shop.file.style === "native",
    chargedBy: shop.file.name,
    links: [],
    continueUrl: handover?.url,
    expiresAt: new Date(session.createdAt + lifetimeMs).toISOString(),
    orderId: session.orderId,
    placementId: session.placementId,
  };
}

/** Variants with less stock than this session wants. */
export function missingStock(shop: Shop, session: Session): string[] {
  const wanted = new Map<string, number>();
  for (const { variantId, quantity } of session.lines)
    wanted.set(variantId, (wanted.get(variantId) ?? 0) + quantity);
  return [...wanted].filter(([id, quantity]) => shop.stock(id) < quantity).map(([id]) => id);
}

function sessionLines(shop: Shop, session: Session): BillLine[] {
  return session.lines.flatMap(({ id, variantId, quantity }) => {
    const found = shop.find(variantId);
    return found ? [{ ...found, id, quantity }] : [];
  });
}

function toStatus(
  shop: Shop,
  session: Session,
  messages: readonly CheckoutMessage[],
  handedOver: boolean,
): Checkout["status"] {
  if (session.state !== "open" || session.createdAt + lifetimeMs <= shop.clock.now()) return "canceled";
  if (handedOver) return "requires_escalation";
  return messages.some(({ type }) => type === "error") ? "incomplete" : "ready_for_complete";
}

function toDelivery(shop: Shop, session: Session, lines: readonly BillLine[], shopper: Shopper): Delivery {
  const onFile = (shopper.account?.addresses ?? []).map(toDestination);
  const destinations = session.ownAddress ? [...onFile, session.ownAddress] : onFile;
  const wanted = session.destinationId ?? defaultAddress(shopper.account)?.id;
  const destination = destinations.find(({ id }) => id === wanted);
  const products = lines.map(({ product }) => product);
  const options = deliveryOptions(shop, products, destination ?? shopper.context, shopper);
  const chosen = options.find(({ id }) => id === session.deliveryOptions?.[GROUP]) ?? options[0];
  return {
    methodId: "shipping",
    destinations,
    selectedDestinationId: destination?.id,
    groups: [{ id: GROUP, lineItemIds: lines.map(({ id }) => id), options, selectedOptionId: chosen?.id }],
  };
}

function toDestination(address: ShopAddress): Destination {
  return {
    id: address.id,
    label: address.label,
    firstName: address.first_name,
    lastName: address.last_name,
    street: address.street_address,
    extended: address.extended_address,
    locality: address.address_locality,
    region: address.address_region,
    postalCode: address.postal_code,
    country: address.address_country,
  };
}

/** Guests of a native shop pay with the test cards of its first account. */
function toInstruments(shop: Shop, session: Session): PaymentInstrument[] {
  const cards = (shop.shopper().account ?? shop.account)?.instruments ?? [];
  const chosen =
    cards.find(({ id }) => id === session.instrumentId) ?? cards.find((card) => card.default) ?? cards[0];
  return cards.map((card) => ({
    id: card.id,
    handlerId: `${shop.file.id}.cards`,
    type: "card",
    label: `${card.brand.charAt(0).toUpperCase()}${card.brand.slice(1)} ending in ${card.last_digits}`,
    selected: card === chosen,
  }));
}

function toMessages(shop: Shop, lines: readonly BillLine[], delivery: Delivery): CheckoutMessage[] {
  const error = (code: string, path: string, content: string): CheckoutMessage => ({
    type: "error",
    code,
    path,
    content,
    severity: "recoverable",
    disclosure: false,
  });
  const soldOut = lines.flatMap(({ product, variant, quantity }, index) =>
    shop.stock(variant.id) < quantity
      ? [error("out_of_stock", `$.line_items[${index}]`, `${product.title} is sold out`)]
      : [],
  );
  const address = "$.fulfillment.methods[0].selected_destination_id";
  if (!delivery.selectedDestinationId)
    return [...soldOut, error("address_required", address, "Add an address to deliver to")];
  if (delivery.groups[0]?.options.length) return soldOut;
  return [...soldOut, error("address_undeliverable", address, "Does not ship to this address")];
}

import type {
  Checkout,
  CheckoutChange,
  CommerceAdapter,
  LineRequest,
  LinkAttempt,
  LinkStatus,
  Offer,
  Order,
  PlaceOutcome,
  PlaceRequest,
} from "@shop-feed/contract/commerce";
import { check, present, same } from "./check.ts";
import type { ConformanceControl, ConformanceSetup } from "./conformance-subject.ts";

/** Where the suite's sales come from. */
export const ATTRIBUTION = { post: "post-1", creator: "mina", tag: "tag-1" };

/** What a person does at a shop, in the steps that cases are told in. */
export class Shopper {
  readonly setup: ConformanceSetup;
  adapter: CommerceAdapter;
  /** Orders from before the case: an account that is linked may have a history. */
  readonly #earlier = new Set<string>();

  constructor(setup: ConformanceSetup) {
    this.setup = setup;
    this.adapter = setup.adapter;
  }

  get ids(): ConformanceSetup["ids"] {
    return this.setup.ids;
  }

  now(): number {
    return (this.setup.now ?? Date.now)();
  }

  /** A control that the case's needs promise. */
  control<Name extends keyof ConformanceControl>(name: Name): Required<ConformanceControl>[Name] {
    const control: Partial<Required<ConformanceControl>> = this.setup.control;
    return present<Required<ConformanceControl>[Name]>(
      control[name],
      `control.${name}, which "provides" promises,`,
    );
  }

  /** Comes back after a page load. */
  async reload(): Promise<void> {
    this.adapter = await present(this.setup.reload, 'setup.reload, which "provides" promises,')();
  }

  beginLink(): Promise<LinkAttempt> {
    return this.adapter.beginLink({ mode: "popup", returnUrl: this.setup.pageUrl ?? "http://localhost/" });
  }

  /** Polls until the attempt is no longer pending. */
  async linkEnd(attempt: LinkAttempt): Promise<LinkStatus> {
    for (let tries = 0; tries < 200; tries++) {
      const status = await this.adapter.pollLink(attempt.id);
      if (status.state !== "pending") return status;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    return { state: "pending" };
  }

  async link(): Promise<void> {
    const attempt = await this.beginLink();
    await this.control("approveLink")(attempt);
    same((await this.linkEnd(attempt)).state, "linked", "the state after consent");
  }

  /** Whatever the shop asks before it sells. */
  async arrive(): Promise<void> {
    const { link, orders } = await this.adapter.capabilities();
    if (!link) return;
    await this.link();
    if (orders) for (const { id } of await this.#listAll()) this.#earlier.add(id);
  }

  async offer(productId: string, variantId: string): Promise<Offer> {
    const [product] = await this.adapter.products([productId]);
    const variant = product?.variants.find(({ id }) => id === variantId);
    return present(variant, `variant ${variantId} of ${productId}`).offer;
  }

  /** A checkout that could be placed as it is. */
  async review(lines?: readonly LineRequest[]): Promise<Checkout> {
    const wanted = lines ?? [{ variantId: this.ids.variantId, quantity: 1 }];
    let checkout = await this.adapter.createCheckout({ lines: wanted, attribution: ATTRIBUTION });
    if (!checkout.delivery?.selectedDestinationId && this.ids.address)
      checkout = await this.adapter.updateCheckout(checkout.id, { address: this.ids.address });
    return this.ready(checkout);
  }

  async change(checkout: Checkout, change: CheckoutChange): Promise<Checkout> {
    return this.adapter.updateCheckout(checkout.id, change);
  }

  ready(checkout: Checkout): Checkout {
    const why = checkout.messages.map(({ code }) => code).join(", ");
    same(
      checkout.status,
      "ready_for_complete",
      `the status of a complete checkout (${why || "no messages"})`,
    );
    return checkout;
  }

  request(checkout: Checkout, change: Partial<PlaceRequest> = {}): PlaceRequest {
    const selected =
      checkout.instruments.find((instrument) => instrument.selected) ?? checkout.instruments[0];
    return {
      checkoutId: checkout.id,
      placementId: present(checkout.placementId, "the checkout's placementId"),
      instrumentId: this.ids.instrumentId ?? present(selected?.id, "a payment instrument"),
      expectedTotal: checkout.total,
      ...change,
    };
  }

  place(checkout: Checkout, change: Partial<PlaceRequest> = {}): Promise<PlaceOutcome> {
    return this.adapter.place(this.request(checkout, change));
  }

  /** Places and insists on an order. */
  async order(checkout?: Checkout): Promise<Order> {
    return placed(await this.place(checkout ?? (await this.review())));
  }

  /** Every order of this shopper since the case began, over all pages. */
  async orders(): Promise<Order[]> {
    return (await this.#listAll()).filter(({ id }) => !this.#earlier.has(id));
  }

  async #listAll(): Promise<Order[]> {
    const orders: Order[] = [];
    let cursor: string | undefined;
    for (let pages = 0; pages < 100; pages++) {
      const page = await this.adapter.listOrders(cursor);
      orders.push(...page.orders);
      cursor = page.nextCursor;
      if (cursor === undefined) return orders;
    }
    throw new Error("listOrders gave 100 pages and no end");
  }
}

export function placed(outcome: PlaceOutcome): Order {
  check(
    outcome.state === "placed",
    `the outcome of placing: expected placed, got ${JSON.stringify(outcome)}`,
  );
  return outcome.order;
}

import type { MemoryAdapter } from "@shop-feed/adapters/memory";
import type {
  Checkout,
  CommerceAdapter,
  Order,
  PlaceOutcome,
  PlaceRequest,
  Voucher,
} from "@shop-feed/contract/commerce";
import { checkout, type Defect } from "./defective-shop.ts";

const VARIANT = "sweatshirt-oat-m";

/** Places the same things again under another review, as a shop without idempotency would. */
async function placeAnew(good: MemoryAdapter, request: PlaceRequest): Promise<PlaceOutcome> {
  const { lines } = await good.getCheckout(request.checkoutId);
  const copy = await good.createCheckout({ lines });
  const { id: checkoutId, placementId = "", total: expectedTotal } = copy;
  return good.place({ ...request, checkoutId, placementId, expectedTotal });
}

const place = (act: (good: MemoryAdapter, request: PlaceRequest) => Promise<PlaceOutcome>): Defect => ({
  spoil: (good) => ({ place: (request) => act(good, request) }),
});
const verdicts = (change: (voucher: Voucher) => Partial<Voucher>): Defect =>
  checkout(({ vouchers }) => ({ vouchers: vouchers.map((voucher) => ({ ...voucher, ...change(voucher) })) }));
const order = (change: (order: Order) => Partial<Order>): Defect => ({
  spoil: (good) => ({
    getOrder: async (id) => {
      const answer = await good.getOrder(id);
      return { ...answer, ...change(answer) };
    },
  }),
});
const placedAnew = place(placeAnew);
const uncheckedTotal = place(async (good, request) => {
  const { total } = await good.getCheckout(request.checkoutId);
  return good.place({ ...request, expectedTotal: total });
});
const uncheckedStock = place((good, request) => {
  good.control.setStock(VARIANT, 50);
  return good.place(request);
});
/** The first answer of a method, for ever. */
const orElse = async <T>(call: Promise<T>, other: () => Promise<T>): Promise<T> => call.catch(other);

/** What an adapter could get wrong from the checkout to the parcel, by the case that must notice. */
export const buyingDefects: Readonly<Record<string, Defect>> = {
  "unlinked-cannot-order": { spoil: () => ({ createCheckout: async () => ({ id: "co" }) as Checkout }) },
  "unlink-during-review": place((good, request) => {
    good.control.setLink("linked");
    return good.place(request);
  }),
  "checkout-holds-lines": {
    spoil: (good) => ({
      createCheckout: (request) => good.createCheckout({ ...request, lines: request.lines.slice(0, 1) }),
    }),
  },
  "checkout-totals-add-up": checkout(({ total, totals }) => ({
    totals: totals.map((line) =>
      line.type === "tax" ? { ...line, amount: { ...line.amount, amount: 0 } } : line,
    ),
    total,
  })),
  "checkout-names-placement": checkout(() => ({ placementId: crypto.randomUUID() })),
  "checkout-read-again": {
    spoil: (good) => ({
      getCheckout: async (id) => ({ ...(await good.getCheckout(id)), total: { amount: 1, currency: "USD" } }),
    }),
  },
  "update-quantity": {
    spoil: (good) => ({
      updateCheckout: (id, change) => good.updateCheckout(id, { ...change, lines: undefined }),
    }),
  },
  "update-keeps-the-rest": {
    spoil: (good) => ({
      updateCheckout: (id, change) =>
        good.updateCheckout(id, { deliveryOptions: { parcel: "standard" }, ...change }),
    }),
  },
  "delivery-option-priced": {
    spoil: (good) => ({ updateCheckout: async (id) => good.getCheckout(id) }),
  },
  "checkout-unknown": {
    spoil: (good) => {
      let last: Checkout | undefined;
      const keep = async (call: Promise<Checkout>): Promise<Checkout> => (last = await call);
      return {
        createCheckout: (request) => keep(good.createCheckout(request)),
        getCheckout: (id) => orElse(good.getCheckout(id), async () => last as Checkout),
      };
    },
  },
  "checkout-unknown-variant": {
    spoil: (good) => ({
      createCheckout: (request) =>
        orElse(good.createCheckout(request), () =>
          good.createCheckout({ lines: [{ variantId: VARIANT, quantity: 1 }] }),
        ),
    }),
  },
  "handoff-not-checked-out": {
    spoil: (good) => ({
      createCheckout: (request) =>
        orElse(good.createCheckout(request), () =>
          good.createCheckout({ lines: [{ variantId: VARIANT, quantity: 1 }] }),
        ),
    }),
  },
  "cancel-ends-it": { spoil: () => ({ cancelCheckout: async () => {} }) },

  "voucher-applied": {
    spoil: (good) => ({
      updateCheckout: async (id, change) => {
        const { vouchers } = await good.updateCheckout(id, change);
        return { ...(await good.updateCheckout(id, { voucherCodes: [] })), vouchers };
      },
    }),
  },
  "voucher-cleared": {
    spoil: (good) => ({
      updateCheckout: (id, { voucherCodes, ...change }) =>
        good.updateCheckout(id, voucherCodes?.length === 0 ? change : { ...change, voucherCodes }),
    }),
  },
  "voucher-kept": {
    spoil: (good) => ({
      updateCheckout: (id, change) => good.updateCheckout(id, { voucherCodes: [], ...change }),
    }),
  },
  "voucher-expired": verdicts(() => ({ reason: undefined })),
  "voucher-below-minimum": verdicts(() => ({ shortfall: undefined })),
  "voucher-unknown": verdicts(({ reason }) => (reason === "unknown_code" ? { reason: "expired" } : {})),
  "vouchers-listed": { spoil: () => ({ vouchers: async () => [] }) },

  "placed-as-reviewed": place(async (good, request) => {
    const outcome = await good.place(request);
    return outcome.state === "placed"
      ? { ...outcome, order: { ...outcome.order, total: { ...outcome.order.total, amount: 1 } } }
      : outcome;
  }),
  "checkout-becomes-order": checkout(() => ({ status: "ready_for_complete" })),
  "attribution-carried": order(() => ({ attribution: undefined })),
  "placed-twice-at-once": placedAnew,
  "placed-again-later": placedAnew,
  "placed-again-after-reload": {
    spoilReload: (kept): CommerceAdapter => ({ ...kept, place: (request) => placeAnew(kept, request) }),
  },
  "two-reviews-two-orders": {
    spoil: (good) => {
      let first: Promise<PlaceOutcome> | undefined;
      return { place: (request) => (first ??= good.place(request)) };
    },
  },
  "placement-of-another-review": place(async (good, request) => {
    const { placementId = "" } = await good.getCheckout(request.checkoutId);
    return good.place({ ...request, placementId });
  }),
  "placement-not-sent": {
    spoil: () => ({ placement: async () => ({ state: "placed", order: {} as Order }) }),
  },
  "unknown-instrument": place((good, request) => good.place({ ...request, instrumentId: "visa-4242" })),

  "price-changed": uncheckedTotal,
  "expected-total-checked": uncheckedTotal,
  "sold-out-before-order": uncheckedStock,
  "stock-decreases": uncheckedStock,
  "sold-out-not-checked-out": {
    spoil: (good) => ({
      createCheckout: (request) => {
        good.control.setStock(VARIANT, 50);
        return good.createCheckout(request);
      },
    }),
  },
  "declined-then-paid": place(async (good, request) => {
    const outcome = await good.place(request);
    if (outcome.state === "declined") await good.cancelCheckout(request.checkoutId);
    return outcome;
  }),
  "answer-lost": place(async (good, request) => {
    const outcome = await good.place(request);
    return outcome.state === "unknown" ? placeAnew(good, request) : outcome;
  }),

  "orders-none-yet": {
    spoil: () => ({ listOrders: async () => ({ orders: [{ id: "a stranger's" } as Order] }) }),
  },
  "orders-newest-first": {
    spoil: (good) => ({
      listOrders: async (cursor) => {
        const page = await good.listOrders(cursor);
        return { ...page, orders: page.orders.toReversed() };
      },
    }),
  },
  "orders-by-page": {
    spoil: (good) => ({ listOrders: async () => ({ orders: (await good.listOrders()).orders }) }),
  },
  "orders-survive-reload": { spoilReload: (_kept, fresh) => fresh },
  "order-read-again": order(() => ({ state: "canceled" })),
  "order-unknown": {
    spoil: (good) => ({ getOrder: async () => (await good.listOrders()).orders[0] as Order }),
  },
  "parcels-travel": order(({ parcels }) => ({
    parcels: parcels.map((parcel) => ({
      ...parcel,
      state: "preparing",
      history: parcel.history.slice(0, 1),
    })),
  })),
};

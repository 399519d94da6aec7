import { createMemoryAdapter, type MemoryAdapter } from "@shop-feed/adapters/memory";
import type { Checkout, CommerceAdapter, Offer, Product } from "@shop-feed/contract/commerce";
import { type Clock, memoryStorage, systemClock } from "@shop-feed/contract/feed";
import type { ConformanceIds, ConformanceNeed, ConformanceSubject } from "@shop-feed/testing";
import rivermart from "../../../seeds/shops/rivermart.json" with { type: "json" };
import tempo from "../../../seeds/shops/tempo.json" with { type: "json" };

/** One defect: what of a good adapter it replaces. `again` is the same for an adapter after a page load. */
export interface Defect {
  readonly spoil?: (good: MemoryAdapter) => Partial<CommerceAdapter>;
  readonly spoilReload?: (good: MemoryAdapter, fresh: MemoryAdapter) => CommerceAdapter;
}

const everything: readonly ConformanceNeed[] = [
  "native_checkout",
  "orders",
  "order_pages",
  "sellers",
  "delivery_promise",
  "declined_instrument",
  "reload",
  "set_price",
  "set_stock",
  "advance",
  "drop_after_placing",
  "slow_call",
];

const records = [
  { variantId: "night-swim-black", quantity: 1 },
  { variantId: "record-brush-walnut", quantity: 1 },
];
const rivermartIds: ConformanceIds = {
  productIds: ["sweatshirt", "steel-flask", "e-bike"],
  variantId: "sweatshirt-oat-m",
  otherVariantId: "steel-flask-moss",
  declinedInstrumentId: "visa-0002",
  member: { productId: "sweatshirt", variantId: "sweatshirt-oat-m" },
  handoff: { productId: "e-bike", variantId: "e-bike-small-chalk-360" },
  orderPageSize: 10,
};
const tempoIds: ConformanceIds = {
  productIds: ["night-swim", "record-brush", "mug-pair"],
  variantId: "night-swim-black",
  otherVariantId: "record-brush-walnut",
  declinedInstrumentId: "test-declined",
  vouchers: {
    applies: { code: "LOW10", lines: records },
    expired: "SUMMER15",
    belowMinimum: { code: "EIGHT60", lines: records },
  },
  orderPageSize: 10,
};

/** A shop in the style that a case needs, good but for one defect. */
export function defectiveShop(
  needs: readonly ConformanceNeed[],
  { spoil, spoilReload }: Defect,
): ConformanceSubject {
  const native = needs.includes("vouchers");
  return {
    provides: native
      ? [...everything, "vouchers"]
      : [...everything, "link", "member_pricing", "handoff", "deny_link", "expire_link"],
    setup() {
      // A morning, whatever the time is: in the evening the shop has one delivery option less.
      let ahead = new Date(2026, 10, 20, 9, 41).getTime() - Date.now();
      const clock: Clock = { now: () => Date.now() + ahead, after: systemClock.after };
      const storage = memoryStorage();
      const open = (kept = storage): MemoryAdapter =>
        createMemoryAdapter({ shop: native ? tempo : rivermart, clock, storage: kept, consent: "manual" });
      const good = open();
      const { control } = good;
      return {
        adapter: { ...good, ...spoil?.(good) },
        ids: native ? tempoIds : rivermartIds,
        now: () => clock.now(),
        reload: () => spoilReload?.(open(), open(memoryStorage())) ?? open(),
        control: {
          approveLink: () => control.approveLink(),
          denyLink: () => control.denyLink(),
          expireLink: () => void (ahead += 3_600_000),
          setPrice: (variantId, amount) => control.setPrice(variantId, amount, amount),
          setStock: (variantId, left) => control.setStock(variantId, left),
          advance: (ms) => control.advance(ms),
          dropAfterPlacing: () => control.dropAfterPlacing(),
          slowDown: () => control.delay(40),
        },
      };
    },
  };
}

export const product = (change: (product: Product) => Product): Defect => ({
  spoil: (good) => ({ products: async (...asked) => (await good.products(...asked)).map(change) }),
});

export const offer = (change: (offer: Offer) => Partial<Offer>): Defect =>
  product((entry) => ({
    ...entry,
    variants: entry.variants.map((variant) => ({
      ...variant,
      offer: { ...variant.offer, ...change(variant.offer) },
    })),
  }));

/** Every checkout that is answered, changed. */
export const checkout = (change: (checkout: Checkout) => Partial<Checkout>): Defect => ({
  spoil: (good) => ({
    createCheckout: async (request) => spoiled(await good.createCheckout(request), change),
    updateCheckout: async (id, wanted) => spoiled(await good.updateCheckout(id, wanted), change),
    getCheckout: async (id) => spoiled(await good.getCheckout(id), change),
  }),
});

function spoiled(answer: Checkout, change: (checkout: Checkout) => Partial<Checkout>): Checkout {
  return { ...answer, ...change(answer) };
}

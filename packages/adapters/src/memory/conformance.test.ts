import { FakeClock } from "@shop-feed/contract/fakes";
import { memoryStorage } from "@shop-feed/contract/feed";
import {
  type ConformanceIds,
  type ConformanceNeed,
  type ConformanceSetup,
  describeCommerceAdapter,
} from "@shop-feed/testing";
import { describe, it } from "vitest";
import rivermart from "../../../../seeds/shops/rivermart.json" with { type: "json" };
import tempo from "../../../../seeds/shops/tempo.json" with { type: "json" };
import { createMemoryAdapter, type MemoryAdapter } from "./create-memory-adapter.ts";

const provides: readonly ConformanceNeed[] = [
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

function setup(shop: unknown, ids: ConformanceIds): ConformanceSetup {
  const clock = new FakeClock();
  const storage = memoryStorage();
  const open = (): MemoryAdapter => createMemoryAdapter({ shop, clock, storage, consent: "manual" });
  const adapter = open();
  const { control } = adapter;
  return {
    adapter,
    ids,
    now: () => clock.now(),
    reload: open,
    control: {
      approveLink: () => control.approveLink(),
      denyLink: () => control.denyLink(),
      expireLink: () => clock.advance(11 * 60_000),
      setPrice: (variantId, amount) => control.setPrice(variantId, amount, amount),
      setStock: (variantId, left) => control.setStock(variantId, left),
      advance: (ms) => control.advance(ms),
      dropAfterPlacing: () => control.dropAfterPlacing(),
      slowDown: () => control.delay(60_000),
    },
  };
}

describeCommerceAdapter(
  "memory, linked style",
  {
    provides: [...provides, "link", "member_pricing", "handoff", "deny_link", "expire_link"],
    setup: () =>
      setup(rivermart, {
        productIds: ["sweatshirt", "steel-flask", "e-bike"],
        variantId: "sweatshirt-oat-m",
        otherVariantId: "steel-flask-moss",
        declinedInstrumentId: "visa-0002",
        member: { productId: "sweatshirt", variantId: "sweatshirt-oat-m" },
        handoff: { productId: "e-bike", variantId: "e-bike-small-chalk-360" },
        orderPageSize: 10,
      }),
  },
  { describe, it },
);

const records = [
  { variantId: "night-swim-black", quantity: 1 },
  { variantId: "record-brush-walnut", quantity: 1 },
];

describeCommerceAdapter(
  "memory, native style",
  {
    provides: [...provides, "vouchers"],
    setup: () =>
      setup(tempo, {
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
      }),
  },
  { describe, it },
);

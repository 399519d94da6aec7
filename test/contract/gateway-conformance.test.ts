import { systemClock, type Clock } from "@shop-feed/contract/feed";
import {
  type ConformanceIds,
  type ConformanceNeed,
  type ConformanceSetup,
  describeCommerceAdapter,
} from "@shop-feed/testing";
import { afterAll, beforeAll, describe, it } from "vitest";
import { consent } from "./gateway/support/consent.ts";
import { GUEST_ADDRESS } from "./gateway/support/reviews.ts";
import { World } from "./gateway/support/world.ts";

/** The gateway's clock, to let link attempts run out. */
let ahead = 0;
const clock: Clock = { now: () => Date.now() + ahead, after: systemClock.after };

/** How far a shop's own time was moved, for parcels. */
const moved: Record<string, number> = { rivermart: 0, tempo: 0 };

let world: World;
beforeAll(async () => {
  world = await World.start({ clock, ordersPerHour: 10_000 });
});
afterAll(() => world.close());

/** A new browser at a shop that is as on its first day. */
async function setup(shop: "rivermart" | "tempo", ids: ConformanceIds): Promise<ConformanceSetup> {
  await world.control(shop, "reset", {});
  const browser = world.browser();
  const adapter = browser.adapter(world.url, shop);
  const fault = (body: object) => world.control<void>(shop, "faults", body);
  return {
    adapter,
    ids,
    pageUrl: `${browser.origin}/`,
    now: () => Date.now() + (moved[shop] ?? 0),
    reload: () => browser.tab().adapter(world.url, shop),
    dispose: () => void (ahead = 0),
    control: {
      approveLink: async ({ authorizeUrl }) => void (await consent(browser, authorizeUrl ?? "", "allow")),
      denyLink: async ({ authorizeUrl }) => void (await consent(browser, authorizeUrl ?? "", "deny")),
      expireLink: () => void (ahead = 3_600_000),
      setPrice: (variant, price) =>
        world.control(shop, "price", {
          variant,
          price,
          ...(shop === "rivermart" ? { member_price: price } : {}),
        }),
      setStock: (variant, quantity) => world.control(shop, "stock", { variant, quantity }),
      async advance(ms) {
        await world.control(shop, "clock", { seconds: ms / 1_000 });
        moved[shop] = (moved[shop] ?? 0) + ms;
      },
      dropAfterPlacing: () => fault({ kind: "reset_after", path: "/complete$", method: "POST" }),
      slowDown: () => fault({ kind: "slow", path: "/catalog/lookup$", ms: 400 }),
    },
  };
}

const provides: readonly ConformanceNeed[] = [
  "native_checkout",
  "orders",
  "sellers",
  "declined_instrument",
  "reload",
  "set_price",
  "set_stock",
  "advance",
  "drop_after_placing",
  "slow_call",
];

describeCommerceAdapter(
  "gateway and Rivermart, linked by its own consent pages",
  {
    provides: [
      ...provides,
      "link",
      "member_pricing",
      "delivery_promise",
      "handoff",
      "deny_link",
      "expire_link",
    ],
    setup: () =>
      setup("rivermart", {
        productIds: ["sweatshirt", "steel-flask", "e-bike"],
        variantId: "sweatshirt-oat-m",
        otherVariantId: "steel-flask-moss",
        declinedInstrumentId: "visa-0002",
        member: { productId: "sweatshirt", variantId: "sweatshirt-oat-m" },
        handoff: { productId: "e-bike", variantId: "e-bike-small-chalk-360" },
      }),
  },
  { describe, it },
);

const records = [
  { variantId: "night-swim-black", quantity: 1 },
  { variantId: "record-brush-walnut", quantity: 1 },
];

describeCommerceAdapter(
  "gateway and Tempo Shop, as a guest",
  {
    provides: [...provides, "vouchers", "order_pages"],
    setup: () =>
      setup("tempo", {
        productIds: ["night-swim", "record-brush", "mug-pair"],
        variantId: "night-swim-black",
        otherVariantId: "record-brush-walnut",
        declinedInstrumentId: "test-declined",
        address: GUEST_ADDRESS,
        orderPageSize: 20,
        vouchers: {
          applies: { code: "LOW10", lines: records },
          expired: "SUMMER15",
          belowMinimum: { code: "EIGHT60", lines: records },
        },
      }),
  },
  { describe, it },
);

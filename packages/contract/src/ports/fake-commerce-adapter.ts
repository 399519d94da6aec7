import type { Checkout } from "../commerce/checkout.ts";
import type { Order } from "../commerce/order.ts";
import type { Product } from "../commerce/product.ts";
import { Failure } from "../failure.ts";
import type { CommerceAdapter } from "./commerce-adapter.ts";

/** An adapter of which a test gives only what it needs; everything else fails loudly and every call is noted. */
export function fakeCommerceAdapter(
  methods: Partial<CommerceAdapter>,
): CommerceAdapter & { readonly calls: string[] } {
  const calls: string[] = [];
  return new Proxy({ calls } as unknown as CommerceAdapter & { readonly calls: string[] }, {
    get(target, name: keyof CommerceAdapter | "calls") {
      if (name === "calls") return target.calls;
      const given = methods[name];
      if (name === "linksInWindow" || (name === "resumeLink" && !given)) return given;
      return (...args: unknown[]) => {
        calls.push(name);
        if (typeof given !== "function")
          return Promise.reject(new Failure({ code: "unsupported", message: `The test gave no ${name}` }));
        return (given as (...args: unknown[]) => unknown)(...args);
      };
    },
  });
}

const usd = (amount: number) => ({ amount, currency: "USD" });

export function aProduct(
  id: string,
  { asOf = "2026-11-20T09:41:00Z", ttlSeconds = 60, price = 6800 } = {},
): Product {
  const offer = {
    price: usd(price),
    availability: "in_stock",
    purchase: { mode: "native" },
    asOf,
    ttlSeconds,
  } as const;
  return {
    id,
    title: id,
    description: "",
    images: [],
    options: [],
    variants: [{ id: `${id}-v`, title: id, options: {}, images: [], offer }],
  };
}

export function aCheckout(part: Partial<Checkout> = {}): Checkout {
  return {
    id: "checkout-1",
    status: "ready_for_complete",
    currency: "USD",
    lines: [
      { id: "line-1", variantId: "v1", title: "Flask", quantity: 1, unitPrice: usd(3200), total: usd(3200) },
    ],
    totals: [{ type: "total", label: "Total", amount: usd(3200) }],
    total: usd(3200),
    instruments: [
      { id: "visa", handlerId: "card", type: "card", label: "Visa ending in 4242", selected: true },
    ],
    messages: [],
    vouchers: [],
    addressesEditable: false,
    links: [],
    placementId: "placement-1",
    ...part,
  };
}

export function anOrder(part: Partial<Order> = {}): Order {
  const { lines, totals, total } = aCheckout();
  return {
    id: "order-1",
    label: "1001",
    checkoutId: "checkout-1",
    state: "placed",
    currency: "USD",
    lines,
    totals,
    total,
    parcels: [],
    ...part,
  };
}

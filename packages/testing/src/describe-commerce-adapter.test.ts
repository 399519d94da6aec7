import { fakeCommerceAdapter } from "@shop-feed/contract/fakes";
import { describe, expect, it } from "vitest";
import { rejects, same } from "./check.ts";
import type { ConformanceNeed } from "./conformance-case.ts";
import { conformanceCases } from "./conformance-cases.ts";
import type { ConformanceSubject } from "./conformance-subject.ts";
import { describeCommerceAdapter, runConformanceCase } from "./describe-commerce-adapter.ts";
import { Failure } from "@shop-feed/contract/feed";

/** A runner that only takes down what it is given. */
function runner() {
  const ran: { name: string; body: () => Promise<void> }[] = [];
  const skipped: string[] = [];
  const take = Object.assign((name: string, body: () => Promise<void>) => ran.push({ name, body }), {
    skip: (name: string) => skipped.push(name),
  });
  return { ran, skipped, runner: { describe: (_name: string, body: () => void) => body(), it: take } };
}

function subject(provides: readonly ConformanceNeed[]) {
  const disposed: number[] = [];
  const capabilities = {
    shop: { id: "s", name: "Shop" },
    link: false,
    memberPricing: false,
    deliveryPromise: false,
    vouchers: true,
    cart: false,
    orders: false,
    sellers: false,
    guestAddress: false,
    checkout: "none",
  } as const;
  const setup: ConformanceSubject["setup"] = () => ({
    adapter: fakeCommerceAdapter({ capabilities: async () => capabilities, products: async () => [] }),
    ids: { productIds: ["a", "b"], variantId: "a-1", otherVariantId: "b-1" },
    control: {},
    dispose: () => void disposed.push(1),
  });
  return { disposed, subject: { provides, setup } };
}

describe("describeCommerceAdapter", () => {
  it("runs what is provided, and skips the rest in sight", () => {
    const seen = runner();
    describeCommerceAdapter("shop", subject(["sellers"]).subject, seen.runner);
    const names = seen.ran.map(({ name }) => name.split(":")[0]);
    expect(names).toContain("seller-facts");
    expect(names).not.toContain("link-approved");
    expect(seen.skipped.find((name) => name.startsWith("link-denied"))).toBe(
      "link-denied: stays unlinked when consent is refused (needs link, deny_link)",
    );
    // One more than the table: the case that compares it with the capabilities.
    expect(seen.ran.length + seen.skipped.length).toBe(conformanceCases.length + 1);
  });

  it("finds a capability that nobody tests, and one that is not there", async () => {
    const honesty = async (provides: readonly ConformanceNeed[]) => {
      const seen = runner();
      describeCommerceAdapter("shop", subject(provides).subject, seen.runner);
      await seen.ran[0]?.body();
    };
    await expect(honesty([])).rejects.toThrow("capabilities claim vouchers, but provides does not name it");
    await expect(honesty(["vouchers", "link"])).rejects.toThrow(
      "capabilities do not claim link, but provides names it",
    );
    await honesty(["vouchers"]);
  });
});

describe("runConformanceCase", () => {
  it("says which case, what is wrong and which defect, and tidies up", async () => {
    const { subject: shop, disposed } = subject([]);
    const entry = conformanceCases.find(({ id }) => id === "products-batch")!;
    await expect(runConformanceCase(entry, shop)).rejects.toThrow(
      'products-batch: the products answered: expected ["a","b"], got []\nDefect: One request for every tag of a feed, or the same product twice',
    );
    expect(disposed).toEqual([1]);
  });
});

describe("the assertions", () => {
  async function failing(error: Error): Promise<void> {
    const call = async (): Promise<never> => {
      throw error;
    };
    await rejects(call(), ["not_found"], "the call");
  }

  it("compare by value", () => {
    expect(() => same({ amount: 1 }, { amount: 1 }, "money")).not.toThrow();
    expect(() => same({ amount: 1 }, { amount: 2 }, "money")).toThrow(
      'money: expected {"amount":2}, got {"amount":1}',
    );
  });

  it("want a Failure of the right code, and nothing else", async () => {
    await failing(new Failure({ code: "not_found", message: "" }));
    await expect(failing(new Failure({ code: "server", message: "" }))).rejects.toThrow(
      "the call: expected not_found, got server",
    );
    await expect(failing(new TypeError("x"))).rejects.toThrow("adapters reject with Failure only");
    await expect(rejects(Promise.resolve(1), ["not_found"], "the call")).rejects.toThrow("but it answered 1");
  });
});

it("names every case and its defect once", () => {
  expect(new Set(conformanceCases.map(({ id }) => id)).size).toBe(conformanceCases.length);
  expect(new Set(conformanceCases.map(({ defect }) => defect)).size).toBe(conformanceCases.length);
});

import { Failure } from "@shop-feed/contract/feed";
import { type Defect, offer, product } from "./defective-shop.ts";

const DAY = 86_400_000;
const earlier = (time: string) => new Date(Date.parse(time) - DAY).toISOString();
const notFound = () => new Failure({ code: "not_found", message: "not here" });

/** What an adapter could get wrong before there is a checkout, by the case that must notice. */
export const shopDefects: Readonly<Record<string, Defect>> = {
  "shop-named": {
    spoil: (good) => ({
      capabilities: async () => ({ ...(await good.capabilities()), shop: { id: "r", name: " " } }),
    }),
  },
  "linking-explained": {
    spoil: (good) => ({ capabilities: async () => ({ ...(await good.capabilities()), linking: undefined }) }),
  },
  "products-batch": { spoil: (good) => ({ products: (ids) => good.products(ids.slice(0, 1)) }) },
  "products-unknown-left-out": {
    spoil: (good) => ({
      products: async (ids) => {
        const products = await good.products(ids);
        if (products.length < ids.length) throw notFound();
        return products;
      },
    }),
  },
  "products-none": {
    spoil: (good) => ({ products: (ids) => good.products(ids.length > 0 ? ids : ["sweatshirt"]) }),
  },
  "offers-fresh": offer(({ asOf }) => ({ asOf: earlier(asOf) })),
  "money-exact": offer(({ price }) => ({ price: { ...price, amount: price.amount + 0.5 } })),
  "list-price-above": offer(({ price }) => ({ listPrice: price })),
  "member-price-never-above": offer(({ price, membership }) => ({
    membership: {
      program: "River Plus",
      state: "eligible",
      ...membership,
      publicPrice: { ...price, amount: price.amount - 1 },
    },
  })),
  "variants-reachable": product((entry) => ({
    ...entry,
    variants: entry.variants.map((variant) => ({
      ...variant,
      options: { ...variant.options, Color: "Lime" },
    })),
  })),
  "handoff-explained": offer(({ purchase }) => ({ purchase: { ...purchase, reason: undefined } })),
  "delivery-dates-in-order": offer(({ delivery }) => ({
    delivery: delivery && { ...delivery, latest: delivery.earliest && earlier(delivery.earliest) },
  })),
  "seller-facts": { spoil: (good) => ({ seller: () => good.seller("halden") }) },
  "link-starts-unlinked": { spoil: () => ({ linkStatus: async () => ({ state: "linked", account: {} }) }) },
  "link-pending": {
    spoil: (good) => ({
      pollLink: async () => {
        good.control.setLink("linked");
        return good.linkStatus();
      },
    }),
  },
  "link-approved": { spoil: () => ({ linkStatus: async () => ({ state: "unlinked" }) }) },
  "link-poll-again": {
    spoil: (good) => {
      let done = false;
      return {
        pollLink: async (id) => {
          if (done) throw notFound();
          const status = await good.pollLink(id);
          done = status.state !== "pending";
          return status;
        },
      };
    },
  },
  "link-denied": {
    spoil: (good) => ({
      pollLink: async (id) => {
        const status = await good.pollLink(id);
        if (status.state === "denied") good.control.setLink("linked");
        return status;
      },
    }),
  },
  "link-expired": {
    spoil: (good) => ({
      pollLink: async (id) => {
        const status = await good.pollLink(id);
        return status.state === "expired" ? { state: "denied" } : status;
      },
    }),
  },
  "link-unknown-attempt": { spoil: (good) => ({ pollLink: () => good.linkStatus() }) },
  "link-member-price": offer(({ membership, price }) => ({ price: membership?.publicPrice ?? price })),
  "unlink-public-again": {
    spoil: (good) => {
      let kept: ReturnType<typeof good.products> | undefined;
      return {
        products: async (ids) => {
          if ((await good.linkStatus()).state === "linked") kept = good.products(ids);
          return kept ?? good.products(ids);
        },
        unlink: async () => {
          kept = good.products(["sweatshirt"]);
          await kept;
          await good.unlink();
        },
      };
    },
  },
  "unlink-twice": {
    spoil: (good) => ({
      unlink: async () => {
        if ((await good.linkStatus()).state === "unlinked") throw notFound();
        await good.unlink();
      },
    }),
  },
  "link-again": {
    spoil: (good) => {
      let begun = false;
      return {
        beginLink: async (request) => {
          if (begun) throw new Failure({ code: "conflict", message: "once only" });
          begun = true;
          return good.beginLink(request);
        },
      };
    },
  },
  "link-survives-reload": { spoilReload: (_kept, fresh) => fresh },
  "aborted-before": { spoil: (good) => ({ products: (ids, context) => good.products(ids, context) }) },
  "aborted-under-way": { spoil: (good) => ({ products: (ids, context) => good.products(ids, context) }) },
  "aborted-is-forgotten": {
    spoil: (good) => {
      const first: { failed?: Failure } = {};
      return {
        products: async (ids, context, signal) => {
          if (first.failed) throw first.failed;
          return good.products(ids, context, signal).catch((error: Failure) => {
            first.failed = error;
            throw error;
          });
        },
      };
    },
  },
};

import { type Offer, offerIsFresh, type Product } from "@shop-feed/contract/commerce";
import type { Money } from "@shop-feed/contract/feed";
import { check, present, rejects, same } from "../check.ts";
import type { ConformanceCase } from "../conformance-case.ts";
import type { Shopper } from "../shopper.ts";

async function catalogue({ adapter, ids }: Shopper): Promise<readonly Product[]> {
  const products = await adapter.products(ids.productIds);
  same(products.length, ids.productIds.length, "number of products answered");
  return products;
}

async function offers(shopper: Shopper): Promise<Offer[]> {
  return (await catalogue(shopper)).flatMap(({ variants }) => variants.map(({ offer }) => offer));
}

function checkMoney(money: Money | undefined, what: string): void {
  if (!money) return;
  check(
    Number.isSafeInteger(money.amount) && money.amount >= 0,
    `${what}: ${money.amount} is not whole minor units`,
  );
  check(/^[A-Z]{3}$/.test(money.currency), `${what}: "${money.currency}" is not an ISO 4217 code`);
}

export const catalogueCases: readonly ConformanceCase[] = [
  {
    id: "shop-named",
    title: "says whose shop it is",
    defect: "A shopper who cannot see who sells and who is paid",
    needs: [],
    async run({ adapter }) {
      const { shop } = await adapter.capabilities();
      check(shop.id.trim() && shop.name.trim(), "shop.id or shop.name is blank");
    },
  },
  {
    id: "linking-explained",
    title: "says what linking shares and what it never does",
    defect: "A consent screen with nothing on it",
    needs: ["link"],
    async run({ adapter }) {
      const linking = present((await adapter.capabilities()).linking, "capabilities.linking");
      check(
        linking.shared.length > 0 && linking.neverShared.length > 0,
        "linking.shared or neverShared is empty",
      );
    },
  },
  {
    id: "products-batch",
    title: "answers several products in one call, each once",
    defect: "One request for every tag of a feed, or the same product twice",
    needs: [],
    async run({ adapter, ids }) {
      const products = await adapter.products([...ids.productIds, ids.productIds[0]]);
      same(products.map(({ id }) => id).toSorted(), [...ids.productIds].toSorted(), "the products answered");
    },
  },
  {
    id: "products-unknown-left-out",
    title: "leaves out ids that the shop does not know",
    defect: "One product that was taken off sale blanks the prices of all others",
    needs: [],
    async run({ adapter, ids }) {
      const [known] = ids.productIds;
      const products = await adapter.products(["no-such-product", known]);
      same(
        products.map(({ id }) => id),
        [known],
        "the products answered",
      );
      same((await adapter.products(["no-such-product"])).length, 0, "products answered for unknown ids only");
    },
  },
  {
    id: "products-none",
    title: "answers no ids with no products",
    defect: "A post without tags asks for the whole catalogue, or shows an error",
    needs: [],
    async run({ adapter }) {
      same((await adapter.products([])).length, 0, "products answered for no ids");
    },
  },
  {
    id: "offers-fresh",
    title: "gives offers that are live when they come",
    defect: "A price of yesterday shown as the price of now",
    needs: [],
    async run(shopper) {
      for (const offer of await offers(shopper)) {
        check(offer.ttlSeconds > 0, `ttlSeconds is ${offer.ttlSeconds}`);
        check(
          offerIsFresh(offer, shopper.now()),
          `an offer as of ${offer.asOf} came when it was already stale`,
        );
        const ahead = Date.parse(offer.asOf) - shopper.now();
        check(ahead < 60_000, `an offer is dated ${ahead} ms ahead`);
      }
    },
  },
  {
    id: "money-exact",
    title: "gives every amount as whole minor units of a currency",
    defect: "Prices that are off by a cent, or by a hundred times",
    needs: [],
    async run(shopper) {
      for (const offer of await offers(shopper)) {
        checkMoney(offer.price, "price");
        checkMoney(offer.listPrice, "listPrice");
        checkMoney(offer.membership?.publicPrice, "publicPrice");
        checkMoney(offer.delivery?.price, "delivery.price");
      }
    },
  },
  {
    id: "list-price-above",
    title: "strikes through only higher prices",
    defect: "A reduction that is none",
    needs: [],
    async run(shopper) {
      for (const { price, listPrice } of await offers(shopper))
        check(
          !listPrice || listPrice.amount > price.amount,
          `list price ${listPrice?.amount} beside ${price.amount}`,
        );
    },
  },
  {
    id: "member-price-never-above",
    title: "never asks more of a member than of everyone",
    defect: "Someone links their account and pays more",
    needs: ["member_pricing"],
    async run(shopper) {
      await shopper.arrive();
      for (const { price, membership } of await offers(shopper))
        check(
          !membership?.publicPrice || membership.publicPrice.amount >= price.amount,
          `a member pays ${price.amount}, everyone ${membership?.publicPrice?.amount}`,
        );
    },
  },
  {
    id: "variants-reachable",
    title: "has for every variant one label on every axis",
    defect: "A size that is in stock and cannot be picked",
    needs: [],
    async run(shopper) {
      for (const { id, options, variants } of await catalogue(shopper)) {
        check(variants.length > 0, `${id} has no variant`);
        same(
          new Set(variants.map((variant) => variant.id)).size,
          variants.length,
          `different variant ids of ${id}`,
        );
        for (const variant of variants)
          for (const { name, values } of options)
            check(
              values.some(({ label }) => label === variant.options[name]),
              `${variant.id} has "${variant.options[name]}" for ${name}, which is none of its values`,
            );
      }
    },
  },
  {
    id: "handoff-explained",
    title: "says why something cannot be bought here, and where it can",
    defect: "A dead end: no button, no reason, no way out",
    needs: ["handoff"],
    async run(shopper) {
      const { productId, variantId } = present(shopper.ids.handoff, "ids.handoff");
      const { purchase } = await shopper.offer(productId, variantId);
      same(purchase.mode, "handoff", "purchase.mode");
      check(purchase.reason?.trim(), "purchase.reason is blank");
      check(/^https?:\/\//.test(purchase.url ?? ""), `purchase.url is "${purchase.url}"`);
    },
  },
  {
    id: "delivery-dates-in-order",
    title: "promises dates that are in order and still to come",
    defect: "Get it by yesterday",
    needs: ["delivery_promise"],
    async run(shopper) {
      await shopper.arrive();
      for (const { delivery } of await offers(shopper)) {
        if (delivery?.kind !== "promise") continue;
        const latest = Date.parse(present(delivery.latest, "delivery.latest of a promise"));
        check(
          Date.parse(delivery.earliest ?? present(delivery.latest, "latest")) <= latest,
          "earliest is after latest",
        );
        check(latest > shopper.now(), `a promise for ${delivery.latest} is over`);
        check(
          !delivery.expiresAt || Date.parse(delivery.expiresAt) > shopper.now(),
          "the promise has expired already",
        );
      }
    },
  },
  {
    id: "seller-facts",
    title: "knows the sellers of its products, and says so when it does not",
    defect: "A seller page that stays empty, with nobody to trust",
    needs: ["sellers"],
    async run(shopper) {
      const [product] = await catalogue(shopper);
      const { id, name } = present(product?.seller, "the product's seller");
      const seller = await shopper.adapter.seller(id);
      same([seller.id, seller.name], [id, name], "the seller");
      await rejects(shopper.adapter.seller("no-such-seller"), ["not_found"], "an unknown seller");
    },
  },
];

import type { Parcel } from "@shop-feed/contract/commerce";
import { check, present, rejects, same } from "../check.ts";
import type { ConformanceCase } from "../conformance-case.ts";

const DAY = 86_400_000;

function checkHistory({ history }: Parcel): void {
  const times = history.map(({ at }) => Date.parse(at));
  check(
    times.every((time) => !Number.isNaN(time)),
    "a parcel event has no readable time",
  );
  same(
    times,
    times.toSorted((a, b) => a - b),
    "the times of a parcel's events",
  );
}

export const orderCases: readonly ConformanceCase[] = [
  {
    id: "orders-none-yet",
    title: "lists no orders for someone it does not know yet",
    defect: "Someone else's orders",
    needs: ["orders"],
    async run({ adapter }) {
      const { orders } = await adapter.listOrders().catch(() => ({ orders: [] }));
      same(orders.length, 0, "orders of a new shopper");
    },
  },
  {
    id: "orders-newest-first",
    title: "lists orders, the newest first",
    defect: "The order just placed is nowhere to be seen",
    needs: ["native_checkout", "orders"],
    async run(shopper) {
      await shopper.arrive();
      const placedIds: string[] = [];
      for (let count = 0; count < 3; count++) placedIds.unshift((await shopper.order()).id);
      same(
        (await shopper.orders()).map(({ id }) => id),
        placedIds,
        "the list",
      );
    },
  },
  {
    id: "orders-by-page",
    title: "gives every order exactly once over its pages",
    defect: "Old orders that cannot be reached, or appear twice",
    needs: ["native_checkout", "orders", "order_pages"],
    async run(shopper) {
      await shopper.arrive();
      const size = present(shopper.ids.orderPageSize, "ids.orderPageSize");
      const placedIds: string[] = [];
      for (let count = 0; count <= size; count++) placedIds.unshift((await shopper.order()).id);
      const first = await shopper.adapter.listOrders();
      same(first.orders.length, size, "orders on the first page");
      check(first.nextCursor, "there is no cursor to the second page");
      same(
        (await shopper.orders()).map(({ id }) => id),
        placedIds,
        "the orders of all pages",
      );
    },
  },
  {
    id: "orders-survive-reload",
    title: "keeps orders over a page load",
    defect: "Ordered, reloaded, gone",
    needs: ["native_checkout", "orders", "reload"],
    async run(shopper) {
      await shopper.arrive();
      const { id } = await shopper.order();
      await shopper.reload();
      same(
        (await shopper.orders()).map((order) => order.id),
        [id],
        "orders after a reload",
      );
    },
  },
  {
    id: "order-read-again",
    title: "gives one order as the list does",
    defect: "A list that says shipped and a page that says lost",
    needs: ["native_checkout", "orders"],
    async run(shopper) {
      await shopper.arrive();
      const { id } = await shopper.order();
      const [listed] = await shopper.orders();
      const read = await shopper.adapter.getOrder(id);
      same(
        [read.id, read.label, read.total, read.state],
        [listed?.id, listed?.label, listed?.total, listed?.state],
        "the order",
      );
      check(!Number.isNaN(Date.parse(present(read.placedAt, "placedAt"))), "placedAt is no time");
    },
  },
  {
    id: "order-unknown",
    title: "knows only this shopper's orders",
    defect: "A guessed number opens a stranger's parcel and address",
    needs: ["native_checkout", "orders"],
    async run(shopper) {
      await shopper.arrive();
      await shopper.review();
      await rejects(shopper.adapter.getOrder("no-such-order"), ["not_found"], "reading an unknown order");
    },
  },
  {
    id: "parcels-travel",
    title: "moves parcels with time, until they are delivered",
    defect: "A parcel that is being prepared for ever",
    needs: ["native_checkout", "orders", "advance"],
    async run(shopper) {
      await shopper.arrive();
      const { id } = await shopper.order();
      const states = new Set<string>();
      let events = 0;
      for (let halfDays = 0; halfDays < 24; halfDays++) {
        const { parcels, state } = await shopper.adapter.getOrder(id);
        check(parcels.length > 0 || halfDays === 0, "an order without a parcel");
        for (const parcel of parcels) {
          checkHistory(parcel);
          states.add(parcel.state);
        }
        const seen = parcels.reduce((sum, { history }) => sum + history.length, 0);
        check(seen >= events, "a parcel has lost part of its history");
        events = seen;
        if (parcels.every((parcel) => parcel.state === "delivered") && parcels.length > 0) {
          same(state, "delivered", "the state of an order whose parcels are delivered");
          check(states.size > 2, `parcels were only ever ${[...states].join(", ")}`);
          return;
        }
        await shopper.control("advance")(DAY / 2);
      }
      check(false, `after twelve days a parcel is still not delivered, only ${[...states].join(", ")}`);
    },
  },
];

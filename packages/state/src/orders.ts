import { type Failure, toFailure } from "@shop-feed/contract/feed";
import type { CommerceAdapter, Order, OrderState } from "@shop-feed/contract/commerce";
import { atom, type ReadableAtom } from "nanostores";

export interface OrdersState {
  readonly status: "idle" | "loading" | "ready" | "error";
  /** Newest first. */
  readonly orders: readonly Order[];
  readonly atEnd: boolean;
  readonly failure?: Failure | undefined;
}

export interface Orders {
  readonly $orders: ReadableAtom<OrdersState>;
  /** Reads the list anew; parcels move while nobody looks. */
  load(): Promise<void>;
  more(): Promise<void>;
  /** One order's newest state. */
  refresh(orderId: string): Promise<void>;
  /** In the background: the orders that still move, or just this one, in their places. A failure changes nothing. */
  renew(orderId?: string): Promise<void>;
  /** Puts a new order on top without asking. */
  remember(order: Order): void;
}

/** Nothing more happens to these. */
const DONE: ReadonlySet<OrderState> = new Set(["delivered", "canceled", "returned"]);

export function createOrders(adapter: CommerceAdapter, onFailure: (failure: Failure) => void): Orders {
  const $orders = atom<OrdersState>({ status: "idle", orders: [], atEnd: false });
  let cursor: string | undefined;
  const change = (part: Partial<OrdersState>) => $orders.set({ ...$orders.get(), ...part });

  async function guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const failure = toFailure(error);
      change({ status: "error", failure });
      onFailure(failure);
    }
  }

  function put(order: Order, part: Partial<OrdersState> = {}): void {
    const { orders } = $orders.get();
    const known = orders.some(({ id }) => id === order.id);
    change({
      ...part,
      orders: known ? orders.map((other) => (other.id === order.id ? order : other)) : [order, ...orders],
    });
  }

  return {
    $orders,
    load: () =>
      guarded(async () => {
        change({ status: "loading", failure: undefined });
        const page = await adapter.listOrders();
        cursor = page.nextCursor;
        change({ status: "ready", orders: page.orders, atEnd: !cursor });
      }),
    more: () =>
      guarded(async () => {
        if (!cursor) return;
        const page = await adapter.listOrders(cursor);
        cursor = page.nextCursor;
        const known = new Set($orders.get().orders.map(({ id }) => id));
        change({
          orders: [...$orders.get().orders, ...page.orders.filter(({ id }) => !known.has(id))],
          atEnd: !cursor,
        });
      }),
    refresh: (orderId) =>
      guarded(async () => {
        put(await adapter.getOrder(orderId), { status: "ready", failure: undefined });
      }),
    async renew(orderId) {
      const wanted = $orders
        .get()
        .orders.filter(({ id, state }) => (orderId ? id === orderId : !DONE.has(state)));
      await Promise.allSettled(wanted.map(async ({ id }) => put(await adapter.getOrder(id))));
    },
    remember(order) {
      const { orders } = $orders.get();
      change({ orders: [order, ...orders.filter(({ id }) => id !== order.id)] });
    },
  };
}

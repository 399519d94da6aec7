import { type Failure, toFailure } from "@shop-feed/contract/feed";
import type { CommerceAdapter, Order } from "@shop-feed/contract/commerce";
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
  /** Puts a new order on top without asking. */
  remember(order: Order): void;
}

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
        const order = await adapter.getOrder(orderId);
        const { orders } = $orders.get();
        const known = orders.some(({ id }) => id === orderId);
        change({
          status: "ready",
          failure: undefined,
          orders: known ? orders.map((other) => (other.id === orderId ? order : other)) : [order, ...orders],
        });
      }),
    remember(order) {
      const { orders } = $orders.get();
      change({ orders: [order, ...orders.filter(({ id }) => id !== order.id)] });
    },
  };
}

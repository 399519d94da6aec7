import { type Emit, type Failure, type KeyValueStorage, toFailure } from "@shop-feed/contract/feed";
import type {
  Attribution,
  Checkout,
  CommerceAdapter,
  LineRequest,
  ShopperContext,
} from "@shop-feed/contract/commerce";
import { atom, type ReadableAtom } from "nanostores";

export interface CartLine extends LineRequest {
  readonly productId: string;
  readonly title: string;
  readonly imageUrl?: string | undefined;
  /** Where it was added from; the newest line's travels with the checkout. */
  readonly attribution?: Attribution | undefined;
}

export interface CartState {
  readonly lines: readonly CartLine[];
  /** Pieces in all, for the badge. */
  readonly count: number;
  /** The shop's own bill for these lines: totals, vouchers and why. Undefined until asked for. */
  readonly quote?: Checkout | undefined;
  /** Lines changed and the quote is not here yet: its figures are the last valid ones. */
  readonly updating: boolean;
  readonly failure?: Failure | undefined;
}

export interface Cart {
  readonly $cart: ReadableAtom<CartState>;
  /** False: the page refused. */
  add(line: CartLine): Promise<boolean>;
  /** 0 removes. Shown at once; taken back when the shop refuses. */
  setQuantity(variantId: string, quantity: number): Promise<void>;
  /** Asks the shop for the bill. */
  quote(): Promise<void>;
  /** Replaces the voucher codes; undefined: the shop's own best choice. */
  setVouchers(codes: readonly string[] | undefined): Promise<void>;
  /** After an order. */
  clear(): void;
}

export interface CartPorts {
  readonly adapter: CommerceAdapter;
  readonly emit: Emit;
  readonly context: () => ShopperContext;
  readonly storage: KeyValueStorage;
  readonly storageKey: string;
  readonly onFailure: (failure: Failure) => void;
}

const EMPTY: CartState = { lines: [], count: 0, updating: false };
const MAX_QUANTITY = 99;

export function createCart({ adapter, emit, context, storage, storageKey, onFailure }: CartPorts): Cart {
  const $cart = atom<CartState>({ ...EMPTY, ...withCount(load(storage.get(storageKey))) });
  let abort = new AbortController();
  let codes: readonly string[] | undefined;

  function setLines(lines: readonly CartLine[], part: Partial<CartState> = {}): void {
    $cart.set({ ...$cart.get(), ...withCount(lines), ...part });
    storage.set(storageKey, JSON.stringify(lines));
  }

  /** One bill at a time: a newer change aborts the older question. */
  async function requote(lastValid: CartState): Promise<void> {
    abort.abort();
    abort = new AbortController();
    const { signal } = abort;
    const { lines, quote } = $cart.get();
    if (lines.length === 0) return $cart.set(EMPTY);
    $cart.set({ ...$cart.get(), updating: true, failure: undefined });
    const wanted = lines.map(({ variantId, quantity }) => ({ variantId, quantity }));
    try {
      const next = quote
        ? await adapter.updateCheckout(quote.id, { lines: wanted, voucherCodes: codes }, signal)
        : await adapter.createCheckout(
            { lines: wanted, attribution: lines.at(-1)?.attribution, context: context() },
            signal,
          );
      if (!signal.aborted) $cart.set({ ...$cart.get(), quote: next, updating: false });
    } catch (error) {
      if (signal.aborted) return;
      const failure = toFailure(error);
      // A quote that expired at the shop is no reason to lose the cart.
      if (
        quote &&
        (failure.code === "not_found" || failure.code === "expired" || failure.code === "conflict")
      ) {
        $cart.set({ ...$cart.get(), quote: undefined });
        return requote(lastValid);
      }
      setLines(lastValid.lines, { quote: lastValid.quote, updating: false, failure });
      onFailure(failure);
    }
  }

  return {
    $cart,
    async add(line) {
      const { productId, variantId, quantity, attribution } = line;
      const detail = {
        productId,
        variantId,
        quantity,
        postId: attribution?.post,
        creatorId: attribution?.creator,
        tagId: attribution?.tag,
      };
      if (!emit("add_to_cart_requested", detail)) return false;
      const { lines } = $cart.get();
      const before = lines.find((other) => other.variantId === variantId);
      const merged = { ...line, quantity: Math.min(MAX_QUANTITY, quantity + (before?.quantity ?? 0)) };
      setLines([...lines.filter((other) => other !== before), merged], { failure: undefined });
      emit("added_to_cart", detail);
      return true;
    },
    async setQuantity(variantId, quantity) {
      const lastValid = $cart.get();
      const bounded = Math.max(0, Math.min(MAX_QUANTITY, Math.trunc(quantity)));
      setLines(
        lastValid.lines.flatMap((line) =>
          line.variantId !== variantId ? [line] : bounded === 0 ? [] : [{ ...line, quantity: bounded }],
        ),
      );
      await requote(lastValid);
    },
    quote: () => requote($cart.get()),
    async setVouchers(next) {
      codes = next;
      await requote($cart.get());
    },
    clear() {
      abort.abort();
      codes = undefined;
      storage.remove(storageKey);
      $cart.set(EMPTY);
    },
  };
}

function withCount(lines: readonly CartLine[]): Pick<CartState, "lines" | "count"> {
  return { lines, count: lines.reduce((sum, { quantity }) => sum + quantity, 0) };
}

/** Whatever stands in storage was written by some page of this origin: anything odd is an empty cart. */
function load(saved: string | undefined): readonly CartLine[] {
  try {
    const lines: unknown = JSON.parse(saved ?? "[]");
    return Array.isArray(lines) ? lines.filter(isLine) : [];
  } catch {
    return [];
  }
}

function isLine(value: unknown): value is CartLine {
  const line = value as Partial<CartLine> | null;
  return (
    typeof line?.variantId === "string" &&
    typeof line.productId === "string" &&
    typeof line.title === "string" &&
    Number.isInteger(line.quantity) &&
    (line.quantity ?? 0) > 0
  );
}

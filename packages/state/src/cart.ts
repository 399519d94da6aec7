import {
  type Emit,
  type Failure,
  type FailureCode,
  type KeyValueStorage,
  toFailure,
} from "@shop-feed/contract/feed";
import type { Checkout, CommerceAdapter, LineRequest, ShopperContext } from "@shop-feed/contract/commerce";
import { atom, type ReadableAtom } from "nanostores";
import {
  type CartLine,
  MAX_QUANTITY,
  readLines,
  withCount,
  withoutPieces,
  withPieces,
} from "./cart-lines.ts";

export interface CartState {
  readonly lines: readonly CartLine[];
  /** Pieces in all, for the badge. */
  readonly count: number;
  /** The shop's own bill for these lines: totals, vouchers and why. Undefined until asked for. */
  readonly quote?: Checkout | undefined;
  /** Voucher codes the shopper gave; undefined: the shop chooses. */
  readonly codes?: readonly string[] | undefined;
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
  /** These were ordered: what was added since stays. */
  bought(lines: readonly LineRequest[]): void;
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

/** What the shop last billed, with what was added since: what a refused change goes back to. */
type Agreed = Pick<CartState, "lines" | "quote" | "codes">;

const EMPTY: CartState = { lines: [], count: 0, updating: false };
/** A bill that ran out at the shop is no reason to lose the cart. */
const BILL_GONE: ReadonlySet<FailureCode> = new Set(["not_found", "expired", "conflict"]);

export function createCart({ adapter, emit, context, storage, storageKey, onFailure }: CartPorts): Cart {
  const $cart = atom<CartState>({ ...EMPTY, ...withCount(readLines(storage.get(storageKey))) });
  let agreed: Agreed = { lines: $cart.get().lines };
  let abort = new AbortController();

  function setLines(lines: readonly CartLine[], part: Partial<CartState> = {}): void {
    $cart.set({ ...$cart.get(), ...withCount(lines), ...part });
    storage.set(storageKey, JSON.stringify(lines));
  }

  function clear(): void {
    abort.abort();
    agreed = { lines: [] };
    storage.remove(storageKey);
    $cart.set(EMPTY);
  }

  async function askBill({ lines, quote, codes }: CartState, signal: AbortSignal): Promise<Checkout> {
    const wanted = lines.map(({ variantId, quantity }) => ({ variantId, quantity }));
    if (quote)
      try {
        return await adapter.updateCheckout(quote.id, { lines: wanted, voucherCodes: codes }, signal);
      } catch (error) {
        if (signal.aborted || !BILL_GONE.has(toFailure(error).code)) throw error;
      }
    const bill = await adapter.createCheckout(
      { lines: wanted, attribution: lines.at(-1)?.attribution, context: context() },
      signal,
    );
    // A checkout is created without codes: they are given to it once it is there.
    return codes && !signal.aborted ? adapter.updateCheckout(bill.id, { voucherCodes: codes }, signal) : bill;
  }

  /** One bill at a time: a newer change aborts the older question. */
  async function requote(): Promise<void> {
    abort.abort();
    abort = new AbortController();
    const { signal } = abort;
    if ($cart.get().lines.length === 0) return clear();
    $cart.set({ ...$cart.get(), updating: true, failure: undefined });
    const { lines, codes } = $cart.get();
    try {
      const quote = await askBill($cart.get(), signal);
      if (signal.aborted) return;
      agreed = { lines, quote, codes };
      $cart.set({ ...$cart.get(), quote, updating: false });
    } catch (error) {
      if (signal.aborted) return;
      const failure = toFailure(error);
      // Codes that stood and are refused now would refuse every bill to come.
      if (failure.code === "voucher_rejected" && codes === agreed.codes)
        agreed = { ...agreed, codes: undefined };
      setLines(agreed.lines, { quote: agreed.quote, codes: agreed.codes, updating: false, failure });
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
      abort.abort();
      // Whatever comes of a change under way, the piece stays. The last bill is not for it.
      agreed = { lines: withPieces(agreed.lines, line), codes: agreed.codes };
      const { lines, updating } = $cart.get();
      setLines(withPieces(lines, line), { failure: undefined });
      emit("added_to_cart", detail);
      if (updating) void requote();
      return true;
    },
    async setQuantity(variantId, quantity) {
      const bounded = Math.max(0, Math.min(MAX_QUANTITY, Math.trunc(quantity)));
      setLines(
        $cart
          .get()
          .lines.flatMap((line) =>
            line.variantId !== variantId ? [line] : bounded === 0 ? [] : [{ ...line, quantity: bounded }],
          ),
      );
      await requote();
    },
    quote: requote,
    async setVouchers(codes) {
      $cart.set({ ...$cart.get(), codes });
      await requote();
    },
    bought(ordered) {
      const left = withoutPieces($cart.get().lines, ordered);
      clear();
      agreed = { lines: left };
      if (left.length > 0) setLines(left);
    },
    clear,
  };
}

import type { Failure, Money } from "@shop-feed/contract/feed";
import type { Attribution, Checkout, LineRequest, Order } from "@shop-feed/contract/commerce";
import { atom, type ReadableAtom } from "nanostores";
import { CHECKOUT_TABLE, type CheckoutEvent, type CheckoutName, nextCheckout } from "./checkout-machine.ts";

export interface CheckoutState {
  readonly name: CheckoutName;
  /** What is being bought; kept while the shopper goes back and forth. */
  readonly lines: readonly LineRequest[];
  readonly attribution?: Attribution | undefined;
  /** The lines are the cart's: ordered, they leave it. */
  readonly ofCart?: boolean | undefined;
  readonly checkout?: Checkout | undefined;
  readonly order?: Order | undefined;
  /** With `price_changed`: the total the shopper had seen. */
  readonly before?: Money | undefined;
  /** With `price_changed`: the review the shopper had seen, to set its lines beside the new ones; not after a reload. */
  readonly previous?: Checkout | undefined;
  /** With `declined`: what was refused; stays while another is chosen. */
  readonly declinedInstrumentId?: string | undefined;
  /** With `out_of_stock`. */
  readonly variantIds?: readonly string[] | undefined;
  /** With `buyer_action`: the shop's own page. */
  readonly continueUrl?: string | undefined;
  /** With `declined`, `buyer_action`, `needs_link`, `failed`: in the shop's words, untrusted. */
  readonly reason?: string | undefined;
  readonly failure?: Failure | undefined;
  /** A change to the review is on its way; totals shown are the last valid ones. */
  readonly updating: boolean;
}

const IDLE: CheckoutState = { name: "idle", lines: [], updating: false };

/** The checkout's state, changed by moves of the table only. */
export interface CheckoutStore {
  readonly $checkout: ReadableAtom<CheckoutState>;
  readonly get: () => CheckoutState;
  can(event: CheckoutEvent): boolean;
  /** What is bought and its checkout stay unless `part` says otherwise; all else is the new state's own. @throws IllegalMove */
  readonly move: (event: CheckoutEvent, part?: Partial<CheckoutState>) => void;
  /** Changes what is shown without a move. */
  patch(part: Partial<CheckoutState>): void;
  /** Starts over with these lines. */
  reset(part?: Partial<Pick<CheckoutState, "lines" | "attribution" | "ofCart">>): void;
}

export function createCheckoutStore(): CheckoutStore {
  const $checkout = atom<CheckoutState>(IDLE);
  return {
    $checkout,
    get: () => $checkout.get(),
    can: (event) => CHECKOUT_TABLE[$checkout.get().name][event] !== undefined,
    move(event, part = {}) {
      const { name, lines, attribution, ofCart, checkout } = $checkout.get();
      $checkout.set({
        lines,
        attribution,
        ofCart,
        checkout,
        updating: false,
        ...part,
        name: nextCheckout(name, event),
      });
    },
    patch: (part) => $checkout.set({ ...$checkout.get(), ...part }),
    reset: (part = {}) => $checkout.set({ ...IDLE, ...part }),
  };
}

/** An order may exist that nobody has told the shopper of. */
export const IN_FLIGHT: ReadonlySet<CheckoutName> = new Set(["placing", "outcome_unknown", "reconciling"]);

import type { PlaceOutcome } from "@shop-feed/contract/commerce";
import { type Clock, Failure, type FailureCode } from "@shop-feed/contract/feed";

/** The adapter's methods that can be made to fail. */
export type AdapterMethod =
  | "capabilities"
  | "products"
  | "seller"
  | "vouchers"
  | "linkStatus"
  | "beginLink"
  | "pollLink"
  | "unlink"
  | "createCheckout"
  | "getCheckout"
  | "updateCheckout"
  | "cancelCheckout"
  | "place"
  | "placement"
  | "getOrder"
  | "listOrders";

/** What goes wrong between the page and a shop, on demand. */
export class Faults {
  latencyMs: number;
  offline = false;
  readonly #clock: Clock;
  readonly #failures = new Map<AdapterMethod, Failure[]>();
  readonly #outcomes: PlaceOutcome[] = [];
  #drop: "before" | "after" | undefined;

  constructor(clock: Clock, latencyMs: number) {
    this.#clock = clock;
    this.latencyMs = latencyMs;
  }

  fail(method: AdapterMethod, failure: Failure | FailureCode, times: number): void {
    const one =
      failure instanceof Failure
        ? failure
        : new Failure({ code: failure, message: `${method} was told to fail as ${failure}` });
    this.#failures.set(method, [
      ...(this.#failures.get(method) ?? []),
      ...Array.from({ length: times }, () => one),
    ]);
  }

  dropPlacing(when: "before" | "after"): void {
    this.#drop = when;
  }

  answerPlacing(outcome: PlaceOutcome): void {
    this.#outcomes.push(outcome);
  }

  /** Runs one call as the network would let it. */
  async call<T>(method: AdapterMethod, signal: AbortSignal | undefined, answer: () => T): Promise<T> {
    refuseAborted(signal);
    if (this.latencyMs > 0) await this.#pause(signal);
    if (this.offline)
      throw new Failure({ code: "offline", message: "The memory shop was told to be offline" });
    const failure = this.#failures.get(method)?.shift();
    if (failure) throw failure;
    // Even without latency an answer comes a turn later, as from any other shop.
    await Promise.resolve();
    refuseAborted(signal);
    return answer();
  }

  /** Placing, with the connection lost on either side of the shop's booking if so told. */
  placing(placementId: string, place: () => PlaceOutcome): PlaceOutcome {
    const given = this.#outcomes.shift();
    if (given) return given;
    const drop = this.#drop;
    this.#drop = undefined;
    if (drop === "before") return { state: "unknown", placementId };
    const outcome = place();
    return drop === "after" ? { state: "unknown", placementId } : outcome;
  }

  #pause(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        cancel();
        reject(aborted());
      };
      const cancel = this.#clock.after(this.latencyMs, () => {
        signal?.removeEventListener("abort", abort);
        resolve();
      });
      signal?.addEventListener("abort", abort, { once: true });
    });
  }
}

function refuseAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw aborted();
}

function aborted(): Failure {
  return new Failure({ code: "aborted", message: "The call was aborted" });
}

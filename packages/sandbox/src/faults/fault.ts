/**
 * What goes wrong.
 * - status: answers with this status at once, nothing is done
 * - hang: never answers
 * - reset_before: drops the connection, nothing is done
 * - reset_after: does the work, then drops the connection instead of answering
 * - slow: answers after `ms`
 */
export type FaultKind = "status" | "hang" | "reset_before" | "reset_after" | "slow";

export const faultKinds: readonly FaultKind[] = ["status", "hang", "reset_before", "reset_after", "slow"];

export interface Fault {
  kind: FaultKind;
  /** Any method when absent. */
  method?: string;
  /** A regular expression on the path, without the query. */
  path: string;
  /** How many of the next matching requests are hit. */
  times: number;
  status?: number;
  ms?: number;
}

/** The faults that wait for their requests, oldest first. */
export class FaultBox {
  #waiting: Fault[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ ...fault });
  }

  list(): Fault[] {
    return this.#waiting.map((fault) => ({ ...fault }));
  }

  clear(): void {
    this.#waiting = [];
  }

  /** The fault for this request, used up by one. */
  take(method: string, path: string): Fault | undefined {
    const fault = this.#waiting.find(
      (candidate) =>
        (candidate.method ?? method).toUpperCase() === method.toUpperCase() &&
        new RegExp(candidate.path).test(path),
    );
    if (!fault) return undefined;
    fault.times -= 1;
    this.#waiting = this.#waiting.filter(({ times }) => times > 0);
    return fault;
  }
}

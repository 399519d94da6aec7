import { type Clock, type Failure, toFailure } from "@shop-feed/contract/feed";
import { map, type ReadableAtom } from "nanostores";

export interface LookupEntry<T> {
  readonly status: "loading" | "ready" | "error";
  /** Kept while it is asked for again. */
  readonly value?: T | undefined;
  readonly failure?: Failure | undefined;
  /** Epoch milliseconds of the answer. */
  readonly at?: number | undefined;
}

/** Facts read one by one and kept for a while. */
export interface Lookup<T> {
  readonly $entries: ReadableAtom<Readonly<Record<string, LookupEntry<T>>>>;
  /** Makes sure it is here and young enough; asks at most once at a time for each id. */
  ensure(id: string): Promise<void>;
  /** Everything known belonged to another shopper. Answers under way are dropped. */
  forget(): void;
  dispose(): void;
}

export interface LookupOptions<T> {
  readonly load: (id: string, signal: AbortSignal) => Promise<T>;
  readonly clock: Clock;
  readonly maxAgeMs: number;
  readonly onFailure: (failure: Failure) => void;
}

export function createLookup<T>({ load, clock, maxAgeMs, onFailure }: LookupOptions<T>): Lookup<T> {
  const $entries = map<Record<string, LookupEntry<T>>>({});
  let abort = new AbortController();
  const pending = new Map<string, Promise<void>>();

  async function request(id: string, { signal }: AbortController): Promise<void> {
    const value = $entries.get()[id]?.value;
    $entries.setKey(id, { status: "loading", value });
    try {
      const answer = await load(id, signal);
      if (!signal.aborted) $entries.setKey(id, { status: "ready", value: answer, at: clock.now() });
    } catch (error) {
      if (signal.aborted) return;
      const failure = toFailure(error);
      $entries.setKey(id, { status: "error", value, failure });
      onFailure(failure);
    }
  }

  function stop(): void {
    abort.abort();
    pending.clear();
  }

  return {
    $entries,
    async ensure(id) {
      const known = $entries.get()[id];
      if (known?.status === "ready" && clock.now() - (known.at ?? 0) < maxAgeMs) return;
      let asked = pending.get(id);
      if (!asked) {
        const mine = abort;
        asked = request(id, mine).finally(() => {
          if (mine === abort) pending.delete(id);
        });
        pending.set(id, asked);
      }
      await asked;
    },
    forget() {
      stop();
      abort = new AbortController();
      $entries.set({});
    },
    dispose: stop,
  };
}

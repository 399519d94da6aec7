import { type Clock, Failure } from "@shop-feed/contract/feed";

/** Worth a second try soon: a hiccup on the way or at the server. Offline and timeouts are not over in a second. */
const HICCUPS: ReadonlySet<string> = new Set(["network", "server"]);

export interface RetryOptions {
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly signal: AbortSignal;
}

/** Tries a read, and after a hiccup once more, 300–900 ms later: not all at once when a server comes back. */
export async function retryOnce<T>(
  attempt: () => Promise<T>,
  { clock, random, signal }: RetryOptions,
): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof Failure) || !HICCUPS.has(error.code)) throw error;
    await pause(300 + random() * 600, clock, signal);
    return attempt();
  }
}

/** Ends early, without an error, when aborted: the attempt that follows tells of it. */
function pause(ms: number, clock: Clock, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      cancel();
      signal.removeEventListener("abort", done);
      resolve();
    };
    const cancel = clock.after(ms, done);
    signal.addEventListener("abort", done, { once: true });
  });
}

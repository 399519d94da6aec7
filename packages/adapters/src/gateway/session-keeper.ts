import { toFailure } from "@shop-feed/contract/feed";
import type { GatewayClient } from "./gateway-client.ts";

/**
 * Runs what needs a session, opening one first; nobody gets one for looking. Two feeds, or two tabs, that begin at the
 * same moment must not open two: with cookies the later would take the earlier one's checkout away.
 */
export function createSessionKeeper(
  client: GatewayClient,
  name: string,
): <T>(act: () => Promise<T>) => Promise<T> {
  let open: Promise<void> | undefined;

  const ensure = (): Promise<void> => {
    open ??= alone(`shop-feed session ${name}`, async () => {
      await client.send({ method: "POST", path: "/v1/session", body: {}, retry: true });
    });
    open.catch(() => (open = undefined));
    return open;
  };

  return async (act) => {
    await ensure();
    try {
      return await act();
    } catch (error) {
      if (toFailure(error).code !== "session_expired") throw error;
      // It ended between then and now: once more with a new one.
      client.session.forget();
      open = undefined;
      await ensure();
      return act();
    }
  };
}

async function alone(name: string, act: () => Promise<void>): Promise<void> {
  const locks = typeof navigator === "undefined" ? undefined : (navigator.locks as LockManager | undefined);
  if (!locks) return act();
  await locks.request(name, act);
}

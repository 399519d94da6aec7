import { type Clock, Failure, type KeyValueStorage } from "@shop-feed/contract/feed";
import type { CommerceAdapter, LinkAttempt, LinkRequest, LinkStatus } from "@shop-feed/contract/commerce";
import type { GatewayClient } from "./gateway-client.ts";
import { createLinkHandoff, type LinkHandoff } from "./link-handoff.ts";
import { type LinkAnswer, readLink, readLinkStart } from "./read-link.ts";

export interface LinkingPorts {
  readonly client: GatewayClient;
  /** Path of the shop below the gateway. */
  readonly shopPath: string;
  readonly gatewayOrigin: string;
  readonly clock: Clock;
  readonly tabStorage: KeyValueStorage;
  readonly withSession: <T>(act: () => Promise<T>) => Promise<T>;
}

export interface GatewayLinking extends Pick<
  CommerceAdapter,
  "linkStatus" | "beginLink" | "pollLink" | "unlink"
> {
  resumeLink(signal?: AbortSignal): Promise<LinkAnswer | undefined>;
  enterLinkCode(attemptId: string, code: string, signal?: AbortSignal): Promise<LinkStatus>;
}

/** What this tab knows of its attempt, kept over a redirect. */
interface Pending {
  readonly id: string;
  readonly secret: string;
  readonly hash: string;
  /** Of a bearer host whose session lives in memory only. */
  readonly session?: string | undefined;
}

/** How long a poll waits for news before it answers `pending`. */
const NEWS_WITHIN = 1_000;

export function createLinking({
  client,
  shopPath,
  gatewayOrigin,
  clock,
  tabStorage,
  withSession,
}: LinkingPorts): GatewayLinking {
  const key = `shop-feed:link:${gatewayOrigin}${shopPath}`;
  let pending: Pending | undefined;
  let handoff: LinkHandoff | undefined;
  /** The last attempt that ended: a poll that was under way meanwhile, or comes late, gets the same answer. */
  let finished: { readonly id: string; readonly status: LinkStatus } | undefined;

  const remembered = (attemptId: string): Pending => {
    const known = pending ?? stored();
    if (known?.id !== attemptId)
      throw new Failure({
        code: "link_expired",
        message: "This page did not begin that attempt; begin a new one",
      });
    return known;
  };
  const stored = (): Pending | undefined => {
    const text = tabStorage.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as Pending);
  };
  const ended = (): void => {
    pending = undefined;
    tabStorage.remove(key);
    handoff?.close();
    handoff = undefined;
  };
  const ask = async (
    { id, secret }: Pending,
    proof: { claim?: string | undefined; code?: string | undefined },
    signal?: AbortSignal,
  ): Promise<LinkAnswer> => {
    const body = { poll_secret: secret, ...proof };
    const answer = readLink(
      await client.send({
        method: "POST",
        path: `${shopPath}/link/${encodeURIComponent(id)}/poll`,
        body,
        signal,
        retry: true,
      }),
    );
    if (answer.status.state !== "pending") {
      finished = { id, status: answer.status };
      ended();
    }
    return answer;
  };

  const linkStatus = async (signal?: AbortSignal): Promise<LinkStatus> =>
    readLink(await client.send({ path: `${shopPath}/link`, signal })).status;

  return {
    linkStatus,
    async beginLink({ mode, returnUrl, resume }: LinkRequest, signal): Promise<LinkAttempt> {
      ended();
      const body = { mode, return_url: returnUrl, resume };
      const begun = readLinkStart(
        await withSession(() =>
          client.send({ method: "POST", path: `${shopPath}/link/start`, body, signal }),
        ),
      );
      pending = {
        id: begun.id,
        secret: begun.secret,
        hash: hashOf(returnUrl),
        ...(mode === "redirect" ? { session: client.session.get() } : {}),
      };
      if (mode === "redirect") tabStorage.set(key, JSON.stringify(pending));
      else handoff = createLinkHandoff(gatewayOrigin, clock);
      return {
        id: begun.id,
        authorizeUrl: begun.authorizeUrl,
        expiresAt: new Date(clock.now() + begun.expiresInMs).toISOString(),
      };
    },
    async pollLink(attemptId, signal) {
      if (finished?.id === attemptId)
        return finished.status.state === "linked" ? linkStatus(signal) : finished.status;
      const known = remembered(attemptId);
      const { status } = await ask(known, { claim: handoff?.claim(attemptId) }, signal);
      if (status.state !== "pending" || !handoff) return status;
      await handoff.news(attemptId, NEWS_WITHIN, signal);
      return (await ask(known, { claim: handoff.claim(attemptId) }, signal)).status;
    },
    async enterLinkCode(attemptId, code, signal) {
      return (await ask(remembered(attemptId), { code }, signal)).status;
    },
    async resumeLink(signal) {
      const returned = takeReturn(stored());
      if (!returned) return undefined;
      const { known, claim } = returned;
      if (known.session && !client.session.get()) client.session.set(known.session);
      const answer = await ask(known, { claim }, signal);
      // Back on our page and still pending: the shopper came back without an answer.
      if (answer.status.state === "pending") ended();
      return answer.status.state === "pending"
        ? { status: { state: "denied" }, resume: answer.resume }
        : answer;
    },
    async unlink(signal) {
      await client.send({ method: "DELETE", path: `${shopPath}/link`, signal, retry: true });
    },
  };
}

/** Reads and cleans the address of a page that a redirect came back to; undefined when it is not ours. */
function takeReturn(known: Pending | undefined): { known: Pending; claim: string | undefined } | undefined {
  if (typeof location === "undefined" || !known) return undefined;
  const url = new URL(location.href);
  if (url.searchParams.get("shop_feed_link") !== known.id) return undefined;
  const claim = new URLSearchParams(url.hash.slice(1)).get("shop_feed_claim") ?? undefined;
  url.searchParams.delete("shop_feed_link");
  url.hash = known.hash;
  history.replaceState(history.state, "", url.href);
  return { known, claim };
}

function hashOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hash : "";
}

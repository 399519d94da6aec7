import { type Clock, Failure, type KeyValueStorage, toFailure } from "@shop-feed/contract/feed";
import type { CommerceAdapter, LinkAttempt, LinkRequest, LinkStatus } from "@shop-feed/contract/commerce";
import type { GatewayClient } from "./gateway-client.ts";
import { createLinkHandoff, type LinkHandoff } from "./link-handoff.ts";
import { createPendingLinkStore, type PendingLink } from "./pending-link.ts";
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

/** How long a poll waits for news before it answers `pending`. */
const NEWS_WITHIN = 1_000;
/** Attempts that an adapter of this page asks about on the return from a redirect: two feeds of one shop are told once. */
const resuming = new Set<string>();

export function createLinking({
  client,
  shopPath,
  gatewayOrigin,
  clock,
  tabStorage,
  withSession,
}: LinkingPorts): GatewayLinking {
  const shop = `${gatewayOrigin}${shopPath}`;
  const store = createPendingLinkStore(tabStorage, shop);
  let pending: PendingLink | undefined;
  let inPopup = false;
  let handoff: LinkHandoff | undefined;
  let heardFor: AbortSignal | undefined;
  /** The last attempt that ended: a poll that was under way meanwhile, or comes late, gets the same answer. */
  let finished: { readonly id: string; readonly status: LinkStatus } | undefined;

  const remembered = (attemptId: string): PendingLink => {
    const known = pending ?? store.find();
    if (known?.id !== attemptId)
      throw new Failure({
        code: "link_expired",
        message: "This page did not begin that attempt; begin a new one",
      });
    return known;
  };
  const hush = (): void => {
    handoff?.close();
    handoff = undefined;
    heardFor = undefined;
  };
  /** Hears until the attempt ends, or the one who waits leaves: the shopper by cancelling, the widget by its removal. */
  const hear = (attemptId: string, signal: AbortSignal | undefined): void => {
    if (signal?.aborted || pending?.id !== attemptId || !inPopup) return;
    handoff ??= createLinkHandoff(gatewayOrigin, clock);
    if (signal === undefined || signal === heardFor) return;
    heardFor = signal;
    signal.addEventListener("abort", () => pending?.id === attemptId && hush(), { once: true });
  };
  const ended = (): void => {
    pending = undefined;
    store.forget();
    hush();
  };
  const ask = async (
    { id, secret }: PendingLink,
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
        shop,
        id: begun.id,
        secret: begun.secret,
        hash: hashOf(returnUrl),
        ...(mode === "redirect" ? { session: client.session.get() } : {}),
      };
      inPopup = mode === "popup";
      if (mode === "redirect") store.keep(pending);
      else hear(begun.id, signal);
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
      hear(attemptId, signal);
      const { status } = await ask(known, { claim: handoff?.claim(attemptId) }, signal);
      if (status.state !== "pending" || !handoff) return status;
      await handoff.news(attemptId, NEWS_WITHIN, signal);
      return (await ask(known, { claim: handoff?.claim(attemptId) }, signal)).status;
    },
    async enterLinkCode(attemptId, code, signal) {
      return (await ask(remembered(attemptId), { code }, signal)).status;
    },
    async resumeLink(signal) {
      const known = store.takeReturn();
      if (!known || resuming.has(known.id)) return undefined;
      if (known.session && !client.session.get()) client.session.set(known.session);
      resuming.add(known.id);
      try {
        const { status, resume } = await ask(known, { claim: known.claim }, signal);
        if (status.state !== "pending") return { status, resume };
        // Back on our page and still pending: the shopper came back without an answer.
        ended();
        return { status: { state: "denied" }, resume };
      } catch (error) {
        const { code, retryable } = toFailure(error);
        // A lost answer can be asked for again, by a retry or a reload; a refusal stays one.
        if (!retryable && code !== "aborted") ended();
        throw error;
      } finally {
        resuming.delete(known.id);
      }
    },
    async unlink(signal) {
      await client.send({ method: "DELETE", path: `${shopPath}/link`, signal, retry: true });
    },
  };
}

function hashOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hash : "";
}

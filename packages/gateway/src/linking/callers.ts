import { type Clock, Failure, toFailure } from "@shop-feed/contract";
import { ScopeFailure } from "../drivers/scope-failure.ts";
import type { Buyer } from "../drivers/shop-driver.ts";
import type { Shops } from "../shops.ts";
import type { Sealer } from "../store/seal.ts";
import type { Link, Links, Tokens } from "./links.ts";
import type { Revocations } from "./revocations.ts";

/** Whose checkouts and orders these are: `account:…` of a linked shop, or `shopper:…` of a guest. */
export interface Caller {
  readonly owner: string;
  /** Calls the shop as this shopper, with a token that holds; a refused token is refreshed once. */
  call<T>(act: (buyer: Buyer) => Promise<T>): Promise<T>;
}

export interface Callers {
  /** The shopper of a session: their linked account, or themselves as a guest. */
  ofShopper(shop: string, shopper: string): Caller;
  /** The owner of a stored row, with nobody present: for reconciling. */
  ofOwner(shop: string, owner: string): Caller;
  /**
   * For looking at the shop: as the account while its grant holds, at everyone's price when it does not, and as nobody
   * where there is no session.
   */
  looking(shop: string, shopper: string | undefined): Pick<Caller, "call">;
}

/** A token this close to its end is renewed first, or it would end on the way. */
const SOON = 30_000;

export function createCallers(
  shops: Shops,
  links: Links,
  revocations: Pick<Revocations, "add">,
  sealer: Sealer,
  clock: Clock,
): Callers {
  const refreshing = new Map<string, Promise<Tokens>>();

  /** One refresh at a time per link: servers take a reused refresh token for a theft and end the grant. */
  const refresh = (link: Link): Promise<Tokens> => {
    const running = refreshing.get(link.id);
    if (running) return running;
    const run = renew(link).finally(() => refreshing.delete(link.id));
    refreshing.set(link.id, run);
    return run;
  };
  const renew = async (link: Link): Promise<Tokens> => {
    const server = shops.get(link.shop).authorization;
    if (!server)
      throw new Failure({ code: "unsupported", message: `${link.shop} has no oauth options any more` });
    // Another request may have renewed it since this one read it.
    const { tokens } = links.byId(link.id) ?? link;
    if (tokens.access !== link.tokens.access) return tokens;
    const renewed = await server.refresh(tokens);
    return links.replaceTokens(link.id, renewed) ? renewed : instead(link, renewed);
  };
  /** The link went while its tokens were renewed. Its end revoked the old pair; the new one must not live on. */
  const instead = ({ shop, shopper, account }: Link, renewed: Tokens): Tokens => {
    const now = links.find(shop, shopper);
    // Linked anew to the same account: both may be one grant, which a revocation would end.
    if (now?.account.id === account.id) return now.tokens;
    revocations.add(shop, renewed);
    throw new Failure({ code: "identity_required", message: "The account was unlinked meanwhile" });
  };

  const guest = (shop: string, shopper: string): Caller => ({
    owner: `shopper:${shopper}`,
    call: (act) => act({ id: sealer.pseudonym(`${shop}\n${shopper}`) }),
  });

  const linked = (link: Link): Caller => {
    const id = sealer.pseudonym(`${link.shop}\n${link.shopper}`);
    const current = async (): Promise<Tokens> =>
      link.tokens.expiresAt - clock.now() > SOON ? link.tokens : refresh(link);
    return {
      owner: `account:${link.account.id}`,
      async call(act) {
        try {
          const tokens = await current();
          try {
            return await act({ id, accessToken: tokens.access });
          } catch (error) {
            // 401 means that the shop did nothing, so the same may be asked again.
            if (toFailure(error).code !== "identity_required") throw error;
            const renewed = await refresh({ ...link, tokens });
            return await act({ id, accessToken: renewed.access });
          }
        } catch (error) {
          if (error instanceof ScopeFailure) links.mark(link.id, "needs_scope", error.scopes);
          else if (toFailure(error).code === "identity_required") links.mark(link.id, "needs_reauth");
          throw error;
        }
      },
    };
  };

  /** Ours to look after, but nobody's token: the account has to be linked again first. */
  const lapsed = (owner: string): Caller => ({
    owner,
    call: () =>
      Promise.reject(
        new Failure({ code: "identity_required", message: "The account is not linked; link it to go on" }),
      ),
  });

  return {
    ofShopper(shop, shopper) {
      const link = links.find(shop, shopper);
      if (!link) return guest(shop, shopper);
      return link.status === "needs_reauth" ? lapsed(`account:${link.account.id}`) : linked(link);
    },
    ofOwner(shop, owner) {
      const [kind, ...rest] = owner.split(":");
      const name = rest.join(":");
      if (kind === "shopper") return guest(shop, name);
      const link = links.ofAccount(shop, name);
      return link && link.status !== "needs_reauth" ? linked(link) : lapsed(owner);
    },
    looking(shop, shopper) {
      const anybody = guest(shop, shopper ?? "anonymous");
      const link = shopper === undefined ? undefined : links.find(shop, shopper);
      if (!link || link.status === "needs_reauth") return anybody;
      return {
        call: (act) =>
          linked(link)
            .call(act)
            .catch((error: unknown) => {
              const { code } = toFailure(error);
              if (code !== "identity_required" && code !== "insufficient_scope") throw error;
              return anybody.call(act);
            }),
      };
    },
  };
}

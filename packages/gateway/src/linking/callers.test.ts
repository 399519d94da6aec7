import { Failure } from "@shop-feed/contract";
import { FakeClock } from "@shop-feed/contract/fakes";
import { beforeEach, describe, expect, it } from "vitest";
import { ScopeFailure } from "../drivers/scope-failure.ts";
import type { Buyer } from "../drivers/shop-driver.ts";
import type { Shop } from "../shops.ts";
import { openStore } from "../store/open-store.ts";
import { createSealer } from "../store/seal.ts";
import { type Callers, createCallers } from "./callers.ts";
import { Links, type Tokens } from "./links.ts";

const clock = new FakeClock();
const sealer = createSealer([{ id: "k", secret: new Uint8Array(32).fill(3) }]);
let links: Links;
let refreshed: string[];
let revoked: string[];
let refresh: (tokens: Tokens) => Promise<Tokens>;
let callers: Callers;

beforeEach(() => {
  links = new Links(openStore(":memory:"), sealer, clock);
  refreshed = [];
  revoked = [];
  refresh = (tokens) => {
    refreshed.push(tokens.refresh ?? "");
    const next = refreshed.length;
    return Promise.resolve({
      access: `access-${next}`,
      refresh: `refresh-${next}`,
      expiresAt: clock.now() + 900_000,
      scopes: [],
    });
  };
  const shop = {
    id: "r",
    authorization: { refresh: (tokens: Tokens) => refresh(tokens) },
  } as unknown as Shop;
  callers = createCallers(
    { get: () => shop },
    links,
    { add: (_, { refresh: token }) => String(revoked.push(token ?? "")) },
    sealer,
    clock,
  );
  link(900_000);
});

function link(lastsMs: number): void {
  links.save(
    "r",
    "ada",
    { id: "acc-1" },
    { access: "access-0", refresh: "refresh-0", expiresAt: clock.now() + lastsMs, scopes: [] },
  );
}
const echo = (buyer: Buyer) => Promise.resolve(buyer.accessToken);
const status = () => links.find("r", "ada")?.status;

describe("calling a shop for a linked shopper", () => {
  it("owns things as the account, and sends its token", async () => {
    const caller = callers.ofShopper("r", "ada");
    expect(caller.owner).toBe("account:acc-1");
    expect(await caller.call(echo)).toBe("access-0");
    expect(refreshed).toEqual([]);
  });

  it("renews a token before it ends, once for all who ask at the same time", async () => {
    link(20_000);
    const tokens = await Promise.all([1, 2, 3].map(() => callers.ofShopper("r", "ada").call(echo)));
    expect(tokens).toEqual(["access-1", "access-1", "access-1"]);
    expect(refreshed).toEqual(["refresh-0"]);
    expect(links.find("r", "ada")?.tokens.refresh).toBe("refresh-1");
  });

  it("does not renew again with a token that another request renewed meanwhile", async () => {
    link(20_000);
    const [early, late] = [callers.ofShopper("r", "ada"), callers.ofShopper("r", "ada")];
    await early.call(echo);
    expect(await late.call(echo)).toBe("access-1");
    expect(refreshed).toEqual(["refresh-0"]);
  });

  it("renews once when the shop refuses the token, then asks to link again", async () => {
    const refuse = () => Promise.reject(new Failure({ code: "identity_required", message: "" }));
    await expect(callers.ofShopper("r", "ada").call(refuse)).rejects.toMatchObject({
      code: "identity_required",
    });
    expect(refreshed).toEqual(["refresh-0"]);
    expect(status()).toBe("needs_reauth");
    await expect(callers.ofShopper("r", "ada").call(echo)).rejects.toMatchObject({
      code: "identity_required",
    });
  });

  it("asks for the missing permission only, and keeps the link", async () => {
    const refuse = () => Promise.reject(new ScopeFailure("", ["order:read"]));
    await expect(callers.ofShopper("r", "ada").call(refuse)).rejects.toMatchObject({
      code: "insufficient_scope",
    });
    expect(status()).toBe("needs_scope");
    expect(links.find("r", "ada")?.missingScopes).toEqual(["order:read"]);
    expect(await callers.ofShopper("r", "ada").call(echo)).toBe("access-0");
  });

  it("revokes what a renewal brought for a link that was removed meanwhile", async () => {
    link(0);
    const caller = callers.ofShopper("r", "ada");
    const renewing = refresh;
    refresh = (tokens) => {
      links.remove(links.find("r", "ada")?.id ?? "");
      return renewing(tokens);
    };
    await expect(caller.call(echo)).rejects.toMatchObject({ code: "identity_required" });
    expect(revoked).toEqual(["refresh-1"]);
    expect(links.find("r", "ada")).toBeUndefined();
  });

  it("goes on with the new link where the same account was linked anew during a renewal", async () => {
    link(0);
    const caller = callers.ofShopper("r", "ada");
    const renewing = refresh;
    refresh = (tokens) => {
      link(900_000);
      return renewing(tokens);
    };
    expect(await caller.call(echo)).toBe("access-0");
    expect(revoked).toEqual([]);
  });

  it("keeps the link while the authorization server is down", async () => {
    link(0);
    refresh = () => Promise.reject(new Failure({ code: "server", message: "down" }));
    await expect(callers.ofShopper("r", "ada").call(echo)).rejects.toMatchObject({ code: "server" });
    expect(status()).toBe("linked");
  });
});

describe("calling a shop for others", () => {
  it("names a guest in the same way each time, differently at each shop, and never by the session's own name", async () => {
    const name = (shop: string, shopper: string) =>
      callers.ofShopper(shop, shopper).call((buyer) => Promise.resolve(buyer.id));
    expect(await name("t", "bob")).toBe(await name("t", "bob"));
    expect(await name("t", "bob")).not.toBe(await name("u", "bob"));
    expect(await name("t", "bob")).not.toContain("bob");
    expect(callers.ofShopper("t", "bob").owner).toBe("shopper:bob");
  });

  it("finds an account's token with nobody present, for as long as any browser has it linked", async () => {
    expect(await callers.ofOwner("r", "account:acc-1").call(echo)).toBe("access-0");
    links.remove(links.find("r", "ada")?.id ?? "");
    await expect(callers.ofOwner("r", "account:acc-1").call(echo)).rejects.toMatchObject({
      code: "identity_required",
    });
    expect(await callers.ofOwner("r", "shopper:bob").call(echo)).toBeUndefined();
  });
});

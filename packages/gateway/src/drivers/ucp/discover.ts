import { type Clock, EXTENSION, EXTENSION_VERSION, Failure } from "@shop-feed/contract";
import { identifier, list, object, optional, record, text, url } from "@shop-feed/contract/read";
import { isLoopback, isSafeOrLoopback } from "../../options.ts";
import type { JsonObject } from "../shop-driver.ts";
import type { ShopClient } from "./shop-client.ts";

export const UCP_VERSION = "2026-04-08";
const SHOPPING = "dev.ucp.shopping";

/** What the gateway can do; everything else a shop offers is left alone. */
const OURS: ReadonlyMap<string, string> = new Map([
  ...[
    `${SHOPPING}.checkout`,
    `${SHOPPING}.order`,
    `${SHOPPING}.catalog.lookup`,
    `${SHOPPING}.discount`,
    `${SHOPPING}.fulfillment`,
    "dev.ucp.common.identity_linking",
  ].map((name) => [name, UCP_VERSION] as const),
  [EXTENSION, EXTENSION_VERSION],
]);

/** Who may write a namespace's specification. */
const SPEC_ORIGINS: Readonly<Record<string, string>> = {
  "dev.ucp": "https://ucp.dev",
  "dev.shopfeed": "https://shopfeed.dev",
};

const anything = (value: unknown) => value;
const entity = object({
  version: identifier,
  spec: optional(url()),
  extends: optional(anything),
  config: optional(record(anything)),
});
const service = object({ version: identifier, transport: optional(text), endpoint: optional(text) });
const profile = object({
  ucp: object({
    version: identifier,
    services: record(list(service, 50)),
    capabilities: record(list(entity, 50)),
  }),
});

/** Seconds a profile is believed, whatever the shop says. */
const SHORTEST = 60;
const LONGEST = 3_600;

export interface Discovered {
  /** Base of the REST paths, without a slash at its end. */
  readonly endpoint: string;
  /** Agreed capabilities with the shop's configuration of each. */
  readonly capabilities: ReadonlyMap<string, JsonObject>;
}

/** Reads a shop's `/.well-known/ucp`, agrees on what both sides speak, and keeps that for as long as the shop allows. */
export function createDiscovery(
  shopUrl: string,
  client: ShopClient,
  clock: Clock,
): () => Promise<Discovered> {
  let known: { readonly value: Promise<Discovered>; until: number } | undefined;
  return () => {
    if (known && clock.now() < known.until) return known.value;
    const value = client({ method: "GET", url: new URL("/.well-known/ucp", shopUrl).href }).then(
      ({ body, headers }) => {
        const said = Number(/max-age=(\d+)/.exec(headers.get("Cache-Control") ?? "")?.[1] ?? 0);
        mine.until = clock.now() + Math.min(Math.max(said, SHORTEST), LONGEST) * 1_000;
        return negotiate(body, shopUrl);
      },
    );
    // Callers that come while it is asked share the answer; a failure is not remembered.
    const mine = { value, until: Infinity };
    known = mine;
    value.catch(() => {
      if (known === mine) known = undefined;
    });
    return value;
  };
}

/** @throws Failure `unsupported` when nothing common is left, `malformed` when the profile cannot be read */
export function negotiate(json: unknown, shopUrl: string): Discovered {
  const { ucp } = profile(json, "$");
  const rest = ucp.services[SHOPPING]?.find(
    ({ transport, version, endpoint }) => transport === "rest" && version === UCP_VERSION && endpoint,
  );
  if (!rest?.endpoint)
    throw new Failure({
      code: "unsupported",
      path: "$.ucp.services",
      message: `${shopUrl} offers no ${SHOPPING} over REST in version ${UCP_VERSION}`,
    });
  const endpoint = new URL(rest.endpoint, shopUrl);
  if (!mayServe(endpoint, shopUrl))
    throw new Failure({
      code: "unsupported",
      path: "$.ucp.services",
      message: `${shopUrl}: the REST endpoint must be https, and not on the gateway's own machine`,
    });
  let agreed = new Map<string, { config: JsonObject; parents: readonly string[] }>();
  for (const [name, entries] of Object.entries(ucp.capabilities)) {
    const entry = entries.find(({ version, spec }) => version === OURS.get(name) && specFits(name, spec));
    if (entry) agreed.set(name, { config: entry.config ?? {}, parents: parentsOf(entry.extends) });
  }
  // An extension whose parents are all gone goes too; that can take further ones with it.
  for (let before = -1; before !== agreed.size;) {
    before = agreed.size;
    const present: ReadonlyMap<string, unknown> = agreed;
    agreed = new Map(
      [...agreed].filter(
        ([, { parents }]) => parents.length === 0 || parents.some((parent) => present.has(parent)),
      ),
    );
  }
  return {
    endpoint: endpoint.href.replace(/\/+$/, ""),
    capabilities: new Map([...agreed].map(([name, { config }]) => [name, config])),
  };
}

/** A profile must not send the gateway to its own machine, unless the shop itself was configured there. */
export function mayServe(endpoint: URL, shopUrl: string): boolean {
  return isLoopback(endpoint)
    ? isLoopback(new URL(shopUrl)) && isSafeOrLoopback(endpoint)
    : endpoint.protocol === "https:";
}

function parentsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((name): name is string => typeof name === "string");
}

function specFits(name: string, spec: string | undefined): boolean {
  const origin = SPEC_ORIGINS[name.split(".", 2).join(".")];
  return spec === undefined || (origin !== undefined && new URL(spec).origin === origin);
}

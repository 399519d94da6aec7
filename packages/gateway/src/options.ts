import type { Clock } from "@shop-feed/contract";
import type { Logger } from "./logger.ts";
import type { SealKey } from "./store/seal.ts";

/** A site that may embed the widget. */
export interface HostOptions {
  /** Exactly as browsers send it, e.g. `https://brand.example`. */
  readonly origin: string;
  /** `cookie`: this host is on the gateway's own site; `bearer`: it is not, and the widget keeps an opaque session id. */
  readonly session: "cookie" | "bearer";
  /**
   * Bearer hosts: a page on that origin that runs the adapter's claim helper; it hands the proof of consent to the
   * waiting tab. Without one the shopper types a short code instead.
   */
  readonly claimUrl?: string | undefined;
}

export interface OAuthOptions {
  readonly clientId: string;
  /** Absent: a public client, PKCE alone. */
  readonly clientSecret?: string | undefined;
  /** Byte for byte as the server says it; the shop's origin unless given. */
  readonly issuer?: string | undefined;
  /** Besides those of the shop's profile. */
  readonly scopes?: readonly string[] | undefined;
}

export interface ShopOptions {
  readonly driver: "ucp";
  /** The origin that serves `/.well-known/ucp`. */
  readonly url: string;
  /** Our registration at the shop; absent: no linking there. */
  readonly oauth?: OAuthOptions | undefined;
  /** Milliseconds before a call to the shop counts as lost. Default 10,000. */
  readonly timeoutMs?: number | undefined;
  /**
   * False for a shop that forgets idempotency keys: an order whose outcome is lost is then looked for, never sent again.
   * Default true, as UCP demands.
   */
  readonly idempotent?: boolean | undefined;
}

export interface GatewayOptions {
  /** Where browsers reach the gateway; its path is the base of every route. */
  readonly publicUrl: string;
  /** The SQLite file, or `:memory:`. */
  readonly store: string;
  /** The first seals, all open; the last also names guests towards shops, so keep it when rotating. */
  readonly keys: readonly SealKey[];
  readonly hosts: readonly HostOptions[];
  readonly shops: Readonly<Record<string, ShopOptions>>;
  /** How many orders one shopper may place in an hour. Default 60. */
  readonly ordersPerHour?: number | undefined;
  readonly clock?: Clock | undefined;
  readonly logger?: Logger | undefined;
}

/** The options as checked values. */
export interface Settings {
  readonly publicUrl: URL;
  /** `""` or `/shop`: without a slash at its end. */
  readonly basePath: string;
  readonly hosts: ReadonlyMap<string, HostOptions>;
  readonly ordersPerHour: number;
}

/** @throws TypeError naming the option and what would do */
export function checkOptions(options: GatewayOptions): Settings {
  const publicUrl = webUrl("publicUrl", options.publicUrl);
  if (publicUrl.search || publicUrl.hash) throw new TypeError("publicUrl: leave out ? and #");
  if (options.hosts.length === 0)
    throw new TypeError("hosts: name at least one origin that may embed the widget");
  for (const [id, shop] of Object.entries(options.shops)) {
    if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(id))
      throw new TypeError(`shops: "${id}" is no shop id; use lower-case letters, digits and -`);
    webUrl(`shops.${id}.url`, shop.url);
    if (shop.oauth?.issuer !== undefined) webUrl(`shops.${id}.oauth.issuer`, shop.oauth.issuer);
  }
  return {
    publicUrl,
    basePath: publicUrl.pathname.replace(/\/+$/, ""),
    hosts: new Map(options.hosts.map((host) => [host.origin, checkHost(host, publicUrl)])),
    ordersPerHour: options.ordersPerHour ?? 60,
  };
}

function checkHost(host: HostOptions, publicUrl: URL): HostOptions {
  const url = webUrl("hosts", host.origin);
  if (url.origin !== host.origin)
    throw new TypeError(`hosts: "${host.origin}" is no origin; write ${url.origin}`);
  if (host.session === "cookie" && url.protocol !== publicUrl.protocol)
    throw new TypeError(
      `hosts: ${host.origin} and publicUrl differ in scheme, so browsers call them cross-site; use session: "bearer"`,
    );
  if (host.claimUrl !== undefined && webUrl("hosts.claimUrl", host.claimUrl).origin !== host.origin)
    throw new TypeError(`hosts: claimUrl must be a page of ${host.origin}`);
  return host;
}

function webUrl(name: string, value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || url.username || url.password) throw new TypeError(`${name}: "${value}" is not an absolute URL`);
  if (!isSafeOrLoopback(url))
    throw new TypeError(
      `${name}: use https (http is accepted for localhost, *.localhost and 127.0.0.1 only)`,
    );
  return url;
}

/** https anywhere; http only where nothing leaves the machine. */
export function isSafeOrLoopback(url: URL): boolean {
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url));
}

/** Whether an address is of this very machine. */
export function isLoopback({ hostname }: URL): boolean {
  return (
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    hostname === "[::1]" ||
    /^127(\.\d{1,3}){3}$/.test(hostname)
  );
}

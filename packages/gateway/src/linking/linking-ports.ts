import type { DatabaseSync } from "node:sqlite";
import { type Clock, Failure } from "@shop-feed/contract";
import type { Logger } from "../logger.ts";
import type { Shop, Shops } from "../shops.ts";
import type { Sealer } from "../store/seal.ts";
import type { Attempts } from "./attempts.ts";
import type { AuthorizationServer } from "./authorization-server.ts";
import type { Links } from "./links.ts";
import type { Revocations } from "./revocations.ts";

/** What linking works with. */
export interface LinkingPorts {
  readonly database: DatabaseSync;
  readonly shops: Shops;
  readonly links: Links;
  readonly attempts: Attempts;
  readonly revocations: Revocations;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** @throws Failure `unsupported` */
export function authorizationOf({ id, authorization }: Shop): AuthorizationServer {
  if (!authorization)
    throw new Failure({ code: "unsupported", message: `${id} has no linking; give it oauth options` });
  return authorization;
}

import { flag, identifier, object, optional, text } from "@shop-feed/contract/read";
import type { Account } from "../shop-driver.ts";

const account = object({
  id: identifier,
  display_name: optional(text),
  membership: optional(object({ program: text, member: flag })),
  default_address: optional(text),
});

/** The extension's account. @throws Failure `malformed` */
export function readAccount(json: unknown): Account {
  const wire = account(json, "$");
  return {
    id: wire.id,
    displayName: wire.display_name,
    program: wire.membership?.program,
    member: wire.membership?.member,
    defaultAddress: wire.default_address,
  };
}

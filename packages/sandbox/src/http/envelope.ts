import { extension, extensionVersion, ucpVersion } from "../profile/versions.ts";
import type { ErrorMessage } from "./message.ts";

type Status = "success" | "error";

/** The `ucp` member of a response: the version, how it went, and the capabilities that shaped it. */
export function envelope(capabilities: string[], status: Status = "success") {
  const named = capabilities.map((name) => [`dev.ucp.shopping.${name}`, [{ version: ucpVersion }]]);
  return {
    version: ucpVersion,
    status,
    capabilities: { ...Object.fromEntries(named), [extension]: [{ version: extensionVersion }] },
  };
}

/** The reply when there is no resource to show. */
export function refusal(code: string, content: string, path?: string) {
  const message: ErrorMessage = {
    type: "error",
    code,
    content,
    severity: "unrecoverable",
    ...(path ? { path } : {}),
  };
  return { ucp: { version: ucpVersion, status: "error" as const }, messages: [message] };
}

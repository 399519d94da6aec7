import { Failure, toFailure } from "@shop-feed/contract";
import * as oauth from "oauth4webapi";

/** RFC 8414 first; only a 404 may fall back to OpenID discovery, or an attacker could choose the weaker document. */
export async function discoverServer(
  issuer: string,
  http: () => oauth.DiscoveryRequestOptions,
): Promise<oauth.AuthorizationServer> {
  const url = new URL(issuer);
  let response = await oauth.discoveryRequest(url, { ...http(), algorithm: "oauth2" });
  if (response.status === 404) response = await oauth.discoveryRequest(url, { ...http(), algorithm: "oidc" });
  const server = await oauth.processDiscoveryResponse(url, response);
  if (server.issuer !== issuer)
    throw new Failure({
      code: "link_failed",
      message: `The issuer calls itself ${server.issuer}, not ${issuer}; set oauth.issuer to match`,
    });
  if (
    !server.authorization_endpoint ||
    !server.token_endpoint ||
    !server.code_challenge_methods_supported?.includes("S256")
  )
    throw new Failure({
      code: "unsupported",
      message: `${issuer} does not offer the code flow with PKCE S256`,
    });
  return server;
}

/** Names what failed without repeating what was sent: requests to a token endpoint hold codes and tokens. */
export async function guarded<T>(work: Promise<T>, fallback: "server" | "link_failed"): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (error instanceof oauth.ResponseBodyError) {
      const gone = error.error === "invalid_grant";
      throw new Failure({
        code: gone && fallback === "server" ? "identity_required" : fallback,
        message: `The authorization server answered ${error.status} ${error.error}`,
      });
    }
    const { code, message } = toFailure(error, fallback);
    throw new Failure({ code, message: `The authorization server could not be used: ${message}` });
  }
}

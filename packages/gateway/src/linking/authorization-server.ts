import { type Clock, Failure } from "@shop-feed/contract";
import * as oauth from "oauth4webapi";
import type { OAuthOptions } from "../options.ts";
import { discoverServer, guarded } from "./discover-authorization-server.ts";
import type { Tokens } from "./links.ts";

/** The shopper said no at the retailer. */
export class ConsentDenied extends Error {}

interface AuthorizeRequest {
  readonly state: string;
  readonly verifier: string;
  readonly scopes: readonly string[];
}

/** One retailer's OAuth server, spoken to as a confidential client with PKCE. Rejects with `Failure`. */
export interface AuthorizationServer {
  authorizeUrl(request: AuthorizeRequest): Promise<string>;
  /** Checks `state` and `iss` before the code is used. @throws ConsentDenied */
  exchange(callback: URLSearchParams, state: string, verifier: string): Promise<Tokens>;
  /** @throws Failure `identity_required` when the grant is gone for good */
  refresh(tokens: Tokens): Promise<Tokens>;
  /** RFC 7009; revoking a refresh token ends its access tokens too. */
  revoke(token: string): Promise<void>;
}

export interface AuthorizationServerOptions {
  readonly issuer: string;
  readonly oauth: OAuthOptions;
  readonly redirectUri: string;
  readonly timeoutMs: number;
  readonly clock: Clock;
}

const METADATA_FOR = 600_000;

export function createAuthorizationServer({
  issuer,
  oauth: registration,
  redirectUri,
  timeoutMs,
  clock,
}: AuthorizationServerOptions): AuthorizationServer {
  const client: oauth.Client = { client_id: registration.clientId };
  const authentication =
    registration.clientSecret === undefined
      ? oauth.None()
      : oauth.ClientSecretBasic(registration.clientSecret);
  // Plain http was admitted by the options for loopback only.
  const http = () => ({
    signal: AbortSignal.timeout(timeoutMs),
    [oauth.allowInsecureRequests]: issuer.startsWith("http:"),
  });
  let known: { server: Promise<oauth.AuthorizationServer>; until: number } | undefined;

  const discover = (): Promise<oauth.AuthorizationServer> => {
    if (known && clock.now() < known.until) return known.server;
    const server = discoverServer(issuer, http);
    known = { server, until: clock.now() + METADATA_FOR };
    server.catch(() => (known = undefined));
    return server;
  };
  const toTokens = (answer: oauth.TokenEndpointResponse, before?: Tokens): Tokens => ({
    access: answer.access_token,
    refresh: answer.refresh_token ?? before?.refresh,
    expiresAt: clock.now() + (answer.expires_in ?? 300) * 1_000,
    scopes: answer.scope?.split(" ") ?? before?.scopes ?? [],
  });

  return {
    async authorizeUrl({ state, verifier, scopes }) {
      const server = await guarded(discover(), "link_failed");
      const url = new URL(server.authorization_endpoint ?? "");
      const offline = server.scopes_supported?.includes("offline_access") ?? false;
      const parameters = {
        client_id: client.client_id,
        redirect_uri: redirectUri,
        response_type: "code",
        scope: [...new Set([...scopes, ...(offline ? ["offline_access"] : [])])].join(" "),
        state,
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        // OpenID servers give a refresh token only to a consent that was asked for.
        ...(offline ? { prompt: "consent" } : {}),
      };
      for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
      return url.href;
    },
    async exchange(callback, state, verifier) {
      const server = await guarded(discover(), "link_failed");
      const parameters = validated(server, client, callback, state);
      const response = oauth.authorizationCodeGrantRequest(
        server,
        client,
        authentication,
        parameters,
        redirectUri,
        verifier,
        http(),
      );
      return toTokens(
        await guarded(
          response.then((answer) => oauth.processAuthorizationCodeResponse(server, client, answer)),
          "link_failed",
        ),
      );
    },
    async refresh(tokens) {
      if (!tokens.refresh)
        throw new Failure({
          code: "identity_required",
          message: "The grant has ended and there is no refresh token",
        });
      const server = await guarded(discover(), "server");
      const response = oauth.refreshTokenGrantRequest(server, client, authentication, tokens.refresh, http());
      return toTokens(
        await guarded(
          response.then((answer) => oauth.processRefreshTokenResponse(server, client, answer)),
          "server",
        ),
        tokens,
      );
    },
    async revoke(token) {
      const server = await guarded(discover(), "server");
      if (!server.revocation_endpoint)
        throw new Failure({
          code: "unsupported",
          message: `${issuer} has no revocation endpoint (RFC 7009)`,
        });
      const response = oauth.revocationRequest(server, client, authentication, token, http());
      await guarded(
        response.then((answer) => oauth.processRevocationResponse(answer)),
        "server",
      );
    },
  };
}

function validated(
  server: oauth.AuthorizationServer,
  client: oauth.Client,
  callback: URLSearchParams,
  state: string,
): URLSearchParams {
  try {
    return oauth.validateAuthResponse(server, client, callback, state);
  } catch (error) {
    if (error instanceof oauth.AuthorizationResponseError && error.error === "access_denied")
      throw new ConsentDenied("access_denied", { cause: error });
    // Not the cause: its parameters hold the code.
    throw new Failure({
      code: "link_failed",
      message: `The retailer's answer was not accepted: ${(error as Error).message}`,
    });
  }
}

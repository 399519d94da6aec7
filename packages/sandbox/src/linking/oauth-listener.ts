import type { RequestListener } from "node:http";
import type { Provider } from "oidc-provider";

const discovery = ["/.well-known/oauth-authorization-server", "/.well-known/openid-configuration"];

/** Whether a path belongs to the authorization server. */
export function isOAuthPath(path: string): boolean {
  return path.startsWith("/oauth/") || discovery.includes(path);
}

/** The authorization server as a Node listener; every URL it writes has the public origin, whatever Host was sent. */
export function oauthListener(provider: Provider, url: string): RequestListener {
  const { host, protocol } = new URL(url);
  const answer = provider.callback();
  return (request, response) => {
    request.headers.host = host;
    request.headers["x-forwarded-proto"] = protocol.slice(0, -1);
    delete request.headers["x-forwarded-host"];
    void answer(request, response);
  };
}

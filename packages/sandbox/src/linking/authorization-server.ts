import { type Configuration, interactionPolicy, Provider } from "oidc-provider";
import { scopes } from "../profile/versions.ts";
import type { Account, ShopFile } from "../shop-file/shop-file.ts";
import { pageHeaders } from "../pages/page-headers.ts";
import { problemPage } from "../pages/problem-page.ts";
import { keys } from "./keys.ts";
import { SqliteAdapter } from "./sqlite-adapter.ts";
import type { Shop } from "../shop/shop.ts";

/** A platform that may ask shoppers to link their account; it holds the secret on its server. */
export interface LinkClient {
  id: string;
  secret: string;
  redirectUris: string[];
  /** As shoppers read it on the consent page: "Halden's feed". */
  name: string;
}

const minute = 60;
const day = 86_400;

/** Rivermart's own OAuth server: code + PKCE S256, refresh tokens, revocation, `iss`. The issuer is exactly `url`. */
export function authorizationServer(
  shop: Pick<Shop, "file" | "database" | "settings" | "url">,
  clients: readonly LinkClient[],
): Provider {
  const { jwks, cookieKeys } = keys(shop.settings);
  const policy = interactionPolicy.base();
  // Each link is one deliberate act: consent is asked again even when it was given before.
  policy
    .get("consent")
    ?.checks.add(
      new interactionPolicy.Check("link_is_confirmed", "each link is confirmed", (context) =>
        context.oidc.result?.["consent"]
          ? interactionPolicy.Check.NO_NEED_TO_PROMPT
          : interactionPolicy.Check.REQUEST_PROMPT,
      ),
    );
  const configuration: Configuration = {
    adapter: (model) => new SqliteAdapter(shop.database, model),
    clients: clients.map((client) => ({
      client_id: client.id,
      client_secret: client.secret,
      client_name: client.name,
      redirect_uris: client.redirectUris,
      grant_types: ["authorization_code", "refresh_token"],
      response_types: ["code"],
      token_endpoint_auth_method: "client_secret_basic",
    })),
    clientAuthMethods: ["client_secret_basic", "client_secret_post"],
    jwks,
    cookies: { keys: cookieKeys },
    scopes: ["openid", "offline_access", ...Object.values(scopes)],
    responseTypes: ["code"],
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      revocation: { enabled: true, allowedPolicy: (_, client, token) => token.clientId === client.clientId },
      rpInitiatedLogout: { enabled: false },
    },
    // A link that cannot be refreshed would have to be made again every quarter of an hour.
    issueRefreshToken: async (_, client) => client.grantTypeAllowed("refresh_token"),
    // Each link has its own grant, so that unlinking one place leaves the others alone.
    loadExistingGrant: async (context) => {
      const grantId = context.oidc.result?.consent?.grantId;
      return grantId ? await context.oidc.provider.Grant.find(grantId) : undefined;
    },
    findAccount: async (_, id) =>
      account(shop.file, id) ? { accountId: id, claims: async () => ({ sub: id }) } : undefined,
    interactions: { policy, url: (_, interaction) => `/sign-in/${interaction.uid}` },
    renderError: async (context, out) => {
      context.set(pageHeaders());
      context.type = "html";
      context.body = String(
        await problemPage(
          shop.file,
          `${out.error_description ?? out.error}. Close this window and start again.`,
        ),
      );
    },
    routes: {
      authorization: "/oauth/authorize",
      token: "/oauth/token",
      revocation: "/oauth/revoke",
      userinfo: "/oauth/userinfo",
      jwks: "/oauth/jwks",
    },
    ttl: {
      AccessToken: 15 * minute,
      AuthorizationCode: minute,
      Grant: 365 * day,
      IdToken: 15 * minute,
      Interaction: 10 * minute,
      RefreshToken: 365 * day,
      Session: 14 * day,
    },
  };
  const provider = new Provider(shop.url, configuration);
  // The host is pinned before requests get here, so these headers are ours.
  provider.proxy = true;
  return provider;
}

export function account(file: ShopFile, login: string): Account | undefined {
  return file.accounts.find((candidate) => candidate.login === login);
}

import { generateKeyPairSync, randomBytes } from "node:crypto";
import type { Settings } from "../store/settings.ts";

/** The keys of the authorization server, made once and kept: new ones would void every cookie and ID token. */
export function keys(settings: Settings) {
  const jwk = settings.keep("signing_key", () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    return {
      ...privateKey.export({ format: "jwk" }),
      kid: randomBytes(8).toString("hex"),
      use: "sig",
      alg: "RS256",
    };
  });
  const cookie = settings.keep("cookie_key", () => randomBytes(32).toString("base64url"));
  return { jwks: { keys: [jwk] }, cookieKeys: [cookie] };
}

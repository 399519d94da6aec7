import { secureHeaders } from "hono/secure-headers";

/** Headers of the shop's own pages: no script at all, no frame around them, forms to this origin only. */
export function pageHeaders(pictures: string[] = []) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", ...pictures],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    // Forms must say which origin they come from, so not "no-referrer", which makes that "null".
    referrerPolicy: "same-origin",
    xFrameOptions: "DENY",
    // COOP would sever a popup from its opener; platforms that rely on it must keep working.
    crossOriginOpenerPolicy: false,
    strictTransportSecurity: false,
  });
}

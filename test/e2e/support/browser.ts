import { type Browser, chromium as chromiumType, firefox as firefoxType } from "playwright";
import { chromium, CHROMIUM_AUTOPLAY, firefox, FIREFOX_AUTOPLAY } from "../../support/browsers.ts";

export type Engine = "chromium" | "firefox";

/** The engines these paths run in; `ENGINES=chromium` narrows them while one works. */
export const ENGINES = (process.env["ENGINES"] ?? "chromium,firefox").split(",") as Engine[];

/** Faults and rarer turns: in Chromium every time, in the others in the slow tier (`E2E_DEEP=1`). */
export const FAULT_ENGINES = process.env["E2E_DEEP"]
  ? ENGINES
  : ENGINES.filter((engine) => engine === "chromium");

export interface LaunchOptions {
  /** False: the browser's own autoplay policy decides. */
  readonly autoplay?: boolean;
}

export async function launch(engine: Engine, { autoplay = true }: LaunchOptions = {}): Promise<Browser> {
  if (engine === "firefox") {
    return firefoxType.launch({
      executablePath: firefox.executablePath,
      channel: firefox.channel,
      firefoxUserPrefs: {
        // Cookies and storage are kept per site, as people have it.
        "network.cookie.cookieBehavior": 5,
        ...(autoplay
          ? FIREFOX_AUTOPLAY
          : { "media.autoplay.default": 5, "media.autoplay.blocking_policy": 2 }),
      },
    });
  }
  return chromiumType.launch({
    executablePath: chromium.executablePath,
    args: [
      ...chromium.args,
      // Playwright disables ThirdPartyStoragePartitioning, so that a design that fails in production would pass. Of two
      // such switches Chromium takes the last; these are the features that would only disturb.
      "--disable-features=DialMediaRouteProvider,GlobalMediaControls,HttpsUpgrades,MediaRouter,OptimizationHints,Translate",
      "--test-third-party-cookie-phaseout",
      ...(autoplay ? [CHROMIUM_AUTOPLAY] : ["--autoplay-policy=user-gesture-required"]),
    ],
  });
}

/** Where Debian puts the browsers, and how each must be started so that tests are quiet and offline. */

export const chromium = {
  executablePath: process.env["CHROMIUM_BIN"] ?? "/usr/bin/chromium",
  args: [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--mute-audio",
  ],
};

/** For tests of what follows autoplay; tests of autoplay itself leave it away. */
export const CHROMIUM_AUTOPLAY = "--autoplay-policy=no-user-gesture-required";

export const firefox = {
  executablePath: process.env["FIREFOX_BIN"] ?? "/usr/bin/firefox-esr",
  /** Playwright drives a stock Firefox only by this channel, … */
  channel: "moz-firefox",
  /** … and only if it is not asked to emulate media features. */
  contextOptions: { colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null },
};

export const FIREFOX_AUTOPLAY = { "media.autoplay.default": 0, "media.autoplay.blocking_policy": 0 };

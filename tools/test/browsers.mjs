import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** What the tests need of Debian: three engines, a display for the third, codecs, and letters of every script. */
const PACKAGES = [
  "chromium",
  "firefox-esr",
  "webkit2gtk-driver",
  "xvfb",
  "gstreamer1.0-libav",
  "gstreamer1.0-plugins-good",
  "gstreamer1.0-plugins-bad",
  "fonts-dejavu-core",
  "fonts-noto-cjk",
  "fonts-noto-color-emoji",
];

const PROGRAMS = [
  process.env.CHROMIUM_BIN ?? "/usr/bin/chromium",
  process.env.FIREFOX_BIN ?? "/usr/bin/firefox-esr",
  "/usr/bin/WebKitWebDriver",
  "/usr/bin/Xvfb",
];

/**
 * Installs the browsers that are missing, where that can be done by apt.
 * @param {(line: string) => void} say
 * @throws {Error} saying what to install, where it cannot.
 */
export async function ensureBrowsers(say) {
  if (!existsSync("/usr/bin/apt-get")) {
    if (PROGRAMS.every((path) => existsSync(path))) return;
    throw new Error(
      `The tests run in Chromium, Firefox and WebKitGTK. On Debian or Ubuntu they are installed by themselves; here, install the like of ${PACKAGES.join(", ")}, and name the programs with CHROMIUM_BIN and FIREFOX_BIN.`,
    );
  }
  const missing = missingPackages();
  if (missing.length === 0) return;
  say(`Installing ${missing.join(", ")} …`);
  await apt(["update"]);
  await apt(["install", "--yes", "--no-install-recommends", ...missing]);
}

function missingPackages() {
  const { stdout } = spawnSync(
    "dpkg-query",
    ["--show", "--showformat=${Package} ${db:Status-Status}\\n", ...PACKAGES],
    {
      encoding: "utf8",
    },
  );
  const installed = new Set(stdout.split("\n"));
  return PACKAGES.filter((name) => !installed.has(`${name} installed`));
}

function apt(args) {
  const options = ["--quiet=2", "-o", "Acquire::Retries=3", "-o", "DPkg::Lock::Timeout=120"];
  const command = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...options, ...args];
  const [program, ...rest] = process.getuid?.() === 0 ? command : ["sudo", "--non-interactive", ...command];
  return new Promise((resolve, reject) => {
    const child = spawn(program, rest, { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
    const failed = (why) =>
      reject(
        new Error(
          `The browsers could not be installed (${why}). As root, run: apt-get install ${PACKAGES.join(" ")}\n${said.slice(-2_000)}`,
        ),
      );
    child.once("error", ({ message }) => failed(message));
    child.once("close", (code) =>
      code === 0 ? resolve(undefined) : failed(`apt-get ${args[0]} ended with ${code}`),
    );
  });
}

import { spawn } from "node:child_process";
import { ensureInstalled, nodePath, root, toolEnvironment } from "../install.mjs";
import { preflight } from "./preflight.mjs";
import { Processes } from "./processes.mjs";
import { readSettings } from "./settings.mjs";

/** How long the servers may take until all of them answer, ms. */
const PATIENCE = 30_000;

/**
 * Installs, builds and serves the demo until it is told to stop.
 * @param {Record<string, string | undefined>} env
 */
export async function launch(env) {
  const begun = performance.now();
  const processes = new Processes();
  const told = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"])
    process.on(signal, () => {
      told.abort();
      void processes.stop().then(() => process.exit(0));
    });
  try {
    const settings = readSettings(env);
    await preflight(settings);
    await ensureInstalled({ signal: told.signal });
    await build(told.signal);
    const address = `http://${settings.host}:${settings.port}`;
    const shops = startServers(processes, settings, address);
    console.log("Starting the demo and its two shops …");
    const ready = [
      `http://${settings.reach}:${settings.port}/health`,
      `http://${settings.reach}:${settings.rivermartPort}/.well-known/ucp`,
      `http://${settings.reach}:${settings.tempoPort}/.well-known/ucp`,
    ];
    const died = await Promise.race([answering(ready), processes.died]);
    if (died) throw new Error(died);
    console.log(banner(address, shops, settings.dataFolder, performance.now() - begun));
    throw new Error(await processes.died);
  } catch (error) {
    if (told.signal.aborted) return;
    console.error(error.message);
    await processes.stop();
    process.exit(1);
  }
}

function startServers(processes, { host, bind, port, rivermartPort, tempoPort, dataFolder }, address) {
  const shops = { rivermart: `http://${host}:${rivermartPort}`, tempo: `http://${host}:${tempoPort}` };
  processes.start("shops", "packages/sandbox/src/main.ts", {
    HOST: bind,
    DATA_DIR: dataFolder,
    RIVERMART_PORT: String(rivermartPort),
    TEMPO_PORT: String(tempoPort),
    RIVERMART_URL: shops.rivermart,
    TEMPO_URL: shops.tempo,
    IMAGES_URL: `${address}/seeds`,
    RIVERMART_REDIRECT_URIS: `${address}/shop/v1/rivermart/link/callback`,
  });
  processes.start("demo", "tools/start/serve-demo.ts", {
    HOST: host,
    BIND: bind,
    PORT: String(port),
    DATA_DIR: dataFolder,
    RIVERMART_URL: shops.rivermart,
    TEMPO_URL: shops.tempo,
  });
  return shops;
}

/** Builds the demo's pages, unless they are built from these very sources. */
function build(signal) {
  return new Promise((resolve, reject) => {
    const args = [
      "--conditions=@shop-feed/source",
      "--disable-warning=ExperimentalWarning",
      "tools/start/build-demo.ts",
    ];
    const child = spawn(nodePath(), args, { cwd: root, env: toolEnvironment(), stdio: "inherit", signal });
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0
        ? resolve(undefined)
        : reject(new Error("The demo could not be built: the reason is above.")),
    );
  });
}

/** Resolves when every address answers 200; to a sentence if that takes too long. */
async function answering(urls) {
  const deadline = performance.now() + PATIENCE;
  const waiting = new Set(urls);
  while (waiting.size > 0) {
    if (performance.now() > deadline)
      return `${[...waiting].join(" and ")} did not answer within ${PATIENCE / 1000} s.`;
    for (const url of waiting) if (await answers(url)) waiting.delete(url);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return undefined;
}

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

function banner(address, { rivermart, tempo }, dataFolder, ms) {
  return `
  Ready in ${(ms / 1000).toFixed(1)} s. Open

    ${address}/        a brand's page with the feed in it
    ${address}/feed    a full-window feed of Tempo Shop, which needs no account

  Rivermart is at ${rivermart} (sign in as ada or ben, password demo), Tempo Shop at ${tempo}.
  Orders and links are kept in ${dataFolder}. Ctrl-C stops everything.
`;
}

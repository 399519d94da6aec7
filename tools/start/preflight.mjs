import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { SettingsError } from "./settings.mjs";

/**
 * Makes sure that the data folder takes files and that every port is free, before anything slow begins.
 * @param {ReturnType<typeof import("./settings.mjs").readSettings>} settings
 * @throws {SettingsError} the first obstacle, as one sentence.
 */
export async function preflight({ bind, port, rivermartPort, tempoPort, dataFolder }) {
  checkFolder(dataFolder);
  const ports = { PORT: port, RIVERMART_PORT: rivermartPort, TEMPO_PORT: tempoPort };
  for (const [name, number] of Object.entries(ports)) {
    const obstacle =
      (await tryListening(bind, number)) ??
      (await tryListening("::1", number, ["EADDRNOTAVAIL", "EAFNOSUPPORT"]));
    if (obstacle) throw new SettingsError(explain(obstacle, bind, number, name));
  }
}

function checkFolder(folder) {
  const probe = join(folder, `.write-test-${process.pid}`);
  try {
    makeFolder(folder);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new SettingsError(
      `The data folder ${folder} cannot be written (${error.code}): make it writable, or choose another one with DATA_DIR=<folder>.`,
    );
  }
}

/** Like mkdir's own `recursive`, which never returns on file systems such as /proc. */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** The error code that keeps a server from listening there; undefined if nothing does. */
function tryListening(host, port, harmless = []) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", ({ code }) => resolve(harmless.includes(code) ? undefined : code));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

function explain(code, bind, port, name) {
  if (code === "EADDRINUSE")
    return `Port ${port} is taken: stop the program that uses it, or choose another one with ${name}=<port>.`;
  if (code === "EACCES")
    return `Port ${port} needs special rights: choose one above 1023 with ${name}=<port>.`;
  return `No server can listen on ${bind}:${port} (${code}): choose another place with HOST=<name> and ${name}=<port>.`;
}

import { resolve } from "node:path";
import { root } from "../install.mjs";

/** Settings that cannot work, as one sentence for the person who made them. */
export class SettingsError extends Error {}

const WILDCARDS = ["0.0.0.0", "::"];
const LOOPBACK = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|::1)$/;

/**
 * Where the demo runs, from the environment: HOST (default localhost), PORT (default 8080), RIVERMART_PORT and
 * TEMPO_PORT (default the next two), DATA_DIR (default .data).
 * @param {Record<string, string | undefined>} env
 * @throws {SettingsError}
 */
export function readSettings(env) {
  const host = env.HOST || "localhost";
  if (!WILDCARDS.includes(host) && !LOOPBACK.test(host))
    throw new SettingsError(
      `HOST=${host} cannot work, because the demo signs people in over plain http, which is for this machine only: use localhost, a name that ends in .localhost, or 0.0.0.0 inside a container.`,
    );
  const port = readPort(env, "PORT", 8080);
  if (port > 65533 && !(env.RIVERMART_PORT && env.TEMPO_PORT))
    throw new SettingsError(
      `PORT=${port} leaves no room for the shops on the next two: choose one below 65534, or set RIVERMART_PORT and TEMPO_PORT too.`,
    );
  const rivermartPort = readPort(env, "RIVERMART_PORT", port + 1);
  const tempoPort = readPort(env, "TEMPO_PORT", port + 2);
  if (new Set([port, rivermartPort, tempoPort]).size < 3)
    throw new SettingsError(
      `PORT, RIVERMART_PORT and TEMPO_PORT must differ: they are ${port}, ${rivermartPort} and ${tempoPort}.`,
    );
  // Names under localhost are for browsers; sockets get the address, which needs no resolver.
  const named = LOOPBACK.test(host) && !/^[\d.:]+$/.test(host);
  return {
    /** The name in every address that a person or a browser sees. */
    host: WILDCARDS.includes(host) ? "localhost" : host,
    /** What the servers listen on. */
    bind: named ? "127.0.0.1" : host,
    /** Where this machine reaches them. */
    reach: WILDCARDS.includes(host) || named ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host,
    port,
    rivermartPort,
    tempoPort,
    dataFolder: resolve(root, env.DATA_DIR || ".data"),
  };
}

function readPort(env, name, otherwise) {
  const text = env[name];
  if (text === undefined || text === "") return otherwise;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new SettingsError(`${name}=${text} is not a port: use a whole number from 1 to 65535.`);
  return port;
}

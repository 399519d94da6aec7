// Preloaded (node --import) so that `gateway.localhost` and the like are this machine, as RFC 6761 §6.3 asks
// and browsers do; the C library of a bare Debian does not.
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";

const isLocal = (name) => typeof name === "string" && /(^|\.)localhost\.?$/i.test(name);
const LOOPBACK = { address: "127.0.0.1", family: 4 };

const { lookup } = dns;
dns.lookup = (name, options, callback) => {
  const done = typeof options === "function" ? options : callback;
  if (!isLocal(name)) return lookup(name, options, callback);
  if (typeof options === "object" && options?.all) process.nextTick(done, null, [LOOPBACK]);
  else process.nextTick(done, null, LOOPBACK.address, LOOPBACK.family);
  return undefined;
};

const { lookup: lookupPromise } = dns.promises;
dns.promises.lookup = async (name, options) => {
  if (!isLocal(name)) return lookupPromise(name, options);
  return typeof options === "object" && options?.all ? [LOOPBACK] : LOOPBACK;
};

syncBuiltinESMExports();

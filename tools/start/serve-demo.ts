// The demo's own server, as tools/start/launch.mjs runs it; its settings come by the environment.
import { startDemo } from "./start-demo.ts";

const { HOST, BIND, PORT, DATA_DIR, RIVERMART_URL, TEMPO_URL } = process.env;
if (!RIVERMART_URL || !TEMPO_URL) throw new Error("RIVERMART_URL and TEMPO_URL must say where the shops are");

const demo = await startDemo({
  ...(HOST && { host: HOST }),
  ...(BIND && { bind: BIND }),
  port: Number(PORT ?? 8080),
  ...(DATA_DIR && { dataFolder: DATA_DIR }),
  shops: { rivermart: RIVERMART_URL, tempo: TEMPO_URL },
});
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void demo.close().then(() => process.exit(0)));

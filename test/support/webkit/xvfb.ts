import { spawn } from "node:child_process";
import type { Readable } from "node:stream";

export interface Display {
  /** As in the environment variable DISPLAY. */
  readonly name: string;
  stop(): void;
}

/** The display of this session, or a virtual one: MiniBrowser hangs without any. */
export async function startDisplay(): Promise<Display> {
  const present = process.env["DISPLAY"];
  if (present) return { name: present, stop() {} };
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1400x1100x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.once("error", () => reject(new Error("Xvfb is missing: apt-get install xvfb")));
    server.once("exit", (code) => reject(new Error(`Xvfb ended with ${code} before it had a display`)));
    // Xvfb picks a free display and writes its number to the descriptor named above.
    (server.stdio[3] as Readable).once("data", (text) => resolve(String(text).trim()));
  });
  return { name: `:${number}`, stop: () => void server.kill() };
}

import { spawn } from "node:child_process";
import { nodePath, root, toolEnvironment } from "../install.mjs";

/** The servers that belong together: when one ends, or when told to, all end. */
export class Processes {
  #grace;
  #children = new Map();
  #stopping;
  #died;
  /** Resolves with a sentence when a child ended that nobody told to. */
  died = new Promise((resolve) => (this.#died = resolve));

  /** @param {number} grace how long a child may take to stop before it is killed, ms */
  constructor(grace = 5_000) {
    this.#grace = grace;
  }

  /**
   * Starts a TypeScript file on the workspace's Node; what it complains of is printed under its name.
   * @param {string} name @param {string} file relative to the repository
   * @param {Record<string, string>} env
   */
  start(name, file, env) {
    const child = spawn(
      nodePath(),
      ["--conditions=@shop-feed/source", "--disable-warning=ExperimentalWarning", file],
      {
        cwd: root,
        env: toolEnvironment(env),
        stdio: ["ignore", "ignore", "pipe"],
      },
    );
    this.#children.set(name, child);
    printLines(child.stderr, name);
    child.once("error", (error) => this.#ended(name, `could not be started (${error.message})`));
    child.once("exit", (code, signal) => this.#ended(name, `ended with ${signal ?? code}`));
  }

  /** Asks every child to end, kills those that do not, and resolves when all are gone. */
  stop() {
    this.#stopping ??= Promise.all(
      [...this.#children.values()].map(
        (child) =>
          new Promise((resolve) => {
            const timer = setTimeout(() => child.kill("SIGKILL"), this.#grace);
            child.once("exit", () => resolve(clearTimeout(timer)));
            child.kill("SIGTERM");
          }),
      ),
    );
    return this.#stopping;
  }

  #ended(name, how) {
    this.#children.delete(name);
    if (!this.#stopping) this.#died(`${name} ${how}: what it said last is above.`);
  }
}

function printLines(stream, name) {
  let rest = "";
  stream.setEncoding("utf8").on("data", (text) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.trim()) console.log(`  ${name} | ${line}`);
  });
}

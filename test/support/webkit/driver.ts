import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../free-port.ts";
import { startDisplay } from "./xvfb.ts";

const MINI_BROWSER = ["x86_64", "aarch64"]
  .map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
  .find((path) => existsSync(path));

/** How W3C WebDriver names an element in JSON. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

export type ElementRef = { readonly [ELEMENT]: string };
export type ActionSource = { type: string; id: string; actions: object[]; parameters?: object };

/** One WebKitGTK window under W3C WebDriver. Scripts run in the page and get their arguments by JSON. */
export interface WebKit {
  open(url: string): Promise<void>;
  url(): Promise<string>;
  execute<T>(script: string, ...args: unknown[]): Promise<T>;
  /** The page's script gets a callback as its last argument. */
  executeAsync<T>(script: string, ...args: unknown[]): Promise<T>;
  actions(sources: ActionSource[]): Promise<void>;
  setWindow(width: number, height: number): Promise<void>;
  windows(): Promise<string[]>;
  switchTo(window: string): Promise<void>;
  /** PNG bytes of the viewport. */
  screenshot(): Promise<Buffer>;
  /** Any other WebDriver command of this session, for example `("POST", "/back")`. */
  command<T>(method: "GET" | "POST" | "DELETE", path: string, body?: object): Promise<T>;
  stop(): Promise<void>;
}

/**
 * Starts WebKitWebDriver and opens one MiniBrowser.
 * @throws if the packages are missing, naming them.
 */
export async function startWebKit(): Promise<WebKit> {
  if (!MINI_BROWSER) throw new Error("WebKitGTK is missing: apt-get install webkit2gtk-driver xvfb");
  const display = await startDisplay();
  const settings = await narrowToolbar();
  const port = await freePort();
  const driver = spawn("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], {
    stdio: "ignore",
    env: {
      ...process.env,
      DISPLAY: display.name,
      XDG_CONFIG_HOME: settings,
      GDK_BACKEND: "x11",
      NO_AT_BRIDGE: "1",
    },
  });
  const stopProcesses = async () => {
    driver.kill();
    display.stop();
    await rm(settings, { recursive: true, force: true });
  };
  const request = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(method === "POST" ? { body: JSON.stringify(body ?? {}) } : {}),
    });
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${value.error} ${value.message ?? ""}`);
    return value;
  };
  try {
    await answers(() => request("GET", "/status"));
    const { sessionId } = await request<{ sessionId: string }>("POST", "/session", {
      capabilities: {
        alwaysMatch: { "webkitgtk:browserOptions": { binary: MINI_BROWSER, args: ["--automation"] } },
      },
    });
    const command: WebKit["command"] = (method, path, body) =>
      request(method, `/session/${sessionId}${path}`, body);
    return {
      command,
      open: (url) => command("POST", "/url", { url }),
      url: () => command("GET", "/url"),
      execute: (script, ...args) => command("POST", "/execute/sync", { script, args }),
      executeAsync: (script, ...args) => command("POST", "/execute/async", { script, args }),
      actions: (actions) => command("POST", "/actions", { actions }),
      setWindow: (width, height) => command("POST", "/window/rect", { width, height }),
      windows: () => command("GET", "/window/handles"),
      switchTo: (handle) => command("POST", "/window", { handle }),
      screenshot: async () => Buffer.from(await command<string>("GET", "/screenshot"), "base64"),
      async stop() {
        // A browser that already crashed cannot be closed politely.
        await request("DELETE", `/session/${sessionId}`).catch(() => {});
        await stopProcesses();
      },
    };
  } catch (error) {
    await stopProcesses();
    throw error;
  }
}

/** A settings folder that lets the window become as narrow as a phone; the stock toolbar needs 447 px. */
async function narrowToolbar(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "shop-feed-webkit-"));
  await mkdir(join(folder, "gtk-3.0"));
  const style = "button, entry { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px }";
  await writeFile(join(folder, "gtk-3.0", "gtk.css"), style);
  return folder;
}

/** Waits for a server that needs a moment to start, up to 10 s. */
async function answers(ask: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await ask();
      return;
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

import { spawn } from "node:child_process";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { root, toolEnvironment } from "../install.mjs";

/** What a program printed, and its exit code. */
export interface ToolResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs one of the workspace's programs and waits for it.
 * @param cwd defaults to the repository.
 */
export function runTool(program: string, args: readonly string[], cwd: string = root): Promise<ToolResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(root, "node_modules", ".bin", program), args, {
      cwd,
      env: toolEnvironment({ NO_COLOR: "1" }),
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.once("error", reject);
    // Under CI some programs colour what they print whatever NO_COLOR says.
    child.once("close", (code) =>
      resolve({
        code: code ?? 1,
        stdout: stripVTControlCharacters(stdout),
        stderr: stripVTControlCharacters(stderr),
      }),
    );
  });
}

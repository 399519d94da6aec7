import { join, relative } from "node:path";
import { root } from "../install.mjs";
import { guardReport, type GuardReport } from "./report.ts";
import { runTool } from "./run-tool.ts";

/**
 * oxfmt over `folder`: every file is as the formatter would write it.
 * @param config a file in `folder`, for trees that the project's own leaves out.
 */
export async function checkFormat(folder: string, config?: string): Promise<GuardReport> {
  const path = relative(root, folder) || ".";
  const { stdout, stderr } = await runTool("oxfmt", [
    "--check",
    ...(config ? [`--config=${join(path, config)}`] : []),
    path,
  ]);
  const seen = Number(/on (\d+) files/.exec(stdout + stderr)?.[1] ?? 0);
  const problems = [...stdout.matchAll(/^(\S+) \(\d+ms\)$/gm)].map(
    ([, file]) => `${file} is not formatted: run npm run format`,
  );
  return guardReport("files", seen, problems);
}

import { join } from "node:path";
import { root } from "../install.mjs";
import { guardReport, type GuardReport } from "./report.ts";
import { runTool } from "./run-tool.ts";

const KINDS = "files,exports,duplicates,enumMembers,dependencies,unlisted,unresolved";

/** knip over `folder`: no file, export or dependency that nobody uses. */
export async function checkUnused(folder: string): Promise<GuardReport> {
  const reporter = join(root, "tools", "guards", "knip-report.mjs");
  const args = ["--no-progress", "--include", KINDS, "--reporter", reporter, "--directory", folder];
  const { stdout, stderr } = await runTool("knip", args, folder);
  // Plugins of knip print remarks of their own before it.
  const report = stdout.split("\n").find((line) => line.startsWith('{"seen"'));
  if (!report) return guardReport("files", 0, [`knip did not run: ${stderr || stdout}`]);
  const { seen, problems } = JSON.parse(report) as GuardReport;
  return guardReport("files", seen, problems);
}

import { join } from "node:path";
import { guardReport, type GuardReport } from "./report.ts";
import { runTool } from "./run-tool.ts";

/**
 * The TypeScript compiler over sources and tests together.
 * @param project a tsconfig file.
 */
export async function checkTypes(folder: string, project = "tsconfig.json"): Promise<GuardReport> {
  const args = ["--noEmit", "--pretty", "false", "--listFiles", "-p", join(folder, project)];
  const { stdout } = await runTool("tsc", args);
  const lines = stdout.split("\n").filter(Boolean);
  const problems = lines.filter((line) => /\berror TS\d+:/.test(line));
  const files = lines.filter((line) => !line.includes("node_modules") && /^\S+\.m?ts$/.test(line));
  return guardReport("files", files.length, problems);
}

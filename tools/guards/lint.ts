import { join, relative } from "node:path";
import { root } from "../install.mjs";
import { guardReport, type GuardReport } from "./report.ts";
import { runTool } from "./run-tool.ts";

interface OxlintOutput {
  number_of_files: number;
  diagnostics: {
    code: string;
    message: string;
    filename: string;
    labels: { span: { line: number } }[];
  }[];
}

/**
 * oxlint with the project's rules, types included, over `folder`.
 * @param config a file in `folder` that extends the project's; for trees that the project's own leaves out.
 */
export async function checkLint(folder: string, config?: string): Promise<GuardReport> {
  const path = relative(root, folder) || ".";
  const { stdout, stderr } = await runTool("oxlint", [
    "--format=json",
    ...(config ? [`--config=${join(path, config)}`] : []),
    path,
  ]);
  const start = stdout.indexOf("{");
  if (start < 0) return guardReport("files", 0, [`oxlint did not run: ${stderr || stdout}`]);
  const { number_of_files, diagnostics } = JSON.parse(stdout.slice(start)) as OxlintOutput;
  return guardReport(
    "files",
    number_of_files,
    diagnostics.map(
      ({ code, message, filename, labels }) => `${filename}:${labels[0]?.span.line ?? 1} ${code}: ${message}`,
    ),
  );
}

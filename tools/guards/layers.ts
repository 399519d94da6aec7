import { cruise, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";
import { arrowRules, loadingRules } from "./layer-rules.ts";
import { guardReport, type GuardReport } from "./report.ts";

/**
 * Holds every import under `folder` against the arrows between packages.
 * @param folder a tree with `packages/<name>/src`.
 */
export async function checkLayers(folder: string): Promise<GuardReport> {
  const arrows = await cruiseWith(folder, arrowRules, true);
  const loading = await cruiseWith(folder, loadingRules, false);
  const problems = [arrows, loading].flatMap(({ summary }) =>
    summary.violations.map(({ rule, from, to, cycle }) => {
      const path = cycle?.map(({ name }) => name).join(" → ") ?? to;
      return `${from} → ${path}: ${rule.name}`;
    }),
  );
  return guardReport(
    "modules",
    Math.min(arrows.summary.totalCruised, loading.summary.totalCruised),
    problems,
  );
}

async function cruiseWith(
  folder: string,
  forbidden: IForbiddenRuleType[],
  withTypes: boolean,
): Promise<ICruiseResult> {
  const { output } = await cruise(
    ["packages"],
    {
      baseDir: folder,
      ruleSet: { forbidden },
      validate: true,
      tsPreCompilationDeps: withTypes,
      exclude: { path: "^packages/[^/]+/dist/" },
      doNotFollow: { path: "node_modules" },
    },
    {
      exportsFields: ["exports"],
      conditionNames: ["@shop-feed/source", "import", "types", "default"],
      extensions: [".ts", ".js", ".mjs", ".json"],
    },
  );
  if (typeof output === "string") throw new Error(`dependency-cruiser answered in words: ${output}`);
  return output;
}

import type { IForbiddenRuleType } from "dependency-cruiser";

/** The arrows of docs/architecture: what each package may import of ours. */
const ARROWS: Record<string, readonly string[]> = {
  contract: [],
  state: ["contract"],
  video: ["contract"],
  adapters: ["contract"],
  gateway: ["contract"],
  testing: ["contract"],
  elements: ["contract", "state", "video"],
  "shop-feed": ["contract", "state", "video", "elements", "adapters"],
  sandbox: [],
};
const RUNS_IN_BROWSERS = ["contract", "state", "video", "adapters", "elements", "shop-feed"];

/** Tests and what only they use may reach further than the code they test. */
const TEST_CODE = String.raw`(\.(test|wtr|stories|fake|harness)\.ts$|/(fakes?|fake-[^/]+)\.ts$|/test/)`;
const OUTSIDE = "^(stories|test|tools|examples|seeds)/";

const error = "error";

/** Rules about every import, types included. */
export const arrowRules: IForbiddenRuleType[] = [
  ...Object.entries(ARROWS).map(([name, allowed]): IForbiddenRuleType => ({
    name: `${name} may import ${allowed.join(", ") || "nothing of ours"}`,
    severity: error,
    from: { path: `^packages/${name}/`, pathNot: TEST_CODE },
    to: { path: "^packages/", pathNot: `^packages/(${[name, ...allowed].join("|")})/` },
  })),
  {
    name: "every package has its arrows written down in layer-rules.ts",
    severity: error,
    from: { path: "^packages/", pathNot: `^packages/(${Object.keys(ARROWS).join("|")})/` },
    to: {},
  },
  {
    name: "nobody imports test code",
    severity: error,
    from: { path: "^packages/[^/]+/src/", pathNot: `${TEST_CODE}|^packages/testing/` },
    to: { path: TEST_CODE },
  },
  {
    name: "packages import nothing from outside packages",
    severity: error,
    from: { path: "^packages/", pathNot: TEST_CODE },
    to: { path: OUTSIDE },
  },
  {
    name: "only video knows hls.js",
    severity: error,
    from: { pathNot: "^packages/video/|^(stories|test|tools)/" },
    to: { path: "(^|node_modules/)hls\\.js(/|$)" },
  },
  {
    name: "browser code uses no Node module",
    severity: error,
    from: { path: `^packages/(${RUNS_IN_BROWSERS.join("|")})/src/`, pathNot: TEST_CODE },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "only define files and entry points register elements",
    severity: error,
    from: {
      path: "^packages/[^/]+/src/",
      pathNot: `${TEST_CODE}|(\\.|/)define\\.ts$|^packages/[^/]+/src/[^/]+\\.ts$|^packages/shop-feed/`,
    },
    to: { path: "\\.define\\.ts$" },
  },
  {
    name: "imports resolve",
    severity: error,
    from: {},
    to: { couldNotResolve: true },
  },
];

/** Rules about what is loaded when the code runs; imports of types alone do not count. */
export const loadingRules: IForbiddenRuleType[] = [
  { name: "no cycles", severity: error, from: {}, to: { circular: true } },
  {
    name: "a feed that only plays loads no commerce parser",
    severity: error,
    from: { path: "^packages/contract/src/feed\\.ts$" },
    to: { path: "^packages/contract/src/commerce", reachable: true },
  },
];

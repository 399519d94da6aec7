// Parsed by every Node, however old: no syntax newer than ES2019 here.

/** Sources are TypeScript that Node runs as it is, which it does without a flag from 22.18 on. */
const RUNS_TYPESCRIPT = [22, 18];

/** The least Node that can install the workspace, which on Linux x64 brings its own newer Node. */
const CAN_INSTALL = [20, 0];

const bringsOwnNode = process.platform === "linux" && process.arch === "x64";

/** Says in one sentence why this Node cannot start the project; undefined if it can. */
export function nodeProblem(version = process.versions.node, ownNode = bringsOwnNode) {
  const [major, minor] = ownNode ? CAN_INSTALL : RUNS_TYPESCRIPT;
  const [hasMajor, hasMinor] = version.split(".").map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return undefined;
  const least = minor === 0 ? `${major}` : `${major}.${minor}`;
  return `This needs Node ${least} or newer, and this is Node ${version}: install a newer one from https://nodejs.org and try again.`;
}

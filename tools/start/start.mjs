// npm start. Old Nodes parse this file too, so that they can be told apart by a sentence and not by a stack trace.
import { nodeProblem } from "../node-version.mjs";

const problem = nodeProblem();
if (problem) {
  console.error(problem);
  process.exit(1);
}
void import("./launch.mjs").then(({ launch }) => launch(process.env));

import { buildDemo } from "../../../tools/start/build-demo.ts";

/** Once for all files: the pages as `npm start` serves them. */
export default async function setup(): Promise<void> {
  await buildDemo(console.log);
}

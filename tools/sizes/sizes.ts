// npm run sizes: what the browser loads before the first frame, and what each lazy part adds.
import { BUILT_PAGES, BUNDLE, buildDemo } from "../start/build-demo.ts";
import { bundleSizes } from "./bundle-sizes.ts";

await buildDemo(console.log);
const { first, lazy } = bundleSizes(BUILT_PAGES, BUNDLE);
const row = (bytes: number, what: string) =>
  console.log(`${bytes.toLocaleString("en").padStart(9)}  ${what}`);
console.log("brotli bytes");
row(first.brotliBytes, "before the first frame (MP4)");
for (const { module, brotliBytes } of lazy)
  row(brotliBytes, `+ ${module.replace(/^.*node_modules\/|^(\.\.\/)+/, "")}`);

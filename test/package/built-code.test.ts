import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { checkRawDecorators } from "../../tools/guards/raw-decorators.ts";
import { bundleSizes } from "../../tools/size/bundle-sizes.ts";
import { BUILT_PAGES, buildDemo, BUNDLE } from "../../tools/start/build-demo.ts";

describe("the built code", () => {
  beforeAll(() => buildDemo(), 120_000);

  it("holds no raw decorators", () => {
    expect(checkRawDecorators(BUILT_PAGES).problems).toEqual([]);
  });

  it("loads no player, shop or checkout before the first frame", () => {
    const { first, lazy } = bundleSizes(BUILT_PAGES, BUNDLE);
    const code = first.files.map((file) => readFileSync(join(BUILT_PAGES, file), "utf8")).join("\n");
    // Each is a string of the part in question that survives minifying.
    for (const sign of ["EXT-X-STREAM-INF", "/checkouts", "shop-feed-review"])
      expect(code).not.toContain(sign);
    expect(lazy.length).toBeGreaterThan(2);
  });
});

import { describe, expect, it } from "vitest";
import { arrowRules, loadingRules } from "../../tools/guards/layer-rules.ts";
import { checkLayers } from "../../tools/guards/layers.ts";
import { fixture, root } from "./fixture.ts";

describe("layers", () => {
  it("are joined only by the arrows that are written down, without cycles", async () => {
    expect((await checkLayers(root)).problems).toEqual([]);
  }, 120_000);

  it("cannot pass by looking at nothing", async () => {
    expect((await checkLayers(fixture("empty"))).problems).toEqual(["the guard saw no modules"]);
  });

  describe("in a tree with one violation of each rule", async () => {
    const { problems } = await checkLayers(fixture("layers"));
    it.each([...arrowRules, ...loadingRules].map(({ name }) => name))("break visibly: %s", (name) => {
      expect(problems.filter((problem) => problem.endsWith(`: ${name}`))).not.toEqual([]);
    });
  });
});

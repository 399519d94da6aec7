import { aTag } from "@shop-feed/contract/fakes";
import { describe, expect, it } from "vitest";
import { currentTag, tagsOnPicture } from "./tags.core.ts";

const shirt = aTag("shirt", { startMs: 0, endMs: 4_000 });
const flask = aTag("flask", { startMs: 2_000, endMs: 6_000 });
const lamp = aTag("lamp", { placement: "card", keyframes: [], startMs: 3_000, endMs: 5_000 });
const ids = (tags: readonly { id: string }[]) => tags.map(({ id }) => id);

describe("tags on the picture", () => {
  it("are those of the moment, cards left out", () => {
    expect(ids(tagsOnPicture([shirt, flask, lamp], 3_500))).toEqual(["shirt", "flask"]);
    expect(ids(tagsOnPicture([shirt, flask, lamp], 4_000))).toEqual(["flask"]);
  });

  it("are three at most: a fourth waits", () => {
    expect(
      ids(
        tagsOnPicture(
          ["a", "b", "c", "d"].map((id) => aTag(id)),
          0,
        ),
      ),
    ).toEqual(["a", "b", "c"]);
  });
});

describe("the tag on the card", () => {
  it.each([
    ["the first on the picture", 2_500, undefined, "shirt"],
    ["the chosen one while it is there", 2_500, "flask", "flask"],
    ["not one that is gone", 5_500, "shirt", "flask"],
    ["a card tag, which has no other place", 3_500, undefined, "lamp"],
    ["the chosen one before a card tag", 3_500, "flask", "flask"],
    ["the last one, between tags", 7_000, undefined, "flask"],
  ] as const)("is %s", (_, atMs, chosen, expected) => {
    expect(currentTag([shirt, flask, lamp], atMs, chosen)?.id).toBe(expected);
  });

  it("is the first to come, before any", () => {
    expect(currentTag([flask, lamp], 0, undefined)?.id).toBe("flask");
  });

  it("is none without tags", () => {
    expect(currentTag([], 0, undefined)).toBeUndefined();
  });
});

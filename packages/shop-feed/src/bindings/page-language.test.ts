import { describe, expect, it } from "vitest";
import { nearestLang } from "./page-language.ts";

/** As much of an element as the search for a language sees: its own tree's nearest `lang`, and its shadow host. */
const element = (lang: string | undefined, host?: Element) =>
  ({
    closest: () => (lang === undefined ? null : { getAttribute: () => lang }),
    getRootNode: () => (host ? { host } : {}),
  }) as unknown as Element;

describe("the language of a feed's place", () => {
  it("is the nearest of its own tree", () => {
    expect(nearestLang(element("ar", element("de")))).toBe("ar");
  });

  it("is found outside the shadow roots it is in", () => {
    expect(nearestLang(element(undefined, element(undefined, element("ja"))))).toBe("ja");
  });

  it("is unknown where nobody says, or where that is said", () => {
    expect(nearestLang(element(undefined, element(undefined)))).toBeUndefined();
    expect(nearestLang(element("", element("de")))).toBeUndefined();
  });
});

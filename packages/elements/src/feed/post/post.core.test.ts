import { aClipPost } from "@shop-feed/contract/fakes";
import { describe, expect, it } from "vitest";
import { english } from "../../i18n/i18n.ts";
import { disclosureText, kindText, postLabel } from "./post.core.ts";

describe("a post's words", () => {
  it.each([
    [{ kind: "none" }, undefined],
    [{ kind: "ad" }, "Ad"],
    [{ kind: "paid_partnership", partner: "Halden" }, "Paid partnership with Halden"],
    [{ kind: "affiliate" }, "Earns a commission"],
  ] as const)("disclose %o", (disclosure, text) => {
    expect(disclosureText(aClipPost("a", { disclosure }), english)).toBe(text);
  });

  it("name the article after its creator and the caption's beginning", () => {
    expect(postLabel(aClipPost("a", { caption: "Third autumn" }), english)).toBe("Mina Okafor: Third autumn");
    expect(postLabel(aClipPost("a", { caption: "x".repeat(200) }), english)).toHaveLength(
      "Mina Okafor: ".length + 80,
    );
    expect(postLabel(aClipPost("a", { caption: "" }), english)).toBe("Clip by Mina Okafor");
  });

  it("say what a post is only where it is no plain clip", () => {
    const { clip: _, ...rest } = aClipPost("a");
    const photo = { url: "https://p.example/1.jpg", width: 1, height: 1, alt: "" };
    expect(kindText(aClipPost("a"), english)).toBeUndefined();
    expect(kindText({ ...rest, kind: "photos", photos: [photo, photo] }, english)).toBe("2 photos");
    expect(
      kindText({ ...rest, kind: "live", live: { hlsUrl: "https://l.example/", state: "ended" } }, english),
    ).toBe("The live stream has ended");
  });
});

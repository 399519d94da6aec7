import { describe, expect, it, vi } from "vitest";
import { tellAuthor } from "./tell-author.ts";

describe("what the page's author reads in the console", () => {
  it("is the post that was left out, which field and why", () => {
    const warn = vi.fn();
    const emit = vi.fn(() => true);
    const failure = {
      code: "malformed",
      where: "post",
      message: "$.posts[2].clip.duration_ms: expected a whole number",
    } as const;
    expect(tellAuthor(emit, warn)("error", failure)).toBe(true);
    expect(warn).toHaveBeenCalledExactlyOnceWith(`shop-feed: left out of the feed: ${failure.message}`);
    expect(emit).toHaveBeenCalledWith("error", failure);
  });

  it("is not what only the shopper's moment brings", () => {
    const warn = vi.fn();
    tellAuthor(() => true, warn)("error", { code: "timeout", where: "commerce", message: "slow" });
    tellAuthor(() => true, warn)("linked", { shop: "rivermart" });
    expect(warn).not.toHaveBeenCalled();
  });

  it("keeps the page's refusal", () => {
    expect(tellAuthor(() => false)("link_requested", { shop: "rivermart" })).toBe(false);
  });
});

import { Failure } from "@shop-feed/contract/feed";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { feedSource } from "./feed-source.ts";

const PAGE = JSON.stringify({
  version: 1,
  posts: [
    {
      id: "a",
      kind: "photos",
      creator: { id: "mina", name: "Mina" },
      photos: [{ url: "a.webp", width: 8, height: 8, alt: "Pearls" }],
    },
  ],
});

const element = (inline?: string) =>
  ({
    querySelector: () => (inline === undefined ? null : { textContent: inline }),
  }) as unknown as HTMLElement;

const page = (src: string | undefined, inline?: string) =>
  feedSource(element(inline), src).page(undefined, new AbortController().signal);

beforeEach(() => vi.stubGlobal("document", { baseURI: "https://brand.example/feed/" }));
afterEach(() => vi.unstubAllGlobals());

describe("the posts of a feed", () => {
  it.each(["http://[", "javascript:alert(1)", "data:application/json,{}"])(
    "under %j fail as a page does, not while the element connects",
    async (src) => {
      const failure: unknown = await page(src).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Failure);
      expect(failure).toMatchObject({ code: "malformed" });
      expect(String(failure)).toContain(`got "${src}"`);
    },
  );

  it.each([undefined, "next.json", "http://["])(
    "that are inline are there whatever src is: %j",
    async (src) => {
      const { page: first } = await page(src, PAGE);
      expect(first.posts).toMatchObject([{ photos: [{ url: "https://brand.example/feed/a.webp" }] }]);
    },
  );

  it("of nowhere say what to set", async () => {
    await expect(page(undefined)).rejects.toThrow('set src="feed.json"');
  });
});

import { FakeClock } from "@shop-feed/contract/fakes";
import type { FeedPage, FailureCode } from "@shop-feed/contract/feed";
import { describe, expect, it, vi } from "vitest";
import { createFeedJson, type FeedJsonOptions } from "./create-feed-json.ts";
import { createInlineFeed } from "./create-inline-feed.ts";
import type { Fetch } from "./fetch-text.ts";

const SRC = "https://brand.example/feed/index.json";

const post = (id: string) => ({
  id,
  kind: "photos",
  creator: { id: "mina", name: "Mina" },
  photos: [{ url: "a.webp", width: 8, height: 8, alt: "Pearls" }],
});
const body = (next_cursor?: unknown, ...ids: string[]) =>
  JSON.stringify({ version: 1, posts: ids.map(post), next_cursor });

/** Answers in turn; the last one stays. Notes what was asked. */
function server(...answers: ((url: string, init: RequestInit) => Response | Promise<Response>)[]) {
  const asked: string[] = [];
  const fetch: Fetch = async (url, init) => {
    asked.push(url);
    return (answers[asked.length - 1] ?? answers.at(-1)!)(url, init);
  };
  return { asked, fetch };
}

/** A request that never ends by itself. */
const hang = (_url: string, { signal }: RequestInit): Promise<Response> =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener("abort", () =>
      reject(new DOMException("The operation was aborted", "AbortError")),
    );
  });
const lost = (): never => {
  throw new TypeError("Failed to fetch");
};
const status = (code: number) => () => new Response("no", { status: code });
const ok = (text: string) => () => new Response(text);

function feed(fetch: Fetch, options: Partial<FeedJsonOptions> = {}) {
  const clock = new FakeClock();
  const source = createFeedJson({ src: SRC, fetch, clock, random: () => 0.5, ...options });
  return {
    clock,
    source,
    page: (cursor?: string, signal = new AbortController().signal) => source.page(cursor, signal),
  };
}

const ids = ({ page }: { page: FeedPage }) => page.posts.map(({ id }) => id);

describe("pages", () => {
  it("reads the first page and resolves its media against it", async () => {
    const { asked, fetch } = server(ok(body(undefined, "a")));
    const { page, problems } = await feed(fetch).page();
    expect(asked).toEqual([SRC]);
    expect(problems).toEqual([]);
    expect(page).toMatchObject({
      nextCursor: undefined,
      posts: [{ id: "a", photos: [{ url: "https://brand.example/feed/a.webp" }] }],
    });
  });

  it.each([
    ["page-2.json", "https://brand.example/feed/page-2.json"],
    ["./2.json?x=1", "https://brand.example/feed/2.json?x=1"],
    ["../2", "https://brand.example/2"],
    ["/api/feed?page=2", "https://brand.example/api/feed?page=2"],
    ["?page=2", "https://brand.example/feed/index.json?page=2"],
    ["https://cdn.example/2.json", "https://cdn.example/2.json"],
    ["eyJvZmZzZXQiOjEwfQ==", "https://brand.example/feed/index.json?cursor=eyJvZmZzZXQiOjEwfQ%3D%3D"],
    ["10", "https://brand.example/feed/index.json?cursor=10"],
  ])("follows the cursor %s to %s", async (cursor, address) => {
    const { asked, fetch } = server(ok(body(cursor, "a")), ok(body(undefined, "b")));
    const { page } = feed(fetch);
    const first = await page();
    expect(ids(await page(first.page.nextCursor))).toEqual(["b"]);
    expect(asked[1]).toBe(address);
  });

  it("takes a relative cursor from the page it came from, not from the first", async () => {
    const { asked, fetch } = server(ok(body("more/2.json")), ok(body("3.json")), ok(body()));
    const { page } = feed(fetch);
    const second = await page((await page()).page.nextCursor);
    await page(second.page.nextCursor);
    expect(asked[2]).toBe("https://brand.example/feed/more/3.json");
  });

  it.each([
    [
      "javascript:alert(1).json",
      "$.next_cursor: expected an address on https://brand.example or an https one",
    ],
    [
      "http://elsewhere.example/2.json",
      "$.next_cursor: expected an address on https://brand.example or an https one",
    ],
    ["index.json", "$.next_cursor: https://brand.example/feed/index.json is this page itself"],
  ])("ends the feed at the cursor %s, and tells of it", async (cursor, message) => {
    const { page, problems } = await feed(server(ok(body(cursor, "a"))).fetch).page();
    expect([page.posts.length, page.nextCursor]).toEqual([1, undefined]);
    expect(problems.map((problem) => problem.message)).toEqual([expect.stringContaining(message)]);
  });

  it("follows plain http on its own origin, for development", async () => {
    const { asked, fetch } = server(ok(body("2.json")), ok(body()));
    const { page } = feed(fetch, { src: "http://localhost:8080/feed.json" });
    await page((await page()).page.nextCursor);
    expect(asked[1]).toBe("http://localhost:8080/2.json");
  });

  it.each(["javascript:alert(1)", "feed.json", "http://["])(
    "of the src %j, no address of a page, reject and never throw",
    async (src) => {
      const { asked, fetch } = server(ok(body()));
      const { page } = feed(fetch, { src });
      await expect(page()).rejects.toMatchObject({
        code: "malformed",
        message: `src: expected the http(s) address of a feed page, got "${src}"`,
      });
      expect(asked).toEqual([]);
    },
  );
});

describe("what goes wrong", () => {
  it.each<[string, () => Response, FailureCode, string]>([
    ["a missing page", status(404), "not_found", `${SRC} answered 404; check the feed's src`],
    ["a page that is gone", status(410), "not_found", "answered 410"],
    ["a locked page", status(403), "refused", "answered 403"],
    ["a busy server", status(429), "rate_limited", "answered 429"],
    [
      "an HTML page",
      ok("<!doctype html><title>Login</title>"),
      "malformed",
      `${SRC} is not JSON: it looks like an HTML page`,
    ],
    ["nothing", ok(""), "malformed", "is not JSON: it is empty"],
    ["half a page", ok('{"posts": ['), "malformed", 'is not JSON: it starts with "{"posts": ["'],
    ["JSON that is no feed", ok('{"items": []}'), "malformed", "$.posts: expected a list, got nothing"],
    [
      "a page said to be too long",
      () => new Response("{}", { headers: { "content-length": "2000001" } }),
      "malformed",
      "longer than 2000000 bytes",
    ],
  ])("%s is %#: told of at once", async (_what, answer, code, message) => {
    const { asked, fetch } = server(answer);
    await expect(feed(fetch).page()).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
    expect(asked).toHaveLength(1);
  });

  it("stops reading a page that never ends", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(stream) {
        stream.enqueue(new Uint8Array(1_000).fill(32));
        sent++;
      },
    });
    const { page } = feed(server(() => new Response(endless)).fetch, { maxBytes: 10_000 });
    await expect(page()).rejects.toMatchObject({
      code: "malformed",
      message: expect.stringContaining("longer than 10000 bytes"),
    });
    expect(sent).toBeLessThan(20);
  });

  it("reads letters that are cut in two on the way", async () => {
    const bytes = new TextEncoder().encode(body(undefined, "日本"));
    const chunks = Array.from(bytes, (byte) => Uint8Array.of(byte));
    const stream = new ReadableStream<Uint8Array>({
      pull: (out) => (chunks.length > 0 ? out.enqueue(chunks.shift()!) : out.close()),
    });
    expect(ids(await feed(server(() => new Response(stream)).fetch).page())).toEqual(["日本"]);
  });

  it("gives up on a server that does not answer, without asking again", async () => {
    const { asked, fetch } = server(hang);
    const { clock, page } = feed(fetch, { timeoutMs: 4_000 });
    const answer = page();
    const expected = expect(answer).rejects.toMatchObject({
      code: "timeout",
      message: `${SRC} did not answer within 4000 ms`,
    });
    await clock.advance(4_000);
    await expected;
    expect(asked).toHaveLength(1);
  });

  it("tells of being offline, and does not try again", async () => {
    vi.stubGlobal("navigator", { onLine: false });
    const { asked, fetch } = server(lost);
    await expect(feed(fetch).page()).rejects.toMatchObject({ code: "offline" });
    expect(asked).toHaveLength(1);
    vi.unstubAllGlobals();
  });

  it("gives up on a body that stops half-way", async () => {
    const stalled = (_url: string, { signal }: RequestInit) =>
      new Response(
        new ReadableStream({
          start: (out) =>
            signal?.addEventListener("abort", () => out.error(new DOMException("stopped", "AbortError"))),
        }),
      );
    const { clock, page } = feed(server(stalled).fetch, { timeoutMs: 4_000 });
    const expected = expect(page()).rejects.toMatchObject({ code: "timeout" });
    await clock.advance(4_000);
    await expected;
  });
});

describe("a second try", () => {
  it.each([
    ["a lost connection", lost],
    ["a failing server", status(503)],
  ])("follows %s after a jittered wait", async (_what, first) => {
    const { asked, fetch } = server(first, ok(body(undefined, "a")));
    const { clock, page } = feed(fetch);
    const answer = page();
    await clock.advance(599);
    expect(asked).toHaveLength(1);
    await clock.advance(1);
    expect(ids(await answer)).toEqual(["a"]);
    expect(asked).toHaveLength(2);
  });

  it.each<[string, () => Response, FailureCode]>([
    ["a lost connection", lost, "network"],
    ["a failing server", status(500), "server"],
  ])("is the last: then %s is told of", async (_what, answer, code) => {
    const { asked, fetch } = server(answer);
    const { clock, page } = feed(fetch);
    const expected = expect(page()).rejects.toMatchObject({ code, message: expect.stringContaining(SRC) });
    await clock.advance(5_000);
    await expected;
    expect(asked).toHaveLength(2);
  });
});

describe("aborting", () => {
  it.each(["before", "under way", "between two tries"])("%s rejects as aborted", async (when) => {
    const stop = new AbortController();
    const { asked, fetch } = server(when === "between two tries" ? lost : hang);
    const { clock, page } = feed(fetch);
    if (when === "before") stop.abort();
    const expected = expect(page(undefined, stop.signal)).rejects.toMatchObject({ code: "aborted" });
    await clock.advance(100);
    stop.abort();
    await expected;
    await clock.advance(60_000);
    expect(asked).toHaveLength(when === "before" ? 0 : 1);
  });
});

describe("an inline first page", () => {
  it("is shown without a request, and its cursor is followed", async () => {
    const { asked, fetch } = server(ok(body(undefined, "b")));
    const source = createInlineFeed(body("2.json", "a"), SRC, { fetch });
    const { signal } = new AbortController();
    const first = await source.page(undefined, signal);
    expect([ids(first), asked]).toEqual([["a"], []]);
    expect(ids(await source.page(first.page.nextCursor, signal))).toEqual(["b"]);
    expect(asked).toEqual(["https://brand.example/feed/2.json"]);
  });

  it("may continue at src itself", async () => {
    const { asked, fetch } = server(ok(body(undefined, "b")));
    const source = createInlineFeed(body("after-a", "a"), SRC, { fetch });
    const { signal } = new AbortController();
    await source.page((await source.page(undefined, signal)).page.nextCursor, signal);
    expect(asked).toEqual([`${SRC}?cursor=after-a`]);
  });

  it("that is not JSON rejects, and does not throw", async () => {
    const page = createInlineFeed("<p>", SRC).page(undefined, new AbortController().signal);
    await expect(page).rejects.toMatchObject({ code: "malformed" });
  });
});

import { Failure, type FeedPage, parseFeedPage, type Post } from "@shop-feed/contract/feed";
import { describe, expect, it, vi } from "vitest";
import { createFeedWindow } from "./feed-window.ts";

function posts(...ids: string[]): readonly Post[] {
  const wire = ids.map((id) => ({
    id,
    kind: "clip",
    creator: { id: "c", name: "C" },
    clip: { width: 9, height: 16, duration_ms: 1000, mp4_url: `${id}.mp4` },
  }));
  return parseFeedPage({ posts: wire }, "https://feed.example/").page.posts;
}

function windowOf(pages: Record<string, FeedPage | Failure>) {
  const onFailure = vi.fn();
  const asked: (string | undefined)[] = [];
  const feed = createFeedWindow({
    onFailure,
    source: {
      page(cursor) {
        asked.push(cursor);
        const page = pages[cursor ?? "first"];
        if (page instanceof Failure) return Promise.reject(page);
        return page
          ? Promise.resolve({ page, problems: [] })
          : Promise.reject(new Error(`no page ${cursor}`));
      },
    },
  });
  return { feed, asked, onFailure, ids: () => feed.$feed.get().posts.map(({ id }) => id) };
}

const server = new Failure({ code: "server", message: "503" });

describe("the feed window", () => {
  it("loads by cursor as one nears the end, each page once", async () => {
    const { feed, asked, ids } = windowOf({
      first: { posts: posts("a", "b", "c", "d", "e", "f"), nextCursor: "two" },
      two: { posts: posts("g") },
    });
    await feed.start();
    expect(asked).toEqual([undefined]);
    feed.setActive(1);
    expect(asked).toEqual([undefined]);
    feed.setActive(2);
    feed.setActive(3);
    await vi.waitFor(() => expect(ids()).toEqual(["a", "b", "c", "d", "e", "f", "g"]));
    expect(asked).toEqual([undefined, "two"]);
    expect(feed.$feed.get()).toMatchObject({ status: "ready", atEnd: true, activeIndex: 3 });
  });

  it("shows a repeated post once", async () => {
    const { feed, ids } = windowOf({
      first: { posts: posts("a", "b"), nextCursor: "two" },
      two: { posts: posts("b", "c") },
    });
    await feed.start();
    expect(ids()).toEqual(["a", "b", "c"]);
  });

  it("ends when a cursor leads to itself, and passes over pages without news", async () => {
    const loop = windowOf({
      first: { posts: posts("a"), nextCursor: "two" },
      two: { posts: posts("a"), nextCursor: "three" },
      three: { posts: posts("b"), nextCursor: "three" },
    });
    await loop.feed.start();
    expect(loop.ids()).toEqual(["a", "b"]);
    expect(loop.feed.$feed.get().atEnd).toBe(true);
    expect(loop.asked).toEqual([undefined, "two", "three"]);
  });

  it("is empty when there is nothing at all", async () => {
    const { feed } = windowOf({ first: { posts: [] } });
    await feed.start();
    expect(feed.$feed.get().status).toBe("empty");
  });

  it("shows an error, and retries the page that failed", async () => {
    const pages: Record<string, FeedPage | Failure> = { first: server };
    const { feed, ids, onFailure } = windowOf(pages);
    await feed.start();
    expect(feed.$feed.get()).toMatchObject({ status: "error", failure: server });
    expect(onFailure).toHaveBeenCalledWith(server, "feed");
    pages["first"] = { posts: posts("a"), nextCursor: "two" };
    pages["two"] = server;
    await feed.retry();
    expect(feed.$feed.get()).toMatchObject({ status: "ready", failure: server, atEnd: false });
    pages["two"] = { posts: posts("b") };
    await feed.retry();
    expect(ids()).toEqual(["a", "b"]);
    expect(feed.$feed.get().failure).toBeUndefined();
  });

  it("does not hammer a failing next page while one swipes on", async () => {
    const { feed, asked } = windowOf({ first: { posts: posts("a", "b"), nextCursor: "two" }, two: server });
    await feed.start();
    feed.setActive(1);
    feed.setActive(0);
    feed.setActive(1);
    expect(asked).toEqual([undefined, "two"]);
  });

  it("finds a post on a later page, and says so when there is none", async () => {
    const { feed } = windowOf({
      first: { posts: posts("a", "b", "c", "d", "e"), nextCursor: "two" },
      two: { posts: posts("f", "g") },
    });
    await feed.start();
    await expect(feed.goToPost("g")).resolves.toBe(true);
    expect(feed.$feed.get().activeIndex).toBe(6);
    await expect(feed.goToPost("nowhere")).resolves.toBe(false);
  });

  it("reports dropped posts and keeps the rest", async () => {
    const problem = new Failure({ code: "malformed", message: "$.posts[1].id: expected an id" });
    const onFailure = vi.fn();
    const feed = createFeedWindow({
      onFailure,
      source: { page: () => Promise.resolve({ page: { posts: posts("a") }, problems: [problem] }) },
    });
    await feed.start();
    expect(feed.$feed.get().status).toBe("ready");
    expect(onFailure).toHaveBeenCalledExactlyOnceWith(problem, "post");
  });

  it("says nothing after it was disposed of", async () => {
    const { feed, onFailure } = windowOf({ first: server });
    const started = feed.start();
    feed.dispose();
    await started;
    expect(onFailure).not.toHaveBeenCalled();
  });

  it("ends when cursors go round", async () => {
    const { feed, asked } = windowOf({
      first: { posts: posts("a"), nextCursor: "two" },
      two: { posts: posts("b"), nextCursor: "three" },
      three: { posts: posts("c"), nextCursor: "two" },
    });
    await feed.start();
    feed.setActive(1);
    await vi.waitFor(() => expect(feed.$feed.get().atEnd).toBe(true));
    feed.setActive(2);
    expect(asked).toEqual([undefined, "two", "three"]);
  });

  it.each([
    { what: "known posts", shown: ["a"], status: "ready" },
    { what: "no posts", shown: [], status: "empty" },
  ])("waits for the shopper after three pages of $what", async ({ shown, status }) => {
    const asked: (string | undefined)[] = [];
    const feed = createFeedWindow({
      onFailure: () => undefined,
      source: {
        page(cursor) {
          asked.push(cursor);
          // A feed without an end would be asked without an end.
          if (asked.length > 20) return Promise.reject(server);
          return Promise.resolve({
            page: { posts: posts(...shown), nextCursor: `c${asked.length}` },
            problems: [],
          });
        },
      },
    });
    await feed.start();
    expect(asked).toHaveLength(4);
    expect(feed.$feed.get().status).toBe(status);
    if (status === "empty") return;
    feed.setActive(0);
    await vi.waitFor(() => expect(asked).toHaveLength(7));
  });

  it("shows a post once that its own page has twice", async () => {
    const { feed, ids } = windowOf({ first: { posts: [...posts("a", "b"), ...posts("a")] } });
    await feed.start();
    expect(ids()).toEqual(["a", "b"]);
  });
});

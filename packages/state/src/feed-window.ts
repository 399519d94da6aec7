import { type Failure, type FeedSource, type Post, toFailure } from "@shop-feed/contract/feed";
import { atom, type ReadableAtom } from "nanostores";

export interface FeedState {
  readonly status: "idle" | "loading" | "ready" | "empty" | "error";
  readonly posts: readonly Post[];
  readonly activeIndex: number;
  readonly loadingMore: boolean;
  /** Why the first page is not here (status `error`) or why the next is not (status `ready`). */
  readonly failure?: Failure | undefined;
  /** The last page has been read. */
  readonly atEnd: boolean;
}

export interface FeedWindow {
  readonly $feed: ReadableAtom<FeedState>;
  /** Loads the first page; again after an error. */
  start(): Promise<void>;
  /** After an error: the page that failed. */
  retry(): Promise<void>;
  setActive(index: number): void;
  /** Makes a post active, loading pages until it is there (at most `maxPages`). False when the feed has none such. */
  goToPost(postId: string, maxPages?: number): Promise<boolean>;
  dispose(): void;
}

export interface FeedWindowOptions {
  readonly source: FeedSource;
  /** Told of dropped posts and failed pages. */
  readonly onFailure: (failure: Failure, where: "feed" | "post") => void;
  /** The next page is asked for when so many posts are left ahead. */
  readonly ahead?: number;
}

const START: FeedState = { status: "idle", posts: [], activeIndex: 0, loadingMore: false, atEnd: false };

/** So many pages without news in a row, and the feed waits until the shopper moves. */
const FRUITLESS_PAGES = 3;

export function createFeedWindow({ source, onFailure, ahead = 3 }: FeedWindowOptions): FeedWindow {
  const $feed = atom<FeedState>(START);
  const abort = new AbortController();
  let nextCursor: string | undefined;
  /** Cursors that were answered: one that comes again would load for ever. */
  const seen = new Set<string | undefined>();
  let loading: Promise<void> | undefined;

  const change = (part: Partial<FeedState>) => $feed.set({ ...$feed.get(), ...part });

  async function load(cursor: string | undefined): Promise<void> {
    const first = $feed.get().posts.length === 0;
    change(first ? { status: "loading", failure: undefined } : { loadingMore: true, failure: undefined });
    try {
      const { page, problems } = await source.page(cursor, abort.signal);
      if (abort.signal.aborted) return;
      for (const problem of problems) onFailure(problem, "post");
      append(page.posts, cursor, page.nextCursor);
    } catch (error) {
      if (abort.signal.aborted) return;
      const failure = toFailure(error);
      change({ failure, loadingMore: false, ...(first && { status: "error" }) });
      onFailure(failure, "feed");
    }
  }

  function append(more: readonly Post[], cursor: string | undefined, following: string | undefined): void {
    const { posts } = $feed.get();
    const known = new Set(posts.map(({ id }) => id));
    // A feed that moved on between two pages repeats posts; showing one twice would break "the right post plays".
    const all = [...posts];
    for (const post of more) {
      if (known.has(post.id)) continue;
      known.add(post.id);
      all.push(post);
    }
    seen.add(cursor);
    nextCursor = seen.has(following) ? undefined : following;
    change({
      posts: all,
      status: all.length === 0 && !nextCursor ? "empty" : "ready",
      loadingMore: false,
      atEnd: !nextCursor,
    });
  }

  function request(cursor: string | undefined): Promise<void> {
    loading ??= load(cursor).finally(() => {
      loading = undefined;
    });
    return loading;
  }

  async function loadIfNear(fruitless = 0): Promise<void> {
    const { status, posts, activeIndex, atEnd, failure } = $feed.get();
    if (status === "ready" && !atEnd && !failure && activeIndex >= posts.length - 1 - ahead) {
      await request(nextCursor);
      const now = $feed.get();
      if (now.posts.length > posts.length || now.atEnd || now.failure) return;
      // A page of which every post was dropped or known brings nobody nearer to the end.
      if (fruitless + 1 < FRUITLESS_PAGES) await loadIfNear(fruitless + 1);
      else if (now.posts.length === 0) change({ status: "empty" });
    }
  }

  return {
    $feed,
    async start() {
      if ($feed.get().status === "idle" || $feed.get().status === "error") await request(undefined);
      await loadIfNear();
    },
    async retry() {
      change({ failure: undefined });
      await request($feed.get().posts.length === 0 ? undefined : nextCursor);
      await loadIfNear();
    },
    setActive(index) {
      const { posts, activeIndex } = $feed.get();
      const clamped = Math.max(0, Math.min(index, posts.length - 1));
      if (clamped !== activeIndex) change({ activeIndex: clamped });
      void loadIfNear();
    },
    async goToPost(postId, maxPages = 20) {
      for (let page = 0; page <= maxPages; page++) {
        const index = $feed.get().posts.findIndex(({ id }) => id === postId);
        if (index !== -1) {
          change({ activeIndex: index });
          void loadIfNear();
          return true;
        }
        if ($feed.get().atEnd || $feed.get().failure) return false;
        await request($feed.get().posts.length === 0 ? undefined : nextCursor);
      }
      return false;
    },
    dispose: () => abort.abort(),
  };
}

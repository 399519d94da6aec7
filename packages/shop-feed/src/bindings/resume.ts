import type { FeedSession, View } from "@shop-feed/state";

export interface Resume {
  readonly postId?: string | undefined;
  readonly view?: View | undefined;
}

/** Which post and which sheet the shopper was at, for the return from a redirect to the retailer. */
export function encodeResume({ feed, surface }: FeedSession): string {
  const { posts, activeIndex } = feed.$feed.get();
  const resume: Resume = { postId: posts[activeIndex]?.id, view: surface.$surface.get().views.at(-1) };
  return JSON.stringify(resume);
}

const VIEW_KINDS: ReadonlySet<string> = new Set<View["kind"]>([
  "product",
  "seller",
  "cart",
  "checkout",
  "orders",
  "order",
  "account",
]);

/** What came back went through a server and a URL's id: anything odd is simply no place to go back to. */
export function decodeResume(text: string | undefined): Resume | undefined {
  try {
    const value = JSON.parse(text ?? "null") as {
      postId?: unknown;
      view?: { kind?: unknown; productId?: unknown };
    } | null;
    if (typeof value !== "object" || value === null) return undefined;
    const { view } = value;
    const known =
      view?.kind === "product" ? typeof view.productId === "string" : VIEW_KINDS.has(String(view?.kind));
    return {
      postId: typeof value.postId === "string" ? value.postId : undefined,
      view: known && view?.kind !== "seller" && view?.kind !== "order" ? (view as View) : undefined,
    };
  } catch {
    return undefined;
  }
}

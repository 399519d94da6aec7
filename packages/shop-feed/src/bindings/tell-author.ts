import type { Emit } from "@shop-feed/contract/feed";

/**
 * The same voice, which also tells the console what the page's author can mend: a post or tag that was left out with the
 * field and why, a feed that could not be read.
 */
// oxlint-disable-next-line no-console -- the console is where a page's author looks
export function tellAuthor(emit: Emit, warn: (text: string) => void = console.warn): Emit {
  return (name, detail) => {
    if (name === "error") {
      const { where, message } = detail as { where: string; message: string };
      if (where === "post") warn(`shop-feed: left out of the feed: ${message}`);
      if (where === "feed") warn(`shop-feed: ${message}`);
    }
    return emit(name, detail);
  };
}
